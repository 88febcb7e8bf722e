package dev.assay.diff;

import dev.assay.diff.Change.Kind;
import dev.assay.diff.Change.Nature;
import dev.assay.diff.Change.Side;
import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through what is paired and tells what differs. */
final class Walk {
  private static final Set<String> NAMES = Set.of("uuid", "id");

  private final Tree old;
  private final Tree now;
  private final Pairs pairs;
  private final Places oldPlaces;
  private final Places newPlaces;
  private final List<Change> changes = new ArrayList<>();
  private final Map<Node, Boolean> moved = new IdentityHashMap<>();

  Walk(Tree old, Tree now, Pairs pairs) {
    this.old = old;
    this.now = now;
    this.pairs = pairs;
    this.oldPlaces = new Places(old);
    this.newPlaces = new Places(now);
  }

  List<Change> changes() {
    pair(old.root, now.root);
    return changes;
  }

  private void pair(Node a, Node b) {
    List<Member> members = a.definition().members();
    for (int i = 0; i < members.size(); i++) {
      Object before = a.object.get(i);
      Object after = b.object.get(i);
      if (!a.children(i).isEmpty() || !b.children(i).isEmpty()) {
        objects(a.children(i), b.children(i));
      } else if (before instanceof List<?> x && after instanceof List<?> y) {
        values(a, b, members.get(i), x, y);
      } else {
        value(a, b, members.get(i), before, after);
      }
    }
  }

  // ---- simple values

  private void value(
      Node a, Node b, Member member, @Nullable Object before, @Nullable Object after) {
    if (before == null && after == null || before != null && before.equals(after)) {
      return;
    }
    String name = member.jsonName();
    Kind kind = before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    add(
        kind,
        nature(a, name, before, after),
        before == null ? null : old(a, member, -1, before),
        after == null ? null : now(b, member, -1, after));
  }

  private Nature nature(Node node, String name, @Nullable Object before, @Nullable Object after) {
    boolean isRoot = node.parent == null;
    boolean inMetadata = node.parent != null && node.parent.parent == null;
    if (isRoot && name.equals("uuid")
        || inMetadata
            && node.definition().name().equals("metadata")
            && name.equals("last-modified")) {
      return Nature.BOOKKEEPING;
    }
    if (before == null || after == null) {
      return Nature.CONTENT;
    }
    if (node.isInList() && NAMES.contains(name)) {
      return Nature.RENAME;
    }
    return pairs.follows(before, after) ? Nature.REFERENCE : Nature.CONTENT;
  }

  private void values(Node a, Node b, Member member, List<?> before, List<?> after) {
    Scalars scalars = new Scalars(before, after, pairs);
    int done = 0;
    for (int j = 0; j < after.size(); j++) {
      int i = scalars.partner(j);
      if (i < 0) {
        add(Kind.ADDED, Nature.CONTENT, null, now(b, member, j, after.get(j)));
        continue;
      }
      if (!scalars.moved(i)) {
        for (; done < i; done++) {
          gone(a, member, before, scalars, done);
        }
      } else {
        add(
            Kind.MOVED,
            Nature.CONTENT,
            old(a, member, i, before.get(i)),
            now(b, member, j, after.get(j)));
      }
      if (!before.get(i).equals(after.get(j))) {
        Nature nature =
            pairs.follows(before.get(i), after.get(j)) ? Nature.REFERENCE : Nature.CONTENT;
        add(
            Kind.CHANGED,
            nature,
            old(a, member, i, before.get(i)),
            now(b, member, j, after.get(j)));
      }
    }
    for (; done < before.size(); done++) {
      gone(a, member, before, scalars, done);
    }
  }

  private void gone(Node a, Member member, List<?> before, Scalars scalars, int i) {
    if (!scalars.has(i)) {
      add(Kind.REMOVED, Nature.CONTENT, old(a, member, i, before.get(i)), null);
    }
  }

  private Side old(Node node, Member member, int index, Object value) {
    return side(old, oldPlaces, node, member, index, value);
  }

  private Side now(Node node, Member member, int index, Object value) {
    return side(now, newPlaces, node, member, index, value);
  }

  private static Side side(
      Tree tree, Places places, Node node, Member member, int index, Object value) {
    return new Side(
        tree.pointer(node) + "/" + member.jsonName() + (index < 0 ? "" : "/" + index),
        places.of(node, member),
        value);
  }

  // ---- objects

  private void objects(List<Node> before, List<Node> after) {
    order(before, after);
    int done = 0;
    for (Node node : after) {
      Node partner = pairs.partner(node);
      if (partner == null) {
        added(node);
        continue;
      }
      boolean here = isHere(partner, before);
      if (here && !Boolean.TRUE.equals(moved.get(partner))) {
        for (; done < before.size() && before.get(done) != partner; done++) {
          removed(before.get(done));
        }
      } else {
        add(Kind.MOVED, Nature.CONTENT, old(partner, null), now(node, null));
      }
      pair(partner, node);
    }
    for (; done < before.size(); done++) {
      removed(before.get(done));
    }
  }

  private static boolean isHere(Node node, List<Node> list) {
    int index = Math.max(0, node.index);
    return index < list.size() && list.get(index) == node;
  }

  private void order(List<Node> before, List<Node> after) {
    List<Node> both = new ArrayList<>();
    List<Order.Place> places = new ArrayList<>();
    for (Node node : before) {
      Node partner = pairs.partner(node);
      if (partner != null && isHere(partner, after)) {
        both.add(node);
        places.add(new Order.Place(node.index, partner.index, node.object, partner.object));
      }
    }
    List<Boolean> flags = Order.moved(places);
    for (int i = 0; i < both.size(); i++) {
      moved.put(both.get(i), flags.get(i));
    }
  }

  private void added(Node node) {
    add(Kind.ADDED, Nature.CONTENT, null, now(node, rest(node)));
    arrivals(node);
  }

  /** What moved to below something that is new. */
  private void arrivals(Node node) {
    for (int i = 0; i < node.definition().members().size(); i++) {
      for (Node child : node.children(i)) {
        Node partner = pairs.partner(child);
        if (partner == null) {
          arrivals(child);
        } else {
          add(Kind.MOVED, Nature.CONTENT, old(partner, null), now(child, null));
          pair(partner, child);
        }
      }
    }
  }

  /** What moved away from below something that is gone is told where it came to stand. */
  private void removed(Node node) {
    if (!pairs.has(node)) {
      add(Kind.REMOVED, Nature.CONTENT, old(node, rest(node)), null);
    }
  }

  /** The object without those of its items that are in the other document too. */
  private OscalObject rest(Node node) {
    boolean same = true;
    int size = node.definition().members().size();
    @Nullable Object[] values = new Object[size];
    for (int i = 0; i < size; i++) {
      List<Node> children = node.children(i);
      List<OscalObject> kept = new ArrayList<>();
      for (Node child : children) {
        if (!pairs.has(child)) {
          OscalObject rest = rest(child);
          kept.add(rest);
          same &= rest == child.object;
        } else {
          same = false;
        }
      }
      boolean list = !children.isEmpty() && children.get(0).isInList();
      boolean single = !children.isEmpty() && !list;
      values[i] = list ? kept : single ? (kept.isEmpty() ? null : kept.get(0)) : node.object.get(i);
    }
    return same ? node.object : node.definition().create(values);
  }

  private Side old(Node node, @Nullable Object value) {
    return new Side(old.pointer(node), oldPlaces.of(node), value);
  }

  private Side now(Node node, @Nullable Object value) {
    return new Side(now.pointer(node), newPlaces.of(node), value);
  }

  private void add(Kind kind, Nature nature, @Nullable Side before, @Nullable Side after) {
    changes.add(new Change(kind, nature, before, after));
  }
}
