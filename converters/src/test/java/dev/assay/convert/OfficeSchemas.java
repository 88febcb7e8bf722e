package dev.assay.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** The transitional schemas of ECMA-376: what keeps them opens in Word without being repaired. */
final class OfficeSchemas {
  private static final String FOLDER = "/org/apache/poi/schemas/ooxml/src/";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  /** The schema of the two attributes that Word takes from XML itself. */
  private static final String XML_ATTRIBUTES =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
          targetNamespace="http://www.w3.org/XML/1998/namespace">
        <xs:attribute name="space">
          <xs:simpleType>
            <xs:restriction base="xs:NCName">
              <xs:enumeration value="default"/>
              <xs:enumeration value="preserve"/>
            </xs:restriction>
          </xs:simpleType>
        </xs:attribute>
        <xs:attribute name="lang" type="xs:language"/>
      </xs:schema>
      """;

  private static final Schema WORDPROCESSING = load("wml.xsd");

  private OfficeSchemas() {}

  private static Schema load(String name) {
    try {
      DOMImplementationLS dom =
          (DOMImplementationLS)
              DOMImplementationRegistry.newInstance().getDOMImplementation("LS 3.0");
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      factory.setResourceResolver(
          (type, namespace, publicId, systemId, base) -> {
            LSInput input = dom.createLSInput();
            input.setSystemId(systemId == null ? "xml.xsd" : systemId);
            if (systemId == null) {
              input.setCharacterStream(new StringReader(XML_ATTRIBUTES));
            } else {
              input.setByteStream(open(systemId));
            }
            return input;
          });
      return factory.newSchema(new StreamSource(open(name), name));
    } catch (Exception e) {
      throw new IllegalStateException("the schemas cannot be read", e);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(OfficeSchemas.class.getResourceAsStream(FOLDER + name), name);
  }

  /** Checks every part of a Word file that the schemas know, and that every relation is one. */
  static void check(OPCPackage file) throws Exception {
    int checked = 0;
    for (PackagePart part : file.getParts()) {
      if (part.getContentType().startsWith(WORD)) {
        try (InputStream in = part.getInputStream()) {
          assertEquals(List.of(), faults(in), () -> part.getPartName() + " keeps its schema");
        }
        checked++;
      }
      if (!part.isRelationshipPart()) {
        for (PackageRelationship relation : part.getRelationships()) {
          boolean there =
              relation.getTargetMode() == TargetMode.EXTERNAL
                  || part.getRelatedPart(relation) != null;
          assertTrue(there, () -> part.getPartName() + " " + relation.getId());
        }
      }
    }
    assertTrue(checked >= 3, "document, styles and more were checked");
  }

  private static List<String> faults(InputStream xml) throws Exception {
    List<String> faults = new ArrayList<>();
    Validator validator = WORDPROCESSING.newValidator();
    validator.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException fault) {
            faults.add(fault.getMessage());
          }

          @Override
          public void error(SAXParseException fault) {
            faults.add(fault.getColumnNumber() + ": " + fault.getMessage());
          }

          @Override
          public void fatalError(SAXParseException fault) throws SAXParseException {
            throw fault;
          }
        });
    validator.validate(new StreamSource(xml));
    return faults.size() > 8 ? faults.subList(0, 8) : faults;
  }
}
