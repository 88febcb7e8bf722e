package dev.assay.validate.metapath;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an expression is evaluated on: an item, its position among others, variables, and the
 * documents in reach. Not safe for use by several threads at once.
 */
public final class Focus {
  /** A variable, whose value is found when it is first asked for. */
  private static final class Variable {
    private final Focus at;
    private final Metapath expression;
    private @Nullable List<Object> value;

    Variable(Focus at, Metapath expression) {
      this.at = at;
      this.expression = expression;
    }

    List<Object> value() {
      List<Object> known = value;
      if (known == null) {
        known = expression.evaluate(at);
        value = known;
      }
      return known;
    }
  }

  private final Environment environment;
  private final Effort effort;
  private final Map<String, Variable> lazy;
  private final Map<String, List<Object>> variables;
  private final @Nullable Object item;
  private final int position;
  private final int size;

  private Focus(
      Environment environment,
      Effort effort,
      Map<String, Variable> lazy,
      Map<String, List<Object>> variables,
      @Nullable Object item,
      int position,
      int size) {
    this.environment = environment;
    this.effort = effort;
    this.lazy = lazy;
    this.variables = variables;
    this.item = item;
    this.position = position;
    this.size = size;
  }

  /** A focus on one node, no variable bound. */
  public static Focus on(Node node, Environment environment) {
    return new Focus(environment, new Effort(Effort.MOST), Map.of(), Map.of(), node, 1, 1);
  }

  /**
   * The same focus with one more variable. Its expression is evaluated here, not where it is used,
   * and only if it is used.
   */
  public Focus let(String name, Metapath expression) {
    Map<String, Variable> more = new HashMap<>(lazy);
    more.put(name, new Variable(this, expression));
    return new Focus(environment, effort, more, variables, item, position, size);
  }

  /** The same focus with one more variable. */
  Focus with(String name, List<Object> value) {
    Map<String, List<Object>> more = new HashMap<>(variables);
    more.put(name, value);
    effort.spend(1);
    return new Focus(environment, effort, lazy, more, item, position, size);
  }

  /** The same variables, the focus on another node. */
  public Focus at(Node node) {
    return new Focus(environment, effort, lazy, variables, node, 1, 1);
  }

  /** The same focus for an evaluation of its own. */
  Focus with(Effort own) {
    return new Focus(environment, own, lazy, variables, item, position, size);
  }

  /** Takes account of so many items that are looked at. */
  void spend(long items) {
    effort.spend(items);
  }

  /** An empty sequence, to which items are added that count as steps. */
  Gathering gathering() {
    return new Gathering(effort);
  }

  Focus on(Object newItem, int newPosition, int newSize) {
    effort.spend(1);
    return new Focus(environment, effort, lazy, variables, newItem, newPosition, newSize);
  }

  /** The node that this is a focus on. */
  public Node node() {
    if (item instanceof Node node) {
      return node;
    }
    throw new EvaluationException("the context item is not a node");
  }

  Environment environment() {
    return environment;
  }

  List<Object> variable(String name) {
    List<Object> value = variables.get(name);
    if (value != null) {
      return value;
    }
    Variable variable = lazy.get(name);
    if (variable == null) {
      throw new EvaluationException("the variable $" + name + " has no value");
    }
    return variable.value();
  }

  Object item() {
    if (item == null) {
      throw new EvaluationException("there is no context item");
    }
    return item;
  }

  int position() {
    return position;
  }

  int size() {
    return size;
  }
}
