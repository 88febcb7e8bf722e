package dev.assay.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which item of one document is which of the other.
 *
 * <p>Each step treats both sides alike, so that the comparison the other way round pairs the same
 * items.
 */
final class Alignment {
  /** More pairs than these are not compared for likeness: the time would go into nothing. */
  private static final long MOST_LIKENESSES = 250_000;

  private final Tree old;
  private final Tree now;
  private final Pairs pairs;

  Alignment(Tree old, Tree now, Pairs pairs) {
    this.old = old;
    this.now = now;
    this.pairs = pairs;
  }

  void run() {
    identities();
    pairs.add(old.root, now.root);
    below(old.root, now.root);
    // What came to stand elsewhere was paired by its identity; its items are paired now.
    Tree.visit(
        old.root,
        node -> {
          Node partner = pairs.partner(node);
          Node parent = node.parent;
          boolean elsewhere =
              partner != null
                  && parent != null
                  && (pairs.partner(parent) != partner.parent || node.member != partner.member);
          if (partner != null && elsewhere) {
            below(node, partner);
          }
        });
  }

  /** Pairs what has one and the same uuid or id, once in each document, wherever it stands. */
  private void identities() {
    Map<String, @Nullable Node> before = identities(old);
    Map<String, @Nullable Node> after = identities(now);
    before.forEach(
        (identity, node) -> {
          Node partner = after.get(identity);
          if (node != null && partner != null) {
            pairs.add(node, partner);
          }
        });
  }

  /** The items of lists by identity; null where several have one. */
  private static Map<String, @Nullable Node> identities(Tree tree) {
    Map<String, @Nullable Node> found = new HashMap<>();
    Set<String> several = new HashSet<>();
    Tree.visit(
        tree.root,
        node -> {
          if (node.isInList()) {
            Object uuid = node.object.get("uuid");
            Object id = uuid != null ? uuid : node.object.get("id");
            if (id != null) {
              String identity = node.definition().id() + " " + id;
              if (found.put(identity, node) != null) {
                several.add(identity);
              }
            }
          }
        });
    several.forEach(identity -> found.put(identity, null));
    return found;
  }

  /** Pairs what two paired nodes hold. */
  private void below(Node a, Node b) {
    for (int i = 0; i < a.definition().members().size(); i++) {
      List<Node> before = a.children(i);
      List<Node> after = b.children(i);
      if (before.isEmpty() || after.isEmpty()) {
        continue;
      }
      if (!before.get(0).isInList()) {
        pairs.add(before.get(0), after.get(0));
      } else {
        items(before, after);
      }
      for (Node item : before) {
        Node partner = pairs.partner(item);
        if (partner != null && partner.parent == b && partner.member == item.member) {
          below(item, partner);
        }
      }
    }
  }

  private void items(List<Node> before, List<Node> after) {
    List<Node> left = open(before);
    List<Node> right = open(after);
    ends(left, right);
    int paired;
    do {
      left = open(left);
      right = open(right);
      paired = left.size();
      for (List<String> members : Keys.MEMBERS) {
        byKey(left, right, members, Several.NONE);
      }
      equals(left, right);
    } while (!open(left).isEmpty() && open(left).size() < paired);
    for (List<String> members : Keys.MEMBERS) {
      byKey(left, right, members, Several.AS_MANY);
    }
    alike(open(left), open(right), false);
    for (List<String> members : Keys.REFERENCES) {
      byKey(left, right, members, Several.ANY);
    }
    byKey(left, right, Keys.POSITION, Several.NONE);
    alike(nameless(left), nameless(right), true);
  }

  /** What is left that nothing names: what an alter adds, or which controls are included. */
  private List<Node> nameless(List<Node> nodes) {
    return open(nodes).stream().filter(Keys::isNameless).toList();
  }

  private List<Node> open(List<Node> nodes) {
    return new ArrayList<>(nodes.stream().filter(n -> !pairs.has(n)).toList());
  }

  /** Pairs what is the same at both ends. */
  private void ends(List<Node> left, List<Node> right) {
    int size = Math.min(left.size(), right.size());
    int start = 0;
    while (start < size && left.get(start).object.equals(right.get(start).object)) {
      pairs.add(left.get(start), right.get(start));
      start++;
    }
    for (int end = 1; end <= size - start; end++) {
      Node a = left.get(left.size() - end);
      Node b = right.get(right.size() - end);
      if (!a.object.equals(b.object)) {
        return;
      }
      pairs.add(a, b);
    }
  }

  /** Whether several items of one key are paired in their order. */
  private enum Several {
    NONE,
    /** Where both sides have as many. */
    AS_MANY,
    /** As many as there are on both sides. */
    ANY
  }

  /** Pairs what a key tells apart. */
  private void byKey(List<Node> left, List<Node> right, List<String> members, Several several) {
    Map<String, List<Node>> before = grouped(left, members, pairs);
    if (before.isEmpty()) {
      return;
    }
    Map<String, List<Node>> after = grouped(right, members, null);
    before.forEach(
        (key, nodes) -> {
          List<Node> partners = after.getOrDefault(key, List.of());
          int most = Math.min(nodes.size(), partners.size());
          boolean asMany = nodes.size() == partners.size();
          if (several == Several.ANY || asMany && (several == Several.AS_MANY || most == 1)) {
            for (int i = 0; i < most; i++) {
              pairs.add(nodes.get(i), partners.get(i));
            }
          }
        });
  }

  private Map<String, List<Node>> grouped(
      List<Node> nodes, List<String> members, @Nullable Pairs follow) {
    Map<String, List<Node>> groups = new HashMap<>();
    for (Node node : nodes) {
      String key = pairs.has(node) ? null : Keys.of(node, members, follow);
      if (key != null) {
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(node);
      }
    }
    return groups;
  }

  /** Pairs equal items in their order. */
  private void equals(List<Node> left, List<Node> right) {
    List<Node> rest = open(right);
    for (Node node : open(left)) {
      for (int i = 0; i < rest.size(); i++) {
        if (node.object.equals(rest.get(i).object)) {
          pairs.add(node, rest.remove(i));
          break;
        }
      }
    }
  }

  private record Candidate(Node old, Node now, double likeness) {
    int sum() {
      return old.index + now.index;
    }

    int distance() {
      return Math.abs(old.index - now.index);
    }
  }

  /**
   * Pairs what is most alike, the likest first.
   *
   * @param nameless whether nothing else tells the items apart: then those are the same that are
   *     the most alike, however little that is
   */
  private void alike(List<Node> left, List<Node> right, boolean nameless) {
    if ((long) left.size() * right.size() > MOST_LIKENESSES) {
      return;
    }
    List<Candidate> candidates = new ArrayList<>();
    for (Node a : left) {
      for (Node b : right) {
        double likeness =
            nameless ? Likeness.ofContents(a.object, b.object) : Likeness.of(a.object, b.object);
        if (nameless || likeness >= Likeness.ENOUGH) {
          candidates.add(new Candidate(a, b, likeness));
        }
      }
    }
    // Two candidates that are equal by all of these are mirror images and exclude none other.
    candidates.sort(
        Comparator.comparingDouble(Candidate::likeness)
            .reversed()
            .thenComparingInt(Candidate::distance)
            .thenComparingInt(Candidate::sum));
    for (Candidate candidate : candidates) {
      if (!pairs.has(candidate.old) && !pairs.has(candidate.now)) {
        pairs.add(candidate.old, candidate.now);
      }
    }
  }
}
