package dev.assay.validate.metapath;

/** An expression that is not Metapath, or uses a part of it that is not supported. */
public final class MetapathException extends Exception {
  private static final long serialVersionUID = 1L;

  /** An expression that cannot be compiled, and why. */
  public MetapathException(String message) {
    super(message);
  }
}
