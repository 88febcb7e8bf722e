package dev.assay.validate.pkg;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.Source;

/**
 * An OSCAL document of a package.
 *
 * @param artifact the file
 * @param source its bytes, named by its path within the package
 * @param document what was read
 */
public record PackageDocument(Artifact artifact, Source source, OscalDocument document) {
  /** The model it follows. */
  public DocumentType type() {
    return document.type();
  }
}
