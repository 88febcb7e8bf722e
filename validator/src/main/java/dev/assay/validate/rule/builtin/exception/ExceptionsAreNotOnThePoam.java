package dev.assay.validate.rule.builtin.exception;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;
import java.util.Set;

/** An exception is on the POA&amp;M as well: reported by this rule. */
public final class ExceptionsAreNotOnThePoam extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "EXC-007",
          Severity.WARNING,
          "An exception is on the POA&M as well",
"""
A requirement that is MET by an exception and has an open item on the POA&M is reported.""",
"""
Enduring exceptions need no plan of action, and temporary deficiencies belong on the
operational one. On the POA&M a requirement is NOT MET.""",
"""
(3.14.2 as an enduring exception, and an open POA&M item for SI.L2-3.14.2)""",
"""
Decide: an exception, or an item of the POA&M.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.24(b)(1)", "32 CFR 170.4"));

  /** The rule. */
  public ExceptionsAreNotOnThePoam() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    Set<String> open = assessment.poam().map(Poam::openNumbers).orElse(Set.of());
    for (Exceptions.Claim claim : Exceptions.of(plan)) {
      if (claim.kind().isPresent() && open.contains(claim.number())) {
        report.at(
            claim.place(),
            claim.number() + " is an exception in the plan and an open item on the POA&M");
      }
    }
  }
}
