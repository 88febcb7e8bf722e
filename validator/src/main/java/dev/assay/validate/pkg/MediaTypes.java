package dev.assay.validate.pkg;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Tells the media type of a file by its first bytes, for the kinds that have sure ones. */
final class MediaTypes {
  private static final String ZIP = "application/zip";

  private MediaTypes() {}

  static Optional<String> of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF-")) {
      return Optional.of("application/pdf");
    }
    if (head.startsWith("\u0089PNG\r\n")) {
      return Optional.of("image/png");
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of("image/jpeg");
    }
    if (head.startsWith("GIF8")) {
      return Optional.of("image/gif");
    }
    return head.startsWith("PK\u0003\u0004") ? Optional.of(ZIP) : Optional.empty();
  }

  /** Whether a stated media type may be right for what the bytes say. */
  static boolean fits(String stated, String actual) {
    String type = stated.toLowerCase(Locale.ROOT).replaceAll(";.*$", "").strip();
    if (type.equals(actual) || type.equals("application/octet-stream")) {
      return true;
    }
    // Office files and many others are zips under a name of their own.
    return actual.equals(ZIP)
        && (type.startsWith("application/vnd.")
            || type.endsWith("+zip")
            || type.equals("application/x-zip-compressed"));
  }
}
