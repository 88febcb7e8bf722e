package dev.assay.shell.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.shell.cli.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {
  private static final Map<String, byte[]> FILES =
      new TreeMap<>(
          Map.of(
              "a.md",
              "new".getBytes(UTF_8),
              "b.md",
              "new".getBytes(UTF_8),
              "c/d.md",
              "new".getBytes(UTF_8)));

  @TempDir private Path folder;
  private Path target;

  @BeforeEach
  void name() {
    target = folder.resolve("split");
  }

  private boolean put(boolean force, BooleanSupplier cancelled) throws IOException, UsageException {
    return Staging.put(target, FILES, force, cancelled, () -> {});
  }

  private List<String> content() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> folder.relativize(f) + "=" + read(f))
          .sorted()
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "gone";
    }
  }

  @Test
  void allFilesAreMovedIntoPlace() throws Exception {
    assertTrue(put(false, () -> false));

    assertEquals(List.of("split/a.md=new", "split/b.md=new", "split/c/d.md=new"), content());
  }

  @Test
  void aRunThatIsStoppedWhileItWritesChangesNothing() throws Exception {
    for (int after = 0; after < FILES.size() + 1; after++) {
      AtomicInteger asked = new AtomicInteger();
      int most = after;

      assertFalse(put(false, () -> asked.getAndIncrement() >= most));

      assertEquals(List.of(), content());
      assertFalse(Files.exists(target));
    }
  }

  @Test
  void aFolderInThePlaceOfAFileIsFoundBeforeAnythingIsMoved() throws Exception {
    Files.createDirectories(target.resolve("c/d.md"));
    Files.writeString(target.resolve("a.md"), "old");

    WriteFailedException e = assertThrows(WriteFailedException.class, () -> put(true, () -> false));

    assertEquals(target.resolve("c/d.md") + " cannot be written: it is a folder", e.getMessage());
    assertEquals(List.of("split/a.md=old"), content());
  }

  @Test
  void aFileOfAnotherProcessIsNotOverwritten() throws Exception {
    Files.createDirectories(target);
    Files.writeString(target.resolve("b.md"), "of another process");

    UsageException e = assertThrows(UsageException.class, () -> put(false, () -> false));

    assertEquals(target.resolve("b.md") + " is there already; --force overwrites it", e.line());
    assertEquals("of another process", Files.readString(target.resolve("b.md")));
  }

  @Test
  void whatFailsBeforeTheFirstMoveChangesNothing() throws Exception {
    assertThrows(
        IOException.class,
        () ->
            Staging.put(
                target,
                FILES,
                false,
                () -> false,
                () -> {
                  throw new IOException("No space left on device");
                }));

    assertEquals(List.of(), content());
  }
}
