package dev.assay.io;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.model.DataType;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import dev.assay.model.markup.MarkupXml;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as XML: elements in the order of the definitions, indented where white space means
 * nothing.
 */
final class ElementWriter {
  private static final String INDENT = "  ";

  private final XMLStreamWriter out;
  private int depth;

  ElementWriter(XMLStreamWriter out) {
    this.out = out;
  }

  void writeDocument(OscalDocument document, @Nullable String schemaHint)
      throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeCharacters("\n");
    out.writeStartElement(document.type().rootName());
    out.writeDefaultNamespace(DocumentType.NAMESPACE);
    if (schemaHint != null) {
      out.writeNamespace("xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
    }
    writeFlags(document.root());
    if (schemaHint != null) {
      out.writeAttribute(
          "xsi", XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "schemaLocation", schemaHint);
    }
    writeContent(document.root());
    out.writeEndElement();
    out.writeCharacters("\n");
    out.writeEndDocument();
  }

  /** Writes an object into the element that is open. */
  void writeRoot(OscalObject root) throws XMLStreamException {
    writeFlags(root);
    writeContent(root);
  }

  private void writeFlags(OscalObject object) throws XMLStreamException {
    List<Member> members = object.definition().members();
    for (int i = 0; i < members.size(); i++) {
      Object value = object.get(i);
      if (members.get(i).kind() == Member.Kind.FLAG && value != null) {
        out.writeAttribute(members.get(i).xmlName(), value.toString());
      }
    }
  }

  /** What stands between the tags of an object. */
  private void writeContent(OscalObject object) throws XMLStreamException {
    Definition definition = object.definition();
    if (definition.valueIndex() >= 0) {
      Object value = object.get(definition.valueIndex());
      if (value != null) {
        writeSimple(value);
      }
      return;
    }
    List<Member> members = definition.members();
    boolean any = false;
    depth++;
    for (int i = 0; i < members.size(); i++) {
      Object value = object.get(i);
      if (members.get(i).kind() == Member.Kind.CHILD && value != null) {
        any |= writeChild(members.get(i), value);
      }
    }
    depth--;
    if (any) {
      newLine();
    }
  }

  private boolean writeChild(Member member, Object value) throws XMLStreamException {
    if (!(value instanceof List<?> list)) {
      writeElement(member, value);
      return true;
    }
    if (list.isEmpty()) {
      return false;
    }
    if (member.xmlGroup() != null) {
      newLine();
      out.writeStartElement(member.xmlGroup());
      depth++;
    }
    for (Object item : list) {
      writeElement(member, item);
    }
    if (member.xmlGroup() != null) {
      depth--;
      newLine();
      out.writeEndElement();
    }
    return true;
  }

  private void writeElement(Member member, Object value) throws XMLStreamException {
    newLine();
    if (!member.wrapped()) {
      writeSimple(value);
      return;
    }
    out.writeStartElement(member.xmlName());
    if (value instanceof OscalObject object) {
      writeFlags(object);
      writeContent(object);
    } else if (member.dataType() == DataType.MARKUP_MULTILINE) {
      depth++;
      newLine();
      writeSimple(value);
      depth--;
      newLine();
    } else {
      writeSimple(value);
    }
    out.writeEndElement();
  }

  private void writeSimple(Object value) throws XMLStreamException {
    if (value instanceof Markup markup) {
      MarkupXml.write(markup, out, DocumentType.NAMESPACE);
    } else {
      out.writeCharacters(value.toString());
    }
  }

  private void newLine() throws XMLStreamException {
    out.writeCharacters("\n" + INDENT.repeat(depth));
  }
}
