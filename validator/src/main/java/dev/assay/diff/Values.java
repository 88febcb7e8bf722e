package dev.assay.diff;

import static java.util.stream.Collectors.joining;

import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of documents as text. */
public final class Values {
  /** What tells most of an object, the best first. */
  private static final List<String> TELLING =
      List.of(
          "title", "description", "prose", "value", "statement", "text", "label", "state", "href");

  /** What an item is called, the best first. */
  private static final List<String> CALLED =
      List.of(
          "uuid",
          "id",
          "name",
          "title",
          "control-id",
          "param-id",
          "by-id",
          "by-name",
          "by-class",
          "by-item-name",
          "by-ns");

  private static final Map<String, String> NOUNS =
      Map.of("prop", "property", "param", "parameter", "set-parameter", "parameter");

  /** Further than this the contents of contents tell nobody anything. */
  private static final int DEPTH = 3;

  private Values() {}

  /**
   * A value on its own: prose as Markdown, of an object what tells most of it, and of one that has
   * nothing of the kind what it holds; empty when there is nothing to tell.
   */
  public static String text(@Nullable Object value) {
    if (value instanceof Markup markup) {
      return markup.markdown();
    }
    if (value instanceof OscalObject object) {
      return text(object, 0);
    }
    return value == null ? "" : value.toString();
  }

  private static String text(OscalObject object, int depth) {
    String summary = summary(object);
    boolean holds = object.get("uuid") == null && object.get("id") == null && depth < DEPTH;
    return summary.isEmpty() && holds ? contents(object, depth) : summary;
  }

  /** What an alter, an add, a selection of controls or the like holds. */
  private static String contents(OscalObject object, int depth) {
    List<String> parts = new ArrayList<>();
    List<Member> members = object.definition().members();
    String called = called(object);
    for (int i = 0; i < members.size(); i++) {
      Object value = object.get(i);
      String xml = members.get(i).xmlName();
      String noun = NOUNS.getOrDefault(xml, xml.replace('-', ' '));
      if (value instanceof OscalObject child) {
        parts.add(held(noun, child, depth));
      } else if (value instanceof List<?> list && !list.isEmpty()) {
        if (list.get(0) instanceof OscalObject) {
          list.forEach(item -> parts.add(held(noun, (OscalObject) item, depth)));
        } else {
          parts.add(noun + " " + list.stream().map(Values::text).collect(joining(", ")));
        }
      } else if (value != null
          && !(value instanceof List)
          && !members.get(i).jsonName().equals(called)) {
        parts.add(noun + " " + text(value));
      }
    }
    return String.join("; ", parts);
  }

  /** An item with its name, and what there is to tell of it. */
  private static String held(String noun, OscalObject item, int depth) {
    String called = called(item);
    Object value = called == null || called.equals("uuid") ? null : item.get(called);
    String name = value == null ? "" : " " + plain(value);
    String told = "title".equals(called) ? "" : text(item, depth + 1);
    if (told.isEmpty()) {
      return noun + name;
    }
    return noun + name + (name.isEmpty() ? " (" + told + ")" : " " + told);
  }

  /** The member that says what an item is called, or null. */
  private static @Nullable String called(OscalObject item) {
    for (String member : CALLED) {
      Object value = item.get(member);
      if (value != null && !(value instanceof List) && !(value instanceof OscalObject)) {
        return member;
      }
    }
    return null;
  }

  private static String plain(Object value) {
    return value instanceof Markup markup ? markup.plainText() : text(value);
  }

  private static String summary(OscalObject object) {
    StringBuilder out = new StringBuilder();
    for (String name : TELLING) {
      Object value = object.get(name);
      if (value != null && !(value instanceof List) && !(value instanceof OscalObject)) {
        out.append(out.length() == 0 ? "" : ": ").append(text(value));
        if (out.length() > 40 || !name.equals("title")) {
          break;
        }
      }
    }
    if (object.get("implementation-status") instanceof OscalObject status) {
      out.append(out.length() == 0 ? "" : " ").append("(").append(status.get("state")).append(")");
    }
    return out.toString();
  }
}
