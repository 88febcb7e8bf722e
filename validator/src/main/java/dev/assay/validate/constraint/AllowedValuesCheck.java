package dev.assay.validate.constraint;

import dev.assay.io.Nearest;
import dev.assay.validate.metapath.EvaluationException;
import dev.assay.validate.metapath.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Allowed values. Several constraints on one node join: a value is allowed when one of them lists
 * it; when none does, it is allowed only if all of them let other values pass.
 *
 * <p>So a constraint that lets others pass can only forgive. Those are evaluated last, and only
 * when a node is in need of it.
 */
final class AllowedValuesCheck {
  private record Use(Compiled constraint, Node holder) {}

  private final ConstraintChecker checker;
  private final Map<Node, List<Compiled>> refused = new LinkedHashMap<>();
  private final Set<Node> accepted = new HashSet<>();
  private final List<Use> lenient = new ArrayList<>();

  AllowedValuesCheck(ConstraintChecker checker) {
    this.checker = checker;
  }

  void add(Compiled constraint, Node holder) {
    if (constraint.spec().allowOther()) {
      lenient.add(new Use(constraint, holder));
      return;
    }
    for (Node target : checker.targets(constraint, holder)) {
      if (lists(constraint.spec(), target.text())) {
        accepted.add(target);
      } else {
        refused.computeIfAbsent(target, k -> new ArrayList<>()).add(constraint);
      }
    }
  }

  void finish() {
    refused.keySet().removeAll(accepted);
    if (refused.isEmpty()) {
      return;
    }
    for (Use use : lenient) {
      forgive(use);
    }
    refused.forEach(this::report);
  }

  private void forgive(Use use) {
    try {
      for (Node target : checker.targets(use.constraint(), use.holder())) {
        if (refused.containsKey(target) && lists(use.constraint().spec(), target.text())) {
          refused.remove(target);
        }
      }
    } catch (EvaluationException e) {
      checker.notChecked(use.constraint().spec(), String.valueOf(e.getMessage()));
    }
  }

  private static boolean lists(ConstraintSpec spec, String value) {
    for (ConstraintSpec.Value allowed : spec.values()) {
      if (allowed.value().equals(value)) {
        return true;
      }
    }
    return false;
  }

  private void report(Node node, List<Compiled> constraints) {
    Set<String> allowed = new LinkedHashSet<>();
    for (Compiled constraint : constraints) {
      for (ConstraintSpec.Value value : constraint.spec().values()) {
        allowed.add(value.value());
      }
    }
    ConstraintSpec first = constraints.get(0).spec();
    String value = node.text();
    String near = Nearest.to(value, allowed);
    checker.find(
        first,
        node,
        Words.of(node)
            + " is "
            + Words.quoted(value)
            + "; allowed here: "
            + Words.list(new ArrayList<>(allowed)),
        near == null ? first.help() : "Did you mean \"" + near + "\"?");
  }
}
