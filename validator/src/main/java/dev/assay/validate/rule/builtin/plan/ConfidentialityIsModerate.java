package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.Impact;
import dev.assay.model.gen.SecurityImpactLevel;
import dev.assay.model.gen.SystemInformation;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The confidentiality of CUI is rated below moderate: reported by this rule. */
public final class ConfidentialityIsModerate extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-017",
          Severity.WARNING,
          "The confidentiality of CUI is rated below moderate",
"""
The confidentiality of information types and of the system is looked at; `low` is
reported.""",
"""
The confidentiality impact of CUI is no less than moderate.""",
"""
"confidentiality-impact": { "base": "fips-199-low" }""",
"""
Write `fips-199-moderate`.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 2002.14(g)"));

  private static boolean isLow(@Nullable String level) {
    return level != null && level.toLowerCase(Locale.ROOT).endsWith("low");
  }

  /** The rule. */
  public ConfidentialityIsModerate() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    SystemInformation information = plan.characteristics().systemInformation();
    for (SystemInformation.InformationType type :
        information == null
            ? List.<SystemInformation.InformationType>of()
            : information.informationTypes()) {
      Impact impact = type.confidentialityImpact();
      if (impact != null && isLow(impact.selected() == null ? impact.base() : impact.selected())) {
        report.at(impact, "the confidentiality of '" + Prose.of(type.title()) + "' is rated low");
      }
    }
    SecurityImpactLevel level = plan.characteristics().securityImpactLevel();
    if (level != null && isLow(level.securityObjectiveConfidentiality())) {
      report.at(level, "the confidentiality of the system is rated low");
    }
  }
}
