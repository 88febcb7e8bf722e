package dev.assay.validate.constraint;

import dev.assay.validate.metapath.Metapath;
import dev.assay.validate.metapath.MetapathException;
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
 * @param lets the variables that it uses, in the order of their definitions
 */
record Compiled(
    ConstraintSpec spec,
    Metapath target,
    @Nullable Metapath test,
    List<Metapath> keys,
    List<Variable> lets) {

  /** A variable: its name and the expression of its value. */
  record Variable(String name, Metapath value) {}

  static Compiled of(ConstraintSpec spec, List<ConstraintTable.Let> lets) throws MetapathException {
    Metapath target = Metapath.compile(spec.target());
    String testText = spec.test();
    Metapath test = testText == null ? null : Metapath.compile(testText);
    List<Metapath> keys = new ArrayList<>();
    for (ConstraintSpec.Key key : spec.keys()) {
      keys.add(Metapath.compile(key.target()));
    }
    List<Variable> variables = new ArrayList<>();
    for (ConstraintTable.Let let : lets) {
      if (uses(spec, let.name())) {
        variables.add(new Variable(let.name(), Metapath.compile(let.expression())));
      }
    }
    return new Compiled(spec, target, test, List.copyOf(keys), List.copyOf(variables));
  }

  private static boolean uses(ConstraintSpec spec, String variable) {
    String name = "$" + variable;
    String test = spec.test();
    return spec.target().contains(name) || (test != null && test.contains(name));
  }
}
