package dev.assay.convert.docx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Where a Word file comes from: kept in a custom XML part, which Word carries along.
 *
 * @param uuid the uuid of the document
 * @param version its version
 * @param type the name of its root
 * @param sha256 the SHA-256 of its bytes
 * @param templated whether it was written into a template
 * @param templateWords what the template itself says, which has no place in the document
 */
public record Origin(
    String uuid,
    String version,
    String type,
    String sha256,
    boolean templated,
    List<String> templateWords) {
  /** The namespace of the part. */
  public static final String NAMESPACE = "https://assay.dev/ns/oscal/origin";

  /** Copies the list. */
  public Origin {
    templateWords = List.copyOf(templateWords);
  }

  /** A file that is written without a template. */
  public Origin(String uuid, String version, String type, String sha256) {
    this(uuid, version, type, sha256, false, List.of());
  }

  /** The same, written into a template that says these words. */
  Origin inTemplate(List<String> words) {
    return new Origin(uuid, version, type, sha256, true, words);
  }

  String xml() {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<origin xmlns=\"").append(NAMESPACE).append('"');
    attribute(xml, "document-uuid", uuid);
    attribute(xml, "document-version", version);
    attribute(xml, "document-type", type);
    attribute(xml, "sha256", sha256);
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
    UUID id = UUID.nameUUIDFromBytes((NAMESPACE + uuid + sha256).getBytes(StandardCharsets.UTF_8));
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
