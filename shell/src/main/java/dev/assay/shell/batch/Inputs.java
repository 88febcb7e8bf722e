package dev.assay.shell.batch;

import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Nearest;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.profiles.BuiltIns;
import dev.assay.shell.cli.UsageException;
import dev.assay.validate.pkg.PackageLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/**
 * The documents that a command line names: files, folders with all below them, globs, zips,
 * built-in documents, and standard input, in a fixed order. One that cannot be had is an input like
 * the others, whose turn ends in an {@link UnreadableException}, and never stops the rest.
 */
public final class Inputs implements AutoCloseable {
  /** What standard input is called in messages. */
  public static final String STDIN = "(standard input)";

  /** Gives the document with a built-in name. */
  @FunctionalInterface
  public interface BuiltInDocuments {
    /** The document, or empty when the name is no built-in one. */
    Optional<Source> find(String name);
  }

  private final Limits limits;
  private final PackageLimits zipLimits;
  private final InputStream stdin;
  private final BuiltInDocuments builtIns;
  private final List<Input> inputs = new ArrayList<>();
  private final List<ZipDocuments> zips = new ArrayList<>();
  private boolean stdinTaken;

  /**
   * An empty list.
   *
   * @param limits how much of one document is read at most
   * @param zipLimits how much of one zip is unpacked at most
   * @param stdin what {@code -} stands for
   * @param builtIns the documents that come with Assay
   */
  public Inputs(
      Limits limits, PackageLimits zipLimits, InputStream stdin, BuiltInDocuments builtIns) {
    this.limits = limits;
    this.zipLimits = zipLimits;
    this.stdin = stdin;
    this.builtIns = builtIns;
  }

  /** The documents in their order. */
  public List<Input> list() {
    return List.copyOf(inputs);
  }

  /** Adds a document that somebody else has. */
  public void add(Input input) {
    inputs.add(input);
  }

  /**
   * Adds the files that a list names, one a line, or ended by NUL characters when there are any.
   *
   * @param list the file, or {@code -} for standard input
   * @throws UsageException when standard input is named twice
   * @throws UnreadableException when the list cannot be read
   */
  public void addList(String list) throws UsageException, UnreadableException {
    Source source;
    if (list.equals("-")) {
      takeStdin();
      source = Source.read(STDIN, stdin, limits);
    } else {
      try {
        source = Source.read(Path.of(list), limits);
      } catch (InvalidPathException e) {
        throw new UsageException("\"" + list + "\" is not a file name: " + e.getReason());
      }
    }
    String text = new String(source.bytes(), StandardCharsets.UTF_8);
    for (String name : text.split(text.indexOf('\0') >= 0 ? "\0" : "\r?\n", -1)) {
      if (!name.isEmpty()) {
        addNamed(name);
      }
    }
  }

  /** A name of a list is a name and nothing else: no pattern, no built-in, no standard input. */
  private void addNamed(String name) {
    try {
      Path path = Path.of(name);
      if (Files.exists(path)) {
        addPath(name, path);
      } else {
        inputs.add(Input.outOfReach(name, "there is no such file" + suggestion(name, path)));
      }
    } catch (InvalidPathException e) {
      inputs.add(Input.outOfReach(name, "it is not a file name: " + e.getReason()));
    }
  }

  private void takeStdin() throws UsageException {
    if (stdinTaken) {
      throw new UsageException("standard input (-) can be read once only");
    }
    stdinTaken = true;
  }

  /**
   * Adds what a word of the command line names.
   *
   * @throws UsageException when standard input is named twice
   */
  public void add(String word) throws UsageException {
    if (word.equals("-")) {
      takeStdin();
      inputs.add(new Input(STDIN, null, false, () -> Source.read(STDIN, stdin, limits)));
      return;
    }
    Optional<Source> builtIn = builtIns.find(word);
    if (builtIn.isPresent()) {
      inputs.add(new Input(word, Path.of(word), false, builtIn::get));
      return;
    }
    try {
      addPath(word, Path.of(word));
    } catch (InvalidPathException e) {
      inputs.add(Input.outOfReach(word, "it is not a file name: " + e.getReason()));
    }
  }

  /** Whether a file is a zip by its first bytes. */
  public static boolean isZip(Path file) {
    return ZipDocuments.isZip(file);
  }

  private void addPath(String word, Path path) {
    if (Files.isDirectory(path)) {
      addBelow(word, path);
    } else if (Files.exists(path)) {
      if (ZipDocuments.isZip(path)) {
        addZip(path);
      } else {
        addFile(path, fileName(path), false);
      }
    } else if (isGlob(word)) {
      addGlob(word);
    } else {
      inputs.add(Input.outOfReach(word, "there is no such file" + suggestion(word, path)));
    }
  }

  private void addFile(Path path, Path relative, boolean found) {
    Input.Opener opener = () -> Source.onDisk(path, limits);
    inputs.add(new Input(path.toString(), relative, found, path, opener));
  }

  private void addZip(Path path) {
    try {
      ZipDocuments zip = ZipDocuments.open(path, limits, zipLimits);
      zips.add(zip);
      zip.inputs().forEach(input -> inputs.add(input.in(path)));
      if (zip.inputs().isEmpty()) {
        inputs.add(Input.outOfReach(path.toString(), "the zip holds no JSON, XML or YAML file"));
      }
    } catch (UnreadableException e) {
      inputs.add(Input.outOfReach(e.input(), e.reason()));
    }
  }

  private void addBelow(String word, Path folder) {
    List<Path> files = new ArrayList<>();
    List<Input> closed = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new Walk(folder, file -> DocumentFormat.ofName(file.toString()) != null, files, closed));
    } catch (IOException e) {
      inputs.add(Input.outOfReach(word, "the folder cannot be read: " + e.getMessage()));
      return;
    }
    files.sort(Comparator.comparing(Inputs::sortKey));
    for (Path file : files) {
      addFile(file, folder.relativize(file), true);
    }
    inputs.addAll(closed);
    if (files.isEmpty() && closed.isEmpty()) {
      inputs.add(Input.outOfReach(word, "no file below it ends in .json, .xml, .yaml or .yml"));
    }
  }

  /** Collects files; folders whose name starts with a dot hold tools' own data and are left out. */
  private static final class Walk extends SimpleFileVisitor<Path> implements FileVisitor<Path> {
    private final Path start;
    private final Predicate<Path> wanted;
    private final List<Path> files;
    private final List<Input> closed;

    Walk(Path start, Predicate<Path> wanted, List<Path> files, List<Input> closed) {
      this.start = start;
      this.wanted = wanted;
      this.files = files;
      this.closed = closed;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = !folder.equals(start) && fileName(folder).toString().startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (wanted.test(file) && Files.isRegularFile(file)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      closed.add(Input.outOfReach(file.toString(), "it cannot be read: " + e.getMessage()));
      return FileVisitResult.CONTINUE;
    }
  }

  private void addGlob(String word) {
    // Separators stay "/" inside a glob on every system; the fixed part says where to look.
    int meta = firstMeta(word);
    int slash = word.lastIndexOf('/', meta);
    Path folder = Path.of(slash < 0 ? "" : slash == 0 ? "/" : word.substring(0, slash));
    try {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + word);
      List<Path> files = new ArrayList<>();
      List<Input> closed = new ArrayList<>();
      if (Files.isDirectory(folder)) {
        // Without "**" a pattern cannot match deeper than it has parts.
        String rest = word.substring(slash + 1);
        int depth = rest.contains("**") ? Integer.MAX_VALUE : rest.split("/").length;
        Files.walkFileTree(
            folder,
            EnumSet.noneOf(FileVisitOption.class),
            depth,
            new Walk(folder, matcher::matches, files, closed));
      }
      files.sort(Comparator.comparing(Inputs::sortKey));
      for (Path file : files) {
        if (ZipDocuments.isZip(file)) {
          addZip(file);
        } else {
          addFile(file, folder.relativize(file), false);
        }
      }
      if (files.isEmpty()) {
        inputs.add(Input.outOfReach(word, "no file matches"));
      }
    } catch (IOException | PatternSyntaxException e) {
      inputs.add(Input.outOfReach(word, "the pattern cannot be followed: " + e.getMessage()));
    }
  }

  private static boolean isGlob(String word) {
    return firstMeta(word) >= 0;
  }

  private static int firstMeta(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ("*?[{".indexOf(word.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static String sortKey(Path file) {
    return file.toString().replace('\\', '/');
  }

  private static Path fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? path : name;
  }

  private static String suggestion(String word, Path path) {
    if (word.matches("(?i)(cmmc|sp800)[a-z0-9-]*")) {
      List<String> builtIn = BuiltIns.all().stream().map(BuiltIns.BuiltIn::name).toList();
      return "; the built-in documents are " + String.join(", ", builtIn);
    }
    Path parent = path.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return parent == null || Files.exists(parent) ? "" : ", nor the folder it would be in";
    }
    List<String> names = new ArrayList<>();
    try (var siblings = Files.list(parent)) {
      siblings.limit(10_000).forEach(p -> names.add(fileName(p).toString()));
    } catch (IOException e) {
      return "";
    }
    String near = Nearest.to(fileName(path).toString(), names);
    if (near == null) {
      return "";
    }
    Path given = path.getParent();
    return "; did you mean " + (given == null ? near : given.resolve(near)) + "?";
  }

  @Override
  public void close() {
    for (ZipDocuments zip : zips) {
      zip.close();
    }
  }
}
