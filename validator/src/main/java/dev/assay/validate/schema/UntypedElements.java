package dev.assay.validate.schema;

import dev.assay.document.DocumentType;
import dev.assay.model.DataType;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What OSCAL's definitions ask of elements that an XSD leaves without a type: that of OSCAL 1.1.2
 * does so with many, {@code party-uuid}, {@code city} and {@code url} among them.
 *
 * <p>They are known by their names alone. Where several definitions have a name, a value must keep
 * to the data types of all.
 */
final class UntypedElements {
  private final Map<String, XmlShape> shapes = new HashMap<>();
  private final Set<Definition> met = Collections.newSetFromMap(new IdentityHashMap<>());

  private UntypedElements() {}

  /** The elements of a model. */
  static UntypedElements of(DocumentType type) {
    UntypedElements elements = new UntypedElements();
    elements.collect(type.definition());
    return elements;
  }

  /** The shape of an element of this name; of what OSCAL does not define, nothing is asked. */
  XmlShape shape(String name) {
    return shapes.getOrDefault(name, XmlShape.ANYTHING);
  }

  private void collect(Definition definition) {
    if (!met.add(definition)) {
      return;
    }
    for (Member member : definition.members()) {
      Definition structure = definition.definitionOf(member);
      DataType type = member.dataType();
      if (structure != null) {
        shapes.put(member.xmlName(), XmlShape.NOT_KNOWN);
        collect(structure);
      } else if (member.kind() == Member.Kind.CHILD && type != null) {
        shapes.merge(member.xmlName(), shape(type), UntypedElements::both);
      }
    }
  }

  private static XmlShape shape(DataType type) {
    Predicate<String> rule = text -> XmlValues.accepts(type, text);
    return type.isMarkup() ? XmlShape.ANYTHING : XmlShape.ofValue(List.of(), rule);
  }

  private static XmlShape both(XmlShape a, XmlShape b) {
    if (a.content() != XmlShape.Content.VALUE) {
      return a.content() == XmlShape.Content.NOT_KNOWN ? a : b;
    }
    return b.content() == XmlShape.Content.VALUE
        ? XmlShape.ofValue(List.of(), text -> a.takesValue(text) && b.takesValue(text))
        : a;
  }
}
