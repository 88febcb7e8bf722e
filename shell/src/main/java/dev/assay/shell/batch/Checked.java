package dev.assay.shell.batch;

import dev.assay.validate.FileReport;
import dev.assay.validate.json.JsonOut;
import dev.assay.validate.report.FileReportJson;
import dev.assay.validate.report.JsonIn;
import dev.assay.validate.report.MalformedReportException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the check of one input gave, and what it depends on.
 *
 * @param hash the hash of its bytes, or null when the result holds for this run only
 * @param imports the files that were looked at beside it, each with its hash
 * @param skipped whether it is plainly no OSCAL document and is passed over
 * @param report what was found
 */
record Checked(
    @Nullable String hash, Map<String, String> imports, boolean skipped, FileReport report) {
  private static final int SUM = 16;

  Checked {
    imports = Map.copyOf(imports);
  }

  /** Whether an input with these bytes would give the same result now. */
  boolean holds(String hashNow, Digests digests) {
    if (!hashNow.equals(hash)) {
      return false;
    }
    for (Map.Entry<String, String> file : imports.entrySet()) {
      if (!digests.of(Path.of(file.getKey())).equals(file.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** As a line that tells whether it is whole. */
  byte[] toLine() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 10);
    try (JsonOut json = JsonOut.line(out)) {
      json.open().put("hash", hash).put("skipped", skipped).open("imports");
      imports.forEach(json::put);
      FileReportJson.write(report, json.end().open("report"));
      json.end().end();
    }
    return sealed(out.toString(StandardCharsets.UTF_8).stripTrailing());
  }

  /** A line that begins with the hash of the rest. */
  static byte[] sealed(String text) {
    String sum = Digests.of(text).substring(0, SUM);
    return (sum + " " + text + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The text of a line that {@link #sealed} made, or null when it is not whole. */
  static @Nullable String unsealed(byte[] line) {
    String all = new String(line, StandardCharsets.UTF_8).stripTrailing();
    if (all.length() <= SUM || all.charAt(SUM) != ' ') {
      return null;
    }
    String text = all.substring(SUM + 1);
    return Digests.of(text).startsWith(all.substring(0, SUM)) ? text : null;
  }

  /** What a line of {@link #toLine} holds, or null when it is not whole. */
  static @Nullable Checked ofLine(byte[] line) {
    String text = unsealed(line);
    if (text == null) {
      return null;
    }
    try {
      JsonIn in = JsonIn.read(text.getBytes(StandardCharsets.UTF_8));
      Map<String, String> imports = new LinkedHashMap<>();
      JsonIn files = in.object("imports");
      for (String file : files.members().keySet()) {
        imports.put(file, files.text(file));
      }
      return new Checked(
          in.textOrNull("hash"),
          imports,
          in.is("skipped"),
          FileReportJson.read(in.object("report").members()));
    } catch (MalformedReportException e) {
      return null;
    }
  }
}
