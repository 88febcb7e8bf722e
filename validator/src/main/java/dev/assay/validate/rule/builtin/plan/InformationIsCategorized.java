package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.SystemInformation;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** A type of information has no CUI category: reported by this rule. */
public final class InformationIsCategorized extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-016",
          Severity.WARNING,
          "A type of information has no CUI category",
"""
Each information type needs a categorization with the id of a category of the CUI
registry.""",
"""
What has to be protected, and how, follows from the category.""",
"""
{ "title": "Drawings", "description": "..." }""",
"""
Add a categorization with the system https://www.archives.gov/cui/registry/category-list
and the category's abbreviation.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.4", "NIST SP 800-171A 3.12.4[c]"));

  /** The rule. */
  public InformationIsCategorized() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    SystemInformation information = plan.characteristics().systemInformation();
    for (SystemInformation.InformationType type :
        information == null
            ? List.<SystemInformation.InformationType>of()
            : information.informationTypes()) {
      if (type.categorizations().stream().allMatch(c -> c.informationTypeIds().isEmpty())) {
        report.at(
            type, "the information type '" + Prose.of(type.title()) + "' has no CUI category");
      }
    }
  }
}
