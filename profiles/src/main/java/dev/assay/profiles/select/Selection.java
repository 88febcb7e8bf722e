package dev.assay.profiles.select;

import dev.assay.profiles.select.Forest.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which controls of a forest are selected.
 *
 * @param <T> what stands for a control
 */
public final class Selection<T> {
  private final Forest<T> forest;
  private final State[] states;
  private final List<Call> calls;

  /** How a control stands to a selection. */
  public enum State {
    /** Nothing speaks of it. */
    NONE,
    /** A call names it. */
    SELECTED,
    /** It is not named, but holds a control that is selected. */
    ANCESTOR,
    /** A call excludes it, which outweighs whatever selects it. */
    EXCLUDED
  }

  /**
   * What selected or excluded a control.
   *
   * @param node the control
   * @param excludes whether it excludes
   * @param how the words for it, for example {@code with-id 'ac-2'}
   * @param pointer where it stands
   */
  record Call(int node, boolean excludes, String how, String pointer) {}

  Selection(Forest<T> forest, State[] states, List<Call> calls) {
    this.forest = forest;
    this.states = states;
    this.calls = calls;
  }

  /** The controls that were selected from. */
  public Forest<T> forest() {
    return forest;
  }

  /** How a control stands to this selection. */
  public State state(Node<T> node) {
    return states[node.number()];
  }

  /** Whether a control is in, by name or as the holder of one that is. */
  public boolean includes(Node<T> node) {
    State state = state(node);
    return state == State.SELECTED || state == State.ANCESTOR;
  }

  /**
   * A reason, for people.
   *
   * @param text the words
   * @param pointer where in the profile it stands, or null
   */
  public record Reason(String text, @Nullable String pointer) {}

  /** Why a control is in, or out. */
  public List<Reason> reasons(Node<T> node) {
    List<Reason> reasons = new ArrayList<>();
    for (Call call : calls) {
      if (call.node() == node.number()) {
        String verb = call.excludes() ? "excluded by " : "selected by ";
        reasons.add(new Reason(verb + call.how(), call.pointer()));
      }
    }
    State state = state(node);
    if (state == State.ANCESTOR) {
      for (Node<T> other : forest.nodes().subList(node.number() + 1, node.end())) {
        if (state(other) == State.SELECTED) {
          reasons.add(
              new Reason("holds the control '" + other.id() + "', which is selected", null));
          break;
        }
      }
    } else if (reasons.isEmpty()) {
      reasons.add(new Reason("no id, pattern or include-all selects it", null));
    }
    return reasons;
  }
}
