package dev.assay.io;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.model.DataType;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import dev.assay.model.markup.MarkupXml;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads records from a stream of XML events. */
final class ElementReader {
  static final String OSCAL_NAMESPACE = "http://csrc.nist.gov/ns/oscal/1.0";

  private final XMLStreamReader xml;
  private final ReadContext context;
  private final MarkupXml.Problems markupProblems;
  private int dropped;

  ElementReader(XMLStreamReader xml, ReadContext context) {
    this.xml = xml;
    this.context = context;
    this.markupProblems =
        (message, where) ->
            context.loss(ReadRules.MARKUP, message, where.getLineNumber(), column(where), null);
  }

  /** How many comments and processing instructions were passed over. */
  int dropped() {
    return dropped;
  }

  /** The document, or null when there is no OSCAL root; the reason is then a finding. */
  @Nullable OscalDocument readDocument() throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.DTD) {
        context.loss(
            ReadRules.DOCTYPE,
            "the document has a document type declaration, which is not read",
            line(),
            column(),
            "Remove the <!DOCTYPE ...> and write its entities out");
        return null;
      }
      countDropped();
    }
    DocumentType type = DocumentType.ofRootName(xml.getLocalName());
    if (type == null || !OSCAL_NAMESPACE.equals(xml.getNamespaceURI())) {
      notOscal(type);
      return null;
    }
    String hint =
        xml.getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "schemaLocation");
    context.path.push(type.rootName(), type.rootName(), -1);
    OscalObject root = readObject(type.definition());
    context.path.pop();
    while (xml.hasNext()) {
      xml.next();
      countDropped();
    }
    return new OscalDocument(type, root, hint);
  }

  private void notOscal(@Nullable DocumentType type) {
    String namespace = xml.getNamespaceURI();
    String message =
        type == null
            ? "the root element <" + xml.getLocalName() + "> is none of OSCAL's"
            : "the root element is in the namespace "
                + (namespace == null ? "\"\"" : "\"" + namespace + "\"")
                + ", not in OSCAL's";
    context.loss(
        ReadRules.NOT_OSCAL,
        message,
        line(),
        column(),
        "The root is one of " + TokenReader.rootNames() + " in the namespace " + OSCAL_NAMESPACE);
  }

  /** At the start of the element; ends on its end. */
  private OscalObject readObject(Definition definition) throws XMLStreamException {
    visit();
    int line = line();
    int column = column();
    List<Member> members = definition.members();
    @Nullable Object[] values = new Object[members.size()];
    boolean[] seen = new boolean[values.length];
    readAttributes(definition, values, seen);
    int valueIndex = definition.valueIndex();
    if (valueIndex >= 0) {
      seen[valueIndex] = true;
      values[valueIndex] = readFieldValue(members.get(valueIndex));
    } else {
      readChildren(definition, values, seen);
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof ArrayList<?> list) {
        values[i] = List.copyOf(list);
      }
    }
    for (int i = 0; i < values.length; i++) {
      if (!seen[i] && members.get(i).isRequired()) {
        @Nullable Object[] present = new Object[values.length];
        for (int j = 0; j < present.length; j++) {
          present[j] = seen[j] ? Boolean.TRUE : null;
        }
        context.checkRequired(definition, present, line, column, true);
        break;
      }
    }
    return definition.create(values);
  }

  private void readAttributes(Definition definition, @Nullable Object[] values, boolean[] seen) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      String name = xml.getAttributeLocalName(i);
      if (XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(namespace)) {
        continue;
      }
      int index = namespace == null || namespace.isEmpty() ? definition.indexOfAttribute(name) : -1;
      if (index < 0) {
        List<String> known =
            definition.members().stream()
                .filter(m -> m.kind() == Member.Kind.FLAG)
                .map(Member::xmlName)
                .toList();
        context.unknown("attribute", name, definition, line(), column(), Nearest.to(name, known));
        continue;
      }
      Member member = definition.members().get(index);
      seen[index] = true;
      context.path.push(member.jsonName(), "@" + member.xmlName(), -1);
      visit();
      values[index] = simpleValue(member, xml.getAttributeValue(i), line(), column());
      context.path.pop();
    }
  }

  private void readChildren(Definition definition, @Nullable Object[] values, boolean[] seen)
      throws XMLStreamException {
    int last = -1;
    xml.next();
    while (true) {
      switch (xml.getEventType()) {
        case XMLStreamConstants.END_ELEMENT -> {
          return;
        }
        case XMLStreamConstants.START_ELEMENT -> {
          int index = indexOfChild(definition);
          if (index < 0) {
            unknownElement(definition);
            xml.next();
          } else {
            if (index < last && !sameChoice(definition, index, last)) {
              outOfOrder(definition, index, last);
            }
            last = Math.max(last, index);
            boolean consumedBeyond = readChild(definition, index, values, seen);
            if (!consumedBeyond) {
              xml.next();
            }
          }
        }
        default -> {
          otherContent(definition);
          xml.next();
        }
      }
    }
  }

  private static boolean sameChoice(Definition definition, int a, int b) {
    int choice = definition.members().get(a).choice();
    return choice >= 0 && choice == definition.members().get(b).choice();
  }

  private void outOfOrder(Definition definition, int index, int last) {
    Member member = definition.members().get(index);
    context.problem(
        ReadRules.ORDER,
        Severity.ERROR,
        "<"
            + xml.getLocalName()
            + "> stands after <"
            + definition.members().get(last).xmlName()
            + ">",
        line(),
        column(),
        "Move it before the first <"
            + definition.members().get(nextOf(definition, member)).xmlName()
            + ">");
  }

  /** The position of the child that comes next after a member in the definition's order. */
  private static int nextOf(Definition definition, Member member) {
    int index = definition.members().indexOf(member);
    return Math.min(index + 1, definition.members().size() - 1);
  }

  /** White space, comments and instructions between elements pass; text is a finding. */
  private void otherContent(Definition definition) {
    int event = xml.getEventType();
    if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
        && !xml.isWhiteSpace()) {
      context.loss(
          ReadRules.UNKNOWN,
          "text \""
              + ReadContext.shorten(xml.getText().strip())
              + "\" stands in "
              + definition.name()
              + ", which holds elements only",
          line(),
          column(),
          "Remove it, or put it into the element that it belongs to");
    } else {
      countDropped();
    }
  }

  private void countDropped() {
    int event = xml.getEventType();
    if (event == XMLStreamConstants.COMMENT || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
      dropped++;
    }
  }

  private int indexOfChild(Definition definition) {
    if (!OSCAL_NAMESPACE.equals(xml.getNamespaceURI())) {
      return -1;
    }
    String name = xml.getLocalName();
    int index = definition.indexOfElement(name);
    if (index < 0 && definition.unwrappedIndex() >= 0 && MarkupXml.isBlockElement(name)) {
      return definition.unwrappedIndex();
    }
    return index;
  }

  private void unknownElement(Definition definition) throws XMLStreamException {
    String name = xml.getLocalName();
    List<String> known =
        definition.members().stream()
            .filter(m -> m.kind() == Member.Kind.CHILD)
            .map(Member::xmlName)
            .toList();
    boolean foreign = !OSCAL_NAMESPACE.equals(xml.getNamespaceURI());
    context.path.push(name, name, -1);
    visit();
    context.unknown(
        "element", name, definition, line(), column(), foreign ? null : Nearest.to(name, known));
    skipElement();
    context.path.pop();
  }

  private void skipElement() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  /** Reads one child; true when the reader already stands behind it. */
  private boolean readChild(
      Definition definition, int index, @Nullable Object[] values, boolean[] seen)
      throws XMLStreamException {
    Member member = definition.members().get(index);
    if (!member.wrapped()) {
      return readUnwrapped(member, index, values, seen);
    }
    if (member.isList()) {
      seen[index] = true;
      readListItem(definition, member, index, values);
      return false;
    }
    context.path.push(member.jsonName(), member.xmlName(), -1);
    if (seen[index]) {
      context.loss(
          ReadRules.CARDINALITY,
          "<"
              + member.xmlName()
              + "> may stand once in "
              + definition.name()
              + "; the first one is used",
          line(),
          column(),
          "Remove one of the two");
      skipElement();
    } else {
      seen[index] = true;
      values[index] = readElement(member, definition.definitionOf(member));
    }
    context.path.pop();
    return false;
  }

  private boolean readUnwrapped(Member member, int index, @Nullable Object[] values, boolean[] seen)
      throws XMLStreamException {
    context.path.push(member.jsonName(), "", -1);
    visit();
    int line = line();
    int column = column();
    Markup markup = MarkupXml.readUnwrapped(xml, markupProblems);
    if (seen[index]) {
      context.loss(
          ReadRules.ORDER,
          "the text is in two places of one element",
          line,
          column,
          "Put the paragraphs together");
    } else {
      seen[index] = true;
      values[index] = markup;
    }
    context.path.pop();
    return true;
  }

  private void readListItem(
      Definition definition, Member member, int index, @Nullable Object[] values)
      throws XMLStreamException {
    @SuppressWarnings("unchecked")
    List<Object> items = (List<Object>) values[index];
    if (items == null) {
      items = new ArrayList<>();
      values[index] = items;
    }
    Definition structure = definition.definitionOf(member);
    if (member.xmlGroup() == null) {
      addItem(items, member, structure);
      return;
    }
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
        otherContent(definition);
      } else if (xml.getLocalName().equals(member.xmlName())) {
        addItem(items, member, structure);
      } else {
        unknownElement(definition);
      }
    }
  }

  private void addItem(List<Object> items, Member member, @Nullable Definition structure)
      throws XMLStreamException {
    context.path.push(member.jsonName(), member.xmlName(), items.size());
    Object item = readElement(member, structure);
    context.path.pop();
    if (item != null) {
      items.add(item);
    }
  }

  private @Nullable Object readElement(Member member, @Nullable Definition structure)
      throws XMLStreamException {
    if (structure != null) {
      return readObject(structure);
    }
    visit();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      context.loss(
          ReadRules.UNKNOWN,
          "attribute \"" + xml.getAttributeLocalName(i) + "\" is not known in " + member.xmlName(),
          line(),
          column(),
          "Remove it");
    }
    return readFieldValue(member);
  }

  /** The content of the element that the reader stands on. */
  private @Nullable Object readFieldValue(Member member) throws XMLStreamException {
    DataType type = member.dataType();
    if (type == DataType.MARKUP_LINE) {
      return MarkupXml.readLine(xml, markupProblems);
    }
    if (type == DataType.MARKUP_MULTILINE) {
      return MarkupXml.readWrapped(xml, markupProblems);
    }
    int line = line();
    int column = column();
    return simpleValue(member, readText(member), line, column);
  }

  private String readText(Member member) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.END_ELEMENT -> {
          return text.toString();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getText());
        case XMLStreamConstants.START_ELEMENT -> {
          context.loss(
              ReadRules.UNKNOWN,
              "element \""
                  + xml.getLocalName()
                  + "\" stands in "
                  + member.xmlName()
                  + ", which holds text only",
              line(),
              column(),
              "Remove its tags");
          skipElement();
        }
        default -> countDropped();
      }
    }
  }

  private @Nullable Object simpleValue(Member member, String text, int line, int column) {
    DataType type = member.dataType();
    if (type == null) {
      throw new IllegalStateException(member + " has neither a type nor a definition");
    }
    if (type == DataType.STRING) {
      return text;
    }
    String value = type == DataType.BASE64 ? withoutSpace(text) : text.strip();
    if (type != DataType.BOOLEAN && !type.isInteger()) {
      return value;
    }
    if (!type.accepts(value)) {
      context.loss(
          ReadRules.TYPE,
          "expected " + type.allowed() + ", found \"" + ReadContext.shorten(value) + "\"",
          line,
          column,
          null);
      return null;
    }
    if (type == DataType.BOOLEAN) {
      return value.equals("true") || value.equals("1");
    }
    return new BigInteger(value.startsWith("+") ? value.substring(1) : value);
  }

  private static String withoutSpace(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > ' ') {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private void visit() {
    if (context.visits()) {
      context.visit(line(), column());
    }
  }

  private int line() {
    return xml.getLocation().getLineNumber();
  }

  private int column() {
    return column(xml.getLocation());
  }

  private static int column(Location location) {
    return location.getColumnNumber();
  }
}
