package dev.assay.convert.docx;

import dev.assay.io.Limits;
import dev.assay.io.SafeXml;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An element of a part that is to be changed and written again: names with their prefixes, of which
 * those of Word's own namespaces are always the usual ones.
 */
final class XmlTree {
  private static final Limits LIMITS = new Limits(256L << 20, 400, 16 << 20, 0);

  final String name;
  final Map<String, String> attributes = new LinkedHashMap<>();

  /** Elements ({@link XmlTree}), characters ({@link String}), and {@link Raw} XML. */
  final List<Object> content = new ArrayList<>();

  /** XML that is written as it is. */
  record Raw(String xml) {}

  XmlTree(String name) {
    this.name = name;
  }

  /** Reads a part. */
  static XmlTree read(InputStream in) throws XMLStreamException {
    XMLStreamReader xml = SafeXml.inputFactory(LIMITS).createXMLStreamReader(in);
    try {
      int event = xml.next();
      while (event != XMLStreamConstants.START_ELEMENT) {
        event = xml.next();
      }
      XmlTree root = element(xml);
      WordXml.PREFIXES.forEach((uri, prefix) -> root.attributes.put("xmlns:" + prefix, uri));
      return root;
    } finally {
      xml.close();
    }
  }

  private static XmlTree element(XMLStreamReader xml) throws XMLStreamException {
    XmlTree tree = new XmlTree(name(xml.getNamespaceURI(), xml.getPrefix(), xml.getLocalName()));
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      String prefix = xml.getNamespacePrefix(i);
      String uri = xml.getNamespaceURI(i);
      if (!WordXml.PREFIXES.containsKey(uri)) {
        if (prefix != null && WordXml.PREFIXES.containsValue(prefix)) {
          throw new XMLStreamException(
              "the prefix " + prefix + " stands for " + uri + ", which is not what Word means");
        }
        tree.attributes.put(
            prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix,
            uri == null ? "" : uri);
      }
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      tree.attributes.put(
          name(
              xml.getAttributeNamespace(i),
              xml.getAttributePrefix(i),
              xml.getAttributeLocalName(i)),
          xml.getAttributeValue(i));
    }
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        tree.content.add(element(xml));
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        tree.content.add(xml.getText());
      }
    }
    return tree;
  }

  private static String name(@Nullable String uri, @Nullable String prefix, String local) {
    String usual = uri == null ? null : WordXml.PREFIXES.get(uri);
    String own = usual == null ? prefix : usual;
    return own == null || own.isEmpty() ? local : own + ":" + local;
  }

  /** The elements directly below. */
  List<XmlTree> children() {
    List<XmlTree> list = new ArrayList<>();
    content.forEach(
        c -> {
          if (c instanceof XmlTree tree) {
            list.add(tree);
          }
        });
    return list;
  }

  /** The first element of a name directly below, or null. */
  @Nullable XmlTree child(String childName) {
    return children().stream().filter(c -> c.name.equals(childName)).findFirst().orElse(null);
  }

  /** The {@code w:val} of the element at the end of this path, or null. */
  @Nullable String val(String... path) {
    XmlTree at = this;
    for (String step : path) {
      at = at.child(step);
      if (at == null) {
        return null;
      }
    }
    return at.attributes.get("w:val");
  }

  /** Visits this element and all below it. */
  void each(Consumer<XmlTree> visitor) {
    visitor.accept(this);
    children().forEach(c -> c.each(visitor));
  }

  /** Takes the elements of a name directly below out. */
  void remove(String childName) {
    content.removeIf(c -> c instanceof XmlTree tree && tree.name.equals(childName));
  }

  /** This element and what is in it once more. */
  XmlTree copy() {
    XmlTree copy = new XmlTree(name);
    copy.attributes.putAll(attributes);
    content.forEach(c -> copy.content.add(c instanceof XmlTree tree ? tree.copy() : c));
    return copy;
  }

  /** The part as it is written. */
  String xml() {
    StringBuilder out =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    write(out);
    return out.toString();
  }

  void write(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach(
        (key, value) -> {
          out.append(' ').append(key).append("=\"");
          WordXml.escape(value, out);
          out.append('"');
        });
    if (content.isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (Object part : content) {
      if (part instanceof XmlTree tree) {
        tree.write(out);
      } else if (part instanceof Raw raw) {
        out.append(raw.xml());
      } else {
        WordXml.escape(part.toString(), out);
      }
    }
    out.append("</").append(name).append('>');
  }
}
