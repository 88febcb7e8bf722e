package dev.assay.validate.rule.builtin.answer;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.BackMatter;
import dev.assay.validate.cmmc.Answer;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;
import java.util.regex.Pattern;

/** An answer rests on a draft: reported by this rule. */
public final class EvidenceIsFinal extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "ANS-018",
          Severity.WARNING,
          "An answer rests on a draft",
"""
The resources that an answer links to are looked at: a title, version property or file
name that says 'draft', 'working paper' or 'unapproved' is reported.""",
"""
Evidence has to be final; drafts, working papers and unapproved policies do not count.""",
"""
{ "title": "Access control policy (draft)", ... }""",
"""
Approve the document and link to its final form.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.24(b)(1)"));

  private static final Pattern DRAFT =
      Pattern.compile(
          "\\b(drafts?|working papers?|unapproved|not approved)\\b", Pattern.CASE_INSENSITIVE);

  /** The rule. */
  public EvidenceIsFinal() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (Answer answer : Answers.all(plan)) {
      for (BackMatter.Resource resource : plan.resourcesOf(answer.byComponent().links())) {
        StringBuilder words = new StringBuilder(Prose.of(resource.title()));
        resource.props().forEach(p -> words.append(' ').append(p.value()));
        resource
            .rlinks()
            .forEach(
                l ->
                    words
                        .append(' ')
                        .append(String.valueOf(l.href()).replace('-', ' ').replace('_', ' ')));
        if (DRAFT.matcher(words).find()) {
          report.at(
              resource,
              Answers.name(answer)
                  + " rests on '"
                  + Prose.of(resource.title())
                  + "', which is no final document");
        }
      }
    }
  }
}
