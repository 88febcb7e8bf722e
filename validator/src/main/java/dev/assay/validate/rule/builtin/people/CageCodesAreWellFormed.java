package dev.assay.validate.rule.builtin.people;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.Metadata;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;
import java.util.regex.Pattern;

/** A CAGE code is not well formed: reported by this rule. */
public final class CageCodesAreWellFormed extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ROLE-006",
          Severity.WARNING,
          "A CAGE code is not well formed",
"""
A CAGE code has five characters: digits and capital letters without I and O, the first
and the last a digit.""",
"""
A wrong code ties the result to another company, or to none.""",
"""
{ "name": "cage-code", "ns": "https://assay.dev/ns/oscal", "value": "ABC" }""",
"""
Copy the code from SAM.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("48 CFR 4.1802"));

  private static final Pattern FORM = Pattern.compile("\\d[0-9A-HJ-NP-Z]{3}\\d");

  /** The rule. */
  public CageCodesAreWellFormed() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (Metadata.Party party : plan.metadata().parties()) {
      for (String code : AssayProps.values(party.props(), AssayProps.CAGE_CODE)) {
        if (!FORM.matcher(code).matches()) {
          report.at(party, "'" + code + "' is no CAGE code");
        }
      }
    }
  }
}
