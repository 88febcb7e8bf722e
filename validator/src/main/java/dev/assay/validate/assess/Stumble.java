package dev.assay.validate.assess;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import java.util.List;

/**
 * Something that an assessor will stumble on: all findings of one rule.
 *
 * @param ruleId the rule
 * @param title what is wrong, in a few words
 * @param severity the heaviest of its findings
 * @param findings its findings, in the order of their places
 */
public record Stumble(String ruleId, String title, Severity severity, List<Finding> findings) {
  public Stumble {
    findings = List.copyOf(findings);
  }
}
