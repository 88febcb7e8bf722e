package dev.assay.validate.schema;

import dev.assay.diagnostic.Finding;
import dev.assay.document.DocumentType;
import dev.assay.io.Limits;
import dev.assay.io.SafeXml;
import dev.assay.io.Source;
import dev.assay.model.DataType;
import dev.assay.model.Member;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Checks XML against the XSD of a model, while it is read: memory does not grow with the document.
 *
 * <p>The events come from the one safe parser, so that lines and columns are those of the reader's
 * findings, and no second parser has to be kept from fetching things.
 */
final class XmlSchemaCheck {
  private final XMLStreamReader xml;
  private final ValidatorHandler validator;
  private final XmlTrail trail;
  private final XsdFindings findings;
  private final AttributesImpl attributes = new AttributesImpl();

  /** The values of the attributes as they are written. */
  private final List<String> written = new ArrayList<>();

  private XmlSchemaCheck(
      XMLStreamReader xml, ValidatorHandler validator, XmlTrail trail, XsdFindings findings) {
    this.xml = xml;
    this.validator = validator;
    this.trail = trail;
    this.findings = findings;
  }

  static List<Finding> check(
      Source source, DocumentType type, String version, Limits limits, KnownFindings known) {
    try {
      XmlShape shape = Schemas.xmlShape(version, type);
      return XmlShapeCheck.fits(source, limits, type.rootName(), shape)
          ? List.of()
          : byValidator(source, type, version, limits, known);
    } catch (XMLStreamException | SAXException e) {
      throw new IllegalStateException("a document that was read cannot be read again", e);
    }
  }

  /** What the validator finds. */
  static List<Finding> byValidator(
      Source source, DocumentType type, String version, Limits limits, KnownFindings known)
      throws XMLStreamException, SAXException {
    XmlTrail trail = new XmlTrail(source.name(), type);
    XsdFindings findings = new XsdFindings(trail, known, version);
    ValidatorHandler validator = Schemas.xml(version, type).newValidatorHandler();
    validator.setErrorHandler(findings);
    XMLStreamReader xml = SafeXml.reader(source, limits);
    try {
      new XmlSchemaCheck(xml, validator, trail, findings).run();
    } finally {
      xml.close();
    }
    if (!findings.areTooMany()) {
      return findings.findings();
    }
    List<Finding> listed =
        new ArrayList<>(findings.findings().subList(0, SchemaRules.MAX_PROBLEMS));
    listed.add(SchemaRules.tooMany(source.name(), type));
    return listed;
  }

  /** Goes through the document, or as far as there is something to list. */
  private void run() throws XMLStreamException, SAXException {
    validator.startDocument();
    while (xml.hasNext()) {
      if (findings.areTooMany()) {
        return;
      }
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text();
        default -> {
          // comments and instructions are not for the schema
        }
      }
    }
    validator.endDocument();
  }

  private void start() throws SAXException {
    String uri = orEmpty(xml.getNamespaceURI());
    String name = xml.getLocalName();
    trail.push(
        name,
        uri.equals(DocumentType.NAMESPACE),
        xml.getLocation().getLineNumber(),
        xml.getLocation().getColumnNumber());
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      validator.startPrefixMapping(
          orEmpty(xml.getNamespacePrefix(i)), orEmpty(xml.getNamespaceURI(i)));
    }
    attributes.clear();
    written.clear();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String prefix = orEmpty(xml.getAttributePrefix(i));
      String local = xml.getAttributeLocalName(i);
      String space = orEmpty(xml.getAttributeNamespace(i));
      // Hints where schemas lie are the author's, and not ours to follow.
      if (!space.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)) {
        Member flag = space.isEmpty() ? trail.flag(local) : null;
        String value = xml.getAttributeValue(i);
        written.add(value);
        attributes.addAttribute(
            space,
            local,
            prefix.isEmpty() ? local : prefix + ":" + local,
            "CDATA",
            LongValues.standIn(flag == null ? null : flag.dataType(), value));
      }
    }
    validator.startElement(uri, name, qualified(name), attributes);
    findings.afterStart(attributes, written);
  }

  private void end() throws SAXException {
    String name = xml.getLocalName();
    XmlTrail.Step top = trail.top();
    if (isValue(top)) {
      char[] value = LongValues.standIn(top.textType(), top.text.toString()).toCharArray();
      validator.characters(value, 0, value.length);
    }
    validator.endElement(orEmpty(xml.getNamespaceURI()), name, qualified(name));
    findings.afterEnd();
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      validator.endPrefixMapping(orEmpty(xml.getNamespacePrefix(i)));
    }
    trail.pop();
  }

  /** The text of a simple value may come in pieces; the validator gets it as a whole at its end. */
  private void text() throws SAXException {
    char[] characters = xml.getTextCharacters();
    XmlTrail.Step top = trail.top();
    if (isValue(top)) {
      top.text.append(characters, xml.getTextStart(), xml.getTextLength());
    } else {
      validator.characters(characters, xml.getTextStart(), xml.getTextLength());
    }
  }

  private static boolean isValue(XmlTrail.Step step) {
    DataType type = step.textType();
    return type != null && !type.isMarkup();
  }

  private String qualified(String name) {
    String prefix = orEmpty(xml.getPrefix());
    return prefix.isEmpty() ? name : prefix + ":" + name;
  }

  private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }
}
