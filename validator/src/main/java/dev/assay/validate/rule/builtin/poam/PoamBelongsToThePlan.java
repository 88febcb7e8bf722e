package dev.assay.validate.rule.builtin.poam;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.SystemId;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** The POA&amp;M is of another system: reported by this rule. */
public final class PoamBelongsToThePlan extends PoamRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "POAM-021",
          Severity.ERROR,
          "The POA&M is of another system",
"""
The system id of the POA&M is compared with those of the plan, when both are given.""",
"""
A POA&M of another system carries nothing.""",
"""
"system-id": { "id": "another" }""",
"""
Give the POA&M of this system, or correct its system id.""",
          List.of(DocumentType.PLAN_OF_ACTION_AND_MILESTONES),
          List.of("32 CFR 170.21(b)"));

  /** The rule. */
  public PoamBelongsToThePlan() {
    super(INFO);
  }

  @Override
  protected void check(Poam poam, AssessmentContext assessment, Report report) {

    SystemId id = poam.document().systemId();
    Plan plan = assessment.plan().orElse(null);
    if (id != null
        && id.id() != null
        && plan != null
        && plan.characteristics().systemIds().stream().noneMatch(s -> id.id().equals(s.id()))) {
      report.at(id, "the POA&M is for the system " + id.id() + ", which is not the plan's");
    }
  }
}
