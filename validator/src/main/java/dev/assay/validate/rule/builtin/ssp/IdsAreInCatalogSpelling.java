package dev.assay.validate.rule.builtin.ssp;

import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.profiles.cmmc.RequirementId;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleContext;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ids are spelt as the catalog spells them. */
public final class IdsAreInCatalogSpelling implements Rule {
  static final RuleInfo INFO =
      new RuleInfo(
          "SSP-SPELLING",
          Severity.WARNING,
          "An id is understood, but not spelt as the catalog spells it",
          """
          Requirements of SP 800-171 have many spellings in use: `3.1.1`, `03.01.01`,
          `AC.L2-3.1.1`, `SP_800_171_3.1.1`, objectives such as `3.1.1[a]`. The rule reports a
          `control-id` or `statement-id` that names a control or part of the resolved profile in
          another spelling than its id there. A spelling that is no legal OSCAL token, such as
          `3.1.1`, is reported by the schema check instead (`OSCAL-VALUE`), and is understood too.""",
          """
          Assay understands the spelling; other OSCAL tools compare the text and find nothing.""",
          """
          { "uuid": "...", "control-id": "AC.L2-3.1.1" }""",
          """
          Write the id of the catalog.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of());

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RuleContext context, FindingSink sink) {
    for (PlanAnswers.Answer answer : PlanAnswers.of(context).answers()) {
      compare(
          context,
          answer.pointer() + "/control-id",
          answer.controlId(),
          answer.requirement() == null ? null : answer.requirement().id(),
          sink);
      for (PlanAnswers.Said said : answer.statements()) {
        compare(
            context,
            said.pointer() + "/statement-id",
            said.statementId(),
            said.part() == null ? null : said.part().id(),
            sink);
      }
    }
  }

  private static void compare(
      RuleContext context,
      String pointer,
      @Nullable String written,
      @Nullable String meant,
      FindingSink sink) {
    if (written != null
        && meant != null
        && !written.equals(meant)
        && RequirementId.isLegalToken(written)) {
      sink.add(
          INFO.at(
              context.file(),
              pointer,
              "\"" + written + "\" is understood as \"" + meant + "\", the id in the catalog",
              "Write \"" + meant + "\""));
    }
  }
}
