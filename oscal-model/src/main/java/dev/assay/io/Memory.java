package dev.assay.io;

/** How much memory there is, in numbers and in words. */
public final class Memory {
  private Memory() {}

  /** The bytes that Java may use at most. */
  static long most() {
    return Runtime.getRuntime().maxMemory();
  }

  /** The end of a sentence about something that needs more than there is. */
  public static String tooSmall() {
    return tooSmall(most());
  }

  static String tooSmall(long most) {
    return "the "
        + (most >> 20)
        + " MiB of memory that Java may use; give it more, for example with"
        + " ASSAY_JAVA_OPTS=-Xmx4g";
  }
}
