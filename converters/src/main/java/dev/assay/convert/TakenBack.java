package dev.assay.convert;

import dev.assay.convert.docx.Change;
import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What taking an edited file back gave.
 *
 * @param bytes the document with the changes that have a place, or null when there is none
 * @param changes what has changed
 * @param findings what is wrong, has no place, or needs a decision first
 */
@SuppressWarnings("ArrayRecordComponent")
public record TakenBack(byte @Nullable [] bytes, List<Change> changes, List<Finding> findings) {

  public TakenBack {
    changes = List.copyOf(changes);
    findings = List.copyOf(findings);
  }

  /** Whether the document may be written without {@code --force}. */
  public boolean clean() {
    return bytes != null && findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
  }
}
