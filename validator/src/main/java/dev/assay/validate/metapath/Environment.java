package dev.assay.validate.metapath;

/** The documents that expressions can reach. */
public interface Environment {
  /**
   * The document that a reference names.
   *
   * @param href a reference, resolved against the document {@code from}
   * @param from the document that holds the reference
   * @throws EvaluationException when it is out of reach or no OSCAL document
   */
  Tree document(String href, Tree from);

  /**
   * The catalog that a profile resolves to; a catalog resolves to itself.
   *
   * @throws EvaluationException when it does not resolve
   */
  Tree resolveProfile(Tree profile);

  /** An environment in which no other document can be reached. */
  static Environment closed() {
    return new Environment() {
      @Override
      public Tree document(String href, Tree from) {
        throw new EvaluationException("the document " + href + " is out of reach");
      }

      @Override
      public Tree resolveProfile(Tree profile) {
        throw new EvaluationException("profiles cannot be resolved here");
      }
    };
  }
}
