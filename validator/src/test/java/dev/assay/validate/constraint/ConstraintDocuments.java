package dev.assay.validate.constraint;

import dev.assay.document.OscalDocument;
import dev.assay.validate.constraint.ConstraintTable.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The documents that keep and break each constraint, for those who compare with other tools. */
public final class ConstraintDocuments {
  private ConstraintDocuments() {}

  /**
   * What is there for one constraint.
   *
   * @param spec the constraint
   * @param kept a document that keeps it, or null when there is none for the reason given
   * @param broken a document that breaks it, or null when there is none for the reason given; that
   *     of a constraint which lets other values pass has another value, and breaks nothing
   * @param linked a document that keeps it but for the sign of a fragment, or null
   * @param whyNever why no document breaks it, or null
   */
  public record Made(
      ConstraintSpec spec,
      @Nullable OscalDocument kept,
      @Nullable OscalDocument broken,
      @Nullable OscalDocument linked,
      @Nullable String whyNever) {}

  /**
   * All constraints in the order of the table. The documents hold what the constraint looks at, not
   * what the schema requires besides.
   */
  public static List<Made> all() {
    List<Entry> entries = ConstraintTable.oscal().entries();
    List<Made> all = new ArrayList<>();
    for (Entry entry : entries) {
      ConstraintSamples samples = new ConstraintSamples(entry, entries);
      String why = samples.whyNeverBroken();
      boolean made = why == null || why.equals(ConstraintSamples.OPEN);
      all.add(
          new Made(
              entry.spec(),
              made ? samples.document(true) : null,
              made ? samples.document(false) : null,
              made ? samples.linked() : null,
              why));
    }
    return all;
  }
}
