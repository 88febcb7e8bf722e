package dev.assay.io;

import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says where two models or two JSON values begin to differ. */
final class ModelDifference {
  private ModelDifference() {}

  /** The pointers of all values that differ, below the root. */
  static List<String> between(OscalObject a, OscalObject b) {
    List<String> places = new ArrayList<>();
    collect("", a, b, places);
    return places;
  }

  private static void collect(
      String at, @Nullable Object a, @Nullable Object b, List<String> places) {
    if (Objects.equals(a, b)) {
      return;
    }
    if (a instanceof OscalObject x && b instanceof OscalObject y) {
      List<Member> members = x.definition().members();
      for (int i = 0; i < members.size(); i++) {
        collect(at + "/" + members.get(i).jsonName(), x.get(i), y.get(i), places);
      }
    } else if (a instanceof List<?> x && b instanceof List<?> y && x.size() == y.size()) {
      for (int i = 0; i < x.size(); i++) {
        collect(at + "/" + i, x.get(i), y.get(i), places);
      }
    } else {
      places.add(at);
    }
  }

  /** The first difference of two JSON values, or an empty text when there is none. */
  static String between(String at, JsonNode a, JsonNode b) {
    if (a.equals(b)) {
      return "";
    }
    if (a.isObject() && b.isObject()) {
      for (String name : a.propertyNames()) {
        if (!b.has(name)) {
          return at + "/" + name + " is lost";
        }
        String found = between(at + "/" + name, a.get(name), b.get(name));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    if (a.isArray() && b.isArray() && a.size() == b.size()) {
      for (int i = 0; i < a.size(); i++) {
        String found = between(at + "/" + i, a.get(i), b.get(i));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return at + ": " + a + "\nis not " + b;
  }
}
