package dev.assay.validate.metapath;

/**
 * An expression could not be evaluated on this document: an import is out of reach, a value is not
 * of the type that an operation needs. What depends on it is reported as not checked.
 */
public final class EvaluationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why the expression has no value. */
  public EvaluationException(String message) {
    super(message, null, false, false);
  }
}
