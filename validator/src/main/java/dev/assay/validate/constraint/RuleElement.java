package dev.assay.validate.constraint;

import dev.assay.io.Limits;
import dev.assay.io.SafeXml;
import dev.assay.io.Source;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An element of a rules file and where it stands. */
public final class RuleElement {
  private final String namespace;
  private final String name;
  private final int line;
  private final int column;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<RuleElement> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private RuleElement(XMLStreamReader xml) {
    String uri = xml.getNamespaceURI();
    this.namespace = uri == null ? "" : uri;
    this.name = xml.getLocalName();
    this.line = xml.getLocation().getLineNumber();
    this.column = xml.getLocation().getColumnNumber();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String attributeNamespace = xml.getAttributeNamespace(i);
      if (attributeNamespace == null || attributeNamespace.isEmpty()) {
        attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      }
    }
  }

  /**
   * The root of an XML file.
   *
   * @throws XMLStreamException when it is not well-formed or passes a limit
   */
  public static RuleElement read(Source source, Limits limits) throws XMLStreamException {
    XMLStreamReader xml =
        SafeXml.inputFactory(limits)
            .createXMLStreamReader(new ByteArrayInputStream(source.bytes()));
    try {
      xml.nextTag();
      RuleElement root = new RuleElement(xml);
      root.readContent(xml);
      while (xml.hasNext()) {
        xml.next();
      }
      return root;
    } finally {
      xml.close();
    }
  }

  private void readContent(XMLStreamReader xml) throws XMLStreamException {
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        RuleElement child = new RuleElement(xml);
        child.readContent(xml);
        children.add(child);
        text.append(' ').append(child.text);
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      }
    }
  }

  /** Its namespace; empty for none. */
  public String namespace() {
    return namespace;
  }

  /** Its local name. */
  public String name() {
    return name;
  }

  /** Its line, from 1. */
  public int line() {
    return line;
  }

  /** Its column, from 1. */
  public int column() {
    return column;
  }

  /** Its attributes without a namespace. */
  public Map<String, String> attributes() {
    return attributes;
  }

  /** The value of an attribute without a namespace, or null. */
  public @Nullable String attribute(String attributeName) {
    return attributes.get(attributeName);
  }

  /** The elements within. */
  public List<RuleElement> children() {
    return children;
  }

  /** All text within, white space joined. */
  public String text() {
    return String.join(" ", text.toString().strip().split("\\s+"));
  }
}
