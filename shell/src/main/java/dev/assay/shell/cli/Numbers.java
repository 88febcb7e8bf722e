package dev.assay.shell.cli;

import java.util.Locale;

/** Whole numbers as people write them: {@code 12}, {@code 64k}, {@code 512M}, {@code 1GiB}. */
final class Numbers {
  private Numbers() {}

  /** The number, or -1 when the text is none. */
  static long parse(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0 || digits > 15) {
      return -1;
    }
    int shift =
        switch (text.substring(digits).toLowerCase(Locale.ROOT)) {
          case "" -> 0;
          case "k", "kb", "kib" -> 10;
          case "m", "mb", "mib" -> 20;
          case "g", "gb", "gib" -> 30;
          default -> -1;
        };
    long number = Long.parseLong(text.substring(0, digits));
    return shift < 0 || number > Long.MAX_VALUE >> shift ? -1 : number << shift;
  }
}
