package dev.assay.convert.office;

/** Keeps the Office library quiet: it names no logger of its own, and would complain of that. */
public final class Logging {
  private static final String FACTORY = "log4j2.loggerContextFactory";

  private Logging() {}

  /** To be called before the library is used for the first time. */
  public static void quiet() {
    if (System.getProperty(FACTORY) == null) {
      System.setProperty(FACTORY, "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
      // What is wrong with a file is told as a finding, not by the stack of a parser.
      System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
    }
  }
}
