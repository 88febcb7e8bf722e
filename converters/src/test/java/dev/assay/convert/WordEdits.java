package dev.assay.convert;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Edits Word files as Word would. */
public final class WordEdits {
  private WordEdits() {}

  /** The Word file with another body. */
  public static byte[] edit(byte[] docx, UnaryOperator<String> body) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        if (entry.getName().equals("word/document.xml")) {
          bytes =
              body.apply(new String(bytes, StandardCharsets.UTF_8))
                  .getBytes(StandardCharsets.UTF_8);
        }
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(bytes);
      }
    }
    return out.toByteArray();
  }
}
