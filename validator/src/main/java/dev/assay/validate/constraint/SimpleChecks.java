package dev.assay.validate.constraint;

import dev.assay.model.DataType;
import dev.assay.validate.metapath.Focus;
import dev.assay.validate.metapath.Metapath;
import dev.assay.validate.metapath.Node;
import dev.assay.validate.metapath.Regex;
import java.util.List;

/** The constraints that look at one node, or count nodes, and are done. */
final class SimpleChecks {
  private final ConstraintChecker checker;

  SimpleChecks(ConstraintChecker checker) {
    this.checker = checker;
  }

  void matches(Compiled constraint, Focus holder) {
    for (Node target : constraint.targets(holder)) {
      if (target.hasValue()) {
        matches(constraint, holder, target);
      }
    }
  }

  private void matches(Compiled constraint, Focus holder, Node target) {
    ConstraintSpec spec = constraint.spec();
    DataType type = spec.dataType();
    String pattern = spec.pattern();
    String value = target.text();
    String start = Words.of(target) + " is " + Words.quoted(value);
    if (type != null && !type.accepts(value)) {
      String message = start + "; it must be " + type.allowed();
      checker.find(constraint, holder, target, message, spec.help());
    }
    if (pattern != null && !Regex.of(pattern).matches(value)) {
      String message = start + ", which does not match " + pattern;
      checker.find(constraint, holder, target, message, spec.help());
    }
  }

  void expect(Compiled constraint, Focus holder) {
    ConstraintSpec spec = constraint.spec();
    Metapath test = constraint.test();
    if (test == null) {
      throw new IllegalStateException(spec.ruleId() + " has no test");
    }
    for (Node target : constraint.targets(holder)) {
      if (!test.test(holder.at(target))) {
        String message = Words.of(target) + " does not meet: " + test.text();
        checker.find(constraint, holder, target, message, spec.help());
      }
    }
  }

  void cardinality(Compiled constraint, Focus holder) {
    ConstraintSpec spec = constraint.spec();
    List<Node> targets = constraint.targets(holder);
    int count = targets.size();
    Integer min = spec.min();
    Integer max = spec.max();
    boolean tooFew = min != null && count < min;
    boolean tooMany = max != null && max >= 0 && count > max;
    if (!tooFew && !tooMany) {
      return;
    }
    Node at = tooMany && max != null ? targets.get(max) : holder.node();
    String message =
        Words.of(holder.node())
            + " holds "
            + count
            + " of "
            + spec.target()
            + "; it must hold "
            + (tooFew ? "at least " + min : "at most " + max);
    checker.find(constraint, holder, at, message, spec.help());
  }
}
