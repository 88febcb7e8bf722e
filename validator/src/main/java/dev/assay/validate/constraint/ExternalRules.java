package dev.assay.validate.constraint;

import dev.assay.validate.metapath.Metapath;
import java.util.ArrayList;
import java.util.List;

/**
 * The constraints of a user's file, compiled.
 *
 * @param name what the file is called: the name of the rule set
 * @param contexts where its constraints hold
 */
public record ExternalRules(String name, List<Context> contexts) {

  /** The constraints of a file. */
  public ExternalRules {
    contexts = List.copyOf(contexts);
  }

  /** How many constraints there are. */
  public int size() {
    return contexts.stream().mapToInt(c -> c.all().size()).sum();
  }

  /**
   * Nodes and what holds for them.
   *
   * @param targets the Metapaths of the nodes: from the document, or from the nodes of the context
   *     around
   * @param lets the variables that its constraints and inner contexts may use
   * @param constraints what holds for each node
   * @param inner the contexts within
   */
  record Context(
      List<Metapath> targets,
      List<Compiled.Variable> lets,
      List<Compiled> constraints,
      List<Context> inner) {

    Context {
      targets = List.copyOf(targets);
      lets = List.copyOf(lets);
      constraints = List.copyOf(constraints);
      inner = List.copyOf(inner);
    }

    /** The constraints of this context and of all within. */
    List<Compiled> all() {
      List<Compiled> result = new ArrayList<>(constraints);
      inner.forEach(c -> result.addAll(c.all()));
      return result;
    }
  }
}
