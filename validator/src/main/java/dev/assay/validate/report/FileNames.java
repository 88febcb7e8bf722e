package dev.assay.validate.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/** Names of documents as other tools write them. */
final class FileNames {
  private static final String PLAIN = "-._~!$'()*,;=@/";

  private FileNames() {}

  /** The name as a URI reference: relative names stay relative. */
  static String uri(String name) {
    String slashes = name.replace('\\', '/');
    if (slashes.startsWith("urn:")) {
      return slashes;
    }
    boolean drive = slashes.length() > 2 && slashes.charAt(1) == ':' && slashes.charAt(2) == '/';
    String root = slashes.startsWith("/") ? "file://" : drive ? "file:///" : "";
    return root + encoded(root.isEmpty() ? key(name) : slashes);
  }

  private static String encoded(String path) {
    StringBuilder out = new StringBuilder(path.length() + 8);
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (letter || PLAIN.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      }
    }
    return out.toString();
  }

  /** The same text for the same name, however it was spelt: below the current folder if it is. */
  static String key(String name) {
    try {
      Path path = Path.of(name).normalize();
      Path here = Path.of("").toAbsolutePath();
      Path relative = path.isAbsolute() && path.startsWith(here) ? here.relativize(path) : path;
      return relative.toString().replace('\\', '/');
    } catch (InvalidPathException e) {
      return name;
    }
  }

  /** The name that a URI reference of {@link #uri} stands for. */
  static String ofUri(String uri) {
    String path = uri.startsWith("file://") ? uri.substring("file://".length()) : uri;
    byte[] bytes = new byte[path.length() * 3];
    int length = 0;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '%' && i + 2 < path.length() && isHex(path, i + 1)) {
        bytes[length++] = (byte) Integer.parseInt(path.substring(i + 1, i + 3), 16);
        i += 2;
      } else {
        for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
          bytes[length++] = b;
        }
      }
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private static boolean isHex(String text, int at) {
    return Character.digit(text.charAt(at), 16) >= 0
        && Character.digit(text.charAt(at + 1), 16) >= 0;
  }
}
