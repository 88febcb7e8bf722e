package dev.assay.convert.docx;

import dev.assay.io.Limits;
import dev.assay.io.SafeXml;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An element of a Word part: local name, attributes by local name, children, own text. */
final class WordNode {
  private static final Limits LIMITS = new Limits(256L << 20, 400, 16 << 20, 0);

  final String name;
  final Map<String, String> attributes = new HashMap<>();
  final List<WordNode> children = new ArrayList<>();
  String text = "";

  private WordNode(String name) {
    this.name = name;
  }

  /** Reads a part. */
  static WordNode read(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = SafeXml.inputFactory(LIMITS).createXMLStreamReader(in);
    try {
      int event = xml.next();
      while (event != XMLStreamConstants.START_ELEMENT) {
        event = xml.next();
      }
      return element(xml);
    } finally {
      xml.close();
    }
  }

  private static WordNode element(XMLStreamReader xml) throws XMLStreamException {
    WordNode node = new WordNode(xml.getLocalName());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      node.attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    StringBuilder text = new StringBuilder();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        WordNode child = element(xml);
        // What only old programs read says the same a second time.
        if (!child.name.equals("Fallback")) {
          node.children.add(child);
        }
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      }
    }
    node.text = text.toString();
    return node;
  }

  /** An element of this name and these attributes with nothing in it. */
  WordNode likeness() {
    WordNode copy = new WordNode(name);
    copy.attributes.putAll(attributes);
    copy.text = text;
    return copy;
  }

  /** An element with nothing in it. */
  static WordNode empty(String name) {
    return new WordNode(name);
  }

  /** The text of a run. */
  static WordNode text(String characters) {
    WordNode node = new WordNode("t");
    node.text = characters;
    return node;
  }

  /** The first child of a name, or null. */
  @Nullable WordNode child(String childName) {
    for (WordNode child : children) {
      if (child.name.equals(childName)) {
        return child;
      }
    }
    return null;
  }

  /** The {@code w:val} of the descendant at the end of this path of names, or null. */
  @Nullable String val(String... path) {
    WordNode node = this;
    for (String step : path) {
      node = node.child(step);
      if (node == null) {
        return null;
      }
    }
    return node.attributes.get("val");
  }

  /** Whether a switch such as {@code w:b} is on. */
  boolean isOn(String childName) {
    WordNode child = child(childName);
    if (child == null) {
      return false;
    }
    String value = child.attributes.get("val");
    return value == null || !(value.equals("0") || value.equals("false") || value.equals("none"));
  }

  /** Whether an element of the name stands anywhere below. */
  boolean holds(String wanted) {
    for (WordNode child : children) {
      if (child.name.equals(wanted) || child.holds(wanted)) {
        return true;
      }
    }
    return false;
  }
}
