package dev.assay.validate.schema;

import dev.assay.io.Limits;
import dev.assay.io.SafeXml;
import dev.assay.io.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An element of an XSD, without what is written for people.
 *
 * @param name its local name; empty for an element that is not of XSD's namespace
 * @param attributes its attributes without a namespace
 * @param children the elements in it
 */
record XsdNode(String name, Map<String, String> attributes, List<XsdNode> children) {

  /** The tree of a schema. */
  static XsdNode of(Source schema) {
    try {
      XMLStreamReader xml = SafeXml.reader(schema, Limits.DEFAULT);
      try {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
          // comments before the root
        }
        return read(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the schema " + schema.name() + " is broken", e);
    }
  }

  private static XsdNode read(XMLStreamReader xml) throws XMLStreamException {
    boolean ofXsd = XMLConstants.W3C_XML_SCHEMA_NS_URI.equals(xml.getNamespaceURI());
    String name = ofXsd ? xml.getLocalName() : "";
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String space = xml.getAttributeNamespace(i);
      if (space == null || space.isEmpty()) {
        attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      }
    }
    List<XsdNode> children = new ArrayList<>();
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        if (xml.getLocalName().equals("annotation")) {
          skip(xml);
        } else {
          children.add(read(xml));
        }
      }
    }
    return new XsdNode(name, attributes, children);
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  boolean is(String xsdName) {
    return name.equals(xsdName);
  }

  /** An attribute's value, or null. */
  @Nullable String attribute(String attribute) {
    return attributes.get(attribute);
  }

  /** Whether it has no attributes but these. */
  boolean hasOnly(String... allowed) {
    return List.of(allowed).containsAll(attributes.keySet());
  }
}
