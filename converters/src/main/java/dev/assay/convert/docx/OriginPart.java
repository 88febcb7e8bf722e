package dev.assay.convert.docx;

import dev.assay.convert.edit.Origin;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** The custom XML part that says where a Word file comes from; Word carries it along. */
final class OriginPart {
  private static final String NAMESPACE = "https://assay.dev/ns/oscal/origin";

  private OriginPart() {}

  static String xml(Origin origin) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<origin xmlns=\"").append(NAMESPACE).append('"');
    attribute(xml, "document-uuid", origin.uuid());
    attribute(xml, "document-version", origin.version());
    attribute(xml, "document-type", origin.type());
    attribute(xml, "sha256", origin.sha256());
    return xml.append("/>\n").toString();
  }

  static String propertiesXml(Origin origin) {
    UUID id =
        UUID.nameUUIDFromBytes(
            (NAMESPACE + origin.uuid() + origin.sha256()).getBytes(StandardCharsets.UTF_8));
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
