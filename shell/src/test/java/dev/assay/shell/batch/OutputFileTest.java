package dev.assay.shell.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.shell.cli.UsageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

  @Test
  void aDiskThatIsFullIsToldWithTheNameOfTheFile() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "needs /dev/full");

    WriteFailedException e =
        assertThrows(WriteFailedException.class, () -> write(OutputFile.at(full, true), "new"));

    assertEquals("/dev/full cannot be written: No space left on device", e.getMessage());
  }

  @Test
  void aFailureIsToldThoughTheWriterWrapsIt() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "needs /dev/full");

    assertThrows(
        WriteFailedException.class,
        () ->
            OutputFile.at(full, true)
                .write(
                    out -> {
                      try {
                        out.write(new byte[1 << 20]);
                      } catch (IOException e) {
                        throw new IllegalStateException("wrapped", e);
                      }
                    },
                    () -> false));
  }

  @Test
  void aContentThatCannotBeHadIsNoFailureToWrite() throws Exception {
    OutputFile file = OutputFile.at(folder.resolve("a.json"), false);

    IOException e =
        assertThrows(
            IOException.class,
            () ->
                file.write(
                    out -> {
                      throw new IOException("the input is gone");
                    },
                    () -> false));

    assertEquals("the input is gone", e.getMessage());
    assertFalse(e instanceof WriteFailedException);
    assertEquals(List.of(), names());
  }

  @Test
  void aFolderThatIsTakenAwayMeanwhileIsTold() throws Exception {
    Path inside = Files.createDirectory(folder.resolve("gone"));
    Path target = inside.resolve("a.json");

    WriteFailedException e =
        assertThrows(
            WriteFailedException.class,
            () ->
                OutputFile.at(target, false)
                    .write(
                        out -> {
                          out.write(1);
                          remove(inside);
                        },
                        () -> false));

    assertEquals(target + " cannot be written: its folder is no longer there", e.getMessage());
    assertEquals(List.of(), names());
  }

  private static void remove(Path inside) throws IOException {
    try (Stream<Path> files = Files.list(inside)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(inside);
  }

  @Test
  void whoMayNotReadTheOldFileMayNotReadTheNewOneEither() throws Exception {
    Path target = Files.writeString(folder.resolve("a.json"), "old");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
    List<String> seen = new ArrayList<>();

    OutputFile.at(target, true)
        .write(
            out -> {
              try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                  seen.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
                }
              }
              out.write(1);
            },
            () -> false);

    assertEquals(List.of("rw-------", "rw-------"), seen);
  }

  @Test
  void aNameMayBeAsLongAsTheSystemAllows() throws Exception {
    Path target = folder.resolve("n".repeat(255));

    write(OutputFile.at(target, false), "new");

    assertEquals("new", Files.readString(target));
  }

  @Test
  void whatAKilledRunHasLeftGoesAwayWithTheNextOne() throws Exception {
    Path left = Files.writeString(leftover(), "half");
    Path beside = Files.createDirectory(folder.resolve(left.getFileName() + ".d"));
    Files.writeString(beside.resolve("0"), "half");
    Path other = Files.writeString(folder.resolve(".assay-mine.tmp"), "of somebody else");

    write(OutputFile.at(folder.resolve("a.json"), false), "new");

    assertEquals(List.of(other.getFileName().toString(), "a.json"), names());
  }

  @Test
  void whatAnotherRunIsWritingStays() throws Exception {
    Path left = Files.writeString(leftover(), "under way");
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                left.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertEquals('l', other.getInputStream().read());

      write(OutputFile.at(folder.resolve("a.json"), false), "new");

      assertEquals(List.of(left.getFileName().toString(), "a.json"), names());
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  private Path leftover() {
    return folder.resolve(".assay-" + UUID.randomUUID() + ".tmp");
  }

  /** A process that holds a lock on a file. */
  static final class Holder {
    private Holder() {}

    /** Holds it until it is stopped. */
    public static void main(String[] args) throws Exception {
      try (FileChannel channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE)) {
        channel.lock();
        System.out.write('l');
        System.out.flush();
        Thread.sleep(60_000);
      }
    }
  }
}
