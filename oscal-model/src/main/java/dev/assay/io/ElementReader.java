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
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads records from a stream of XML events. */
final class ElementReader {
  private static final Set<String> SCHEMA_HINTS =
      Set.of("schemaLocation", "noNamespaceSchemaLocation");

  private final XmlEvents xml;
  private final ReadContext context;
  private final MarkupXml.Problems markupProblems;

  ElementReader(XmlEvents xml, ReadContext context) {
    this.xml = xml;
    this.context = context;
    this.markupProblems =
        (message, where) ->
            context.loss(ReadRules.MARKUP, message, where.getLineNumber(), column(where), null);
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
    }
    DocumentType type = DocumentType.ofRootName(xml.getLocalName());
    if (type == null) {
      notOscal();
      return null;
    }
    String hint =
        xml.getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "schemaLocation");
    context.path.push(type.rootName(), type.rootName(), -1);
    OscalObject root = readObject(type.definition());
    context.path.pop();
    while (xml.hasNext()) {
      xml.next();
    }
    return new OscalDocument(type, root, hint);
  }

  /** The object of a definition whose element the reader stands on. */
  OscalObject readRoot(Definition definition) throws XMLStreamException {
    return readObject(definition);
  }

  private void notOscal() {
    String name = xml.getName().getLocalPart();
    String namespace = xml.getNamespaceURI();
    String message =
        DocumentType.ofRootName(name) == null
            ? "the root element <" + name + "> is none of OSCAL's"
            : "the root element is in "
                + (namespace == null || namespace.isEmpty()
                    ? "no namespace"
                    : "the namespace \"" + namespace + "\"")
                + ", not in OSCAL's";
    context.loss(
        ReadRules.NOT_OSCAL,
        message,
        line(),
        column(),
        "The root is one of "
            + TokenReader.rootNames()
            + " in the namespace "
            + XmlEvents.OSCAL_NAMESPACE);
  }

  /** At the start of the element; ends on its end. */
  private OscalObject readObject(Definition definition) throws XMLStreamException {
    visit();
    Location start = xml.getLocation();
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
    context.checkMembers(definition, seen, start.getLineNumber(), start.getColumnNumber(), true);
    return definition.create(values);
  }

  private void readAttributes(Definition definition, @Nullable Object[] values, boolean[] seen) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      int index = definition.indexOfAttribute(name);
      if (index < 0) {
        unknownAttribute(i, definition.name(), flagsOf(definition));
        continue;
      }
      Member member = definition.members().get(index);
      seen[index] = true;
      context.path.push(member.jsonName(), definition.xmlStep(index), -1);
      visit();
      values[index] = simpleValue(member, xml.getAttributeValue(i), null);
      context.path.pop();
    }
  }

  private static List<String> flagsOf(Definition definition) {
    return definition.members().stream()
        .filter(m -> m.kind() == Member.Kind.FLAG)
        .map(Member::xmlName)
        .toList();
  }

  /** Hints where a schema is are no part of the document; any other stray attribute is a loss. */
  private void unknownAttribute(int i, String holder, List<String> known) {
    boolean hint =
        XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(xml.getAttributeNamespace(i))
            && SCHEMA_HINTS.contains(xml.getAttributeName(i).getLocalPart());
    if (hint) {
      return;
    }
    String name = xml.getAttributeLocalName(i);
    String near = Nearest.to(name, known);
    context.loss(
        ReadRules.UNKNOWN,
        "attribute \"" + ReadContext.shorten(name) + "\" is not known in " + holder,
        line(),
        column(),
        near == null ? "Remove it" : "Did you mean \"" + near + "\"?");
  }

  /** What stands in an element that may hold no attributes. */
  private void noAttributes(String holder) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      unknownAttribute(i, holder, List.of());
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
            boolean again = seen[index] && !definition.members().get(index).isList();
            if (index < last && !again && !sameChoice(definition, index, last)) {
              outOfOrder(definition, index, last, seen);
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

  private void outOfOrder(Definition definition, int index, int last, boolean[] seen) {
    int before = index + 1;
    while (before < last && !seen[before]) {
      before++;
    }
    context.problem(
        ReadRules.ORDER,
        Severity.ERROR,
        "<" + xml.getLocalName() + "> stands after <" + elementOf(definition, last) + ">",
        line(),
        column(),
        "Move it before the first <" + elementOf(definition, before) + ">");
  }

  private static String elementOf(Definition definition, int index) {
    Member member = definition.members().get(index);
    String group = member.xmlGroup();
    return group != null ? group : member.wrapped() ? member.xmlName() : "p";
  }

  /** White space, comments and instructions between elements pass; text is a finding. */
  private void otherContent(Definition definition) {
    int event = xml.getEventType();
    if ((event != XMLStreamConstants.CHARACTERS && event != XMLStreamConstants.CDATA)
        || xml.isWhiteSpace()) {
      return;
    }
    String text = xml.getText();
    int line = line();
    int column = column();
    for (int i = 0; isSpace(text.charAt(i)); i++) {
      column++;
      if (text.charAt(i) == '\n') {
        line++;
        column = 1;
      }
    }
    context.loss(
        ReadRules.UNKNOWN,
        "text \""
            + ReadContext.shorten(text.strip())
            + "\" stands in "
            + definition.name()
            + ", which holds elements only",
        line,
        column,
        "Remove it, or put it into the element that it belongs to");
  }

  private int indexOfChild(Definition definition) {
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
    context.path.push(name, name, -1);
    visit();
    context.unknown("element", name, definition, line(), column(), Nearest.to(name, known));
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
      readListItem(definition, member, index, values, seen[index]);
      seen[index] = true;
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
      Definition definition, Member member, int index, @Nullable Object[] values, boolean again)
      throws XMLStreamException {
    @SuppressWarnings("unchecked")
    List<Object> items = (List<Object>) values[index];
    if (items == null) {
      items = new ArrayList<>();
      values[index] = items;
      visitList(member);
    }
    Definition structure = definition.definitionOf(member);
    String group = member.xmlGroup();
    if (group == null) {
      addItem(items, member, structure);
      return;
    }
    if (again) {
      context.problem(
          ReadRules.CARDINALITY,
          Severity.ERROR,
          "<" + group + "> may stand once in " + definition.name(),
          line(),
          column(),
          "Put all <" + member.xmlName() + "> into the first one");
    }
    noAttributes(group);
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

  private void visitList(Member member) {
    if (context.visits()) {
      context.path.push(member.jsonName(), member.xmlName(), -1);
      visit();
      context.path.pop();
    }
  }

  private void addItem(List<Object> items, Member member, @Nullable Definition structure)
      throws XMLStreamException {
    context.path.push(member.jsonName(), member.xmlName(), items.size(), keyOf(member, structure));
    Object item = readElement(member, structure);
    context.path.pop();
    if (item != null) {
      items.add(item);
    }
  }

  /** The key that stands for the element in JSON, or null when JSON has a list. */
  private @Nullable String keyOf(Member member, @Nullable Definition structure) {
    if (member.grouping() != Member.Grouping.BY_KEY || structure == null) {
      return null;
    }
    String flag = structure.members().get(structure.keyIndex()).xmlName();
    String key = xml.getAttributeValue("", flag);
    return key == null ? "" : key;
  }

  private @Nullable Object readElement(Member member, @Nullable Definition structure)
      throws XMLStreamException {
    if (structure != null) {
      return readObject(structure);
    }
    visit();
    noAttributes(member.xmlName());
    return readFieldValue(member);
  }

  /** The content of the element that the reader stands on. */
  private @Nullable Object readFieldValue(Member member) throws XMLStreamException {
    DataType type = typeOf(member);
    if (type == DataType.MARKUP_LINE) {
      return MarkupXml.readLine(xml, markupProblems);
    }
    if (type == DataType.MARKUP_MULTILINE) {
      return MarkupXml.readWrapped(xml, markupProblems);
    }
    Location start = type == DataType.BOOLEAN || type.isInteger() ? xml.getLocation() : null;
    return simpleValue(member, readText(), start);
  }

  private String readText() throws XMLStreamException {
    String holder = xml.getLocalName();
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
                  + holder
                  + ", which holds text only",
              line(),
              column(),
              "Remove its tags");
          skipElement();
        }
        default -> {
          // comments and processing instructions are counted as they pass
        }
      }
    }
  }

  private static DataType typeOf(Member member) {
    DataType type = member.dataType();
    if (type == null) {
      throw new IllegalStateException(member + " has neither a type nor a definition");
    }
    return type;
  }

  /**
   * The value that a text stands for.
   *
   * @param start where the element starts, or null when the reader still stands there
   */
  private @Nullable Object simpleValue(Member member, String text, @Nullable Location start) {
    DataType type = typeOf(member);
    if (type == DataType.STRING) {
      return text;
    }
    String value = type == DataType.BASE64 ? withoutSpace(text) : collapsed(type, text);
    if (type != DataType.BOOLEAN && !type.isInteger()) {
      return value;
    }
    if (!type.accepts(value)) {
      context.loss(
          ReadRules.TYPE,
          "expected " + type.allowed() + ", found \"" + ReadContext.shorten(value) + "\"",
          start == null ? line() : start.getLineNumber(),
          start == null ? column() : start.getColumnNumber(),
          null);
      return null;
    }
    if (type == DataType.BOOLEAN) {
      return value.equals("true") || value.equals("1");
    }
    return new BigInteger(value.startsWith("+") ? value.substring(1) : value);
  }

  /** XML lets spaces stand around a value; around what is no value of the type they are kept. */
  private static String collapsed(DataType type, String text) {
    String value = trim(text);
    return value.length() == text.length() || type.accepts(value) ? value : text;
  }

  /** XML's white space only: other spaces are characters of the value. */
  private static String trim(String text) {
    int from = 0;
    int end = text.length();
    while (from < end && isSpace(text.charAt(from))) {
      from++;
    }
    while (end > from && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(from, end);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
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
