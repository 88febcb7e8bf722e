package dev.assay.validate.metapath;

/** An expression that is not Metapath, or uses a part of it that is not supported. */
public final class MetapathException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int position;

  private MetapathException(int position, String message) {
    super(message);
    this.position = position;
  }

  /** What is wrong at an offset into the expression, from 0. */
  static MetapathException at(int offset, String what) {
    return new MetapathException(offset + 1, what + " (at position " + (offset + 1) + ")");
  }

  /** The position in the expression, from 1. */
  public int position() {
    return position;
  }

  /** What is wrong; never null. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
