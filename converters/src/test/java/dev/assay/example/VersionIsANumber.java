package dev.assay.example;

import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleContext;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

// rule: begin
public final class VersionIsANumber implements Rule {
  private static final RuleInfo INFO =
      new RuleInfo(
          "SHOP-VERSION",
          Severity.WARNING,
          "a plan's version is no number",
          "Looks at the version of the plan.",
          "Our records file plans by number.",
          "\"version\": \"draft\"",
          "Give the plan a number such as 2.1.",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("Quality manual, 4.2"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RuleContext context, FindingSink sink) {
    String version = context.document().metadataText("version");
    if (version != null && !version.matches("[0-9]+(\\.[0-9]+)*")) {
      sink.add(
          INFO.at(
              context.file(),
              "/system-security-plan/metadata/version",
              "the version is \"" + version + "\", which is no number",
              INFO.mend()));
    }
  }
}
// rule: end
