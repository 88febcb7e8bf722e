package dev.assay.convert.edit;

import dev.assay.model.Definition;
import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes texts into places of a document; all else stays as it is. */
public final class DocumentPatch {
  private final Map<String, Map<String, Object>> texts = new LinkedHashMap<>();
  private final Map<String, List<OscalObject>> added = new HashMap<>();
  private final Map<String, Set<String>> removed = new HashMap<>();

  /** A text, or a marked-up text, for a place. */
  public void set(String address, Object value) {
    int slash = address.indexOf('/');
    texts
        .computeIfAbsent(address.substring(0, slash), k -> new LinkedHashMap<>())
        .put(address.substring(slash + 1), value);
  }

  /** Objects to take out of a list and to put at its end; the list is named from the root. */
  public void rows(String list, Set<String> gone, List<OscalObject> come) {
    removed.merge(
        list,
        gone,
        (a, b) -> {
          Set<String> all = new java.util.HashSet<>(a);
          all.addAll(b);
          return all;
        });
    added.computeIfAbsent(list, k -> new ArrayList<>()).addAll(come);
  }

  /** The document with all of it done. */
  public OscalObject apply(OscalObject root) {
    OscalObject result = rewrite(root);
    Map<String, Object> ofRoot = texts.getOrDefault("", Map.of());
    for (Map.Entry<String, Object> entry : ofRoot.entrySet()) {
      result = put(result, entry.getKey().split("/", -1), 0, entry.getValue());
    }
    for (String list : removed.keySet()) {
      result = list(result, list, list.split("/", -1), 0);
    }
    return result;
  }

  private OscalObject rewrite(OscalObject object) {
    Definition definition = object.definition();
    int size = definition.members().size();
    @Nullable Object[] values = new @Nullable Object[size];
    boolean changed = false;
    for (int i = 0; i < size; i++) {
      Object value = object.get(i);
      Object next = value;
      if (value instanceof OscalObject child) {
        next = rewrite(child);
      } else if (value instanceof List<?> items && !items.isEmpty()) {
        next = rewrite(items);
      }
      changed |= next != value;
      values[i] = next;
    }
    OscalObject result = changed ? definition.create(values) : object;
    Map<String, Object> own =
        result.get("uuid") instanceof String uuid && !uuid.isEmpty() ? texts.get(uuid) : null;
    if (own != null) {
      for (Map.Entry<String, Object> entry : own.entrySet()) {
        result = put(result, entry.getKey().split("/", -1), 0, entry.getValue());
      }
    }
    return result;
  }

  private List<?> rewrite(List<?> items) {
    List<Object> list = new ArrayList<>(items.size());
    boolean changed = false;
    for (Object item : items) {
      Object next = item instanceof OscalObject child ? rewrite(child) : item;
      changed |= next != item;
      list.add(next);
    }
    return changed ? list : items;
  }

  /** The object with another value at the end of a path; what the path needs is made. */
  public static OscalObject put(OscalObject object, String[] path, int at, Object value) {
    Definition definition = object.definition();
    int index = definition.indexOfJson(path[at]);
    if (index < 0) {
      throw new IllegalArgumentException("no member " + path[at] + " in " + definition);
    }
    Member member = definition.members().get(index);
    Object old = object.get(index);
    Object next;
    if (at == path.length - 1) {
      next = value;
    } else if (member.isList()) {
      int position = Integer.parseInt(path[at + 1]);
      List<Object> list = new ArrayList<>(old instanceof List<?> items ? items : List.of());
      boolean last = at + 1 == path.length - 1;
      list.set(position, last ? value : put((OscalObject) list.get(position), path, at + 2, value));
      next = list;
    } else {
      OscalObject child = (OscalObject) old;
      if (child == null) {
        Definition of = definition.definitionOf(member);
        if (of == null) {
          throw new IllegalArgumentException(path[at] + " holds no members");
        }
        child = of.create(new @Nullable Object[of.members().size()]);
      }
      next = put(child, path, at + 1, value);
    }
    return with(object, index, next);
  }

  private static OscalObject with(OscalObject object, int index, Object value) {
    int size = object.definition().members().size();
    @Nullable Object[] values = new @Nullable Object[size];
    for (int i = 0; i < size; i++) {
      values[i] = i == index ? value : object.get(i);
    }
    return object.definition().create(values);
  }

  private OscalObject list(OscalObject object, String name, String[] path, int at) {
    int index = object.definition().indexOfJson(path[at]);
    Object old = index < 0 ? null : object.get(index);
    if (at < path.length - 1) {
      return old instanceof OscalObject child
          ? with(object, index, list(child, name, path, at + 1))
          : object;
    }
    List<Object> items = new ArrayList<>();
    Set<String> gone = removed.getOrDefault(name, Set.of());
    if (old instanceof List<?> before) {
      for (Object item : before) {
        boolean out =
            item instanceof OscalObject o
                && o.get("uuid") instanceof String uuid
                && gone.contains(uuid);
        if (!out) {
          items.add(item);
        }
      }
    }
    items.addAll(added.getOrDefault(name, List.of()));
    return with(object, index, items);
  }
}
