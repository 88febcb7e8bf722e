package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** The system has no identifier: reported by this rule. */
public final class SystemHasAnId extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-026",
          Severity.ERROR,
          "The system has no identifier",
"""
`system-ids` with a value that is no placeholder, and a system name, are looked for.""",
"""
Status and score in SPRS belong to a system; a POA&M and results find it by its id.""",
"""
"system-ids": [ { "id": "TBD" } ]""",
"""
Give the system an id that stays, such as a UUID.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST CUI SSP template 1.1.2"));

  /** The rule. */
  public SystemHasAnId() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    boolean has =
        plan.characteristics().systemIds().stream()
            .anyMatch(i -> i.id() != null && !Prose.isPlaceholder(i.id()));
    String name = plan.characteristics().systemName();
    if (!has || name == null || Prose.isPlaceholder(name)) {
      report.at(
          plan.ssp().systemCharacteristics(),
          has ? "the system has no name" : "the system has no identifier");
    }
  }
}
