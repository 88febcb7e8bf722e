package dev.assay.shell.command;

import dev.assay.convert.Converted;
import dev.assay.convert.office.Hashes;
import dev.assay.shell.batch.OutputFile;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is written as a whole. A list in it ({@code .assay-files}, as sha256sum writes it)
 * says what was written, so that the next run knows its own files from those of others.
 */
final class FileSet {
  private static final String LIST = ".assay-files";
  private static final int HASH = 64;

  private final Path folder;
  private final boolean force;
  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<String> stale = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  private int written;

  private FileSet(Path folder, boolean force) {
    this.folder = folder;
    this.force = force;
  }

  /**
   * What is to be written.
   *
   * @param force whether files of an earlier run may be overwritten and taken away
   * @throws UsageException when the folder is a file, or needs {@code --force}
   */
  static FileSet at(Path folder, List<Converted.File> files, boolean force)
      throws UsageException, IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UsageException(folder + " is a file; name a folder to write to");
    }
    FileSet set = new FileSet(folder, force);
    files.forEach(f -> set.files.put(f.name(), f.bytes()));
    set.compare();
    return set;
  }

  private void compare() throws IOException, UsageException {
    List<String> other = new ArrayList<>();
    for (String name : files.keySet()) {
      if (Files.exists(folder.resolve(name)) && !isSame(name)) {
        other.add(name);
      }
    }
    for (Map.Entry<String, String> earlier : earlier().entrySet()) {
      Path file = folder.resolve(earlier.getKey()).normalize();
      boolean ours = file.startsWith(folder.normalize()) && Files.isRegularFile(file);
      if (ours && !files.containsKey(earlier.getKey())) {
        String now = Hashes.sha256(Files.readAllBytes(file));
        (now.equals(earlier.getValue()) ? stale : kept).add(earlier.getKey());
      }
    }
    if (!force && !(other.isEmpty() && stale.isEmpty())) {
      String first = other.isEmpty() ? stale.get(0) : other.get(0);
      throw new UsageException(
          folder.resolve(first)
              + (other.isEmpty() ? " is of an earlier run" : " is there already")
              + (other.size() + stale.size() > 1
                  ? " (and " + (other.size() + stale.size() - 1) + " more)"
                  : "")
              + "; --force brings the folder up to date");
    }
  }

  private boolean isSame(String name) throws IOException {
    Path file = folder.resolve(name);
    byte[] bytes = files.getOrDefault(name, new byte[0]);
    return Files.isRegularFile(file)
        && Files.size(file) == bytes.length
        && java.util.Arrays.equals(Files.readAllBytes(file), bytes);
  }

  /** What the run before wrote: names and hashes. */
  private Map<String, String> earlier() throws IOException {
    Map<String, String> earlier = new TreeMap<>();
    Path list = folder.resolve(LIST);
    if (Files.isRegularFile(list)) {
      for (String line : Files.readString(list, StandardCharsets.UTF_8).split("\n", -1)) {
        if (line.length() > HASH + 2) {
          earlier.put(line.substring(HASH + 2), line.substring(0, HASH));
        }
      }
    }
    return earlier;
  }

  /** Writes what differs, and takes away what an earlier run wrote and this one does not. */
  void write(BooleanSupplier cancelled) throws IOException, UsageException {
    StringBuilder list = new StringBuilder();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      list.append(Hashes.sha256(file.getValue())).append("  ").append(file.getKey()).append('\n');
      if (!cancelled.getAsBoolean() && !isSame(file.getKey())) {
        put(file.getKey(), file.getValue(), cancelled);
        written++;
      }
    }
    for (String name : stale) {
      if (!cancelled.getAsBoolean()) {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        dropEmpty(file.getParent());
      }
    }
    byte[] bytes = list.toString().getBytes(StandardCharsets.UTF_8);
    Path target = folder.resolve(LIST);
    OutputFile.at(target, true).write(out -> out.write(bytes), cancelled);
  }

  /** Takes the folder of a file away that was the last in it. */
  private void dropEmpty(@Nullable Path parent) throws IOException {
    if (parent == null || parent.equals(folder)) {
      return;
    }
    boolean empty;
    try (Stream<Path> left = Files.list(parent)) {
      empty = left.findAny().isEmpty();
    }
    if (empty) {
      Files.delete(parent);
    }
  }

  private void put(String name, byte[] bytes, BooleanSupplier cancelled)
      throws IOException, UsageException {
    Path target = folder.resolve(name);
    Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    OutputFile.at(target, force).write(out -> out.write(bytes), cancelled);
  }

  /** What was done, for people. */
  String summary() {
    String all = Text.count(files.size(), "file");
    String some =
        written == files.size() ? "" : written == 0 ? ", as before" : ", " + written + " changed";
    return all + some + (stale.isEmpty() ? "" : ", " + stale.size() + " taken away");
  }

  /** Files of an earlier run that somebody has edited since: they are left as they are. */
  List<String> kept() {
    return List.copyOf(kept);
  }
}
