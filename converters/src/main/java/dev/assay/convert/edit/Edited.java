package dev.assay.convert.edit;

import dev.assay.diagnostic.Finding;
import dev.assay.document.OscalDocument;
import java.util.List;

/**
 * What an edited file makes of its document.
 *
 * @param document the document with the changes that have a place
 * @param changes what has changed, in the order of the file
 * @param findings what has no place or must not be taken over unseen
 */
public record Edited(OscalDocument document, List<Change> changes, List<Finding> findings) {
  public Edited {
    changes = List.copyOf(changes);
    findings = List.copyOf(findings);
  }
}
