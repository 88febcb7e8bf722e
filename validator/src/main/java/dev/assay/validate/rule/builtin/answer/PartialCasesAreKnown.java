package dev.assay.validate.rule.builtin.answer;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.PartialCase;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.RequirementStatus;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** A partial case is claimed that there is not: reported by this rule. */
public final class PartialCasesAreKnown extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ANS-014",
          Severity.ERROR,
          "A partial case is claimed that there is not",
"""
The property `partial-implementation` is `mfa-remote-and-privileged` on 3.5.3, or
`encryption-not-fips-validated` on 3.13.11. Any other value, and any other requirement,
is reported.""",
"""
The rule knows two partial values only. Everything else that is NOT MET costs its full
value.""",
"""
{ "name": "partial-implementation", "ns": "https://assay.dev/ns/oscal", "value": "half" }""",
"""
Take the property away, or write the value of the case.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.24(c)(2)"));

  /** The rule. */
  public PartialCasesAreKnown() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (RequirementStatus status : plan.status().all()) {
      String allowed = PartialCase.of(status.number()).map(PartialCase::value).orElse("");
      for (ImplementedRequirement one : status.implemented()) {
        for (String value : AssayProps.values(one.props(), AssayProps.PARTIAL)) {
          if (!value.equals(allowed)) {
            report.at(
                one,
                status.number()
                    + " claims the partial case '"
                    + value
                    + "'"
                    + (allowed.isEmpty() ? "; it has none" : "; it has only '" + allowed + "'"));
          }
        }
      }
    }
  }
}
