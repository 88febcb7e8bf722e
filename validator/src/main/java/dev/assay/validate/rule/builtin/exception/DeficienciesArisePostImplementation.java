package dev.assay.validate.rule.builtin.exception;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.ExceptionKind;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** Something never implemented is called a temporary deficiency: reported by this rule. */
public final class DeficienciesArisePostImplementation extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "EXC-004",
          Severity.ERROR,
          "Something never implemented is called a temporary deficiency",
"""
A `temporary-deficiency` on an answer with the state `planned` is reported.""",
"""
A temporary deficiency arises after implementation; a roll-out in progress is none.""",
"""
{ "name": "exception", "value": "temporary-deficiency" } with the state "planned\"""",
"""
Put it on the POA&M, or describe what had been in place.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.4"));

  /** The rule. */
  public DeficienciesArisePostImplementation() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (Exceptions.Claim claim : Exceptions.of(plan)) {
      boolean temporary = claim.kind().filter(k -> k == ExceptionKind.TEMPORARY).isPresent();
      if (temporary && claim.answers().stream().anyMatch(a -> "planned".equals(a.state()))) {
        report.at(
            claim.place(), claim.number() + " is planned, and cannot be a temporary deficiency");
      }
    }
  }
}
