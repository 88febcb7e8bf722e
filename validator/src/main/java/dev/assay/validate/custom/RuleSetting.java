package dev.assay.validate.custom;

import dev.assay.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What a rules file says about a rule that stands elsewhere.
 *
 * @param pattern the id of the rule; one that ends with {@code *} stands for all that start so
 * @param file only findings in documents whose name ends with this, or null for all
 * @param severity how its findings weigh; null when the rule is off
 * @param reason why
 * @param rulesFile the rules file
 */
public record RuleSetting(
    String pattern,
    @Nullable String file,
    @Nullable Severity severity,
    String reason,
    String rulesFile) {

  /** Whether this is about a finding of this rule in this document. */
  public boolean isAbout(String ruleId, String document) {
    boolean same =
        pattern.endsWith("*")
            ? ruleId.startsWith(pattern.substring(0, pattern.length() - 1))
            : ruleId.equals(pattern);
    String end = file;
    return same && (end == null || document.replace('\\', '/').endsWith(end));
  }
}
