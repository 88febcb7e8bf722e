package dev.assay.validate.constraint;

import dev.assay.validate.metapath.EvaluationException;
import dev.assay.validate.metapath.Focus;
import dev.assay.validate.metapath.Node;
import dev.assay.validate.metapath.Regex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Uniqueness, indexes and references to them. */
final class KeyCheck {
  /** An index that a node holds. */
  private record Index(Node holder, Map<Object, Node> entries) {}

  /** Two nodes with one key. */
  private record Duplicate(
      Compiled constraint, Focus holder, Node target, Node first, String words) {}

  private record Use(Compiled constraint, Focus holder) {}

  /** Keys of a map are unique: such a target can be an index, but never break one. */
  private static final String UNIQUE_BY_MAP = "map:merge(";

  private final ConstraintChecker checker;
  private final Map<String, List<Index>> indexes = new HashMap<>();
  private final Map<String, String> failed = new HashMap<>();
  private final Set<List<Node>> reported = new HashSet<>();
  private final List<Duplicate> doubtful = new ArrayList<>();
  private final List<Use> unbuilt = new ArrayList<>();

  KeyCheck(ConstraintChecker checker) {
    this.checker = checker;
  }

  void unique(Compiled constraint, Focus holder) {
    collect(constraint, holder, new HashMap<>());
  }

  void index(Compiled constraint, Focus holder) {
    if (constraint.spec().target().startsWith(UNIQUE_BY_MAP)) {
      unbuilt.add(new Use(constraint, holder));
    } else {
      build(constraint, holder);
    }
  }

  private void build(Compiled constraint, Focus holder) {
    String name = indexName(constraint);
    Map<Object, Node> entries = new HashMap<>();
    try {
      collect(constraint, holder, entries);
    } catch (EvaluationException e) {
      failed.put(name, String.valueOf(e.getMessage()));
      throw e;
    }
    indexes.computeIfAbsent(name, k -> new ArrayList<>()).add(new Index(holder.node(), entries));
  }

  private static String indexName(Compiled constraint) {
    String name = constraint.spec().indexName();
    if (name == null) {
      throw new IllegalStateException(constraint.spec().ruleId() + " names no index");
    }
    return name;
  }

  /**
   * Puts each target under its keys; a key that is taken is a finding. Targets without any key are
   * left out.
   */
  private void collect(Compiled constraint, Focus holder, Map<Object, Node> entries) {
    for (Node target : constraint.targets(holder)) {
      for (List<@Nullable String> key : keys(constraint, holder, target)) {
        Node other = entries.putIfAbsent(mapKey(key), target);
        if (other != null && !other.equals(target)) {
          duplicate(new Duplicate(constraint, holder, target, other, words(constraint, key)));
        }
      }
    }
  }

  /** What NIST and the reference library both say of two nodes is said once, by NIST's rule. */
  private void duplicate(Duplicate duplicate) {
    if (duplicate.constraint().spec().ruleSet().equals("library")) {
      doubtful.add(duplicate);
    } else {
      report(duplicate);
    }
  }

  private void report(Duplicate d) {
    reported.add(List.of(d.target(), d.first()));
    String message = Words.of(d.target()) + " repeats " + d.words() + ", which must be unique";
    String help = "The first one is at " + d.first().pointer();
    checker.find(d.constraint(), d.holder(), d.target(), message, help);
  }

  /** Says what is certain once all keys are known. */
  void settle() {
    for (Duplicate duplicate : doubtful) {
      if (!reported.contains(List.of(duplicate.target(), duplicate.first()))) {
        report(duplicate);
      }
    }
  }

  /** Looks what a reference names up; all indexes are known by then. */
  void reference(Compiled constraint, Focus holder) {
    List<Node> targets = constraint.targets(holder);
    if (targets.isEmpty()) {
      return;
    }
    String name = indexName(constraint);
    buildLate(name);
    String failure = failed.get(name);
    if (failure != null) {
      throw new EvaluationException(failure);
    }
    for (Node target : targets) {
      for (List<@Nullable String> key : keys(constraint, holder, target)) {
        if (!isIndexed(name, holder.node(), mapKey(key))
            && !isIndexed(name, holder.node(), mapKey(withoutHash(key)))) {
          String message =
              Words.of(target)
                  + " refers to "
                  + words(constraint, key)
                  + ", but there is none in the document";
          String help = "Add what it refers to (index " + name + "), or correct the reference";
          checker.find(constraint, holder, target, message, help);
        }
      }
    }
  }

  private void buildLate(String name) {
    List<Use> wanted =
        unbuilt.stream().filter(u -> indexName(u.constraint()).equals(name)).toList();
    unbuilt.removeAll(wanted);
    wanted.forEach(u -> build(u.constraint(), u.holder()));
  }

  /**
   * Whether a key is in the index that the nearest node above holds, else in one of the document's.
   */
  private boolean isIndexed(String name, Node from, Object key) {
    List<Index> candidates = indexes.getOrDefault(name, List.of());
    for (Node node = from; node != null; node = node.parent()) {
      for (Index index : candidates) {
        if (index.holder().equals(node)) {
          return index.entries().containsKey(key);
        }
      }
    }
    return candidates.stream().anyMatch(i -> i.entries().containsKey(key));
  }

  /**
   * The keys of a target: several when a key field has several values, none when every key field is
   * empty. A value that does not have the form that its key field demands is a finding.
   */
  private List<List<@Nullable String>> keys(Compiled constraint, Focus holder, Node target) {
    Focus focus = holder.at(target);
    List<List<@Nullable String>> result = new ArrayList<>();
    result.add(new ArrayList<>());
    boolean any = false;
    for (int i = 0; i < constraint.keys().size(); i++) {
      String pattern = constraint.spec().keys().get(i).pattern();
      List<String> texts = constraint.keys().get(i).texts(focus);
      List<@Nullable String> values = values(texts, pattern);
      if (!texts.isEmpty() && values.isEmpty()) {
        String message =
            Words.of(target) + " is " + Words.list(texts) + ", which does not match " + pattern;
        checker.find(constraint, holder, target, message, constraint.spec().help());
        return List.of();
      }
      any |= !texts.isEmpty();
      result = product(result, values);
    }
    return any ? result : List.of();
  }

  private static List<List<@Nullable String>> product(
      List<List<@Nullable String>> prefixes, List<@Nullable String> values) {
    if (values.size() == 1) {
      prefixes.forEach(prefix -> prefix.add(values.get(0)));
      return prefixes;
    }
    List<List<@Nullable String>> result = new ArrayList<>();
    for (List<@Nullable String> prefix : prefixes) {
      for (String value : values) {
        List<@Nullable String> key = new ArrayList<>(prefix);
        key.add(value);
        result.add(key);
      }
    }
    return result;
  }

  /** The parts of keys that texts give; one absent part when there is no text. */
  private static List<@Nullable String> values(List<String> texts, @Nullable String pattern) {
    List<@Nullable String> result = new ArrayList<>();
    for (String text : texts) {
      String value = pattern == null ? text : Regex.of(pattern).firstGroup(text);
      if (value != null) {
        result.add(value);
      }
    }
    if (texts.isEmpty()) {
      result.add(null);
    }
    return result;
  }

  /** What stands for a key in a map: an absent part is unlike every text. */
  private static Object mapKey(List<@Nullable String> key) {
    // Most keys have one part, and an index one for each node of a document.
    return key.size() == 1 ? part(key.get(0)) : key.stream().map(KeyCheck::part).toList();
  }

  private static String part(@Nullable String part) {
    return part == null ? "\u0000" : part;
  }

  /**
   * Some of NIST's constraints look an href up as it is, where the index holds the uuid that the
   * fragment names; a right link is not reported for that.
   */
  private static List<@Nullable String> withoutHash(List<@Nullable String> key) {
    List<@Nullable String> result = new ArrayList<>(key.size());
    for (String part : key) {
      result.add(part != null && part.startsWith("#") ? part.substring(1) : part);
    }
    return result;
  }

  private static String words(Compiled constraint, List<@Nullable String> key) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      String field = constraint.spec().keys().get(i).target();
      String value = key.get(i);
      if (value != null && !field.startsWith("path(")) {
        parts.add((field.equals(".") ? "" : field.replace("@", "") + " ") + Words.quoted(value));
      }
    }
    return parts.isEmpty() ? "another one" : String.join(", ", parts);
  }
}
