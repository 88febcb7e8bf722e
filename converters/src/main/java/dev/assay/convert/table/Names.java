package dev.assay.convert.table;

import dev.assay.convert.view.Text;
import dev.assay.io.Nearest;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the roles, people and components of a document are called, to find them by their names. */
final class Names {
  private static final String UNCLEAR = "";

  private final Map<String, String> roles = new LinkedHashMap<>();
  private final Map<String, String> parties = new LinkedHashMap<>();
  private final Map<String, String> components = new LinkedHashMap<>();

  Names(OscalObject root) {
    OscalObject metadata = child(root, "metadata");
    for (OscalObject role : children(metadata, "roles")) {
      add(roles, role.get("title"), role.get("id"));
      add(roles, role.get("id"), role.get("id"));
    }
    for (OscalObject party : children(metadata, "parties")) {
      add(parties, party.get("name"), party.get("uuid"));
    }
    for (OscalObject component : children(child(root, "system-implementation"), "components")) {
      add(components, component.get("title"), component.get("uuid"));
    }
  }

  private static void add(Map<String, String> map, @Nullable Object name, @Nullable Object id) {
    if (name == null || id == null) {
      return;
    }
    String text = name instanceof Markup markup ? Text.of(markup).characters() : name.toString();
    map.merge(text.strip(), id.toString(), (a, b) -> a.equals(b) ? a : UNCLEAR);
  }

  static @Nullable OscalObject child(@Nullable OscalObject object, String name) {
    return object != null && object.get(name) instanceof OscalObject child ? child : null;
  }

  static List<OscalObject> children(@Nullable OscalObject object, String name) {
    List<OscalObject> list = new ArrayList<>();
    if (object != null && object.get(name) instanceof List<?> items) {
      items.forEach(
          i -> {
            if (i instanceof OscalObject child) {
              list.add(child);
            }
          });
    }
    return list;
  }

  /** A role and those who fill it. */
  record Role(String id, List<String> parties) {}

  /** What a line came to, or what is wrong with it. */
  record Found<T>(@Nullable T value, String wrong) {}

  /** Reads "Role: name, name". */
  Found<Role> role(String line) {
    String title = line;
    String names = "";
    if (!roles.containsKey(line)) {
      int colon = line.indexOf(':');
      title = colon < 0 ? line : line.substring(0, colon).strip();
      names = colon < 0 ? "" : line.substring(colon + 1).strip();
    }
    Found<String> role = find(roles, title, "role");
    if (role.value() == null) {
      return new Found<>(null, role.wrong());
    }
    List<String> uuids = new ArrayList<>();
    while (!names.isEmpty()) {
      String name = firstName(names);
      Found<String> party = find(parties, name, "person or organization");
      if (party.value() == null) {
        return new Found<>(null, party.wrong());
      }
      uuids.add(party.value());
      names = names.substring(name.length()).strip();
      names = names.startsWith(",") || names.startsWith(";") ? names.substring(1).strip() : names;
    }
    return new Found<>(new Role(role.value(), uuids), "");
  }

  /**
   * A known name at the start of a list, since names hold commas themselves; else up to a comma.
   */
  private String firstName(String names) {
    String best = "";
    for (String name : parties.keySet()) {
      boolean whole =
          names.startsWith(name)
              && (names.length() == name.length()
                  || ",;".indexOf(names.charAt(name.length())) >= 0);
      if (whole && name.length() > best.length()) {
        best = name;
      }
    }
    return best.isEmpty() ? names.split("[,;]", 2)[0].strip() : best;
  }

  /** The component of that title. */
  Found<String> component(String title) {
    return find(components, title, "component");
  }

  private static Found<String> find(Map<String, String> map, String name, String what) {
    String id = map.get(name.strip());
    if (id != null && !id.equals(UNCLEAR)) {
      return new Found<>(id, "");
    }
    if (id != null) {
      return new Found<>(null, "there are several with the name \"" + name + "\"");
    }
    String near = Nearest.to(name, map.keySet());
    return new Found<>(
        null,
        "there is no "
            + what
            + " \""
            + name
            + "\""
            + (near == null ? "" : "; did you mean \"" + near + "\"?"));
  }
}
