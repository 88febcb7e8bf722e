package dev.assay.validate.metapath;

/**
 * What one evaluation may still do: expressions come from strangers too, and a few characters can
 * ask for more steps than anybody can wait for.
 */
final class Effort {
  /** Items looked at; a document of 200 MB has some millions of nodes. */
  static final long MOST = 20_000_000;

  /** Characters of a text that an expression puts together. */
  static final int LONGEST_TEXT = 16_000_000;

  private long left;

  Effort(long most) {
    this.left = most;
  }

  /**
   * Takes account of so many items.
   *
   * @throws EvaluationException when that is more than is left
   */
  void spend(long items) {
    left -= items;
    if (left < 0) {
      throw new EvaluationException(
          "the expression was given up, since it takes too many steps on this document");
    }
  }

  boolean isSpent() {
    return left < 0;
  }

  /**
   * Checks the length of a text before it is put together.
   *
   * @throws EvaluationException when it is too long
   */
  static void checkLength(long characters) {
    if (characters > LONGEST_TEXT) {
      throw new EvaluationException(
          "the expression puts a text of more than " + LONGEST_TEXT + " characters together");
    }
  }
}
