package dev.assay.shell.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Results of former runs on the disk, by hashes of all that they depend on. Whatever is wrong with
 * it costs time and nothing else: an entry that is broken is as good as none, and what cannot be
 * written is left. Entries hold messages, which quote documents: nobody but the user may read them.
 */
final class ResultCache {
  /** So many bytes are kept; beyond them the entries that were used longest ago go. */
  static final long MOST_BYTES = 256L << 20;

  private static final String SUFFIX = ".result";
  private static final String SIZE = "size";

  private final Path folder;
  private final long mostBytes;
  private final AtomicLong written = new AtomicLong();

  /**
   * The cache in a folder, which is made when it is first written to.
   *
   * @param mostBytes how much is kept
   */
  ResultCache(Path folder, long mostBytes) {
    this.folder = folder;
    this.mostBytes = mostBytes;
  }

  /**
   * Where the cache of a user is, as the <a
   * href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG base directory
   * specification</a> says.
   */
  static Path place(Map<String, String> environment, Path home) {
    String cache = environment.get("XDG_CACHE_HOME");
    boolean named = cache != null && Path.of(cache).isAbsolute();
    return (named ? Path.of(cache) : home.resolve(".cache")).resolve("assay").resolve("results-1");
  }

  /** The result that is kept for a key, or null. */
  @Nullable Checked get(String key) {
    Path file = file(key);
    try {
      Checked checked = Checked.ofLine(Files.readAllBytes(file));
      if (checked != null) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
      }
      return checked;
    } catch (IOException e) {
      return null;
    }
  }

  /** Keeps a result. */
  void put(String key, Checked checked) {
    Path file = file(key);
    byte[] line = checked.toLine();
    Path temporary = file.resolveSibling(UUID.randomUUID() + ".tmp");
    try {
      try {
        Files.write(temporary, line);
      } catch (NoSuchFileException e) {
        makeFolder(folder);
        makeFolder(temporary.getParent());
        Files.write(temporary, line);
      }
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
      written.addAndGet(line.length);
    } catch (IOException e) {
      delete(temporary);
    }
  }

  private static void makeFolder(@Nullable Path path) throws IOException {
    if (path == null || Files.isDirectory(path)) {
      return;
    }
    Files.createDirectories(path);
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private Path file(String key) {
    return folder.resolve(key.substring(0, 2)).resolve(key.substring(2) + SUFFIX);
  }

  /** Makes room, when what all runs have written together is more than may be kept. */
  void trim() {
    long more = written.getAndSet(0);
    if (more == 0) {
      return;
    }
    Path size = folder.resolve(SIZE);
    try {
      long all = size(size) + more;
      if (all > mostBytes) {
        all = trimTo(mostBytes / 10 * 8);
      }
      Files.writeString(size, Long.toString(all));
    } catch (IOException | UncheckedIOException e) {
      // Another run is at it as well.
      delete(size);
    }
  }

  /** What was counted; without a count the entries themselves are, so that none is forgotten. */
  private long size(Path size) throws IOException {
    try {
      String text = Files.readString(size).strip();
      return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : mostBytes;
    } catch (NoSuchFileException e) {
      return entries().stream().mapToLong(Entry::bytes).sum();
    }
  }

  private record Entry(Path file, long bytes, long used) {}

  private List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && (file.toString().endsWith(SUFFIX) || file.toString().endsWith(".tmp"))) {
          entries.add(
              new Entry(file, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
        }
      }
    }
    return entries;
  }

  private long trimTo(long bytes) throws IOException {
    List<Entry> entries = entries();
    entries.sort(Comparator.comparingLong(Entry::used));
    long all = entries.stream().mapToLong(Entry::bytes).sum();
    for (Entry entry : entries) {
      if (all <= bytes) {
        break;
      }
      delete(entry.file());
      all -= entry.bytes();
    }
    return all;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException ignored) {
      // It stays, and is looked at another time.
    }
  }
}
