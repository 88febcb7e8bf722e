package dev.assay.validate.constraint;

import dev.assay.validate.metapath.EvaluationException;
import dev.assay.validate.metapath.Focus;
import dev.assay.validate.metapath.Metapath;
import dev.assay.validate.metapath.Node;
import dev.assay.validate.metapath.Regex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Uniqueness, indexes and references to them. */
final class KeyCheck {
  /** An index that a node holds. */
  private record Index(Node holder, Map<List<String>, Node> entries) {}

  private record Reference(Compiled constraint, Node holder) {}

  private final ConstraintChecker checker;
  private final Map<String, List<Index>> indexes = new HashMap<>();
  private final Map<String, String> failed = new HashMap<>();
  private final List<Reference> references = new ArrayList<>();

  KeyCheck(ConstraintChecker checker) {
    this.checker = checker;
  }

  void unique(Compiled constraint, Node holder) {
    collect(constraint, holder, new HashMap<>());
  }

  void index(Compiled constraint, Node holder) {
    String name = indexName(constraint);
    Map<List<String>, Node> entries = new HashMap<>();
    try {
      collect(constraint, holder, entries);
    } catch (EvaluationException e) {
      failed.put(name, String.valueOf(e.getMessage()));
      throw e;
    }
    indexes.computeIfAbsent(name, k -> new ArrayList<>()).add(new Index(holder, entries));
  }

  void reference(Compiled constraint, Node holder) {
    references.add(new Reference(constraint, holder));
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
  private void collect(Compiled constraint, Node holder, Map<List<String>, Node> entries) {
    for (Node target : checker.targets(constraint, holder)) {
      for (List<@Nullable String> key : keys(constraint, target)) {
        Node other = entries.putIfAbsent(texts(key), target);
        if (other != null && !other.equals(target)) {
          duplicate(constraint, target, key, other);
        }
      }
    }
  }

  private void duplicate(Compiled constraint, Node target, List<@Nullable String> key, Node other) {
    ConstraintSpec spec = constraint.spec();
    checker.find(
        spec,
        target,
        spec.message() == null
            ? Words.of(target) + " repeats " + words(constraint, key) + ", which must be unique"
            : spec.message(),
        "The first one is at " + other.pointer());
  }

  void finish() {
    for (Reference reference : references) {
      try {
        resolve(reference.constraint(), reference.holder());
      } catch (EvaluationException e) {
        checker.notChecked(reference.constraint().spec(), String.valueOf(e.getMessage()));
      }
    }
  }

  private void resolve(Compiled constraint, Node holder) {
    List<Node> targets = checker.targets(constraint, holder);
    if (targets.isEmpty()) {
      return;
    }
    String name = indexName(constraint);
    String failure = failed.get(name);
    if (failure != null) {
      throw new EvaluationException(failure);
    }
    Map<List<String>, Node> entries = nearest(name, holder);
    for (Node target : targets) {
      for (List<@Nullable String> key : keys(constraint, target)) {
        if (!entries.containsKey(texts(key))) {
          miss(constraint, target, key, name);
        }
      }
    }
  }

  private void miss(
      Compiled constraint, Node target, List<@Nullable String> key, String indexName) {
    ConstraintSpec spec = constraint.spec();
    checker.find(
        spec,
        target,
        spec.message() == null
            ? Words.of(target)
                + " refers to "
                + words(constraint, key)
                + ", but there is none in the document"
            : spec.message(),
        "Add what it refers to (index " + indexName + "), or correct the reference");
  }

  /**
   * The index of the nearest node above, else the first of the document; an index that nobody made
   * is empty.
   */
  private Map<List<String>, Node> nearest(String name, Node from) {
    List<Index> candidates = indexes.getOrDefault(name, List.of());
    for (Node node = from; node != null; node = node.parent()) {
      for (Index index : candidates) {
        if (index.holder().equals(node)) {
          return index.entries();
        }
      }
    }
    return candidates.isEmpty() ? Map.of() : candidates.get(0).entries();
  }

  /**
   * The keys of a target: several when a key field has several values, none when every key field is
   * empty.
   */
  private List<List<@Nullable String>> keys(Compiled constraint, Node target) {
    List<List<@Nullable String>> result = new ArrayList<>();
    result.add(new ArrayList<>());
    boolean any = false;
    Focus focus = checker.focus(target);
    for (int i = 0; i < constraint.keys().size(); i++) {
      List<@Nullable String> values =
          values(constraint.keys().get(i), constraint.spec().keys().get(i).pattern(), focus);
      any |= values.stream().anyMatch(v -> v != null);
      List<List<@Nullable String>> longer = new ArrayList<>();
      for (List<@Nullable String> prefix : result) {
        for (String value : values) {
          List<@Nullable String> key = new ArrayList<>(prefix);
          key.add(value);
          longer.add(key);
        }
      }
      result = longer;
    }
    return any ? result : List.of();
  }

  private static List<@Nullable String> values(
      Metapath key, @Nullable String pattern, Focus focus) {
    List<@Nullable String> result = new ArrayList<>();
    for (String text : key.texts(focus)) {
      result.add(pattern == null ? text : Regex.of(pattern).firstGroup(text));
    }
    if (result.isEmpty()) {
      result.add(null);
    }
    return result;
  }

  /** A list that can be a key of a map: an absent part is unlike every text. */
  private static List<String> texts(List<@Nullable String> key) {
    List<String> result = new ArrayList<>(key.size());
    for (String part : key) {
      result.add(part == null ? "\u0000" : part);
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
