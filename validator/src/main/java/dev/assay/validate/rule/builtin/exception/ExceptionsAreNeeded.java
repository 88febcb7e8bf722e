package dev.assay.validate.rule.builtin.exception;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An exception is claimed for what is implemented: reported by this rule. */
public final class ExceptionsAreNeeded extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "EXC-006",
          Severity.WARNING,
          "An exception is claimed for what is implemented",
"""
The property `exception` over answers that are all implemented or not applicable is
reported.""",
"""
It confuses: what is implemented needs no exception.""",
"""
{ "name": "exception", "value": "enduring-exception" } with the state "implemented\"""",
"""
Take the exception away, or correct the state.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.24(b)(1)"));

  /** The rule. */
  public ExceptionsAreNeeded() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (Exceptions.Claim claim : Exceptions.of(plan)) {
      boolean needed =
          claim.answers().stream()
              .anyMatch(
                  a ->
                      a.state() == null
                          || (!a.state().equals("implemented")
                              && !a.state().equals("not-applicable")));
      if (claim.kind().isPresent() && !needed) {
        report.at(
            claim.place(),
            claim.number()
                + " claims the exception '"
                + claim.value()
                + "' though nothing of it is open");
      }
    }
  }
}
