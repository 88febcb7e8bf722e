package dev.assay.validate.rule.builtin.provider;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.SystemComponent;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Providers;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;
import java.util.Optional;

/** A component names an authorization that there is not: reported by this rule. */
public final class LeveragedAuthorizationsExist extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "PROV-010",
          Severity.ERROR,
          "A component names an authorization that there is not",
"""
The property `leveraged-authorization-uuid` has to be the uuid of a leveraged
authorization of the plan.""",
"""
What is inherited cannot be followed to its source.""",
"""
{ "name": "leveraged-authorization-uuid", "value": "(unknown)" }""",
"""
Correct the uuid, or add the leveraged authorization.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(2)"));

  /** The rule. */
  public LeveragedAuthorizationsExist() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : plan.components()) {
      Optional<String> uuid = Providers.authorizationId(component);
      if (uuid.isPresent() && Providers.authorization(plan, component).isEmpty()) {
        report.at(
            component,
            "'"
                + Plan.name(component)
                + "' names the leveraged authorization "
                + uuid.get()
                + ", which the plan does not have");
      }
    }
  }
}
