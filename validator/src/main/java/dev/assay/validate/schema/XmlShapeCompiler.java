package dev.assay.validate.schema;

import dev.assay.validate.schema.ContentModel.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes shapes of an XSD, each when it is first needed.
 *
 * <p>It knows the few forms that OSCAL's schemas are written in. A type in another form becomes
 * {@link XmlShape#NOT_KNOWN}, which costs time and never a finding.
 */
final class XmlShapeCompiler {
  private static final String UNBOUNDED = "unbounded";

  private final Map<String, XsdNode> elements = new HashMap<>();
  private final Map<String, XsdNode> types = new HashMap<>();
  private final Map<String, XsdNode> groups = new HashMap<>();
  private final XsdValues values;
  private final UntypedElements untyped;
  private final Map<String, XmlShape> byType = new ConcurrentHashMap<>();

  private XmlShapeCompiler(XsdNode schema, UntypedElements untyped) {
    this.untyped = untyped;
    Map<String, XsdNode> simple = new HashMap<>();
    for (XsdNode node : schema.children()) {
      String name = node.attribute("name");
      Map<String, XsdNode> table =
          switch (node.name()) {
            case "element" -> elements;
            case "complexType" -> types;
            case "group" -> groups;
            case "simpleType" -> simple;
            default -> null;
          };
      if (name != null && table != null) {
        table.put(name, node);
      }
    }
    values = new XsdValues(simple);
  }

  /**
   * The shape of an element that a document may begin with.
   *
   * @param untyped what is asked of elements that the schema leaves without a type
   */
  static XmlShape compile(XsdNode schema, String root, UntypedElements untyped) {
    boolean qualified = "qualified".equals(schema.attribute("elementFormDefault"));
    XmlShapeCompiler compiler = new XmlShapeCompiler(schema, untyped);
    XsdNode element = compiler.elements.get(root);
    return element == null || !qualified || !schema.is("schema")
        ? XmlShape.NOT_KNOWN
        : compiler.element(element);
  }

  private XmlShape element(XsdNode element) {
    String type = element.attribute("type");
    if (!element.hasOnly("name", "type", "minOccurs", "maxOccurs")) {
      return XmlShape.NOT_KNOWN;
    }
    if (type != null) {
      return element.children().isEmpty() ? named(type) : XmlShape.NOT_KNOWN;
    }
    if (element.children().isEmpty()) {
      return untyped.shape(element.attributes().getOrDefault("name", ""));
    }
    XsdNode only = element.children().get(0);
    return element.children().size() == 1 && only.is("complexType")
        ? complex(only)
        : element.children().size() == 1 && only.is("simpleType")
            ? XmlShape.ofValue(List.of(), values.rule(only))
            : XmlShape.NOT_KNOWN;
  }

  private XmlShape named(String type) {
    XmlShape known = byType.get(type);
    if (known == null) {
      XsdNode complex = types.get(type);
      XmlShape made =
          complex != null
              ? complex(complex)
              : values.has(type)
                  ? XmlShape.ofValue(List.of(), values.rule(type))
                  : XmlShape.NOT_KNOWN;
      XmlShape before = byType.putIfAbsent(type, made);
      known = before == null ? made : before;
    }
    return known;
  }

  private XmlShape complex(XsdNode type) {
    String mixed = type.attribute("mixed");
    if (!type.hasOnly("name", "mixed") || (mixed != null && !mixed.equals("true"))) {
      return XmlShape.NOT_KNOWN;
    }
    List<XsdNode> children = type.children();
    XsdNode only = children.size() == 1 ? children.get(0) : null;
    if (only != null && (only.is("simpleContent") || only.is("complexContent"))) {
      XsdNode way = only.children().size() == 1 ? only.children().get(0) : null;
      String base = way == null ? null : way.attribute("base");
      if (way == null || base == null || !way.is("extension") || !way.hasOnly("base")) {
        return XmlShape.NOT_KNOWN;
      }
      return extended(named(base), way.children());
    }
    return own(children, mixed != null);
  }

  /** A type that adds attributes to another one. */
  private XmlShape extended(XmlShape base, List<XsdNode> added) {
    List<XmlShape.Attribute> more = attributes(added);
    if (more == null || base.content() == XmlShape.Content.NOT_KNOWN) {
      return XmlShape.NOT_KNOWN;
    }
    return base.with(more);
  }

  /** A type with a content of its own. */
  private XmlShape own(List<XsdNode> children, boolean mixed) {
    boolean hasModel = !children.isEmpty() && !children.get(0).is("attribute");
    List<XmlShape.Attribute> attributes =
        attributes(hasModel ? children.subList(1, children.size()) : children);
    if (attributes == null) {
      return XmlShape.NOT_KNOWN;
    }
    if (!hasModel) {
      return mixed ? XmlShape.NOT_KNOWN : XmlShape.ofNothing(attributes);
    }
    ContentModel.Builder builder = new ContentModel.Builder();
    Part whole = particle(children.get(0), builder);
    ContentModel model = whole == null ? null : builder.buildUnlessAmbiguous(whole);
    return model == null ? XmlShape.NOT_KNOWN : XmlShape.ofElements(attributes, model, mixed);
  }

  /** The attributes, or null when there is anything else, or one in another form. */
  private @Nullable List<XmlShape.Attribute> attributes(List<XsdNode> nodes) {
    List<XmlShape.Attribute> attributes = new ArrayList<>();
    for (XsdNode node : nodes) {
      String name = node.attribute("name");
      if (name == null
          || !node.is("attribute")
          || !node.hasOnly("name", "type", "use", "default")
          || "prohibited".equals(node.attribute("use"))) {
        return null;
      }
      attributes.add(
          new XmlShape.Attribute(name, valueOf(node), "required".equals(node.attribute("use"))));
    }
    return attributes;
  }

  private Predicate<String> valueOf(XsdNode attribute) {
    String type = attribute.attribute("type");
    XsdNode only = attribute.children().size() == 1 ? attribute.children().get(0) : null;
    if (type != null && attribute.children().isEmpty()) {
      return values.has(type) ? values.rule(type) : XsdValues.NOT_KNOWN;
    }
    return type == null && only != null && only.is("simpleType")
        ? values.rule(only)
        : XsdValues.NOT_KNOWN;
  }

  /** A part of a content model, or null when it is written in another form. */
  private @Nullable Part particle(XsdNode node, ContentModel.Builder builder) {
    Part once =
        switch (node.name()) {
          case "element" -> {
            String name = node.attribute("name");
            yield name == null ? null : builder.element(name, () -> element(node));
          }
          case "sequence", "choice" -> several(node, builder);
          case "group" -> {
            XsdNode group = groups.get(node.attributes().getOrDefault("ref", ""));
            boolean isKnown = group != null && node.hasOnly("ref", "minOccurs", "maxOccurs");
            yield group == null || !isKnown || group.children().size() != 1
                ? null
                : particle(group.children().get(0), builder);
          }
          default -> null;
        };
    return once == null ? null : times(once, node, builder);
  }

  private @Nullable Part several(XsdNode node, ContentModel.Builder builder) {
    if (!node.hasOnly("minOccurs", "maxOccurs")) {
      return null;
    }
    Part whole = null;
    for (XsdNode child : node.children()) {
      Part part = particle(child, builder);
      if (part == null) {
        return null;
      }
      whole =
          whole == null
              ? part
              : node.is("choice") ? builder.choice(whole, part) : builder.sequence(whole, part);
    }
    return whole;
  }

  private static @Nullable Part times(Part once, XsdNode node, ContentModel.Builder builder) {
    String least = node.attributes().getOrDefault("minOccurs", "1");
    String most = node.attributes().getOrDefault("maxOccurs", "1");
    boolean isKnown =
        (least.equals("0") || least.equals("1")) && (most.equals("1") || most.equals(UNBOUNDED));
    if (!isKnown) {
      return null;
    }
    Part part = most.equals(UNBOUNDED) ? builder.repeated(once) : once;
    return least.equals("0") ? part.orNothing() : part;
  }
}
