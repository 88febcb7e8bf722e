package dev.assay.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Tells cheaply whether a file is likely to have changed. Where the system keeps the time of the
 * last change beside that of the last modification, a file whose time was set back, or that was
 * written while the clock stood wrong, is found out as well.
 */
public final class FileStamp {
  /** What stands for a file that is not there or cannot be looked at. */
  public static final String GONE = "gone";

  private FileStamp() {}

  /** A text that is another one once the file's content has changed. */
  public static String of(Path file) {
    try {
      return Files.readAttributes(file, "unix:lastModifiedTime,ctime,size,dev,ino").toString();
    } catch (UnsupportedOperationException e) {
      return plain(file);
    } catch (IOException e) {
      return GONE;
    }
  }

  private static String plain(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.lastModifiedTime() + "/" + attributes.size() + "/" + attributes.fileKey();
    } catch (IOException e) {
      return GONE;
    }
  }
}
