package dev.assay.validate.constraint;

import dev.assay.diagnostic.Severity;
import dev.assay.io.Nearest;
import dev.assay.validate.metapath.Focus;
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
 * it; when none does, it is allowed only if all of them let other values pass. An exclusive
 * constraint joins with no other: its own list must hold the value.
 *
 * <p>So a constraint that lets others pass can only forgive, or warn of a deprecated value. Those
 * without deprecated values are checked last, and only when a node is in need of it.
 *
 * <p>Source: Metaschema specification, "Enumerated values".
 */
final class AllowedValuesCheck {
  private record Use(Compiled constraint, Focus holder) {}

  private record Deprecation(ConstraintSpec spec, String since) {}

  private final ConstraintChecker checker;
  private final Map<Node, List<Use>> refused = new LinkedHashMap<>();
  private final Map<Node, Deprecation> deprecated = new LinkedHashMap<>();
  private final Set<Node> accepted = new HashSet<>();

  AllowedValuesCheck(ConstraintChecker checker) {
    this.checker = checker;
  }

  void check(Compiled constraint, Focus holder) {
    if (Pass.of(constraint.spec()) == Pass.FORGIVING) {
      forgive(constraint, holder);
      return;
    }
    Use use = new Use(constraint, holder);
    for (Node target : constraint.targets(holder)) {
      if (target.hasValue()) {
        judge(use, target);
      }
    }
  }

  private void judge(Use use, Node target) {
    ConstraintSpec spec = use.constraint().spec();
    ConstraintSpec.Value listed = spec.listed(target.text());
    if (listed != null) {
      String since = listed.deprecated();
      if (since == null || !checker.isOfVersion(since)) {
        accepted.add(target);
      } else {
        deprecated.putIfAbsent(target, new Deprecation(spec, since));
      }
    } else if (spec.exclusive()) {
      report(target, List.of(use));
    } else if (!spec.allowOther()) {
      refused.computeIfAbsent(target, k -> new ArrayList<>()).add(use);
    }
  }

  /** Says what is certain once all but the forgiving constraints have been checked. */
  void settle() {
    refused.keySet().removeAll(accepted);
    refused.keySet().removeAll(deprecated.keySet());
    deprecated.keySet().removeAll(accepted);
    deprecated.forEach(this::warn);
  }

  /** Whether there is anything to forgive. */
  boolean mayForgive() {
    return !refused.isEmpty();
  }

  /** Says what nothing has forgiven. */
  void finish() {
    refused.forEach(this::report);
  }

  private void forgive(Compiled constraint, Focus holder) {
    for (Node target : constraint.targets(holder)) {
      if (refused.containsKey(target) && constraint.spec().listed(target.text()) != null) {
        refused.remove(target);
      }
    }
  }

  private void warn(Node node, Deprecation deprecation) {
    checker.find(
        deprecation.spec().ruleId(),
        Severity.WARNING,
        node,
        Words.of(node)
            + " is "
            + Words.quoted(node.text())
            + ", which is deprecated since OSCAL "
            + deprecation.since(),
        replacement(deprecation.spec(), node.text()));
  }

  private static String replacement(ConstraintSpec spec, String value) {
    ConstraintSpec.Value listed = spec.listed(value);
    String description = listed == null ? null : listed.description();
    String words = description == null ? "" : Words.plain(description);
    String rest = words.replaceFirst("(?i)^\\W*deprecated\\W*", "");
    return rest.isBlank() ? "Use a value that is not deprecated" : rest;
  }

  private void report(Node node, List<Use> uses) {
    Set<String> allowed = new LinkedHashSet<>();
    for (Use use : uses) {
      for (ConstraintSpec.Value value : use.constraint().spec().values()) {
        if (value.deprecated() == null) {
          allowed.add(value.value());
        }
      }
    }
    Use first = uses.get(0);
    String value = node.text();
    String near = Nearest.to(value, allowed);
    checker.find(
        first.constraint(),
        first.holder(),
        node,
        Words.of(node)
            + " is "
            + Words.quoted(value)
            + "; allowed here: "
            + Words.list(new ArrayList<>(allowed)),
        near == null ? first.constraint().spec().help() : "Did you mean \"" + near + "\"?");
  }
}
