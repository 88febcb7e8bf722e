package dev.assay.validate.rule.builtin.exception;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.ExceptionKind;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** A temporary deficiency is on no operational plan of action: reported by this rule. */
public final class DeficienciesAreOnTheOperationalPlan extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "EXC-003",
          Severity.ERROR,
          "A temporary deficiency is on no operational plan of action",
"""
A `temporary-deficiency` needs the property `operational-plan-item` with the id of its
entry in the operational plan of action.""",
"""
A temporary deficiency counts as MET only when an operational plan of action shows its
reviews and progress.""",
"""
{ "name": "exception", "value": "temporary-deficiency" }""",
"""
Enter it in the operational plan of action (3.12.2), and name the entry.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.24(b)(1)(ii)", "32 CFR 170.4"));

  /** The rule. */
  public DeficienciesAreOnTheOperationalPlan() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (Exceptions.Claim claim : Exceptions.of(plan)) {
      boolean temporary = claim.kind().filter(k -> k == ExceptionKind.TEMPORARY).isPresent();
      if (temporary && !claim.hasProp(AssayProps.OPERATIONAL_ITEM)) {
        report.at(
            claim.place(),
            claim.number()
                + " is stated to be a temporary deficiency, but names no entry of the operational plan of action");
      }
    }
  }
}
