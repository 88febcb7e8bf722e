package dev.assay.validate.rule.builtin.scope;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.SystemComponent;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.AssetCategory;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;
import java.util.regex.Pattern;

/** It is not told why an asset is out of scope: reported by this rule. */
public final class OutOfScopeIsJustified extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SCOPE-009",
          Severity.WARNING,
          "It is not told why an asset is out of scope",
"""
The description and remarks of each component of the category `out-of-scope` have to say
that it cannot handle CUI, or what separates it.""",
"""
The contractor has to be ready to justify that an Out-of-Scope Asset cannot handle CUI.""",
"""
{ "title": "Guest Wi-Fi", "description": "Two access points.", "props": [ { "name": "asset-category", "value": "out-of-scope" } ] }""",
"""
Say what separates the asset from the scope, and why it cannot handle CUI.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.19(c)(1)"));

  private static final Pattern WHY =
      Pattern.compile(
          "separat|isolat|cannot|can not|no (path|route|link|connection|cui|way)|not connected|never|without|outside|does not (handle|hold|process|store|transmit)|only public|holds? (no|only)|no system",
          Pattern.CASE_INSENSITIVE);

  /** The rule. */
  public OutOfScopeIsJustified() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (SystemComponent component : plan.components()) {
      String words =
          Prose.of(component.description())
              + " "
              + Prose.of(component.purpose())
              + " "
              + Prose.of(component.remarks());
      if (AssetCategory.of(component).filter(c -> c == AssetCategory.OUT_OF_SCOPE).isPresent()
          && !WHY.matcher(words).find()) {
        report.at(
            component, "the plan does not tell why '" + Plan.name(component) + "' is out of scope");
      }
    }
  }
}
