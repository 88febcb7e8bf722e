package dev.assay.convert.docx;

import dev.assay.convert.edit.Origin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Where a Word file comes from: kept in a custom XML part, which Word carries along.
 *
 * @param document the document that was written
 * @param templated whether it was written into a template
 * @param templateWords what the template itself says, which has no place in the document
 */
record WordOrigin(Origin document, boolean templated, List<String> templateWords) {
  /** The namespace of the part. */
  static final String NAMESPACE = "https://assay.dev/ns/oscal/origin";

  WordOrigin {
    templateWords = List.copyOf(templateWords);
  }

  /** A file that is written without a template. */
  static WordOrigin of(Origin document) {
    return new WordOrigin(document, false, List.of());
  }

  /** A file that is written into a template that says these words. */
  static WordOrigin inTemplate(Origin document, List<String> words) {
    return new WordOrigin(document, true, words);
  }

  String xml() {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<origin xmlns=\"").append(NAMESPACE).append('"');
    attribute(xml, "document-uuid", document.uuid());
    attribute(xml, "document-version", document.version());
    attribute(xml, "document-type", document.type());
    attribute(xml, "sha256", document.sha256());
    xml.append('>');
    if (templated) {
      xml.append("<template>");
      for (String words : templateWords) {
        xml.append("<words>");
        WordXml.escape(words, xml);
        xml.append("</words>");
      }
      xml.append("</template>");
    }
    return xml.append("</origin>\n").toString();
  }

  String propertiesXml() {
    UUID id =
        UUID.nameUUIDFromBytes(
            (NAMESPACE + document.uuid() + document.sha256()).getBytes(StandardCharsets.UTF_8));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n"
        + "<ds:datastoreItem ds:itemID=\"{"
        + id.toString().toUpperCase(Locale.ROOT)
        + "}\" xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\">"
        + "<ds:schemaRefs><ds:schemaRef ds:uri=\""
        + NAMESPACE
        + "\"/></ds:schemaRefs></ds:datastoreItem>\n";
  }

  private static void attribute(StringBuilder xml, String name, String value) {
    xml.append(' ').append(name).append("=\"");
    WordXml.escape(value, xml);
    xml.append('"');
  }
}
