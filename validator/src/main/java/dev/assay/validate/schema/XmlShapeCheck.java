package dev.assay.validate.schema;

import dev.assay.document.DocumentType;
import dev.assay.io.Limits;
import dev.assay.io.SafeXml;
import dev.assay.io.Source;
import dev.assay.model.XmlSpace;
import java.util.Arrays;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Holds an XML document against a shape while it streams by; nothing is kept but the way to the
 * element at hand.
 *
 * <p>It stops at the first problem: what there is to find in a document that does not have the
 * shape is told by the validator.
 */
final class XmlShapeCheck {
  private final XMLStreamReader xml;
  private final String root;
  private XmlShape[] shapes = new XmlShape[32];
  private int[] states = new int[32];
  private int depth;

  /** The text of the value at hand. */
  private final StringBuilder value = new StringBuilder();

  private XmlShapeCheck(XMLStreamReader xml, String root) {
    this.xml = xml;
    this.root = root;
  }

  /**
   * Whether a document has a shape.
   *
   * @param root the name of the element that it must begin with
   * @throws XMLStreamException when it cannot be read
   */
  static boolean fits(Source source, Limits limits, String root, XmlShape shape)
      throws XMLStreamException {
    XMLStreamReader xml = SafeXml.reader(source, limits);
    try {
      return new XmlShapeCheck(xml, root).document(shape);
    } finally {
      xml.close();
    }
  }

  private boolean document(XmlShape shape) throws XMLStreamException {
    while (xml.hasNext()) {
      boolean fits =
          switch (xml.next()) {
            case XMLStreamConstants.START_ELEMENT -> depth == 0 ? isRoot() && push(shape) : child();
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS,
                XMLStreamConstants.CDATA,
                XMLStreamConstants.SPACE ->
                depth == 0 || text();
            default -> true;
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private boolean isRoot() {
    return xml.getLocalName().equals(root) && DocumentType.NAMESPACE.equals(xml.getNamespaceURI());
  }

  private boolean child() {
    XmlShape parent = shapes[depth - 1];
    if (parent.content() == XmlShape.Content.ANYTHING) {
      // Of what is in it the schema knows the root of a document alone.
      return !isRoot() && push(parent);
    }
    ContentModel model = parent.model();
    int state = model.next(states[depth - 1], xml.getLocalName());
    if (state < 0 || !DocumentType.NAMESPACE.equals(xml.getNamespaceURI())) {
      return false;
    }
    states[depth - 1] = state;
    return push(model.shape(state));
  }

  private boolean push(XmlShape shape) {
    boolean fits =
        switch (shape.content()) {
          case NOT_KNOWN -> false;
          case ANYTHING -> true;
          default -> attributes(shape);
        };
    if (!fits) {
      return false;
    }
    if (depth == shapes.length) {
      shapes = Arrays.copyOf(shapes, 2 * depth);
      states = Arrays.copyOf(states, 2 * depth);
    }
    shapes[depth] = shape;
    states[depth] = ContentModel.START;
    depth++;
    value.setLength(0);
    return true;
  }

  private boolean attributes(XmlShape shape) {
    long seen = 0;
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String space = xml.getAttributeNamespace(i);
      if (space == null || space.isEmpty()) {
        int bit = shape.bit(xml.getAttributeLocalName(i));
        if (bit < 0 || !shape.takes(bit, xml.getAttributeValue(i))) {
          return false;
        }
        seen |= 1L << bit;
      } else if (!space.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)) {
        // Of that namespace are hints where schemas lie, which are passed over.
        return false;
      }
    }
    return shape.hasRequired(seen);
  }

  private boolean text() {
    switch (shapes[depth - 1].content()) {
      case VALUE -> value.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
      case ELEMENTS -> {
        char[] text = xml.getTextCharacters();
        int start = xml.getTextStart();
        for (int i = start; i < start + xml.getTextLength(); i++) {
          if (!XmlSpace.is(text[i])) {
            return false;
          }
        }
      }
      case EMPTY -> {
        return false;
      }
      default -> {
        // text may stand among elements
      }
    }
    return true;
  }

  private boolean end() {
    depth--;
    XmlShape shape = shapes[depth];
    return shape.content() == XmlShape.Content.VALUE
        ? shape.takesValue(value.toString())
        : shape.model().ends(states[depth]);
  }
}
