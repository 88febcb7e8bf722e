package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;
import java.util.regex.Pattern;

/** The plan is a draft: reported by this rule. */
public final class PlanIsFinal extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-024",
          Severity.WARNING,
          "The plan is a draft",
"""
Title and version are searched for 'draft'.""",
"""
Evidence has to be final; a draft of the plan does not count.""",
"""
"version": "3.2-draft\"""",
"""
Approve the plan and give it a version.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.24(b)(1)"));

  private static final Pattern DRAFT = Pattern.compile("\\bdraft\\b", Pattern.CASE_INSENSITIVE);

  /** The rule. */
  public PlanIsFinal() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    String words = Prose.of(plan.metadata().title()) + " " + plan.metadata().version();
    if (DRAFT.matcher(words).find()) {
      report.at(plan.ssp().metadata(), "the plan calls itself a draft: " + words);
    }
  }
}
