package dev.assay.shell.command;

import dev.assay.convert.Converted;
import dev.assay.convert.office.Hashes;
import dev.assay.shell.batch.OutputFile;
import dev.assay.shell.batch.Staging;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
  private final Map<String, Set<String>> earlier = new TreeMap<>();
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
    readList();
    for (Map.Entry<String, Set<String>> listed : earlier.entrySet()) {
      Path file = folder.resolve(listed.getKey()).normalize();
      boolean ours = file.startsWith(folder.normalize()) && Files.isRegularFile(file);
      if (ours && !files.containsKey(listed.getKey())) {
        String now = Hashes.sha256(Files.readAllBytes(file));
        (listed.getValue().contains(now) ? stale : kept).add(listed.getKey());
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

  /** What the run before wrote; of a run that was killed, also what it found. */
  private void readList() throws IOException {
    Path list = folder.resolve(LIST);
    if (Files.isRegularFile(list)) {
      for (String line : Files.readString(list, StandardCharsets.UTF_8).split("\n", -1)) {
        if (line.length() > HASH + 2) {
          earlier
              .computeIfAbsent(line.substring(HASH + 2), name -> new TreeSet<>())
              .add(line.substring(0, HASH));
        }
      }
    }
  }

  /**
   * Writes what differs, and takes away what an earlier run wrote and this one does not. All is
   * written beside its place before the first file is moved, so that a full disk changes nothing.
   */
  void write(BooleanSupplier cancelled) throws IOException, UsageException {
    Map<String, byte[]> changed = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (!isSame(file.getKey())) {
        changed.put(file.getKey(), file.getValue());
      }
    }
    if (cancelled.getAsBoolean()) {
      return;
    }
    // A run that is killed between the first move and the last leaves a list of both, so that the
    // next one knows all of them for its own.
    if (!changed.isEmpty()
        && !Staging.put(folder, changed, force, cancelled, () -> writeList(earlier))) {
      return;
    }
    written = changed.size();
    for (String name : stale) {
      Path file = folder.resolve(name);
      Files.deleteIfExists(file);
      dropEmpty(file.getParent());
    }
    writeList(Map.of());
  }

  private void writeList(Map<String, Set<String>> others) throws IOException, UsageException {
    StringBuilder list = new StringBuilder();
    files.forEach((name, bytes) -> line(list, Hashes.sha256(bytes), name));
    others.forEach((name, hashes) -> hashes.forEach(hash -> line(list, hash, name)));
    byte[] bytes = list.toString().getBytes(StandardCharsets.UTF_8);
    OutputFile.at(folder.resolve(LIST), true).write(out -> out.write(bytes), () -> false);
  }

  private static void line(StringBuilder list, String hash, String name) {
    list.append(hash).append("  ").append(name).append('\n');
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
