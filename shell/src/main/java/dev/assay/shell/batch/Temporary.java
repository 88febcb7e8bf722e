package dev.assay.shell.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being written, in the folder that it belongs to, until it is moved into its place.
 * It goes away when it is closed, when the program is told to end, and, after a kill, when another
 * run writes to the same folder: whoever writes it holds a lock on it, so that one without a lock
 * is known to be left over.
 */
final class Temporary implements AutoCloseable {
  private static final String PREFIX = ".assay-";
  private static final String SUFFIX = ".tmp";
  private static final String GLOB = PREFIX + "????????-????-????-????-????????????" + SUFFIX;

  private static final boolean POSIX =
      java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  /** Those of this process. Whoever holds its monitor may make one or move one. */
  private static final Set<Path> OURS = new HashSet<>();

  private static final Set<Path> CLEARED = ConcurrentHashMap.newKeySet();
  private static boolean hooked;
  private static boolean ending;

  private final Path path;
  private final FileChannel channel;

  private Temporary(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Makes an empty one.
   *
   * @param folder the folder that it is to stand in
   * @param permissions who may read and write it at most, or null for what is usual
   */
  static Temporary in(Path folder, @Nullable Set<PosixFilePermission> permissions)
      throws IOException {
    clear(folder);
    FileAttribute<?>[] attributes =
        permissions == null
            ? new FileAttribute<?>[0]
            : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    synchronized (OURS) {
      stayOutOfTheWay();
      if (!hooked) {
        Runtime.getRuntime().addShutdownHook(new Thread(Temporary::removeAll));
        hooked = true;
      }
      while (true) {
        Path path = folder.resolve(PREFIX + UUID.randomUUID() + SUFFIX).toAbsolutePath();
        FileChannel channel =
            FileChannel.open(
                path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes);
        lock(channel);
        // Another run may have taken it for left over before it was locked.
        if (Files.exists(path)) {
          OURS.add(path);
          return new Temporary(path, channel);
        }
        channel.close();
      }
    }
  }

  /** Some file systems have no locks; nothing is cleared away there. */
  private static boolean lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  /** Where it is. */
  Path path() {
    return path;
  }

  /** Takes its content. */
  FileChannel channel() {
    return channel;
  }

  /** Moves a file. */
  @FunctionalInterface
  interface Move {
    /** Moves what is written into place. */
    void run() throws IOException;
  }

  /** Moves it, unless the program is ending. */
  void move(Move move) throws IOException {
    if (!POSIX) {
      // What is open cannot be moved there.
      channel.close();
    }
    step(move);
  }

  /** Writes or moves something in {@link #folder}, unless the program is ending. */
  void step(Move move) throws IOException {
    synchronized (OURS) {
      stayOutOfTheWay();
      move.run();
    }
  }

  /** Makes a folder beside it, for what is written in several files; it goes away with it. */
  Path folder() throws IOException {
    return Files.createDirectory(beside(path));
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".d");
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      delete(path);
    } finally {
      synchronized (OURS) {
        OURS.remove(path);
      }
    }
  }

  /** Once the program ends nothing new is begun, and nothing more is said about what fails. */
  private static void stayOutOfTheWay() {
    while (ending) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        // The end is near either way.
        ending = true;
      }
    }
  }

  private static void removeAll() {
    synchronized (OURS) {
      ending = true;
      for (Path path : OURS) {
        try {
          delete(path);
        } catch (IOException e) {
          // The next run that writes to the folder takes it away.
          continue;
        }
      }
    }
  }

  /** Takes away what runs that were killed have left in a folder; looked for once in a run. */
  static void clear(Path folder) {
    if (!CLEARED.add(folder.toAbsolutePath())) {
      return;
    }
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, GLOB)) {
      for (Path file : left) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          deleteUnlessInUse(file.toAbsolutePath());
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      // It costs nothing but the space.
      CLEARED.add(folder.toAbsolutePath());
    }
  }

  private static void deleteUnlessInUse(Path file) throws IOException {
    synchronized (OURS) {
      if (OURS.contains(file)) {
        // To close a second channel on it would end the lock of the first.
        return;
      }
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      if (lock(channel) && POSIX) {
        delete(file);
      }
    } catch (FileSystemException e) {
      // That of somebody else.
      return;
    }
  }

  private static void delete(Path file) throws IOException {
    Path beside = beside(file);
    if (Files.isDirectory(beside, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> parts = Files.newDirectoryStream(beside)) {
        for (Path part : parts) {
          Files.deleteIfExists(part);
        }
      }
      Files.deleteIfExists(beside);
    }
    Files.deleteIfExists(file);
  }
}
