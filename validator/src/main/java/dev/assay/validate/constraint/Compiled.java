package dev.assay.validate.constraint;

import dev.assay.validate.metapath.Focus;
import dev.assay.validate.metapath.Metapath;
import dev.assay.validate.metapath.MetapathException;
import dev.assay.validate.metapath.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint ready to run.
 *
 * @param spec what it says
 * @param target its target
 * @param test the test of an expect, or null
 * @param keys the targets of its key fields
 * @param message its own message, or null
 */
record Compiled(
    ConstraintSpec spec,
    Metapath target,
    @Nullable Metapath test,
    List<Metapath> keys,
    @Nullable Message message) {

  /** A variable: its name and the expression of its value. */
  record Variable(String name, Metapath value) {
    /** A focus with these variables, each of which may use those before it. */
    static Focus bind(List<Variable> variables, Focus focus) {
      Focus bound = focus;
      for (Variable variable : variables) {
        bound = bound.let(variable.name(), variable.value());
      }
      return bound;
    }
  }

  /**
   * Compiles a constraint.
   *
   * @throws MetapathException when one of its expressions is malformed or not supported
   */
  static Compiled of(ConstraintSpec spec) throws MetapathException {
    String test = spec.test();
    String message = spec.message();
    List<Metapath> keys = new ArrayList<>();
    for (ConstraintSpec.Key key : spec.keys()) {
      keys.add(Metapath.compile(key.target()));
    }
    return new Compiled(
        spec,
        Metapath.compile(spec.target()),
        test == null ? null : Metapath.compile(test),
        List.copyOf(keys),
        message == null || message.isBlank() ? null : Message.compile(message));
  }

  /** The nodes that the constraint is about. */
  List<Node> targets(Focus holder) {
    return target.nodes(holder);
  }

  /** All its expressions. */
  List<Metapath> expressions() {
    List<Metapath> all = new ArrayList<>(keys);
    all.add(target);
    if (test != null) {
      all.add(test);
    }
    if (message != null) {
      all.addAll(message.expressions());
    }
    return all;
  }
}
