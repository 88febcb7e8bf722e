package dev.assay.shell.interactive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The files whose path begins with what is typed. */
final class FileNames {
  private static final int MOST = 500;

  private FileNames() {}

  /**
   * A file or folder.
   *
   * @param path its path as it would be typed; a folder's ends in a slash
   * @param name its name
   * @param folder whether it is a folder
   */
  record Entry(String path, String name, boolean folder) {}

  static List<Entry> startingWith(String typed) {
    int slash = typed.lastIndexOf('/');
    String folder = typed.substring(0, slash + 1);
    String begin = typed.substring(slash + 1);
    List<Entry> entries = new ArrayList<>();
    try {
      Path where = Path.of(folder.isEmpty() ? "." : WordParser.home(folder));
      try (DirectoryStream<Path> files = Files.newDirectoryStream(where)) {
        for (Path file : files) {
          String name = String.valueOf(file.getFileName());
          boolean hidden = name.startsWith(".") && !begin.startsWith(".");
          if (name.startsWith(begin) && !hidden && entries.size() < MOST) {
            boolean isFolder = Files.isDirectory(file);
            String end = isFolder ? "/" : "";
            entries.add(new Entry(folder + name + end, name + end, isFolder));
          }
        }
      }
    } catch (IOException | InvalidPathException e) {
      return List.of();
    }
    entries.sort(Comparator.comparing(Entry::path));
    return entries;
  }
}
