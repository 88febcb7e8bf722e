package dev.assay.validate.rule;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All that there is to say about a rule; its page in {@code docs/rules} is made from it.
 *
 * @param id the stable id, for example {@code SSP-REQUIREMENT}
 * @param severity how much its findings weigh, unless the rule says otherwise
 * @param title what is wrong, in a few words
 * @param what what the rule looks at and when it reports
 * @param why why it matters
 * @param example a few lines of a document that the rule reports
 * @param mend how to mend it
 * @param types the models that it is for; empty for all
 * @param citations the paragraphs that it rests on
 */
public record RuleInfo(
    String id,
    Severity severity,
    String title,
    String what,
    String why,
    String example,
    String mend,
    List<DocumentType> types,
    List<String> citations) {
  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)+");

  public RuleInfo {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not an id of a rule: " + id);
    }
    types = List.copyOf(types);
    citations = List.copyOf(citations);
  }

  /** Whether the rule is for documents of this model. */
  public boolean isFor(DocumentType type) {
    return types.isEmpty() || types.contains(type);
  }

  /** A finding of this rule at a node. */
  public Finding at(String file, String pointer, String message, @Nullable String help) {
    return at(severity, file, pointer, message, help);
  }

  /** A finding of this rule at a node that weighs more or less than usual. */
  public Finding at(
      Severity weight, String file, String pointer, String message, @Nullable String help) {
    return new Finding(id, weight, message, Location.ofPointer(file, pointer), help, citations);
  }
}
