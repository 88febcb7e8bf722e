package dev.assay.validate;

import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.custom.UserRules;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleContext;
import dev.assay.validate.rule.RuleInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A rule that finds nothing, and something happens while it looks. */
public record Happening(Meanwhile meanwhile) implements Rule {
  /** What happens. */
  @FunctionalInterface
  public interface Meanwhile {
    /** Lets it happen. */
    void happens() throws IOException;
  }

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
  public static Validator during(Meanwhile meanwhile) {
    return new Validator(
        ValidationOptions.DEFAULT.withRules(
            UserRules.NONE.withWritten(List.of(new Happening(meanwhile)))));
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RuleContext context, FindingSink sink) {
    try {
      meanwhile.happens();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
