package dev.assay.shell.command;

import dev.assay.io.DocumentFormat;
import dev.assay.shell.batch.Input;
import dev.assay.shell.cli.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where in a folder the documents of a batch are written: as they stand below what was named. */
final class OutputFolder {
  private final List<Path> targets;

  private OutputFolder(List<Path> targets) {
    this.targets = targets;
  }

  /**
   * Gives each document its place.
   *
   * @throws UsageException when two of them would be written to one file, or the folder is a file
   */
  static OutputFolder plan(Path folder, List<Input> inputs, String suffix) throws UsageException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UsageException(folder + " is a file; --out-dir needs a folder");
    }
    Path root = folder.toAbsolutePath().normalize();
    Map<Path, String> taken = new HashMap<>();
    List<Path> targets = new ArrayList<>();
    for (Input input : inputs) {
      Path relative = input.relative();
      String name = relative == null ? "document" : relative.toString();
      Path target = folder.resolve(stem(name) + suffix);
      if (!target.toAbsolutePath().normalize().startsWith(root)) {
        throw new UsageException(input.name() + " would be written outside of " + folder);
      }
      String other = taken.put(target, input.name());
      if (other != null && relative != null) {
        throw new UsageException(
            other + " and " + input.name() + " would both be written to " + target);
      }
      targets.add(target);
    }
    return new OutputFolder(targets);
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > name.lastIndexOf('/') + 1 && DocumentFormat.ofName(name) != null
        ? name.substring(0, dot)
        : name;
  }

  /** The place of a document; the folders above it are made. */
  Path make(int index) throws IOException {
    Path target = targets.get(index);
    Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    return target;
  }
}
