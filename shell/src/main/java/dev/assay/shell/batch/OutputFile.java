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
import java.util.UUID;
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
   * @throws UsageException when another file has come to stand there meanwhile
   * @throws IOException when it cannot be written; nothing is left behind
   */
  public void write(Content content, BooleanSupplier cancelled) throws IOException, UsageException {
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      // A pipe or a device cannot be replaced, only written to.
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
        content.writeTo(out);
      }
      return;
    }
    Path real = Files.exists(target) ? target.toRealPath() : target;
    Path name = real.getFileName();
    Path temporary = real.resolveSibling("." + name + "." + UUID.randomUUID() + ".tmp");
    // A run that is stopped from outside cleans up as well.
    temporary.toFile().deleteOnExit();
    try {
      try (FileChannel channel =
              FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
        content.writeTo(out);
        out.flush();
        channel.force(true);
      }
      if (!cancelled.getAsBoolean()) {
        moveIntoPlace(temporary, real);
      }
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private void moveIntoPlace(Path temporary, Path real) throws IOException, UsageException {
    if (!force) {
      try {
        // A link is made only where nothing stands: no other process can be overwritten.
        Files.createLink(real, temporary);
        return;
      } catch (FileAlreadyExistsException e) {
        throw exists(target);
      } catch (IOException | UnsupportedOperationException e) {
        if (Files.exists(real)) {
          throw exists(target);
        }
      }
    }
    Set<PosixFilePermission> permissions = permissions(real);
    if (permissions != null) {
      Files.setPosixFilePermissions(temporary, permissions);
    }
    try {
      Files.move(
          temporary, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, real, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static @Nullable Set<PosixFilePermission> permissions(Path file) throws IOException {
    try {
      return Files.exists(file) ? Files.getPosixFilePermissions(file) : null;
    } catch (UnsupportedOperationException e) {
      return null;
    }
  }
}
