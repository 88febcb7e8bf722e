package dev.assay.shell.batch;

import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.Validator;
import dev.assay.validate.custom.UserRules;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleContext;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** A rule that finds nothing, and something happens while it looks. */
record Happening(Runnable happens) implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "TEST-HAPPENS",
          Severity.WARNING,
          "nothing",
          "Looks at nothing.",
          "It is a test.",
          "{}",
          "Leave it.",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of());

  /** The usual checks, and this happens during each of a plan. */
  static Validator during(Runnable happens) {
    return new Validator(
        ValidationOptions.DEFAULT.withRules(
            UserRules.NONE.withWritten(List.of(new Happening(happens)))));
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RuleContext context, FindingSink sink) {
    happens.run();
  }
}
