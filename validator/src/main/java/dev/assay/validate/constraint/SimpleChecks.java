package dev.assay.validate.constraint;

import dev.assay.model.DataType;
import dev.assay.validate.metapath.Metapath;
import dev.assay.validate.metapath.Node;
import dev.assay.validate.metapath.Regex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The constraints that look at one node, or count nodes, and are done. */
final class SimpleChecks {
  private final ConstraintChecker checker;

  SimpleChecks(ConstraintChecker checker) {
    this.checker = checker;
  }

  void matches(Compiled constraint, Node holder) {
    ConstraintSpec spec = constraint.spec();
    DataType type = spec.dataType();
    String pattern = spec.pattern();
    for (Node target : checker.targets(constraint, holder)) {
      String value = target.text();
      if (type != null && !type.accepts(value)) {
        checker.find(
            spec,
            target,
            orElse(
                spec.message(),
                Words.of(target) + " is " + Words.quoted(value) + "; it must be " + type.allowed()),
            spec.help());
      }
      if (pattern != null && !Regex.of(pattern).matches(value)) {
        checker.find(
            spec,
            target,
            orElse(
                spec.message(),
                Words.of(target)
                    + " is "
                    + Words.quoted(value)
                    + ", which does not match "
                    + pattern),
            spec.help());
      }
    }
  }

  void expect(Compiled constraint, Node holder) {
    ConstraintSpec spec = constraint.spec();
    Metapath test = constraint.test();
    if (test == null) {
      throw new IllegalStateException(spec.ruleId() + " has no test");
    }
    for (Node target : checker.targets(constraint, holder)) {
      if (!test.test(focusOf(constraint, holder, target))) {
        checker.find(
            spec,
            target,
            orElse(spec.message(), Words.of(target) + " does not meet: " + test.text()),
            spec.help());
      }
    }
  }

  private dev.assay.validate.metapath.Focus focusOf(Compiled constraint, Node holder, Node target) {
    return target.equals(holder) || !constraint.lets().isEmpty()
        ? checker.focus(constraint, target)
        : checker.focus(target);
  }

  void cardinality(Compiled constraint, Node holder) {
    ConstraintSpec spec = constraint.spec();
    List<Node> targets = checker.targets(constraint, holder);
    int count = targets.size();
    Integer min = spec.min();
    Integer max = spec.max();
    boolean tooFew = min != null && count < min;
    boolean tooMany = max != null && max >= 0 && count > max;
    if (!tooFew && !tooMany) {
      return;
    }
    String limit = tooFew ? "at least " + min : "at most " + max;
    Node at = tooMany && max != null ? targets.get(max) : holder;
    checker.find(
        spec,
        at,
        orElse(
            spec.message(),
            Words.of(holder)
                + " holds "
                + count
                + " of "
                + spec.target()
                + "; it must hold "
                + limit),
        spec.help());
  }

  private static String orElse(@Nullable String text, String other) {
    return text == null || text.isBlank() ? other : text;
  }
}
