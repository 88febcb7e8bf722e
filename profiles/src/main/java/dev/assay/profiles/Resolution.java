package dev.assay.profiles;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.document.OscalDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What resolving a profile gave.
 *
 * @param catalog the catalog, or null when a finding of severity error says why there is none
 * @param findings what there is to say, each with its place in the profile it is about
 * @param provenance where the controls come from
 */
public record Resolution(
    @Nullable OscalDocument catalog, List<Finding> findings, Provenance provenance) {

  public Resolution {
    findings = List.copyOf(findings);
  }

  /** Whether a finding is an error; then there is no catalog. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
  }

  /** Which import, pattern and alter a control comes from, or why it is not in. */
  public Provenance.Explanation explain(String controlId) {
    return provenance.explain(controlId);
  }
}
