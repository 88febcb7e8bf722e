package dev.assay.diff;

import dev.assay.document.OscalDocument;

/**
 * Compares documents: the door to {@link Changes}.
 *
 * <p>Items of lists are told by their uuid, then by their id or by what they refer to (a control, a
 * statement, a component), then by label or title, then by likeness of content. So an item that got
 * another uuid is one item renamed, not one gone and one come.
 *
 * <p>The differences are all there are: what they tell, done to the old document, gives the new
 * one. Documents that say the same in different formats, or in different spellings of Markdown,
 * have none.
 */
public final class Diff {
  private Diff() {}

  /**
   * The differences from an old document to a new one. Seen from the other side they are the {@link
   * Changes#mirror mirror} of these.
   *
   * @throws IllegalArgumentException when the documents follow different models
   */
  public static Changes of(OscalDocument before, OscalDocument after) {
    if (before.type() != after.type()) {
      throw new IllegalArgumentException(
          "a " + before.type().title() + " cannot be compared with a " + after.type().title());
    }
    Tree old = new Tree(before);
    Tree now = new Tree(after);
    Pairs pairs = new Pairs();
    new Alignment(old, now, pairs).run();
    return new Changes(after.type(), new Walk(old, now, pairs).changes());
  }
}
