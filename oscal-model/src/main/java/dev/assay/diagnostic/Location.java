package dev.assay.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * A place in a document.
 *
 * @param file the name of the document as the user gave it
 * @param line the line, from 1; 0 when it is not known
 * @param column the column, from 1; 0 when it is not known
 * @param pointer the JSON Pointer (RFC 6901) in the document's JSON form, whatever format it stands
 *     in; null when the place is the file as a whole
 * @param path the same place as an XPath in the document's XML form, or null
 */
public record Location(
    String file, int line, int column, @Nullable String pointer, @Nullable String path) {

  /** The file as a whole. */
  public static Location ofFile(String file) {
    return new Location(file, 0, 0, null, null);
  }

  /** A node whose line is not known yet. */
  public static Location ofPointer(String file, String pointer) {
    return new Location(file, 0, 0, pointer, null);
  }

  /** This place with line and column. */
  public Location at(int newLine, int newColumn) {
    return new Location(file, newLine, newColumn, pointer, path);
  }

  /** This place with its path. */
  public Location withPath(@Nullable String newPath) {
    return new Location(file, line, column, pointer, newPath);
  }

  /** {@code file:line:column}, as far as it is known. */
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line + ":" + column : file;
  }
}
