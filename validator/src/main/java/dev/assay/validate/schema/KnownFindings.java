package dev.assay.validate.schema;

import dev.assay.diagnostic.Finding;
import dev.assay.io.ReadRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the reader has found already, so that the schema check does not say it again. */
final class KnownFindings {
  /** Complaints about which items stand in an object, and how often. */
  private static final Set<String> CONTENT =
      Set.of(
          ReadRules.UNKNOWN,
          ReadRules.MISSING,
          ReadRules.ORDER,
          ReadRules.CARDINALITY,
          ReadRules.DUPLICATE_KEY,
          ReadRules.MARKUP);

  /** Complaints about a value as a whole. */
  private static final Set<String> WHOLE =
      Set.of(
          ReadRules.TYPE,
          ReadRules.NULL,
          ReadRules.EMPTY,
          ReadRules.ALIAS,
          ReadRules.CARDINALITY,
          ReadRules.DUPLICATE_KEY);

  private final Set<String> exact = new HashSet<>();
  private final Set<String> whole = new HashSet<>();
  private final Set<String> content = new HashSet<>();

  KnownFindings(List<Finding> findings) {
    for (Finding finding : findings) {
      String pointer = finding.location().pointer();
      if (pointer == null) {
        continue;
      }
      exact.add(finding.ruleId() + pointer);
      if (WHOLE.contains(finding.ruleId())) {
        whole.add(pointer);
      }
      if (CONTENT.contains(finding.ruleId())) {
        content.add(pointer);
        content.add(parent(pointer));
      }
    }
  }

  /** Whether the reader has said this, or that the value as a whole is wrong. */
  boolean covers(Finding finding) {
    String pointer = finding.location().pointer();
    return pointer != null
        && (exact.contains(finding.ruleId() + pointer) || whole.contains(pointer));
  }

  /** Whether the reader has complained about the content of the object at this pointer. */
  boolean coversContentOf(String pointer) {
    return content.contains(pointer);
  }

  private static String parent(String pointer) {
    int slash = pointer.lastIndexOf('/');
    return slash < 0 ? "" : pointer.substring(0, slash);
  }
}
