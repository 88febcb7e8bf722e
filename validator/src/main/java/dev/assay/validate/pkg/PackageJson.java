package dev.assay.validate.pkg;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.validate.json.JsonOut;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes what there is to say about a package as JSON. The form is documented in {@code
 * docs/assessment.md}; equal packages give equal bytes.
 */
public final class PackageJson {
  /** The version of the form; a later one with the same first number only adds keys. */
  public static final String VERSION = "1.0";

  private PackageJson() {}

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
