package dev.assay.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.assay.convert.Converter;
import dev.assay.convert.OutputFormat;
import dev.assay.convert.TakenBack;
import dev.assay.io.DocumentReader;
import dev.assay.io.ReadResult;
import dev.assay.io.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A Word file taken back into its document: whole files, or the text of one within a sound file.
 */
class WordFuzzTest {
  @FuzzTest
  void fuzz(byte[] input) throws Exception {
    fuzzerTestOneInput(input);
  }

  /** What {@code .ci/fuzz} calls. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    Bench.check(input);
  }

  /**
   * Apart from the class that the fuzzer loads: it does not get along with records in what that
   * class declares.
   */
  private static final class Bench {
    private static final Source BASE = Small.plan();
    private static final Converter CONVERTER = new Converter();
    private static final byte[] SOUND = sound();

    private static byte[] sound() {
      try {
        return CONVERTER.convert(BASE, OutputFormat.DOCX).files().get(0).bytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The sound file with another text. */
    private static byte[] within(byte[] text) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(SOUND));
          ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.setLevel(1);
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          zip.putNextEntry(new ZipEntry(entry.getName()));
          if (entry.getName().equals("word/document.xml")) {
            zip.write(text);
          } else {
            in.transferTo(zip);
          }
          zip.closeEntry();
        }
      }
      return out.toByteArray();
    }

    static void check(byte[] input) throws Exception {
      boolean wholeFile = input.length > 1 && input[0] == (byte) 0x50 && input[1] == (byte) 0x4b;
      byte[] file = wholeFile ? input : within(input);
      TakenBack back = CONVERTER.takeBack(Source.of("edited.docx", file), BASE);
      Laws.require(
          back.file() != null || !back.findings().isEmpty(), "no document and no finding", input);
      if (back.file() != null) {
        ReadResult read = new DocumentReader().read(Source.of("back.json", back.bytes()));
        Laws.require(
            read.document() != null && read.lossless(), "what came back is no document", input);
      }
    }
  }
}
