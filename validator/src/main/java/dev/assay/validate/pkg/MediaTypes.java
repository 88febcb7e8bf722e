package dev.assay.validate.pkg;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** What kind of archive a file is, for a reader, or null when it is none. */
  static @Nullable String archive(byte[] bytes, String path) {
    String head = new String(bytes, 0, Math.min(bytes.length, 300), StandardCharsets.ISO_8859_1);
    String name = path.toLowerCase(Locale.ROOT);
    if (head.startsWith("PK\u0003\u0004")) {
      // Office files are zips too, and are what they are for.
      return name.endsWith(".zip") || name.indexOf('.') < 0 ? "a zip" : null;
    }
    if (head.startsWith("\u001f\u008b")) {
      return "a gzip archive";
    }
    if (head.startsWith("7z\u00bc\u00af\u0027\u001c")) {
      return "a 7z archive";
    }
    if (head.startsWith("Rar!")) {
      return "a RAR archive";
    }
    return head.startsWith("ustar", 257) ? "a tar archive" : null;
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
