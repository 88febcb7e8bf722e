package dev.assay.validate.metapath;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Paths, axes, predicates and look-ups as expressions. */
final class Steps {
  static final Expr ROOT = f -> List.of(node(f).tree().documentNode());

  static final Expr PARENT =
      f -> {
        Node parent = node(f).parent();
        return parent == null ? List.of() : List.of(parent);
      };

  static final Expr ALL_CHILDREN = f -> new ArrayList<>(node(f).children());

  static final Expr ALL_FLAGS = f -> new ArrayList<>(node(f).flags());

  static final Expr DESCENDANT_OR_SELF =
      f -> {
        List<Object> result = new ArrayList<>();
        addDescendants(node(f), result);
        return result;
      };

  private Steps() {}

  private static Node node(Focus f) {
    if (f.item() instanceof Node node) {
      return node;
    }
    throw new EvaluationException("a step needs a node, but the item is a value");
  }

  private static void addDescendants(Node node, List<Object> out) {
    out.add(node);
    for (Node child : node.children()) {
      addDescendants(child, out);
    }
  }

  static Expr child(String name) {
    return f -> {
      List<Object> result = new ArrayList<>(2);
      node(f).addChildren(name, result);
      return result;
    };
  }

  static Expr flag(String name) {
    return f -> {
      Node flag = node(f).flag(name);
      return flag == null ? List.of() : List.of(flag);
    };
  }

  static Expr allNamed(String name) {
    return f -> node(f).tree().allNamed(name);
  }

  /** The elements of this name below a node; below the root they are one look-up. */
  static Expr descendantsNamed(String name) {
    return f -> {
      Node node = node(f);
      if (node.isDocument() || (node.isRoot() && !node.name().equals(name))) {
        return node.tree().allNamed(name);
      }
      List<Object> result = new ArrayList<>();
      addNamed(node, name, result);
      return result;
    };
  }

  private static void addNamed(Node node, String name, List<Object> out) {
    for (Node child : node.children()) {
      if (child.name().equals(name)) {
        out.add(child);
      }
      addNamed(child, name, out);
    }
  }

  /** All nodes of an axis, or null when there is no such axis. */
  static @Nullable Expr axis(String axis) {
    return switch (axis) {
      case "child" -> ALL_CHILDREN;
      case "attribute", "flag" -> ALL_FLAGS;
      case "parent" -> PARENT;
      case "self" -> f -> List.of(node(f));
      case "descendant-or-self" -> DESCENDANT_OR_SELF;
      case "descendant" -> f -> withoutFirst(DESCENDANT_OR_SELF.eval(f));
      case "ancestor" -> f -> ancestors(node(f).parent());
      case "ancestor-or-self" -> f -> ancestors(node(f));
      case "following-sibling" -> f -> siblings(node(f), true);
      case "preceding-sibling" -> f -> siblings(node(f), false);
      default -> null;
    };
  }

  static Expr named(Expr all, String name) {
    return f -> {
      List<Object> result = new ArrayList<>();
      for (Object item : all.eval(f)) {
        if (item instanceof Node node && node.name().equals(name)) {
          result.add(node);
        }
      }
      return result;
    };
  }

  private static List<Object> withoutFirst(List<Object> items) {
    return items.subList(1, items.size());
  }

  private static List<Object> ancestors(@Nullable Node start) {
    List<Object> result = new ArrayList<>();
    for (Node n = start; n != null; n = n.parent()) {
      result.add(n);
    }
    return result;
  }

  private static List<Object> siblings(Node node, boolean after) {
    Node parent = node.parent();
    if (parent == null) {
      return List.of();
    }
    int i = parent.children().indexOf(node);
    List<Node> all = parent.children();
    return new ArrayList<>(after ? all.subList(i + 1, all.size()) : all.subList(0, Math.max(0, i)));
  }

  /** {@code left/right}: the right side for each node of the left, each node once. */
  static Expr path(Expr left, Expr right) {
    return f -> {
      List<Object> start = left.eval(f);
      if (start.size() == 1) {
        return right.eval(f.on(start.get(0), 1, 1));
      }
      Gathering result = f.gathering();
      for (int i = 0; i < start.size(); i++) {
        result.addNodesOnce(right.eval(f.on(start.get(i), i + 1, start.size())));
      }
      return result.items();
    };
  }

  /** {@code left ! right}: the right side for each item of the left. */
  static Expr map(Expr left, Expr right) {
    return f -> {
      List<Object> start = left.eval(f);
      Gathering result = f.gathering();
      for (int i = 0; i < start.size(); i++) {
        result.add(right.eval(f.on(start.get(i), i + 1, start.size())));
      }
      return result.items();
    };
  }

  static Expr filter(Expr base, Expr predicate) {
    return f -> filter(f, base.eval(f), predicate);
  }

  private static List<Object> filter(Focus f, List<Object> items, Expr predicate) {
    if (items.isEmpty()) {
      return items;
    }
    List<Object> result = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      List<Object> value = predicate.eval(f.on(items.get(i), i + 1, items.size()));
      boolean keep =
          value.size() == 1 && value.get(0) instanceof BigDecimal number
              ? number.compareTo(BigDecimal.valueOf(i + 1L)) == 0
              : Values.truth(value);
      if (keep) {
        result.add(items.get(i));
      }
    }
    return result;
  }

  /** The predicate of {@code //name[...]}: positions count among the children of one parent. */
  static Expr filterAmongSiblings(Expr base, Expr predicate) {
    return f -> {
      List<Object> all = base.eval(f);
      Map<Object, List<Object>> byParent = new LinkedHashMap<>();
      for (Object item : all) {
        Node parent = ((Node) item).parent();
        byParent.computeIfAbsent(parent == null ? item : parent, k -> new ArrayList<>()).add(item);
      }
      Set<Object> kept = new HashSet<>();
      for (List<Object> siblings : byParent.values()) {
        kept.addAll(filter(f, siblings, predicate));
      }
      List<Object> result = new ArrayList<>(all);
      result.retainAll(kept);
      return result;
    };
  }

  /** {@code base?key}, or {@code base?*} when the key is null. */
  static Expr lookup(Expr base, @Nullable String key) {
    return f -> {
      Gathering result = f.gathering();
      for (Object item : base.eval(f)) {
        if (!(item instanceof MapItem map)) {
          throw new EvaluationException("a look-up needs a map");
        }
        for (Map.Entry<Object, List<Object>> entry : map.entries().entrySet()) {
          if (key == null || key.equals(entry.getKey())) {
            result.add(entry.getValue());
          }
        }
      }
      return result.items();
    };
  }
}
