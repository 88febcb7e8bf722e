package dev.assay.io;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import dev.assay.model.XmlSpace;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Says what stands in an XML document where its definition does not have it. */
final class StrayContent {
  private static final Set<String> SCHEMA_HINTS =
      Set.of("schemaLocation", "noNamespaceSchemaLocation");

  private final XmlEvents xml;
  private final ReadContext context;

  StrayContent(XmlEvents xml, ReadContext context) {
    this.xml = xml;
    this.context = context;
  }

  /** The root element is none that OSCAL has. */
  void notOscal() {
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
        xml.line(),
        xml.column(),
        "The root is one of "
            + TokenReader.rootNames()
            + " in the namespace "
            + DocumentType.NAMESPACE);
  }

  /** The attribute at {@code i} is none of the definition's. */
  void unknownAttribute(int i, Definition definition) {
    attribute(i, definition.name(), flagsOf(definition));
  }

  private static List<String> flagsOf(Definition definition) {
    return definition.members().stream()
        .filter(m -> m.kind() == Member.Kind.FLAG)
        .map(Member::xmlName)
        .toList();
  }

  /** Hints where a schema is are no part of the document; any other stray attribute is a loss. */
  private void attribute(int i, String holder, List<String> known) {
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
        xml.line(),
        xml.column(),
        near == null ? "Remove it" : "Did you mean \"" + near + "\"?");
  }

  /** What stands in an element that may hold no attributes. */
  void noAttributes(String holder) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attribute(i, holder, List.of());
    }
  }

  /** The element that the reader stands on belongs before the member {@code last}. */
  void outOfOrder(Definition definition, int index, int last, boolean[] seen) {
    int before = index + 1;
    while (before < last && !seen[before]) {
      before++;
    }
    context.problem(
        ReadRules.ORDER,
        Severity.ERROR,
        "<" + xml.getLocalName() + "> stands after <" + elementOf(definition, last) + ">",
        xml.line(),
        xml.column(),
        "Move it before the first <" + elementOf(definition, before) + ">");
  }

  private static String elementOf(Definition definition, int index) {
    Member member = definition.members().get(index);
    String group = member.xmlGroup();
    return group != null ? group : member.wrapped() ? member.xmlName() : "p";
  }

  /** White space, comments and instructions between elements pass; text is a finding. */
  void otherContent(Definition definition) {
    int event = xml.getEventType();
    if ((event != XMLStreamConstants.CHARACTERS && event != XMLStreamConstants.CDATA)
        || xml.isWhiteSpace()) {
      return;
    }
    String text = xml.getText();
    int line = xml.line();
    int column = xml.column();
    for (int i = 0; XmlSpace.is(text.charAt(i)); i++) {
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

  /** Passes over an element that the definition lacks; ends on its end. */
  void unknownElement(Definition definition) throws XMLStreamException {
    String name = xml.getLocalName();
    List<String> known =
        definition.members().stream()
            .filter(m -> m.kind() == Member.Kind.CHILD)
            .map(Member::xmlName)
            .toList();
    context.path.push(name, name, -1);
    if (context.visits()) {
      context.visit(xml.line(), xml.column());
    }
    context.unknown("element", name, definition, xml.line(), xml.column(), Nearest.to(name, known));
    skipElement();
    context.path.pop();
  }

  /** To the end of the element that the reader stands on. */
  void skipElement() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }
}
