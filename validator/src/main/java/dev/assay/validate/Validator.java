package dev.assay.validate;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.NotChecked;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.Limits;
import dev.assay.io.Locator;
import dev.assay.io.ReadResult;
import dev.assay.io.Source;
import dev.assay.validate.schema.SchemaCheck;
import dev.assay.validate.schema.SchemaVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Checks documents: the one way from bytes to a report. Safe to use from several threads at once.
 */
public final class Validator {
  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparingInt((Finding f) -> f.location().line())
          .thenComparingInt(f -> f.location().column())
          .thenComparing(f -> Objects.requireNonNullElse(f.location().pointer(), ""))
          .thenComparing(Finding::ruleId)
          .thenComparing(Finding::message);

  private final ValidationOptions options;

  /** A validator with these options. */
  public Validator(ValidationOptions options) {
    this.options = options;
  }

  /**
   * Checks one document. Whatever is wrong with it is a finding, never an exception.
   *
   * @param source the document
   * @return what was found, and what could not be checked
   */
  public FileReport validate(Source source) {
    ReadResult read = new DocumentReader(options.limits()).read(source);
    OscalDocument document = read.document();
    DocumentFormat format = read.format();
    if (document == null || format == null) {
      return new FileReport(
          source.name(),
          format,
          null,
          null,
          null,
          false,
          read.findings(),
          List.of(
              new NotChecked("everything beyond its form", "the document could not be read as OSCAL")),
          List.of());
    }
    DocumentType type = document.type();
    String stated = document.oscalVersion();
    Limits limits = options.limits();
    List<Finding> findings = new ArrayList<>(read.findings());
    SchemaVersion schema = SchemaVersion.choose(source.name(), type, stated);
    findings.addAll(schema.findings());
    findings.addAll(
        SchemaCheck.check(source, format, type, schema.version(), limits, read.findings()));
    List<NotChecked> notChecked = new ArrayList<>();
    List<Finding> located = new ArrayList<>(Locator.locate(source, format, limits, findings));
    located.sort(BY_PLACE);
    return new FileReport(
        source.name(),
        format,
        type,
        stated,
        schema.version(),
        true,
        located,
        notChecked,
        List.of());
  }
}
