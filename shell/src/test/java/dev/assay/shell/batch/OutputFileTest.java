package dev.assay.shell.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.shell.cli.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir Path folder;

  private static void write(OutputFile file, String text) throws IOException, UsageException {
    file.write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)), () -> false);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesTheFileAndNothingElse() throws Exception {
    write(OutputFile.at(folder.resolve("a.json"), false), "new");

    assertEquals("new", Files.readString(folder.resolve("a.json")));
    assertEquals(List.of("a.json"), names());
  }

  @Test
  void doesNotOverwriteWithoutForce() throws Exception {
    Path target = Files.writeString(folder.resolve("a.json"), "old");

    UsageException e = assertThrows(UsageException.class, () -> OutputFile.at(target, false));

    assertEquals(target + " is there already; --force overwrites it", e.line());
    write(OutputFile.at(target, true), "new");
    assertEquals("new", Files.readString(target));
    assertEquals(List.of("a.json"), names());
  }

  @Test
  void doesNotOverwriteAFileThatCameMeanwhile() throws Exception {
    Path target = folder.resolve("a.json");
    OutputFile file = OutputFile.at(target, false);
    Files.writeString(target, "of another process");

    assertThrows(UsageException.class, () -> write(file, "new"));

    assertEquals("of another process", Files.readString(target));
    assertEquals(List.of("a.json"), names());
  }

  @Test
  void aFailureLeavesTheOldFileAndNothingElse() throws Exception {
    Path target = Files.writeString(folder.resolve("a.json"), "old");
    OutputFile file = OutputFile.at(target, true);

    assertThrows(
        IOException.class,
        () ->
            file.write(
                out -> {
                  out.write(new byte[100_000]);
                  throw new IOException("No space left on device");
                },
                () -> false));

    assertEquals("old", Files.readString(target));
    assertEquals(List.of("a.json"), names());
  }

  @Test
  void aCancelledRunLeavesThingsAsTheyWere() throws Exception {
    Path target = folder.resolve("a.json");

    OutputFile.at(target, false).write(out -> out.write(1), () -> true);

    assertFalse(Files.exists(target));
    assertEquals(List.of(), names());
  }

  @Test
  void aLinkStaysALinkAndItsFileIsWritten() throws Exception {
    Path real = Files.writeString(folder.resolve("real.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);

    write(OutputFile.at(link, true), "new");

    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(real));
  }

  @Test
  void permissionsOfAnOverwrittenFileStay() throws Exception {
    Path target = Files.writeString(folder.resolve("a.json"), "old");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));

    write(OutputFile.at(target, true), "new");

    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
  }

  @Test
  void foldersAreNamedInTheMessage() {
    assertTrue(
        assertThrows(UsageException.class, () -> OutputFile.at(folder, true))
            .line()
            .endsWith("is a folder; name a file to write"));
    Path missing = folder.resolve("no/a.json");
    assertEquals(
        "there is no folder " + missing.getParent() + " to write to",
        assertThrows(UsageException.class, () -> OutputFile.at(missing, false)).line());
  }
}
