package dev.assay.validate.json;

/**
 * The JSON Schema of a document that Assay writes.
 *
 * @param file the name of its file
 * @param title what the document is
 * @param form the form of the document
 */
public record JsonSchema(String file, String title, JsonForm form) {
  /** The schema as text; the same on every run. */
  public String text() {
    return form.schema(file, title);
  }
}
