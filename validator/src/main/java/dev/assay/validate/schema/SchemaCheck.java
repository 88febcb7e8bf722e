package dev.assay.validate.schema;

import dev.assay.diagnostic.Finding;
import dev.assay.document.DocumentType;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import java.util.ArrayList;
import java.util.List;

/** Checks a document against the schema of its model: the door of this package. */
public final class SchemaCheck {
  private SchemaCheck() {}

  /**
   * Checks a document that the reader could read.
   *
   * @param source the document
   * @param format its format
   * @param type its model
   * @param version the OSCAL version whose schema is used, one of {@link SchemaVersion}'s
   * @param limits what is read at most
   * @param read what the reader found; it is not said again
   * @return what the schema finds beside it; findings in JSON and YAML know the pointer of their
   *     node, not yet the line
   */
  public static List<Finding> check(
      Source source,
      DocumentFormat format,
      DocumentType type,
      String version,
      Limits limits,
      List<Finding> read) {
    KnownFindings known = new KnownFindings(read);
    if (format == DocumentFormat.XML) {
      return XmlSchemaCheck.check(source, type, version, limits, known);
    }
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : JsonSchemaCheck.check(source, format, type, version, limits)) {
      if (!known.covers(finding)) {
        findings.add(finding);
      }
    }
    return findings;
  }
}
