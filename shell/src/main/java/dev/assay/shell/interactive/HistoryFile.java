package dev.assay.shell.interactive;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the lines that were typed are kept: one file per user that nobody else can read. It holds
 * command lines, never text of documents.
 */
final class HistoryFile {
  private HistoryFile() {}

  /**
   * The file, made when it is not there. It stands where the <a
   * href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG base directory
   * specification</a> puts such data, or in the home folder of those who do not follow it.
   *
   * @return the file, or null when it cannot be written: the session then has no memory
   */
  static @Nullable Path prepare(Map<String, String> environment, Path home) {
    Path file = place(environment, home);
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      create(file);
      return Files.isWritable(file) ? file : null;
    } catch (IOException e) {
      return null;
    }
  }

  static Path place(Map<String, String> environment, Path home) {
    String state = environment.get("XDG_STATE_HOME");
    if (state != null && Path.of(state).isAbsolute()) {
      return Path.of(state, "assay", "history");
    }
    Path usual = home.resolve(".local").resolve("state");
    return Files.isDirectory(usual)
        ? usual.resolve("assay").resolve("history")
        : home.resolve(".assay_history");
  }

  private static void create(Path file) throws IOException {
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException e) {
      // It is from an earlier session.
    } catch (UnsupportedOperationException e) {
      if (!Files.exists(file)) {
        Files.createFile(file);
      }
    }
  }
}
