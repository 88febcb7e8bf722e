package dev.assay.validate.rule.builtin.provider;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.SystemImplementation.LeveragedAuthorization;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** A leveraged authorization is of nobody: reported by this rule. */
public final class AuthorizationsHaveAParty extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "PROV-011",
          Severity.WARNING,
          "A leveraged authorization is of nobody",
"""
The party of each leveraged authorization has to be one of the metadata.""",
"""
The provider has to be known by name.""",
"""
{ "title": "Cloud", "party-uuid": "(unknown)" }""",
"""
List the provider under `parties`.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(2)"));

  /** The rule. */
  public AuthorizationsHaveAParty() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (LeveragedAuthorization one : plan.leveraged()) {
      if (plan.index().byUuid(one.partyUuid(), Metadata.Party.class).isEmpty()) {
        report.at(
            one,
            "the leveraged authorization '"
                + Prose.of(one.title())
                + "' names no party of the plan");
      }
    }
  }
}
