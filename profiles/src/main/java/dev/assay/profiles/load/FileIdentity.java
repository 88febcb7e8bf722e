package dev.assay.profiles.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Tells whether two spellings of a path are one file. */
final class FileIdentity {
  private FileIdentity() {}

  /**
   * The same text for the same file: what the file system knows it by, where it says so (this sees
   * through symbolic and hard links and through letter case), else its real path.
   */
  static String of(Path file) {
    try {
      Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      return "file:" + (key == null ? file.toRealPath().toString() : key.toString());
    } catch (IOException e) {
      return "file:" + file.toAbsolutePath().normalize();
    }
  }
}
