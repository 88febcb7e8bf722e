package dev.assay.validate.pkg;

import static dev.assay.validate.json.JsonForm.list;
import static dev.assay.validate.json.JsonForm.number;
import static dev.assay.validate.json.JsonForm.object;
import static dev.assay.validate.json.JsonForm.text;
import static dev.assay.validate.json.JsonForm.truth;
import static dev.assay.validate.json.JsonForm.words;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.json.JsonForm;
import dev.assay.validate.json.JsonForm.Key;
import dev.assay.validate.json.JsonOut;
import dev.assay.validate.json.JsonSchema;
import java.io.OutputStream;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes what there is to say about a package as JSON. The form is documented in {@code
 * docs/assessment.md}; equal packages give equal bytes.
 */
public final class PackageJson {
  /** The version of the form; a later one with the same first number only adds keys. */
  public static final String VERSION = "1.0";

  private static final JsonForm ALGORITHM = words(new TreeSet<>(HashList.ALGORITHMS));
  private static final JsonForm HEX = text("^[0-9a-f]+$");

  /** What {@link #check} writes. */
  public static final JsonSchema CHECK_SCHEMA =
      new JsonSchema("package-1.schema.json", "Assay check of a package, form 1", check());

  /** What {@link #hashes} writes. */
  public static final JsonSchema HASHES_SCHEMA =
      new JsonSchema("hashes-1.schema.json", "Assay hashes of a package, form 1", hashes());

  private PackageJson() {}

  private static JsonForm check() {
    return object(
        JsonForm.version("assay-package", VERSION),
        Key.of("package", text(), "The name as it was given."),
        Key.of(
            "summary",
            object(
                Key.of("files", number(0)),
                Key.of("bytes", number(0)),
                Key.of("errors", number(0)),
                Key.of("warnings", number(0)),
                Key.of("infos", number(0)),
                Key.of("not-checked", number(0)))),
        Key.of(
            "documents",
            list(
                object(
                    Key.of("path", text()),
                    Key.of("type", words(DocumentType.class, DocumentType::rootName)),
                    Key.of("title", text()),
                    Key.maybe("version", text()),
                    Key.maybe("last-modified", text()))),
            "The OSCAL documents among the files."),
        Key.maybe(
            "hash-list",
            object(
                Key.of("algorithm", ALGORITHM),
                Key.of("value", HEX, "The hash of the list: the value to report."),
                Key.of("same", truth(), "Whether the files are those of the list.")),
            "When there was a list of hashes to compare with."),
        Key.of("findings", list(JsonForm.FINDING)),
        JsonForm.NOT_CHECKED);
  }

  private static JsonForm hashes() {
    return object(
        JsonForm.version("assay-hashes", VERSION),
        Key.of("package", text(), "The name as it was given."),
        Key.of("algorithm", ALGORITHM),
        Key.of("value", HEX, "The hash of the list: the value to report."),
        Key.of("files", list(object(Key.of("path", text()), Key.of("hash", HEX)))));
  }

  /**
   * Writes the check of a package.
   *
   * @param name what the package is called
   * @param report what was found in it
   * @param hashes the list of hashes that it was compared with, or null when there was none
   * @param changes what the comparison found
   * @param out takes the JSON; not closed
   */
  public static void check(
      String name,
      PackageReport report,
      @Nullable HashList hashes,
      List<Finding> changes,
      OutputStream out) {
    try (JsonOut json = JsonOut.indented(out)) {
      json.open().put("assay-package", VERSION).put("package", name).open("summary");
      json.put("files", report.artifacts().size())
          .put("bytes", report.bytes())
          .put("errors", count(report, changes, Severity.ERROR))
          .put("warnings", count(report, changes, Severity.WARNING))
          .put("infos", count(report, changes, Severity.INFO))
          .put("not-checked", report.notChecked().size())
          .end();
      json.list("documents");
      for (PackageDocument document : report.documents()) {
        json.open()
            .put("path", document.artifact().path())
            .put("type", document.type().rootName())
            .put("title", document.title())
            .put("version", document.document().metadataText("version"))
            .put("last-modified", document.document().metadataText("last-modified"))
            .end();
      }
      json.endList();
      if (hashes != null) {
        json.open("hash-list")
            .put("algorithm", hashes.algorithm())
            .put("value", hashes.value())
            .put("same", changes.isEmpty())
            .end();
      }
      json.list("findings");
      changes.forEach(json::finding);
      report.findings().forEach(json::finding);
      json.endList().notChecked(report.notChecked()).end();
    }
  }

  private static long count(PackageReport report, List<Finding> changes, Severity severity) {
    return java.util.stream.Stream.concat(report.findings().stream(), changes.stream())
        .filter(f -> f.severity() == severity)
        .count();
  }

  /**
   * Writes a list of hashes.
   *
   * @param name what the package is called
   * @param hashes the list
   * @param out takes the JSON; not closed
   */
  public static void hashes(String name, HashList hashes, OutputStream out) {
    try (JsonOut json = JsonOut.indented(out)) {
      json.open()
          .put("assay-hashes", VERSION)
          .put("package", name)
          .put("algorithm", hashes.algorithm())
          .put("value", hashes.value())
          .list("files");
      hashes
          .hashes()
          .forEach((path, hash) -> json.open().put("path", path).put("hash", hash).end());
      json.endList().end();
    }
  }
}
