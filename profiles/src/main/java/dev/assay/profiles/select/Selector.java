package dev.assay.profiles.select;

import dev.assay.model.gen.Matching;
import dev.assay.model.gen.ProfileSelectControlById;
import dev.assay.profiles.load.Reporter;
import dev.assay.profiles.select.Forest.Node;
import dev.assay.profiles.select.Selection.Call;
import dev.assay.profiles.select.Selection.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Carries out the selection of an import or of insert-controls.
 *
 * @param <T> what stands for a control
 */
public final class Selector<T> {
  private final Forest<T> forest;
  private final Reporter reporter;
  private final List<Call> calls = new ArrayList<>();
  private boolean[] marks;

  private Selector(Forest<T> forest, Reporter reporter) {
    this.forest = forest;
    this.reporter = reporter;
    this.marks = new boolean[forest.nodes().size()];
  }

  /**
   * What to select.
   *
   * @param includeAll whether {@code include-all} is given
   * @param include the calls of {@code include-controls}
   * @param exclude the calls of {@code exclude-controls}
   * @param ancestors whether a control brings along those that hold it
   * @param pointer where the selection stands in the profile
   * @param from what is selected from, in the words of messages
   */
  public record Request(
      boolean includeAll,
      List<ProfileSelectControlById> include,
      List<ProfileSelectControlById> exclude,
      boolean ancestors,
      String pointer,
      String from) {}

  /** Selects, and says which ids and patterns select nothing. */
  public static <T> Selection<T> select(Forest<T> forest, Request request, Reporter reporter) {
    return new Selector<>(forest, reporter).run(request);
  }

  private Selection<T> run(Request request) {
    if (!request.includeAll() && request.include().isEmpty()) {
      reporter.warning(
          SelectRules.NO_SELECTION,
          request.pointer(),
          "nothing is selected from " + request.from(),
          "say include-all, or name controls with include-controls");
    }
    if (request.includeAll()) {
      Arrays.fill(marks, true);
      for (Node<T> node : forest.nodes()) {
        calls.add(
            new Call(node.number(), false, "include-all", request.pointer() + "/include-all"));
      }
    }
    apply(request.include(), false, request.pointer() + "/include-controls/", request.from());
    boolean[] included = marks;
    marks = new boolean[included.length];
    apply(request.exclude(), true, request.pointer() + "/exclude-controls/", request.from());
    return new Selection<>(forest, states(included, marks, request.ancestors()), calls);
  }

  private State[] states(boolean[] included, boolean[] excluded, boolean ancestors) {
    State[] states = new State[included.length];
    Arrays.fill(states, State.NONE);
    for (int i = 0; i < states.length; i++) {
      if (excluded[i]) {
        states[i] = State.EXCLUDED;
      } else if (included[i]) {
        states[i] = State.SELECTED;
      }
    }
    if (ancestors) {
      for (Node<T> node : forest.nodes()) {
        if (states[node.number()] == State.SELECTED) {
          for (Node<T> up = node.parent(); up != null; up = up.parent()) {
            if (states[up.number()] == State.NONE) {
              states[up.number()] = State.ANCESTOR;
            }
          }
        }
      }
    }
    return states;
  }

  private void apply(
      List<ProfileSelectControlById> selects, boolean excludes, String pointer, String from) {
    for (int i = 0; i < selects.size(); i++) {
      ProfileSelectControlById select = selects.get(i);
      String at = pointer + i;
      boolean children = withChildren(select, at);
      for (int j = 0; j < select.withIds().size(); j++) {
        byId(select.withIds().get(j), children, excludes, at + "/with-ids/" + j, from);
      }
      for (int j = 0; j < select.matching().size(); j++) {
        byPattern(select.matching().get(j), children, excludes, at + "/matching/" + j, from);
      }
    }
  }

  private boolean withChildren(ProfileSelectControlById select, String pointer) {
    String value = select.withChildControls();
    if (value != null && !value.equals("yes") && !value.equals("no")) {
      reporter.warning(
          SelectRules.CHILD_CONTROLS,
          pointer + "/with-child-controls",
          "with-child-controls is '" + value + "' and is taken for no",
          "write yes or no");
    }
    return "yes".equals(value);
  }

  private void byId(String id, boolean children, boolean excludes, String pointer, String from) {
    List<Node<T>> nodes = forest.withId(id);
    if (nodes.isEmpty()) {
      reporter.warning(
          SelectRules.NOTHING,
          pointer,
          "'" + id + "' is no control of " + from + (excludes ? ", nothing is excluded" : ""),
          NearestIds.question(id, forest.ids()));
      return;
    }
    String how = "with-id '" + id + "'";
    for (Node<T> node : nodes) {
      mark(node, children, excludes, how, pointer);
    }
  }

  private void byPattern(
      Matching matching, boolean children, boolean excludes, String pointer, String from) {
    String pattern = matching.pattern();
    boolean any = false;
    if (pattern != null) {
      String how = "matching pattern '" + pattern + "'";
      for (Node<T> node : forest.nodes()) {
        String id = node.id();
        if (id != null && Glob.matches(pattern, id)) {
          any = true;
          mark(node, children, excludes, how, pointer);
        }
      }
    }
    if (!any) {
      reporter.warning(
          SelectRules.NOTHING,
          pointer,
          pattern == null
              ? "a matching without a pattern matches nothing"
              : "the pattern '" + pattern + "' matches no control of " + from,
          "in a pattern * is any text and ? any one character; everything else is literal");
    }
  }

  private void mark(Node<T> node, boolean children, boolean excludes, String how, String pointer) {
    marks[node.number()] = true;
    calls.add(new Call(node.number(), excludes, how, pointer));
    if (children) {
      for (int i = node.number() + 1; i < node.end(); i++) {
        marks[i] = true;
        calls.add(
            new Call(i, excludes, how + " with the controls inside '" + node.id() + "'", pointer));
      }
    }
  }
}
