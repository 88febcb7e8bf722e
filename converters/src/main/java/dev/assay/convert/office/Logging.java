package dev.assay.convert.office;

/**
 * Keeps the Office library quiet: it names no logger of its own, and would complain of that. What
 * is wrong with a file it logs as well as it throws, and what is thrown is reported.
 */
public final class Logging {
  private static final String FACTORY = "log4j2.loggerContextFactory";
  private static final String LEVEL = "org.apache.logging.log4j.simplelog.level";

  private Logging() {}

  /** To be called before the library is used for the first time. */
  public static void quiet() {
    if (System.getProperty(FACTORY) == null) {
      System.setProperty(FACTORY, "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
      System.setProperty(LEVEL, "OFF");
    }
  }
}
