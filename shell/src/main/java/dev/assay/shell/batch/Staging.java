package dev.assay.shell.batch;

import dev.assay.shell.cli.UsageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Files of one folder that belong together: all are written before the first is moved into its
 * place, so that a disk that is full, or a folder that may not be written to, changes none of them.
 */
public final class Staging {
  /** What is to be done once all files are written, and before the first is moved. */
  @FunctionalInterface
  public interface Before {
    /** Does it. */
    void moving() throws IOException, UsageException;
  }

  private Staging() {}

  /**
   * Writes the files.
   *
   * @param folder the folder, which is made when it is not there
   * @param files by their paths below it
   * @param force whether they may take the place of others
   * @param cancelled asked until the first is moved; true leaves things as they were
   * @param before done before the first is moved
   * @return whether they are in place
   * @throws UsageException when another file has come to stand in a place meanwhile
   * @throws WriteFailedException when one cannot be written
   */
  public static boolean put(
      Path folder,
      Map<String, byte[]> files,
      boolean force,
      BooleanSupplier cancelled,
      Before before)
      throws IOException, UsageException {
    boolean made = !Files.exists(folder);
    try {
      Files.createDirectories(folder);
      try (Temporary temporary = Temporary.in(folder, null)) {
        Map<Path, Path> places = write(temporary, folder, files, cancelled);
        if (cancelled.getAsBoolean()) {
          return false;
        }
        before.moving();
        move(temporary, places, force);
        return true;
      }
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(e.getFile() + " is there already; --force overwrites it");
    } catch (WriteFailedException e) {
      throw e;
    } catch (IOException e) {
      throw new WriteFailedException(folder, e);
    } finally {
      if (made) {
        dropIfEmpty(folder);
      }
    }
  }

  private static Map<Path, Path> write(
      Temporary temporary, Path folder, Map<String, byte[]> files, BooleanSupplier cancelled)
      throws IOException {
    Path aside = temporary.folder();
    Map<Path, Path> places = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (cancelled.getAsBoolean()) {
        break;
      }
      Path written = aside.resolve(Integer.toString(places.size()));
      temporary.step(() -> write(written, file.getValue()));
      Path place = folder.resolve(file.getKey());
      if (Files.isDirectory(place)) {
        throw new WriteFailedException(place, new IOException("it is a folder"));
      }
      places.put(written, place);
    }
    return places;
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static void move(Temporary temporary, Map<Path, Path> places, boolean force)
      throws IOException {
    Set<Path> folders = new LinkedHashSet<>();
    for (Map.Entry<Path, Path> place : places.entrySet()) {
      Path parent = place.getValue().getParent();
      if (parent != null && folders.add(parent)) {
        Files.createDirectories(parent);
      }
      temporary.step(() -> OutputFile.moveIntoPlace(place.getKey(), place.getValue(), force));
    }
    folders.forEach(OutputFile::settle);
  }

  private static void dropIfEmpty(Path folder) {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // It holds what was written.
      return;
    }
  }
}
