package dev.assay.diff;

import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much of two objects is alike, from 0 to 1: the share of values that both have, where prose
 * counts by the words that both have. Their own ids do not count.
 */
final class Likeness {
  /** Below this two objects are two things. */
  static final double ENOUGH = 0.5;

  /** What two items of one name count that say different things. */
  private static final double NAMED_ALIKE = 0.5;

  private final boolean names;
  private double alike;
  private int all;

  private Likeness(boolean names) {
    this.names = names;
  }

  static double of(OscalObject a, OscalObject b) {
    if (differ(a, b, "control-id") || differ(a, b, "statement-id")) {
      return 0;
    }
    return of(a, b, false);
  }

  /** The same of two things that hold others, where also the names of these count. */
  static double ofContents(OscalObject a, OscalObject b) {
    return of(a, b, true);
  }

  private static double of(OscalObject a, OscalObject b, boolean names) {
    Likeness likeness = new Likeness(names);
    likeness.compare(a, b, true);
    return likeness.all == 0 ? 1 : likeness.alike / likeness.all;
  }

  /** Answers to two requirements are two things, however alike they are. */
  private static boolean differ(OscalObject a, OscalObject b, String name) {
    return a.get("uuid") != null && !Objects.equals(a.get(name), b.get(name));
  }

  private void compare(OscalObject a, OscalObject b, boolean top) {
    List<Member> members = a.definition().members();
    for (int i = 0; i < members.size(); i++) {
      String name = members.get(i).jsonName();
      if (!name.equals("uuid") && !(top && name.equals("id"))) {
        values(a.get(i), b.get(i));
      }
    }
  }

  private void values(@Nullable Object a, @Nullable Object b) {
    if (a instanceof OscalObject x && b instanceof OscalObject y) {
      compare(x, y, false);
    } else if (a instanceof List<?> x && b instanceof List<?> y) {
      lists(x, y);
    } else if (a instanceof OscalObject || b instanceof OscalObject) {
      all++;
    } else if (a != null || b != null) {
      all++;
      alike += a != null && b != null ? leaves(a, b) : 0;
    }
  }

  private void lists(List<?> a, List<?> b) {
    int most = Math.max(a.size(), b.size());
    if (most == 0) {
      return;
    }
    Map<Object, Integer> left = new HashMap<>();
    for (Object item : a) {
      left.merge(essence(item), 1, Integer::sum);
    }
    int same = 0;
    List<Object> others = new ArrayList<>();
    for (Object item : b) {
      Integer count = left.get(essence(item));
      if (count != null && count > 0) {
        left.put(essence(item), count - 1);
        same++;
      } else {
        others.add(item);
      }
    }
    all += most;
    alike += same + (names && !others.isEmpty() ? NAMED_ALIKE * named(a, left, others) : 0);
  }

  /** How many of the items that are left have a name that one of the others has. */
  private static int named(List<?> a, Map<Object, Integer> left, List<Object> others) {
    Map<String, Integer> names = new HashMap<>();
    Map<Object, Integer> open = new HashMap<>(left);
    for (Object item : a) {
      int count = open.getOrDefault(essence(item), 0);
      String name = name(item);
      if (count > 0 && name != null) {
        open.put(essence(item), count - 1);
        names.merge(name, 1, Integer::sum);
      }
    }
    int named = 0;
    for (Object item : others) {
      String name = name(item);
      int count = name == null ? 0 : names.getOrDefault(name, 0);
      if (name != null && count > 0) {
        names.put(name, count - 1);
        named++;
      }
    }
    return named;
  }

  /** What a property, part or link is called, with its namespace; null for other items. */
  private static @Nullable String name(Object item) {
    if (!(item instanceof OscalObject object)) {
      return null;
    }
    Object name = object.get("name");
    return name == null ? null : name + "\0" + object.get("ns");
  }

  /** What an item of a list is compared by; cheap, since it is asked for often. */
  private static Object essence(Object item) {
    if (!(item instanceof OscalObject object)) {
      return item instanceof Markup markup ? markup.plainText() : item;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < object.definition().members().size(); i++) {
      Object value = object.get(i);
      boolean own = object.definition().members().get(i).jsonName().equals("uuid");
      if (value != null && !own && !(value instanceof List) && !(value instanceof OscalObject)) {
        out.append(value instanceof Markup markup ? markup.plainText() : value).append('\0');
      }
    }
    return out.toString();
  }

  private static double leaves(Object a, Object b) {
    if (a.equals(b)) {
      return 1;
    }
    return a instanceof Markup x && b instanceof Markup y ? words(x.plainText(), y.plainText()) : 0;
  }

  /** The share of words that both texts have. */
  private static double words(String a, String b) {
    String[] x = a.split("\\s+");
    String[] y = b.split("\\s+");
    Map<String, Integer> left = new HashMap<>();
    for (String word : x) {
      left.merge(word, 1, Integer::sum);
    }
    int same = 0;
    for (String word : y) {
      Integer count = left.get(word);
      if (count != null && count > 0) {
        left.put(word, count - 1);
        same++;
      }
    }
    return 2.0 * same / (x.length + y.length);
  }
}
