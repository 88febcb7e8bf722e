package dev.assay.convert.view;

/** Dates as people read them. */
public final class Dates {
  private static final int DAY = 10;

  private Dates() {}

  /** The day of a date or of a date with time, in ISO 8601; other text as it is. */
  public static String day(String text) {
    return text.length() > DAY && text.charAt(DAY) == 'T' ? text.substring(0, DAY) : text;
  }
}
