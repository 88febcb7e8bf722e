package dev.assay.io;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.document.OscalDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading gave.
 *
 * @param document the document, or null when it could not be read as OSCAL at all
 * @param format the format it was found to be in, or null when it is none
 * @param findings what is wrong with its form; the line and column of each are known
 * @param lossless whether all of the input is in the document; false when something had to be
 *     passed over
 * @param passedOver how many comments and processing instructions of an XML document are not in the
 *     model
 */
public record ReadResult(
    @Nullable OscalDocument document,
    @Nullable DocumentFormat format,
    List<Finding> findings,
    boolean lossless,
    int passedOver) {

  public ReadResult {
    findings = List.copyOf(findings);
  }

  /** Whether a finding is an error. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
  }
}
