package dev.assay.validate.pkg;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.Source;
import dev.assay.model.gen.Metadata;
import dev.assay.validate.cmmc.Prose;

/**
 * An OSCAL document of a package.
 *
 * @param artifact the file
 * @param source its bytes, named by its path within the package
 * @param document what was read
 */
public record PackageDocument(Artifact artifact, Source source, OscalDocument document) {
  /** Its title as plain text; empty when it has none. */
  public String title() {
    return document.root().get("metadata") instanceof Metadata metadata
        ? Prose.of(metadata.title())
        : "";
  }

  /** The model it follows. */
  public DocumentType type() {
    return document.type();
  }
}
