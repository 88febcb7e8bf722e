package dev.assay.shell.command;

import dev.assay.io.DocumentFormat;
import dev.assay.io.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files that words of a command line name, and how they stand. */
final class WatchedFiles {
  private WatchedFiles() {}

  /** How all files stand, by name; what cannot be read is left out until it can. */
  static Map<String, String> of(List<String> words) {
    Map<String, String> files = new TreeMap<>();
    for (String word : words) {
      try {
        Path path = Path.of(firstFixed(word));
        try (Stream<Path> below = Files.walk(path)) {
          below.filter(f -> f.equals(path) || isDocument(f)).forEach(f -> add(files, f));
        }
      } catch (IOException | InvalidPathException | java.io.UncheckedIOException e) {
        // It is gone for now: an editor may be just replacing it.
        files.remove(word);
      }
    }
    return files;
  }

  /** The part of a glob that is a folder; a name as it is. */
  private static String firstFixed(String word) {
    int meta = 0;
    while (meta < word.length() && "*?[{".indexOf(word.charAt(meta)) < 0) {
      meta++;
    }
    if (meta == word.length() || Files.exists(Path.of(word))) {
      return word;
    }
    int slash = word.lastIndexOf('/', meta);
    return slash < 0 ? "." : word.substring(0, Math.max(1, slash));
  }

  private static boolean isDocument(Path file) {
    return DocumentFormat.ofName(file.toString()) != null;
  }

  private static void add(Map<String, String> files, Path file) {
    if (Files.isRegularFile(file)) {
      files.put(file.toString(), FileStamp.of(file));
    }
  }
}
