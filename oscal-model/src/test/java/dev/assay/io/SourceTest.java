package dev.assay.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
  void aLargeFileThatWasWrittenToHasChanged() throws IOException, UnreadableException {
    Path file = write("large.json", "{", "}");
    Source source = Source.onDisk(file, Limits.DEFAULT);
    assertFalse(source.hasChanged());
    Files.writeString(file, "{}");
    assertTrue(source.hasChanged());
    Files.delete(file);
    assertTrue(source.hasChanged());
  }

  @Test
  void aSmallFileIsHeldAsItWas() throws IOException, UnreadableException {
    Path file = Files.writeString(folder.resolve("small.json"), "{}");
    Source source = Source.onDisk(file, Limits.DEFAULT);
    Files.delete(file);
    assertFalse(source.hasChanged());
    assertEquals("{}", new String(source.bytes(), StandardCharsets.UTF_8));
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
