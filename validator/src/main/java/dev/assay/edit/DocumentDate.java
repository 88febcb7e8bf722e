package dev.assay.edit;

import dev.assay.document.DocumentTime;
import dev.assay.document.OscalDocument;
import dev.assay.model.OscalObject;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** The date in a document's metadata at which it was last written. */
public final class DocumentDate {
  private DocumentDate() {}

  /**
   * The document with {@code last-modified} at a time, to the second; the same without metadata.
   */
  public static OscalDocument set(OscalDocument document, ZonedDateTime time) {
    String text = DocumentTime.text(time.toOffsetDateTime());
    return document.root().get("metadata") instanceof OscalObject metadata
        ? new OscalDocument(
            document.type(),
            with(document.root(), "metadata", with(metadata, "last-modified", text)),
            document.schemaHint())
        : document;
  }

  private static OscalObject with(OscalObject object, String name, Object value) {
    @Nullable Object[] values = new Object[object.definition().members().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = object.get(i);
    }
    values[object.definition().indexOfJson(name)] = value;
    return object.definition().create(values);
  }
}
