package dev.assay.validate.custom;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.validate.constraint.ExternalRules;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.schematron.SchematronRules;
import java.util.ArrayList;
import java.util.List;

/**
 * All rules of a user's own: what rules files say, and rules written in Java.
 *
 * @param constraints the constraints of Metaschema constraint files
 * @param schematron the Schematron schemas
 * @param settings what is said about rules that stand elsewhere; the last one wins
 * @param problems what is wrong with the files; a run with errors here is no pass
 * @param written rules written in Java
 */
public record UserRules(
    List<ExternalRules> constraints,
    List<SchematronRules> schematron,
    List<RuleSetting> settings,
    List<Finding> problems,
    List<Rule> written) {

  /** No rules of the user's own. */
  public static final UserRules NONE = new UserRules(List.of(), List.of(), List.of(), List.of());

  public UserRules {
    constraints = List.copyOf(constraints);
    schematron = List.copyOf(schematron);
    settings = List.copyOf(settings);
    problems = List.copyOf(problems);
    written = List.copyOf(written);
  }

  /** What rules files say, without rules written in Java. */
  public UserRules(
      List<ExternalRules> constraints,
      List<SchematronRules> schematron,
      List<RuleSetting> settings,
      List<Finding> problems) {
    this(constraints, schematron, settings, problems, List.of());
  }

  /**
   * The same with rules written in Java. They are checked at the level of rules, for documents that
   * can be read.
   */
  public UserRules withWritten(List<Rule> rules) {
    return new UserRules(constraints, schematron, settings, problems, rules);
  }

  /** Whether a rules file is broken. */
  public boolean isBroken() {
    return problems.stream().anyMatch(f -> f.severity() == Severity.ERROR);
  }

  /** The names of the rule sets, in the order of the files; rules written in Java have none. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    constraints.forEach(c -> names.add(c.name()));
    schematron.forEach(s -> names.add(s.name()));
    return names;
  }

  /** What is left of findings, and what is kept out of them. */
  public record Settled(List<Finding> findings, List<Suppression> suppressions) {}

  /** Applies the settings to the findings of a document. */
  public Settled settle(String document, List<Finding> findings) {
    if (settings.isEmpty()) {
      return new Settled(findings, List.of());
    }
    List<Finding> kept = new ArrayList<>();
    List<Suppression> suppressions = new ArrayList<>();
    for (Finding finding : findings) {
      RuleSetting setting = settingOf(finding, document);
      Severity severity = setting == null ? finding.severity() : setting.severity();
      if (setting != null && severity == null) {
        suppressions.add(new Suppression(finding, setting.reason(), setting.rulesFile()));
      } else {
        kept.add(severity == null ? finding : weigh(finding, severity));
      }
    }
    return new Settled(kept, suppressions);
  }

  private @org.jspecify.annotations.Nullable RuleSetting settingOf(
      Finding finding, String document) {
    RuleSetting last = null;
    for (RuleSetting setting : settings) {
      last = setting.isAbout(finding.ruleId(), document) ? setting : last;
    }
    return last;
  }

  private static Finding weigh(Finding f, Severity severity) {
    return new Finding(f.ruleId(), severity, f.message(), f.location(), f.help(), f.citations());
  }
}
