package dev.assay.io;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import dev.assay.model.markup.MarkupXml;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads records from a stream of XML events. */
final class ElementReader {
  private final XmlEvents xml;
  private final ReadContext context;
  private final StrayContent stray;
  private final TextValues texts;
  private final MarkupXml.Problems markupProblems;

  ElementReader(XmlEvents xml, ReadContext context) {
    this.xml = xml;
    this.context = context;
    this.markupProblems =
        (message, where) ->
            context.loss(
                ReadRules.MARKUP, message, where.getLineNumber(), where.getColumnNumber(), null);
    this.stray = new StrayContent(xml, context);
    this.texts = new TextValues(xml, context, stray, markupProblems);
  }

  /** The document, or null when there is no OSCAL root; the reason is then a finding. */
  @Nullable OscalDocument readDocument() throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.DTD) {
        context.loss(
            ReadRules.DOCTYPE,
            "the document has a document type declaration, which is not read",
            xml.line(),
            xml.column(),
            "Remove the <!DOCTYPE ...> and write its entities out");
        return null;
      }
    }
    DocumentType type = DocumentType.ofRootName(xml.getLocalName());
    if (type == null) {
      stray.notOscal();
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
      values[valueIndex] = texts.read(members.get(valueIndex));
    } else {
      readChildren(definition, values, seen);
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Items list) {
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
        stray.unknownAttribute(i, definition);
        continue;
      }
      Member member = definition.members().get(index);
      seen[index] = true;
      context.path.push(member.jsonName(), definition.xmlStep(index), -1);
      visit();
      values[index] = texts.value(member, xml.getAttributeValue(i), null);
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
            stray.unknownElement(definition);
            xml.next();
          } else {
            boolean again = seen[index] && !definition.members().get(index).isList();
            if (index < last && !again && !sameChoice(definition, index, last)) {
              stray.outOfOrder(definition, index, last, seen);
            }
            last = Math.max(last, index);
            boolean consumedBeyond = readChild(definition, index, values, seen);
            if (!consumedBeyond) {
              xml.next();
            }
          }
        }
        default -> {
          stray.otherContent(definition);
          xml.next();
        }
      }
    }
  }

  private static boolean sameChoice(Definition definition, int a, int b) {
    int choice = definition.members().get(a).choice();
    return choice >= 0 && choice == definition.members().get(b).choice();
  }

  private int indexOfChild(Definition definition) {
    String name = xml.getLocalName();
    int index = definition.indexOfElement(name);
    if (index < 0 && definition.unwrappedIndex() >= 0 && MarkupXml.isBlockElement(name)) {
      return definition.unwrappedIndex();
    }
    return index;
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
          xml.line(),
          xml.column(),
          "Remove one of the two");
      stray.skipElement();
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
    int line = xml.line();
    int column = xml.column();
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
    Items items = (Items) values[index];
    if (items == null) {
      items = new Items();
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
          xml.line(),
          xml.column(),
          "Put all <" + member.xmlName() + "> into the first one");
    }
    stray.noAttributes(group);
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
        stray.otherContent(definition);
      } else if (xml.getLocalName().equals(member.xmlName())) {
        addItem(items, member, structure);
      } else {
        stray.unknownElement(definition);
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

  /** The items of a list that are kept, and how many there are. */
  private static final class Items extends ArrayList<Object> {
    private static final long serialVersionUID = 1L;

    int count;

    Items() {
      super(2);
    }
  }

  private void addItem(Items items, Member member, @Nullable Definition structure)
      throws XMLStreamException {
    context.path.push(member.jsonName(), member.xmlName(), items.count, keyOf(member, structure));
    Object item = readElement(member, structure);
    context.path.pop();
    if (item != null) {
      items.count++;
      if (context.keeps() || items.isEmpty()) {
        items.add(item);
      }
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
    stray.noAttributes(member.xmlName());
    return texts.read(member);
  }

  private void visit() {
    if (context.visits()) {
      context.visit(xml.line(), xml.column());
    }
  }
}
