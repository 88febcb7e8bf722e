package dev.assay.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.document.DocumentType;
import dev.assay.testing.Documents;
import dev.assay.testing.RandomDocuments;
import dev.assay.testing.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the bytes are, reading gives findings with places in the text and never fails. */
class FuzzProperties {
  private static final String MARKS = "{}[]<>\"'&*!|:,-#%@`~\\/\t\n \u0000\u0001\u00e9=?;x9";

  @Property(tries = 1500, seed = Seeds.FIXED)
  void damagedBytesAreReadToTheirEnd(
      @ForAll long seed, @ForAll DocumentFormat format, @ForAll DocumentType type) {
    Random random = new Random(seed);
    byte[] bytes = Documents.write(RandomDocuments.document(type, seed % 50, 10), format);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      bytes = damage(bytes, random);
    }
    checkPlaces(bytes, Documents.read(bytes, format));
  }

  @Property(tries = 500, seed = Seeds.FIXED)
  void bytesThatAreNoDocumentAreReadToTheirEnd(
      @ForAll byte[] bytes, @ForAll DocumentFormat format) {
    ReadResult result = Documents.read(bytes, format);
    assertFalse(result.findings().isEmpty());
    checkPlaces(bytes, result);
  }

  @Property(seed = Seeds.FIXED)
  void aDocumentCutAnywhereHasFindings(@ForAll DocumentFormat format) {
    for (DocumentType type : DocumentType.values()) {
      byte[] whole = Documents.write(RandomDocuments.document(type, 7, 4), format);
      int end =
          new String(whole, StandardCharsets.UTF_8)
              .stripTrailing()
              .getBytes(StandardCharsets.UTF_8)
              .length;
      for (int length = 0; length < end; length++) {
        byte[] bytes = Arrays.copyOf(whole, length);
        ReadResult result = Documents.read(bytes, format);
        checkPlaces(bytes, result);
        if (format != DocumentFormat.YAML) {
          assertTrue(result.hasErrors(), "cut at " + length);
          assertFalse(result.lossless(), "cut at " + length);
        }
      }
    }
  }

  private static byte[] damage(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, at + 1 + random.nextInt(12));
    byte[] with = new byte[random.nextInt(4)];
    for (int i = 0; i < with.length; i++) {
      with[i] =
          random.nextInt(4) == 0
              ? (byte) random.nextInt()
              : (byte) MARKS.charAt(random.nextInt(MARKS.length()));
    }
    int tail = random.nextBoolean() ? at : to;
    byte[] result = new byte[at + with.length + bytes.length - tail];
    System.arraycopy(bytes, 0, result, 0, at);
    System.arraycopy(with, 0, result, at, with.length);
    System.arraycopy(bytes, tail, result, at + with.length, bytes.length - tail);
    return result.length == 0 ? new byte[] {' '} : result;
  }

  private static void checkPlaces(byte[] bytes, ReadResult result) {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    if (result.document() == null) {
      assertFalse(result.findings().isEmpty(), "neither a document nor a finding");
    }
    for (Finding finding : result.findings()) {
      String shown = Documents.render(finding);
      if (result.format() == null) {
        assertEquals(0, finding.location().line(), shown);
        continue;
      }
      assertNotNull(finding.location().pointer(), shown);
      assertTrue(finding.location().line() >= 1, shown);
      assertTrue(finding.location().column() >= 1, shown);
      assertTrue(finding.location().line() <= lines.size() + 1, shown);
      assertFalse(finding.message().isBlank(), shown);
      assertFalse(finding.message().contains("\n"), shown);
      assertFalse(finding.message().contains("StreamRead"), shown);
      assertFalse(finding.message().contains("Exception"), shown);
    }
  }
}
