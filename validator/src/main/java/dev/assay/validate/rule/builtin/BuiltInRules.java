package dev.assay.validate.rule.builtin;

import dev.assay.validate.pkg.PackageRules;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleInfo;
import dev.assay.validate.rule.builtin.reference.ReferenceRules;
import dev.assay.validate.rule.builtin.ssp.AnswersAreInProfile;
import dev.assay.validate.rule.builtin.ssp.AnswersAreUnique;
import dev.assay.validate.rule.builtin.ssp.IdsAreInCatalogSpelling;
import dev.assay.validate.rule.builtin.ssp.ObjectivesAreSpokenTo;
import dev.assay.validate.rule.builtin.ssp.RequirementsAreAnswered;
import dev.assay.validate.rule.builtin.ssp.StatementsAreInCatalog;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The table of all rules: one row each, sorted by the rules' ids. */
public final class BuiltInRules {
  /** The rules about how a plan answers its profile; each needs the profile resolved. */
  public static final List<Rule> ANSWERS =
      List.of(
          new AnswersAreInProfile(), // SSP-CONTROL
          new AnswersAreUnique(), // SSP-DUPLICATE
          new ObjectivesAreSpokenTo(), // SSP-OBJECTIVE
          new RequirementsAreAnswered(), // SSP-REQUIREMENT
          new IdsAreInCatalogSpelling(), // SSP-SPELLING
          new StatementsAreInCatalog()); // SSP-STATEMENT

  private BuiltInRules() {}

  /** What there is to say about every rule, those of form included, sorted by id. */
  public static List<RuleInfo> infos() {
    return Stream.of(
            ANSWERS.stream().map(Rule::info),
            ReferenceRules.ALL.stream().map(Rule::info),
            AssessmentRules.ALL.stream().map(Rule::info),
            PackageRules.ALL.stream(),
            FormRules.ALL.stream())
        .flatMap(infos -> infos)
        .sorted(Comparator.comparing(RuleInfo::id))
        .toList();
  }
}
