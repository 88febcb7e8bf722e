package dev.assay.shell.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.shell.hostile.MadeInputs.Maker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Texts in other encodings, in broken ones and in none. */
final class MadeEncodings {
  private MadeEncodings() {}

  static void all(Map<String, Maker> to) {
    for (Map.Entry<String, String> sound :
        Map.of("json", Sound.JSON, "xml", Sound.XML, "yaml", Sound.YAML).entrySet()) {
      String text = sound.getValue();
      String dot = "." + sound.getKey();
      to.put("encoding/utf-8-with-mark" + dot, () -> bytes("\ufeff" + text, UTF_8));
      to.put("encoding/two-marks" + dot, () -> bytes("\ufeff\ufeff" + text, UTF_8));
      to.put("encoding/utf-16-little" + dot, () -> bytes("\ufeff" + text, UTF_16LE));
      to.put("encoding/utf-16-big" + dot, () -> bytes("\ufeff" + text, UTF_16BE));
      to.put("encoding/utf-16-without-mark" + dot, () -> bytes(text, UTF_16LE));
      to.put("encoding/utf-32" + dot, () -> bytes("\ufeff" + text, Charset.forName("UTF-32BE")));
      to.put("encoding/utf-16-cut-in-a-unit" + dot, () -> cut(bytes("\ufeff" + text, UTF_16LE)));
      to.put(
          "encoding/latin-1" + dot,
          () -> bytes(text.replace("Small", "Gr\u00f6\u00dfe"), ISO_8859_1));
      to.put("encoding/no-utf-8" + dot, () -> in(text, 0xff, 0xfe));
      to.put("encoding/utf-8-cut" + dot, () -> in(text, 0xe2, 0x82));
      to.put("encoding/utf-8-too-long" + dot, () -> in(text, 0xc0, 0xaf));
      to.put("encoding/utf-8-of-a-surrogate" + dot, () -> in(text, 0xed, 0xa0, 0x80));
      to.put("encoding/utf-8-past-unicode" + dot, () -> in(text, 0xf4, 0x90, 0x80, 0x80));
      to.put("encoding/continuation-alone" + dot, () -> in(text, 0x80));
      to.put("encoding/zero-bytes" + dot, () -> in(text, 0, 0, 0));
      to.put("encoding/control-characters" + dot, () -> in(text, 1, 8, 0x1b, 0x7f));
      to.put(
          "encoding/no-character" + dot,
          () -> bytes(text.replace("Small", "x\ufffey\uffff"), UTF_8));
      to.put("encoding/mark-inside" + dot, () -> bytes(text.replace("Small", "x\ufeffy"), UTF_8));
      to.put("encoding/line-ends-of-old" + dot, () -> bytes(text.replace('\n', '\r'), UTF_8));
      to.put("encoding/zeros-only" + dot, () -> new byte[4096]);
      to.put("encoding/noise" + dot, MadeEncodings::noise);
    }
    json(to);
    to.put("encoding/said-utf-8-is-utf-16.xml", () -> bytes("\ufeff" + Sound.XML, UTF_16BE));
    to.put(
        "encoding/utf-7.xml",
        () -> bytes(Sound.XML.replace("UTF-8", "UTF-7").replace("Small", "+ADw-x+AD4-"), UTF_8));
    to.put(
        "encoding/ebcdic.xml",
        () -> bytes(Sound.XML.replace("UTF-8", "IBM037"), Charset.forName("IBM037")));
    to.put("encoding/packed.json", MadeEncodings::packed);
    to.put("encoding/picture.json", () -> bytes("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", ISO_8859_1));
    to.put("encoding/program.json", () -> bytes("\u007fELF\2\1\1\0\0\0\0\0", ISO_8859_1));
    to.put("encoding/page-for-print.json", () -> bytes("%PDF-1.7\n%\u00e2\u00e3\n", ISO_8859_1));
  }

  private static void json(Map<String, Maker> to) {
    Map<String, String> escapes =
        Map.of(
            "high-alone", "\\ud800",
            "low-alone", "\\udc00",
            "crossed", "\\udc00\\ud800",
            "high-before-text", "\\ud83dx",
            "control-character", "\\u0001",
            "zero", "\\u0000",
            "no-character", "\\ufffe",
            "pair", "\\ud83d\\ude00");
    escapes.forEach(
        (name, escape) ->
            to.put(
                "encoding/escape-" + name + ".json",
                () -> bytes(Sound.JSON.replace("Small", "x" + escape + "y"), UTF_8)));
  }

  private static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }

  private static byte[] in(String text, int... bytes) {
    StringBuilder odd = new StringBuilder("x");
    for (int each : bytes) {
      odd.append((char) each);
    }
    return text.replace("Small", odd).getBytes(ISO_8859_1);
  }

  private static byte[] cut(byte[] bytes) {
    return java.util.Arrays.copyOf(bytes, bytes.length - 1);
  }

  private static byte[] noise() {
    byte[] bytes = new byte[4096];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  private static byte[] packed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(bytes(Sound.JSON, UTF_8));
    }
    return bytes.toByteArray();
  }
}
