package dev.assay.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.io.Source.Reading;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Large files are read from the disk, to the same end as from memory. */
class SourceTest {
  private static final int LARGE = (int) Source.LARGE + 1;
  private static final String CATALOG = "<catalog xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\">";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "a.json, '{\"catalog\": {\"uuid\": 1, \"colour\": \"red\", ', '\"metadata\": {}}}'",
    "b.json, '{\"catalog\": {', '\"uuid\": oops}}'",
    "c.json, '[1, ', '2]'",
    "d.xml, '<catalog xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\">', '<x/></catalog>'",
    "e.xml, '<catalog xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\">', '<x></catalog>'",
    "f.yaml, 'catalog: {', 'uuid: 1, colour: red}'",
    "g.json, '', ''",
    "h.json, '{\"catalog\": {', '\"uuid\": \"\u0001\"}}'"
  })
  void aLargeFileGivesTheSameFindings(String name, String before, String after)
      throws IOException, UnreadableException {
    Path file = write(name, before, after);
    Source onDisk = Source.onDisk(file, Limits.DEFAULT);
    assertFalse(onDisk.isHeld());
    ReadResult expected = new DocumentReader().read(Source.read(file, Limits.DEFAULT));
    assertFalse(expected.findings().isEmpty());
    assertEquals(expected.findings(), new DocumentReader().read(onDisk).findings());
    assertEquals(expected.findings(), new DocumentReader().inspect(onDisk).findings());
    assertEquals(expected.format(), DocumentFormat.sniff(onDisk));
    assertArrayEquals(Files.readAllBytes(file), onDisk.bytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE"})
  void otherEncodingsAreReadFromTheDiskToo(String encoding)
      throws IOException, UnreadableException {
    Path file = folder.resolve("large.json");
    String text = "{\"catalog\": {" + " ".repeat(LARGE / 2) + "\"colour\": \"red\"}}";
    Files.write(file, text.getBytes(encoding));
    assertEquals(
        new DocumentReader().read(Source.read(file, Limits.DEFAULT)).findings(),
        new DocumentReader().read(Source.onDisk(file, Limits.DEFAULT)).findings());
  }

  @Test
  void nothingComesOfALargeFileThatChangesWhileItIsRead() throws IOException, UnreadableException {
    Path file = write("large.json", "{", "}");
    Source source = Source.onDisk(file, Limits.DEFAULT);
    assertEquals(1, source.whole(() -> 1));

    UnreadableException e =
        assertThrows(
            UnreadableException.class,
            () -> source.whole(() -> Files.writeString(file, "{\"two\": 2}")));

    assertEquals("it changed while it was read", e.reason());
    assertEquals(file.toString(), e.input());
    Files.delete(file);
    assertThrows(UnreadableException.class, () -> source.whole(() -> 1));
    assertThrows(UnreadableException.class, source::held);
  }

  @Test
  void whatAReadingFailsWithCountsOnlyWhenTheFileStayedAsItWas()
      throws IOException, UnreadableException {
    Path file = write("large.json", "{", "}");
    Source source = Source.onDisk(file, Limits.DEFAULT);
    Reading<Integer, IOException> fails =
        () -> {
          throw new IOException("of its own");
        };
    assertEquals(
        "of its own", assertThrows(IOException.class, () -> source.whole(fails)).getMessage());

    Files.delete(file);

    UnreadableException e =
        assertThrows(
            UnreadableException.class,
            () -> source.whole(() -> new DocumentReader().read(source).findings()));
    assertEquals("it changed while it was read", e.reason());
    assertNotNull(e.getCause());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "b.xml", "c.yaml"})
  void aDiskThatFailsIsNoMistakeInTheDocument(String name) throws Exception {
    Path file = write(name, name.endsWith("xml") ? CATALOG : "{", "}");
    for (int good : new int[] {0, 20, 100_000, LARGE - 1}) {
      Source source = Source.onDisk(file, Limits.DEFAULT, path -> failing(path, good));

      UnreadableException e =
          assertThrows(
              UnreadableException.class,
              () -> source.whole(() -> new DocumentReader().read(source)));

      assertEquals("Input/output error", e.reason(), "after " + good + " bytes");
    }
    Source closed =
        Source.onDisk(
            file,
            Limits.DEFAULT,
            path -> {
              throw new AccessDeniedException(path.toString());
            });
    UnreadableException e =
        assertThrows(UnreadableException.class, () -> closed.whole(() -> closed.head(1)));
    assertEquals("permission denied", e.reason());
  }

  /** A file of which only so many bytes can be read. */
  private static InputStream failing(Path path, int good) throws IOException {
    return new FilterInputStream(Files.newInputStream(path)) {
      private int left = good;

      @Override
      public int read() throws IOException {
        take(1);
        return super.read();
      }

      @Override
      public int read(byte[] to, int from, int length) throws IOException {
        take(Math.min(length, 1000));
        return super.read(to, from, Math.min(length, 1000));
      }

      private void take(int count) throws IOException {
        left -= count;
        if (left < 0) {
          throw new IOException("Input/output error");
        }
      }
    };
  }

  @Test
  void whatIsHeldStaysAsItWas() throws IOException, UnreadableException {
    Path file = write("large.json", "{", "}");
    byte[] before = Files.readAllBytes(file);
    Source held = Source.onDisk(file, Limits.DEFAULT).held();
    assertSame(held, held.held());

    Files.writeString(file, "{}");

    assertArrayEquals(before, held.whole(held::bytes));
    assertArrayEquals(before, held.open().readAllBytes());
  }

  @Test
  void aSmallFileIsHeldAsItWas() throws IOException, UnreadableException {
    Path file = Files.writeString(folder.resolve("small.json"), "{}");
    Source source = Source.onDisk(file, Limits.DEFAULT);
    Files.delete(file);
    assertEquals("{}", source.whole(() -> new String(source.bytes(), StandardCharsets.UTF_8)));
  }

  @Test
  void whatHasNoEndIsReadUpToTheLimit() {
    Path endless = Path.of("/dev/zero");
    assumeTrue(Files.exists(endless), "there is no /dev/zero here");
    Limits limits = new Limits(100_000, 10, 10, 0);
    UnreadableException e =
        assertThrows(UnreadableException.class, () -> Source.onDisk(endless, limits));
    assertEquals("it has more than 100000 bytes, the limit for one document", e.reason());
  }

  private Path write(String name, String before, String after) throws IOException {
    String space = "\n".repeat(10) + " ".repeat(LARGE);
    return Files.writeString(folder.resolve(name), before + space + after);
  }
}
