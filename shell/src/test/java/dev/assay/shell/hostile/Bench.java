package dev.assay.shell.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder in which hostile inputs are laid out, each case in a folder of its own, with a file that
 * nobody may look at and the port of somebody who listens.
 */
final class Bench {
  /** What stands in the file that nobody may look at. */
  static final String SECRET = "the-canary-sings";

  private final Path root;
  private final int port;

  Bench(Path root, int port) {
    this.root = root;
    this.port = port;
  }

  /** A case that is laid out. */
  record Laid(Path folder, Path in, Path beside, Path out) {}

  /** Writes the file that nobody may look at. */
  void prepare() throws IOException {
    Files.createDirectories(root.resolve("secret"));
    Files.writeString(canary(), SECRET + "\n");
  }

  private Path canary() {
    return root.resolve("secret/canary.txt");
  }

  /** Lays a case out. */
  Laid lay(int number, Case each) throws IOException {
    Path folder = Files.createDirectory(root.resolve("case-" + number));
    Path beside = folder.resolve("beside");
    copy(Case.FOLDER.resolve("beside"), beside);
    // What a plan imports lies beside it.
    copy(
        Case.FOLDER.resolve("beside/one-requirement.json"), folder.resolve("one-requirement.json"));
    Path in = folder.resolve(each.input().substring(each.input().lastIndexOf('/') + 1));
    Path kept = Case.FOLDER.resolve(each.input());
    if (Files.exists(kept)) {
      copy(kept, in);
    } else {
      MadeInputs.write(each.input(), in);
    }
    Path out = Files.createDirectory(folder.resolve("out"));
    return new Laid(folder, in, beside, out);
  }

  private void copy(Path from, Path to) throws IOException {
    if (Files.isDirectory(from)) {
      Files.createDirectories(to);
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          copy(file, to.resolve(String.valueOf(file.getFileName())));
        }
      }
    } else {
      // Byte by byte: some of the files are no text.
      String text = Files.readString(from, ISO_8859_1);
      String canary = canary().toString();
      Files.writeString(
          to, text.replace("@PORT@", String.valueOf(port)).replace("@CANARY@", canary), ISO_8859_1);
    }
  }

  /** The files that a case must leave alone, with what tells whether one was touched. */
  Map<String, String> untouchable(Laid laid) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> tops = Files.list(root)) {
      tops.forEach(top -> files.put(String.valueOf(top.getFileName()), "there"));
    }
    try (Stream<Path> walk = Files.walk(laid.folder())) {
      for (Path file : (Iterable<Path>) walk::iterator) {
        if (!file.startsWith(laid.out())) {
          BasicFileAttributes is =
              Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
          files.put(
              root.relativize(file).toString(),
              is.isDirectory() ? "folder" : is.size() + " " + is.lastModifiedTime());
        }
      }
    }
    return files;
  }

  /** Takes a case away. */
  static void clear(Laid laid) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(laid.folder())) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }

  /** What was written by a case. */
  static List<Path> results(Laid laid) throws IOException {
    try (Stream<Path> walk = Files.walk(laid.out())) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }
}
