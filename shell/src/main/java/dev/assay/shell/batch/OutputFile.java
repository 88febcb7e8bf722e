package dev.assay.shell.batch;

import dev.assay.shell.cli.UsageException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written whole or not at all: first beside its place, then moved into it. Whatever
 * stood there before stays until then, and for good when something fails.
 */
public final class OutputFile {
  /** Writes the content. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  private final Path target;
  private final boolean force;

  private OutputFile(Path target, boolean force) {
    this.target = target;
    this.force = force;
  }

  /**
   * A file to be written.
   *
   * @param target where it is to stand
   * @param force whether it may take the place of another file
   * @throws UsageException when it may not be written there
   */
  public static OutputFile at(Path target, boolean force) throws UsageException {
    Path parent = target.toAbsolutePath().getParent();
    if (Files.isDirectory(target) || parent == null) {
      throw new UsageException(target + " is a folder; name a file to write");
    }
    if (!Files.isDirectory(parent)) {
      throw new UsageException("there is no folder " + target.getParent() + " to write to");
    }
    if (!force && Files.isRegularFile(target)) {
      throw exists(target);
    }
    return new OutputFile(target, force);
  }

  private static UsageException exists(Path target) {
    return new UsageException(target + " is there already; --force overwrites it");
  }

  /**
   * Writes the file.
   *
   * @param cancelled asked before the file is moved into place; true leaves things as they were
   * @return whether it is in place
   * @throws UsageException when another file has come to stand there meanwhile
   * @throws WriteFailedException when it cannot be written; nothing is left behind
   * @throws IOException when the content cannot be had; nothing is left behind either
   */
  public boolean write(Content content, BooleanSupplier cancelled)
      throws IOException, UsageException {
    Sink sink = new Sink();
    try {
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        // A pipe or a device cannot be replaced, only written to.
        try (OutputStream device = sink.open(() -> Files.newOutputStream(target))) {
          sink.fill(device, content);
        }
        return true;
      }
      return replace(content, cancelled, sink);
    } catch (IOException | RuntimeException e) {
      // Some writers wrap what they are thrown.
      if (sink.failure != null) {
        throw new WriteFailedException(target, sink.failure);
      }
      throw e;
    }
  }

  private boolean replace(Content content, BooleanSupplier cancelled, Sink sink)
      throws IOException, UsageException {
    Path real = (Files.exists(target) ? target.toRealPath() : target).toAbsolutePath();
    Path folder = real.getParent();
    if (folder == null) {
      throw new UsageException(target + " is a folder; name a file to write");
    }
    // Who may not read the old file may not read what comes in its place, not for a moment.
    Set<PosixFilePermission> permissions = permissions(real);
    try (Temporary temporary = sink.open(() -> Temporary.in(folder, permissions))) {
      sink.fill(Channels.newOutputStream(temporary.channel()), content);
      if (cancelled.getAsBoolean()) {
        return false;
      }
      try {
        temporary.channel().force(true);
        if (permissions != null) {
          Files.setPosixFilePermissions(temporary.path(), permissions);
        }
        temporary.move(() -> moveIntoPlace(temporary.path(), real, force));
      } catch (FileAlreadyExistsException e) {
        throw exists(target);
      } catch (IOException e) {
        throw new WriteFailedException(target, e);
      }
      settle(folder);
      return true;
    }
  }

  /**
   * Moves a file that is whole into its place.
   *
   * @throws FileAlreadyExistsException when another one stands there and may not be replaced
   */
  static void moveIntoPlace(Path written, Path real, boolean force) throws IOException {
    if (!force) {
      try {
        // A link is made only where nothing stands: no other process can be overwritten.
        Files.createLink(real, written);
        return;
      } catch (FileAlreadyExistsException e) {
        throw e;
      } catch (IOException | UnsupportedOperationException e) {
        if (Files.exists(real)) {
          throw new FileAlreadyExistsException(real.toString());
        }
      }
    }
    try {
      Files.move(
          written, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(written, real, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Lets the disk know what now stands in a folder, before anything is done that builds on it. */
  static void settle(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Not every system can; the file itself is on the disk.
      return;
    }
  }

  private static @Nullable Set<PosixFilePermission> permissions(Path file) throws IOException {
    try {
      return Files.exists(file) ? Files.getPosixFilePermissions(file) : null;
    } catch (UnsupportedOperationException e) {
      return null;
    }
  }

  /** Takes content, and knows whether writing it failed or the content itself could not be had. */
  private static final class Sink {
    private @Nullable IOException failure;

    @FunctionalInterface
    private interface Opener<T> {
      T open() throws IOException;
    }

    <T> T open(Opener<T> opener) throws IOException {
      try {
        return opener.open();
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    void fill(OutputStream raw, Content content) throws IOException {
      OutputStream watched =
          new OutputStream() {
            @Override
            public void write(int b) throws IOException {
              write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
              try {
                raw.write(bytes, from, length);
              } catch (IOException e) {
                failure = e;
                throw e;
              }
            }
          };
      OutputStream out = new BufferedOutputStream(watched, 1 << 16);
      content.writeTo(out);
      out.flush();
    }
  }
}
