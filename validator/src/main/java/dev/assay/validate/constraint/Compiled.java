package dev.assay.validate.constraint;

import dev.assay.validate.metapath.Metapath;
import dev.assay.validate.metapath.MetapathException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A constraint ready to run.
 *
 * @param spec what it says
 * @param target its target
 * @param test the test of an expect, or null
 * @param keys the targets of its key fields
 * @param message its own message, or null
 * @param lets the variables that it needs, in the order of their definitions
 */
record Compiled(
    ConstraintSpec spec,
    Metapath target,
    @Nullable Metapath test,
    List<Metapath> keys,
    @Nullable Message message,
    List<Variable> lets) {

  /** A variable: its name and the expression of its value. */
  record Variable(String name, Metapath value) {}

  /**
   * Compiles a constraint.
   *
   * @param known the variables that are in scope, each after those that it uses
   * @throws MetapathException when one of its expressions is malformed or not supported
   */
  static Compiled of(ConstraintSpec spec, List<Variable> known) throws MetapathException {
    List<Metapath> all = new ArrayList<>();
    Metapath target = Metapath.compile(spec.target());
    all.add(target);
    String testText = spec.test();
    Metapath test = null;
    if (testText != null) {
      test = Metapath.compile(testText);
      all.add(test);
    }
    List<Metapath> keys = new ArrayList<>();
    for (ConstraintSpec.Key key : spec.keys()) {
      keys.add(Metapath.compile(key.target()));
    }
    all.addAll(keys);
    String template = spec.message();
    Message message = template == null || template.isBlank() ? null : Message.compile(template);
    if (message != null) {
      all.addAll(message.expressions());
    }
    return new Compiled(spec, target, test, List.copyOf(keys), message, needed(all, known));
  }

  private static List<Variable> needed(List<Metapath> users, List<Variable> known) {
    Set<String> names = new HashSet<>();
    users.forEach(u -> names.addAll(u.variables()));
    List<Variable> result = new ArrayList<>();
    for (int i = known.size() - 1; i >= 0; i--) {
      Variable variable = known.get(i);
      if (names.contains(variable.name())) {
        names.addAll(variable.value().variables());
        result.add(0, variable);
      }
    }
    return List.copyOf(result);
  }
}
