package dev.assay.model.schema;

import dev.assay.model.Definition;
import dev.assay.model.Member;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Walks an XSD and the definitions side by side and writes down where they differ. */
final class XsdWalk {
  private static final String UNTYPED = "untyped";

  private final Map<String, Element> types = new TreeMap<>();
  private final Map<String, Element> roots = new TreeMap<>();
  private final Set<Integer> seen = new HashSet<>();
  private final Set<String> differences = new TreeSet<>();
  private final Set<String> untyped = new TreeSet<>();

  XsdWalk(String resource) {
    for (Element child : children(parse(resource))) {
      Map<String, Element> map = child.getLocalName().equals("element") ? roots : types;
      map.put(child.getAttribute("name"), child);
    }
  }

  /** What differs, one line each. */
  Set<String> differences(String root, Definition definition) {
    compare(definition, contentOf(Objects.requireNonNull(roots.get(root))), root);
    return differences;
  }

  /** The names of elements that the schema gives no type. */
  Set<String> untyped() {
    return untyped;
  }

  /** The numbers of the definitions that were met. */
  Set<Integer> seen() {
    return seen;
  }

  private void compare(Definition definition, Content content, String path) {
    if (!seen.add(definition.id())) {
      return;
    }
    Map<String, String> flags = new TreeMap<>();
    Map<String, String> wanted = new TreeMap<>();
    for (Member member : definition.members()) {
      if (member.kind() == Member.Kind.FLAG) {
        flags.put(member.xmlName(), typeOf(member) + (member.isRequired() ? " required" : ""));
      }
    }
    for (Element attribute : content.attributes) {
      boolean required = attribute.getAttribute("use").equals("required");
      wanted.put(
          attribute.getAttribute("name"), simpleType(attribute) + (required ? " required" : ""));
    }
    differ(path + "/@", wanted, flags);
    String value =
        definition.valueIndex() < 0
            ? "none"
            : typeOf(definition.members().get(definition.valueIndex()));
    differ(path + " value", content.base == null ? "none" : typeName(content.base), value);
    List<Member> members =
        definition.members().stream().filter(m -> m.kind() == Member.Kind.CHILD).toList();
    differ(
        path + " elements",
        content.particles.stream().map(Particle::shown).toList(),
        shownLike(content.particles, members));
    for (int i = 0; i < Math.min(members.size(), content.particles.size()); i++) {
      Definition structure = definition.definitionOf(members.get(i));
      Element element = content.particles.get(i).element;
      if (structure != null && element != null) {
        compare(structure, contentOf(element), path + "/" + members.get(i).xmlName());
      }
    }
  }

  /** The members, those without a type where the schema has none. */
  private List<String> shownLike(List<Particle> particles, List<Member> members) {
    List<String> result = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      boolean free = i < particles.size() && particles.get(i).shown.contains(" " + UNTYPED + " ");
      if (free) {
        untyped.add(member.xmlName());
      }
      result.add(
          shown(member, free ? UNTYPED : member.structure() >= 0 ? "object" : typeOf(member)));
    }
    return result;
  }

  private static String shown(Member member, String type) {
    String name = member.wrapped() ? member.xmlName() : "blocks";
    int max = member.wrapped() ? member.max() : 1;
    return shown(name, type, member.min(), max, member.xmlGroup(), member.choice());
  }

  private static String shown(
      String name, String type, int min, int max, @Nullable String group, int choice) {
    return (group == null ? "" : group + "/")
        + name
        + " "
        + type
        + " "
        + (choice < 0 ? min : 0)
        + ".."
        + (max < 0 ? "*" : max)
        + (choice < 0 ? "" : " choice " + choice);
  }

  private record Particle(String shown, @Nullable Element element) {}

  private record Content(
      List<Element> attributes, @Nullable String base, List<Particle> particles) {}

  /** The element's complex type, or the extension that is all of it. */
  private Element holderOf(Element element) {
    Element type =
        element.hasAttribute("type")
            ? Objects.requireNonNull(types.get(element.getAttribute("type")))
            : Objects.requireNonNull(child(element, "complexType"));
    for (String kind : List.of("simpleContent", "complexContent")) {
      Element content = child(type, kind);
      if (content != null) {
        return Objects.requireNonNull(child(content, "extension"));
      }
    }
    return type;
  }

  /** The content of an element's type. */
  private Content contentOf(Element element) {
    Element holder = holderOf(element);
    String base = holder.hasAttribute("base") ? holder.getAttribute("base") : null;
    List<Element> attributes =
        children(holder).stream().filter(e -> e.getLocalName().equals("attribute")).toList();
    List<Particle> particles = new ArrayList<>();
    Element sequence = child(holder, "sequence");
    if (sequence != null) {
      int choice = 0;
      for (Element particle : children(sequence)) {
        switch (particle.getLocalName()) {
          case "element" -> particles.add(particle(particle, -1));
          case "group" -> particles.add(blocks(particle));
          case "choice" -> {
            for (Element one : children(particle)) {
              particles.add(particle(one, choice));
            }
            choice++;
          }
          default -> {
            // annotations
          }
        }
      }
    }
    return new Content(attributes, base, particles);
  }

  private Particle particle(Element element, int choice) {
    String name = element.getAttribute("name");
    int min = min(element);
    Element inline = child(element, "complexType");
    Element sequence = inline == null ? null : child(inline, "sequence");
    List<Element> inner = sequence == null ? List.of() : children(sequence);
    boolean group =
        inner.size() == 1
            && (name.equals(inner.get(0).getAttribute("name") + "s"))
            && max(element) == 1;
    if (group) {
      Element item = inner.get(0);
      String shown = shown(item.getAttribute("name"), type(item), min, max(item), name, choice);
      return new Particle(shown, item);
    }
    return new Particle(shown(name, type(element), min, max(element), null, choice), element);
  }

  private static Particle blocks(Element group) {
    return new Particle(shown("blocks", "markupmultiline", min(group), 1, null, -1), null);
  }

  private static int min(Element e) {
    return e.hasAttribute("minOccurs") ? Integer.parseInt(e.getAttribute("minOccurs")) : 1;
  }

  private static int max(Element e) {
    String max = e.getAttribute("maxOccurs");
    return max.isEmpty() ? 1 : max.equals("unbounded") ? -1 : Integer.parseInt(max);
  }

  private String type(Element element) {
    String name = element.getAttribute("type");
    if (name.endsWith("Datatype")) {
      return typeName(name);
    }
    Element type = name.isEmpty() ? child(element, "complexType") : types.get(name);
    if (type == null || type.getLocalName().equals("simpleType")) {
      return simpleType(element);
    }
    Element holder = holderOf(element);
    boolean flags = children(holder).stream().anyMatch(e -> e.getLocalName().equals("attribute"));
    return holder.hasAttribute("base") && !flags ? typeName(holder.getAttribute("base")) : "object";
  }

  /** The data type behind restrictions and unions that list allowed values. */
  private String simpleType(Element holder) {
    String name = holder.getAttribute("type");
    if (name.endsWith("Datatype")) {
      return typeName(name);
    }
    Element type = name.isEmpty() ? child(holder, "simpleType") : types.get(name);
    if (type == null) {
      return UNTYPED;
    }
    Element restriction = child(type, "restriction");
    if (restriction != null) {
      return typeName(restriction.getAttribute("base"));
    }
    Element union = Objects.requireNonNull(child(type, "union"));
    for (String member : union.getAttribute("memberTypes").split(" ")) {
      if (member.endsWith("Datatype")) {
        return typeName(member);
      }
      if (!member.isEmpty()) {
        Element copy = (Element) holder.cloneNode(false);
        copy.setAttribute("type", member);
        return simpleType(copy);
      }
    }
    return simpleType(union);
  }

  private void differ(String where, Object schema, Object ours) {
    if (!schema.equals(ours)) {
      differences.add(where + ": " + schema + " <> " + ours);
    }
  }

  static String typeName(String datatype) {
    return datatype
        .replaceFirst("Datatype$", "")
        .toLowerCase(java.util.Locale.ROOT)
        .replace("-", "");
  }

  static String typeOf(Member member) {
    return typeName(Objects.requireNonNull(member.dataType()).oscalName());
  }

  private static @Nullable Element child(Element parent, String name) {
    for (Element child : children(parent)) {
      if (child.getLocalName().equals(name)) {
        return child;
      }
    }
    return null;
  }

  private static List<Element> children(Element parent) {
    List<Element> result = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && !"annotation".equals(element.getLocalName())) {
        result.add(element);
      }
    }
    return result;
  }

  private static Element parse(String resource) {
    try (InputStream in = Objects.requireNonNull(XsdWalk.class.getResourceAsStream(resource))) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newDocumentBuilder().parse(in).getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }
}
