package dev.assay.convert;

import dev.assay.convert.Converted.File;
import dev.assay.convert.edit.Change;
import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What taking an edited file back gave.
 *
 * @param file the document with the changes that have a place, or null when there is none
 * @param changes what has changed
 * @param findings what is wrong, has no place, or needs a decision first
 */
public record TakenBack(@Nullable File file, List<Change> changes, List<Finding> findings) {

  public TakenBack {
    changes = List.copyOf(changes);
    findings = List.copyOf(findings);
  }

  /** The bytes of the document, none when there is no document. */
  public byte[] bytes() {
    return file == null ? new byte[0] : file.bytes();
  }

  /** Whether the document may be written without {@code --force}. */
  public boolean clean() {
    return file != null && findings.stream().noneMatch(f -> f.severity() == Severity.ERROR);
  }
}
