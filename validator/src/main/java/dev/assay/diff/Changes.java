package dev.assay.diff;

import dev.assay.document.DocumentType;
import java.util.List;

/**
 * All differences of two documents of one model, in the order of the new one; what is gone stands
 * where it was.
 *
 * @param type the model
 * @param all the differences
 */
public record Changes(DocumentType type, List<Change> all) {

  public Changes {
    all = List.copyOf(all);
  }

  /** Whether the documents say the same, whatever their uuids and times of last change are. */
  public boolean isSame() {
    return all.stream().allMatch(c -> c.nature() == Change.Nature.BOOKKEEPING);
  }

  /** The differences of one nature. */
  public List<Change> of(Change.Nature nature) {
    return all.stream().filter(c -> c.nature() == nature).toList();
  }

  /** How many differences of content there are of a kind. */
  public long count(Change.Kind kind) {
    return of(Change.Nature.CONTENT).stream().filter(c -> c.kind() == kind).count();
  }

  /** The same differences seen from the new document. */
  public Changes mirror() {
    return new Changes(type, all.stream().map(Change::mirror).toList());
  }
}
