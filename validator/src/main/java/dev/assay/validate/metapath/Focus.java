package dev.assay.validate.metapath;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an expression is evaluated on: an item, its position among others, variables, and the
 * documents in reach.
 */
public final class Focus {
  private final Environment environment;
  private final Map<String, List<Object>> variables;
  private final @Nullable Object item;
  private final int position;
  private final int size;

  private Focus(
      Environment environment,
      Map<String, List<Object>> variables,
      @Nullable Object item,
      int position,
      int size) {
    this.environment = environment;
    this.variables = variables;
    this.item = item;
    this.position = position;
    this.size = size;
  }

  /** A focus on one node, no variable bound. */
  public static Focus on(Node node, Environment environment) {
    return new Focus(environment, Map.of(), node, 1, 1);
  }

  /** The same focus with one more variable. */
  public Focus with(String name, List<Object> value) {
    Map<String, List<Object>> more = new HashMap<>(variables);
    more.put(name, value);
    return new Focus(environment, more, item, position, size);
  }

  /** The same variables, the focus on another node. */
  public Focus at(Node node) {
    return on(node, 1, 1);
  }

  Focus on(Object newItem, int newPosition, int newSize) {
    return new Focus(environment, variables, newItem, newPosition, newSize);
  }

  Environment environment() {
    return environment;
  }

  List<Object> variable(String name) {
    List<Object> value = variables.get(name);
    if (value == null) {
      throw new EvaluationException("the variable $" + name + " has no value");
    }
    return value;
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
