package dev.assay.document;

import dev.assay.model.OscalObject;
import org.jspecify.annotations.Nullable;

/**
 * A whole OSCAL document.
 *
 * @param type the model it follows
 * @param root the root record, of the class that {@code type} names
 * @param schemaHint the text of JSON's {@code $schema} or of XML's {@code xsi:schemaLocation}, or
 *     null; it is written again when the document is written in the format it was read from
 */
public record OscalDocument(DocumentType type, OscalObject root, @Nullable String schemaHint) {

  public OscalDocument {
    if (root.definition() != type.definition()) {
      throw new IllegalArgumentException(
          "a " + type.title() + " cannot have a root of " + root.definition().formalName());
    }
  }

  /** A document made by code. */
  public static OscalDocument of(OscalObject root) {
    String name = root.definition().rootName();
    DocumentType type = name == null ? null : DocumentType.ofRootName(name);
    if (type == null) {
      throw new IllegalArgumentException(
          root.definition().formalName() + " is not a root of a document");
    }
    return new OscalDocument(type, root, null);
  }

  /** The root as the record class of the document's type. */
  public <T extends OscalObject> T rootAs(Class<T> recordClass) {
    return recordClass.cast(root);
  }

  /** The text of {@code metadata/oscal-version}, or null when the document has none. */
  public @Nullable String oscalVersion() {
    return metadataText("oscal-version");
  }

  /** The text of a simple member of {@code metadata}, or null. */
  public @Nullable String metadataText(String jsonName) {
    Object value =
        root.get("metadata") instanceof OscalObject metadata ? metadata.get(jsonName) : null;
    return value == null ? null : value.toString();
  }
}
