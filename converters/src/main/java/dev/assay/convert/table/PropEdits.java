package dev.assay.convert.table;

import dev.assay.convert.edit.DocumentPatch;
import dev.assay.model.Definition;
import dev.assay.model.OscalObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets, makes and takes away properties by their names. */
final class PropEdits {
  private static final String NAMESPACE = "https://assay.dev/ns/oscal";

  /** What the template asks for and OSCAL has no name for. */
  private static final List<String> OWN = List.of("resource-estimate", "weakness-source");

  private final Map<String, Map<String, @Nullable String>> edits = new LinkedHashMap<>();

  /** Sets a property of an object; null takes it away. */
  void set(String uuid, String name, @Nullable String value) {
    edits.computeIfAbsent(uuid, k -> new LinkedHashMap<>()).put(name, value);
  }

  /** Hands the new lists of properties to a patch. */
  void into(DocumentPatch patch, OscalObject root) {
    edits.forEach(
        (uuid, values) -> {
          OscalObject owner = dev.assay.convert.edit.Places.find(root, uuid);
          if (owner != null) {
            patch.set(uuid + "/props", edited(owner, values, root));
          }
        });
  }

  /** The properties of a new object. */
  static List<OscalObject> edited(
      OscalObject owner, Map<String, @Nullable String> values, OscalObject root) {
    Map<String, @Nullable String> left = new LinkedHashMap<>(values);
    List<OscalObject> props = new ArrayList<>();
    for (OscalObject prop : Names.children(owner, "props")) {
      String name = String.valueOf(prop.get("name"));
      if (!left.containsKey(name)) {
        props.add(prop);
        continue;
      }
      String value = left.remove(name);
      if (value != null) {
        props.add(DocumentPatch.put(prop, new String[] {"value"}, 0, value));
      }
    }
    Definition of = definition(owner);
    left.forEach(
        (name, value) -> {
          if (value != null) {
            OscalObject prop = of.create(new @Nullable Object[of.members().size()]);
            prop = DocumentPatch.put(prop, new String[] {"name"}, 0, name);
            String ns = namespace(root, owner.definition(), name);
            prop = ns == null ? prop : DocumentPatch.put(prop, new String[] {"ns"}, 0, ns);
            props.add(DocumentPatch.put(prop, new String[] {"value"}, 0, value));
          }
        });
    return props;
  }

  private static Definition definition(OscalObject owner) {
    Definition definition = owner.definition();
    int index = definition.indexOfJson("props");
    Definition of = index < 0 ? null : definition.definitionOf(definition.members().get(index));
    if (of == null) {
      throw new IllegalArgumentException(definition + " has no properties");
    }
    return of;
  }

  /** The namespace that objects of the same kind have for that name, or null for OSCAL's own. */
  private static @Nullable String namespace(OscalObject object, Definition kind, String name) {
    if (object.definition() == kind) {
      for (OscalObject prop : Names.children(object, "props")) {
        if (name.equals(prop.get("name"))) {
          return prop.get("ns") instanceof String ns ? ns : null;
        }
      }
    }
    for (int i = 0; i < object.definition().members().size(); i++) {
      Object value = object.get(i);
      List<?> items = value instanceof List<?> list ? list : Arrays.asList(value);
      for (Object item : items) {
        String found = item instanceof OscalObject child ? namespace(child, kind, name) : null;
        if (found != null) {
          return found;
        }
      }
    }
    return OWN.contains(name) ? NAMESPACE : null;
  }
}
