package dev.assay.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that do not keep still, and streams that do not end. */
class ChangingFilesTest {
  private static final Limits SMALL = new Limits(1000, 10, 100, 5);

  @TempDir private Path folder;
  private Path file;
  private int opened;

  /** Something that happens to the file while it is read for the n-th time. */
  @FunctionalInterface
  private interface Meanwhile {
    void happens(int n) throws IOException;
  }

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("ssp.json"), "{\"old\": 1}");
  }

  private byte[] read(Meanwhile meanwhile) throws UnreadableException {
    return SourceBytes.ofFile(
        file,
        SMALL,
        path -> {
          int n = ++opened;
          return new FilterInputStream(Files.newInputStream(path)) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
              int got = super.read(bytes, from, Math.min(length, 4));
              if (got == 4) {
                meanwhile.happens(n);
              }
              return got;
            }
          };
        });
  }

  @Test
  void aFileThatIsRewrittenWhileItIsReadIsReadAgain() throws Exception {
    byte[] bytes =
        read(
            n -> {
              if (n == 1) {
                Files.writeString(file, "{\"new\": 2, \"longer\": true}");
              }
            });

    assertEquals("{\"new\": 2, \"longer\": true}", new String(bytes, UTF_8));
    assertEquals(2, opened);
  }

  @Test
  void aFileThatShrinksIsReadAgain() throws Exception {
    byte[] bytes =
        read(
            n -> {
              if (n == 1) {
                Files.writeString(file, "{}");
              }
            });

    assertEquals("{}", new String(bytes, UTF_8));
  }

  @Test
  void aFileThatIsReplacedIsReadAgain() throws Exception {
    byte[] bytes =
        read(
            n -> {
              if (n == 1) {
                Path other = Files.writeString(folder.resolve("other"), "{\"two\": 2}");
                Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
              }
            });

    assertEquals("{\"two\": 2}", new String(bytes, UTF_8));
  }

  @Test
  void aFileThatNeverKeepsStillIsRefused() {
    UnreadableException e =
        assertThrows(
            UnreadableException.class,
            () -> read(n -> Files.writeString(file, " ", StandardOpenOption.APPEND)));

    assertEquals(
        "it changed each time it was read; try again when nothing writes to it", e.reason());
    assertEquals(3, opened);
  }

  @Test
  void aFileThatGrowsPastTheLimitWhileItIsReadIsRefused() {
    UnreadableException e =
        assertThrows(
            UnreadableException.class,
            () -> read(n -> Files.writeString(file, "x".repeat(900), StandardOpenOption.APPEND)));

    assertEquals("it has more than 1000 bytes, the limit for one document", e.reason());
  }

  @Test
  void aFileThatIsTakenAwayIsRefused() {
    UnreadableException e =
        assertThrows(UnreadableException.class, () -> read(n -> Files.deleteIfExists(file)));

    assertEquals("there is no such file", e.reason());
  }

  @Test
  void aFileWhoseSizeIsNotToldIsReadToItsEnd() throws Exception {
    Path told = Path.of("/proc/self/status");
    assumeTrue(Files.isReadable(told) && Files.size(told) == 0, "needs /proc");
    Limits enough = new Limits(1 << 20, 10, 100, 5);

    assertTrue(new String(Source.read(told, enough).bytes(), UTF_8).contains("VmPeak"));
  }

  @Test
  void aDeviceWithoutAnEndStopsAtTheLimit() {
    Path zeros = Path.of("/dev/zero");
    assumeTrue(Files.exists(zeros), "needs /dev/zero");

    UnreadableException e =
        assertThrows(UnreadableException.class, () -> Source.read(zeros, SMALL));

    assertEquals("it has more than 1000 bytes, the limit for one document", e.reason());
  }

  @Test
  void aStreamWithoutAnEndStopsAtWhatMemoryHolds() throws Exception {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return '[';
          }
        };

    UnreadableException e =
        assertThrows(
            UnreadableException.class,
            () -> SourceBytes.ofStream("-", endless, Limits.DEFAULT, 3L << 20));

    assertEquals(
        "it has more than 1048576 bytes, too many for the 3 MiB of memory that Java may use; give"
            + " it more, for example with ASSAY_JAVA_OPTS=-Xmx4g",
        e.reason());
    byte[] fits = new byte[1 << 20];
    assertArrayEquals(
        fits,
        SourceBytes.ofStream(
            "-", new java.io.ByteArrayInputStream(fits), Limits.DEFAULT, 3L << 20));
  }

  @Test
  void aChangeIsSeenThoughSizeAndTimeAreTheSame() throws Exception {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("unix"),
        "needs a system that keeps the time of the last change");
    FileTime time = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(file, time);
    String before = FileStamp.of(file);

    Files.writeString(file, "{\"odl\": 1}");
    Files.setLastModifiedTime(file, time);

    assertNotEquals(before, FileStamp.of(file));
    assertEquals(FileStamp.GONE, FileStamp.of(folder.resolve("no")));
  }
}
