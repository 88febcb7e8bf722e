package dev.assay.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diff.Change.Kind;
import dev.assay.diff.Change.Side;
import dev.assay.document.OscalDocument;
import dev.assay.model.OscalObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Does to a document what a list of changes tells. */
final class Patch {
  /** A value that knows itself from others that are equal to it. */
  private static final class Box {
    @Nullable Object value;

    Box(Object value) {
      this.value = value;
    }
  }

  private final Box root;

  private Patch(OscalDocument document) {
    Map<String, Object> top = new TreeMap<>();
    top.put(document.type().rootName(), box(document.root()));
    this.root = new Box(top);
  }

  /** A document without regard to what it is written in. */
  static Object plain(OscalDocument document) {
    return plain(box(document.root()));
  }

  /** The old document after the changes, in the form of {@link #plain(OscalDocument)}. */
  static Object apply(OscalDocument old, Changes changes) {
    Patch patch = new Patch(old);
    patch.apply(changes);
    return plain(patch.find(List.of(old.type().rootName())));
  }

  private void apply(Changes changes) {
    List<Box> gone = new ArrayList<>();
    List<List<String>> places = new ArrayList<>();
    for (Change change : changes.all()) {
      Side before = change.before();
      if (before != null) {
        Box box = find(way(before));
        gone.add(box);
        places.add(way(before));
        if (change.kind() == Kind.CHANGED) {
          assertEquals(before.value(), box.value, before.pointer());
        }
      } else {
        gone.add(new Box(""));
        places.add(List.of());
      }
    }
    List<Object> holders = new ArrayList<>();
    for (List<String> place : places) {
      holders.add(place.isEmpty() ? "" : holder(place));
    }
    for (int i = 0; i < gone.size(); i++) {
      Kind kind = changes.all().get(i).kind();
      if (kind == Kind.REMOVED || kind == Kind.MOVED) {
        detach(holders.get(i), places.get(i), gone.get(i));
      }
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < gone.size(); i++) {
      Kind kind = changes.all().get(i).kind();
      if (kind == Kind.ADDED || kind == Kind.MOVED) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparing(i -> way(after(changes.all().get(i))), Patch::compare));
    for (int i : order) {
      Change change = changes.all().get(i);
      Box box =
          change.kind() == Kind.MOVED
              ? gone.get(i)
              : box(Objects.requireNonNull(after(change).value()));
      insert(way(after(change)), box);
    }
    for (Change change : changes.all()) {
      if (change.kind() == Kind.CHANGED) {
        find(way(after(change))).value = after(change).value();
      }
    }
  }

  private static Side after(Change change) {
    return Objects.requireNonNull(change.after());
  }

  private static List<String> way(Side side) {
    return List.of(side.pointer().substring(1).split("/"));
  }

  private static int compare(List<String> a, List<String> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      boolean numbers = isNumber(a.get(i)) && isNumber(b.get(i));
      int order =
          numbers
              ? Integer.compare(Integer.parseInt(a.get(i)), Integer.parseInt(b.get(i)))
              : a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  private static boolean isNumber(String text) {
    return text.matches("[0-9]+");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return (Map<String, Object>) Objects.requireNonNull(value);
  }

  @SuppressWarnings("unchecked")
  private static List<Box> list(@Nullable Object value) {
    return (List<Box>) Objects.requireNonNull(value);
  }

  /** A list for the place of an item, else the object that holds it. */
  private Object holder(List<String> way) {
    return find(way.subList(0, way.size() - 1), true);
  }

  private Box find(List<String> way) {
    return (Box) find(way, false);
  }

  private Object find(List<String> way, boolean orList) {
    Object here = root;
    for (String step : way) {
      if (here instanceof List) {
        List<Box> list = list(here);
        assertTrue(Integer.parseInt(step) < list.size(), () -> "no " + way);
        here = list.get(Integer.parseInt(step));
      } else {
        here = Objects.requireNonNull(map(((Box) here).value).get(step), () -> "no " + way);
      }
    }
    assertTrue(orList || here instanceof Box, () -> way + " is a list");
    return here;
  }

  private static void detach(Object holder, List<String> way, Box box) {
    if (holder instanceof List) {
      list(holder).removeIf(b -> b == box);
    } else {
      map(((Box) holder).value).remove(way.get(way.size() - 1));
    }
  }

  private void insert(List<String> way, Box box) {
    String last = way.get(way.size() - 1);
    if (!isNumber(last)) {
      map(find(way.subList(0, way.size() - 1)).value).put(last, box);
      return;
    }
    Map<String, Object> parent = map(find(way.subList(0, way.size() - 2)).value);
    Object list = parent.computeIfAbsent(way.get(way.size() - 2), n -> new ArrayList<Box>());
    assertTrue(Integer.parseInt(last) <= list(list).size(), () -> "a gap before " + way);
    list(list).add(Integer.parseInt(last), box);
  }

  private static Box box(Object value) {
    if (!(value instanceof OscalObject object)) {
      return new Box(value);
    }
    Map<String, Object> map = new TreeMap<>();
    for (int i = 0; i < object.definition().members().size(); i++) {
      String name = object.definition().members().get(i).jsonName();
      Object member = object.get(i);
      if (member instanceof List<?> items) {
        List<Box> boxes = new ArrayList<>();
        items.forEach(item -> boxes.add(box(item)));
        map.put(name, boxes);
      } else if (member != null) {
        map.put(name, box(member));
      }
    }
    return new Box(map);
  }

  private static Object plain(Box box) {
    if (!(box.value instanceof Map)) {
      return Objects.requireNonNull(box.value);
    }
    Map<String, Object> plain = new TreeMap<>();
    map(box.value)
        .forEach(
            (name, value) -> {
              if (value instanceof List) {
                List<Object> items = list(value).stream().map(Patch::plain).toList();
                if (!items.isEmpty()) {
                  plain.put(name, items);
                }
              } else {
                plain.put(name, plain((Box) value));
              }
            });
    return plain;
  }
}
