package dev.assay.generator;

import dev.assay.generator.OscalDefinitions.Member;
import dev.assay.generator.OscalDefinitions.Structure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The choices of the OSCAL definitions, read from the XSD.
 *
 * <p>The binding library's classes list the members of a choice one after the other; the XSD still
 * tells that they exclude each other. A choice is matched to its structure by the element's name
 * and its whole list of children.
 */
final class XsdChoices {
  private static final String XS = XMLConstants.W3C_XML_SCHEMA_NS_URI;

  /** Key: child elements in order. Value: the choices, each a list of child names. */
  private final Map<List<String>, List<List<String>>> byContent = new LinkedHashMap<>();

  private final Set<List<String>> applied = new HashSet<>();

  private XsdChoices() {}

  static XsdChoices read(Path xsd) {
    XsdChoices choices = new XsdChoices();
    Element schema = parse(xsd);
    choices.collect(schema);
    return choices;
  }

  private static Element parse(Path xsd) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newDocumentBuilder().parse(xsd.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("cannot read " + xsd, e);
    }
  }

  private void collect(Element parent) {
    for (Element child : children(parent)) {
      if (is(parent, "complexType") && is(child, "sequence")) {
        collectSequence(child);
      }
      collect(child);
    }
  }

  private void collectSequence(Element sequence) {
    List<String> content = new ArrayList<>();
    List<List<String>> choices = new ArrayList<>();
    for (Element particle : children(sequence)) {
      if (is(particle, "element")) {
        content.add(particle.getAttribute("name"));
      } else if (is(particle, "choice")) {
        List<String> names = children(particle).stream().map(e -> e.getAttribute("name")).toList();
        content.addAll(names);
        choices.add(names);
      }
    }
    if (!choices.isEmpty()) {
      List<List<String>> other = byContent.put(content, List.copyOf(choices));
      if (other != null && !other.equals(choices)) {
        throw new IllegalStateException(
            "two types of the XSD differ in their choices of " + content);
      }
    }
  }

  /** The structure with its members told which choice they belong to. */
  Structure applyTo(Structure structure) {
    List<String> key =
        structure.modelMembers().stream().filter(Member::wrapped).map(Member::xmlName).toList();
    List<List<String>> choices = byContent.get(key);
    if (choices == null) {
      return structure;
    }
    applied.add(key);
    List<Member> members = new ArrayList<>();
    for (Member member : structure.members()) {
      Member result = member;
      for (int i = 0; i < choices.size(); i++) {
        if (member.kind() != OscalDefinitions.MemberKind.FLAG
            && choices.get(i).contains(member.xmlName())) {
          result = member.inChoice(i);
        }
      }
      members.add(result);
    }
    return new Structure(
        structure.id(),
        structure.javaName(),
        structure.name(),
        structure.formalName(),
        structure.description(),
        structure.rootName(),
        structure.assembly(),
        List.copyOf(members));
  }

  void requireAllApplied() {
    Set<List<String>> missing = new HashSet<>(byContent.keySet());
    missing.removeAll(applied);
    if (!missing.isEmpty()) {
      throw new IllegalStateException("choices of the XSD that match no definition: " + missing);
    }
  }

  private static boolean is(Element element, String localName) {
    return XS.equals(element.getNamespaceURI()) && localName.equals(element.getLocalName());
  }

  private static List<Element> children(Element parent) {
    List<Element> result = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        result.add(element);
      }
    }
    return result;
  }
}
