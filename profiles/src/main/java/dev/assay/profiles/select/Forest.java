package dev.assay.profiles.select;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Controls that hold controls, numbered from 0 in document order.
 *
 * @param <T> what stands for a control
 */
public final class Forest<T> {
  private final List<Node<T>> nodes = new ArrayList<>();
  private final Map<String, List<Node<T>>> byId = new HashMap<>();
  private @Nullable Node<T> open;

  /**
   * A control.
   *
   * @param <T> what stands for it
   */
  public static final class Node<T> {
    private final T value;
    private final @Nullable String id;
    private final @Nullable Node<T> parent;
    private final int number;
    private int end;

    private Node(T value, @Nullable String id, @Nullable Node<T> parent, int number) {
      this.value = value;
      this.id = id;
      this.parent = parent;
      this.number = number;
      this.end = number + 1;
    }

    /** What stands for the control. */
    public T value() {
      return value;
    }

    /** Its id, or null when it has none. */
    public @Nullable String id() {
      return id;
    }

    /** The control that holds it, or null. */
    public @Nullable Node<T> parent() {
      return parent;
    }

    /** Its number. */
    public int number() {
      return number;
    }

    /** The number after that of its last descendant. */
    public int end() {
      return end;
    }
  }

  /** Adds a control inside the one that is open, and opens it; {@link #close()} closes it. */
  public Node<T> open(T value, @Nullable String id) {
    Node<T> node = new Node<>(value, id, open, nodes.size());
    nodes.add(node);
    if (id != null) {
      byId.computeIfAbsent(id, i -> new ArrayList<>(1)).add(node);
    }
    open = node;
    return node;
  }

  /** Closes the control that was opened last. */
  public void close() {
    Node<T> node = open;
    if (node == null) {
      throw new IllegalStateException("no control is open");
    }
    node.end = nodes.size();
    open = node.parent;
  }

  /** All controls in order. */
  public List<Node<T>> nodes() {
    return nodes;
  }

  /** The controls with an id, none when there is no such. */
  public List<Node<T>> withId(String id) {
    return byId.getOrDefault(id, List.of());
  }

  /** All ids. */
  public Set<String> ids() {
    return byId.keySet();
  }
}
