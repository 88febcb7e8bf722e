package dev.assay.validate.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The order in which elements may stand in another one: an automaton over their names.
 *
 * <p>Each place of a name in the schema is a state, after Glushkov. XSD 1.0 asks of schemas that a
 * name always leads to one place only (3.8.6, unique particle attribution), so that no second way
 * has to be tried.
 */
final class ContentModel {
  /** The state before the first child. */
  static final int START = 0;

  /** The model of an element without elements. */
  static final ContentModel NOTHING = new Builder().build(Part.EMPTY);

  private final List<Map<String, Integer>> next;
  private final boolean[] ends;
  private final List<Supplier<XmlShape>> makers;
  private final AtomicReferenceArray<@Nullable XmlShape> shapes;

  private ContentModel(
      List<Map<String, Integer>> next, boolean[] ends, List<Supplier<XmlShape>> makers) {
    this.next = next;
    this.ends = ends;
    this.makers = makers;
    this.shapes = new AtomicReferenceArray<>(makers.size());
  }

  /** The state after a child of this name, or -1 when it may not stand there. */
  int next(int state, String name) {
    return next.get(state).getOrDefault(name, -1);
  }

  /** Whether the element may end. */
  boolean ends(int state) {
    return ends[state];
  }

  /** The names that may come. */
  Set<String> names(int state) {
    return next.get(state).keySet();
  }

  /** The shape of the child that led to a state; made when a document first has such a child. */
  XmlShape shape(int state) {
    XmlShape shape = shapes.get(state - 1);
    if (shape == null) {
      XmlShape made = makers.get(state - 1).get();
      shape = shapes.compareAndSet(state - 1, null, made) ? made : shapes.get(state - 1);
    }
    return shape == null ? XmlShape.NOT_KNOWN : shape;
  }

  /**
   * A part of a model: the states in which it may begin and end.
   *
   * @param optional whether it may be left out
   */
  record Part(Set<Integer> first, Set<Integer> last, boolean optional) {
    /** Nothing. */
    static final Part EMPTY = new Part(Set.of(), Set.of(), true);

    /** The part, or nothing. */
    Part orNothing() {
      return new Part(first, last, true);
    }
  }

  /** Puts a model together from its parts. */
  static final class Builder {
    private final List<String> names = new ArrayList<>();
    private final List<Supplier<XmlShape>> makers = new ArrayList<>();
    private final List<Set<Integer>> follow = new ArrayList<>();

    /** An element. */
    Part element(String name, Supplier<XmlShape> shape) {
      names.add(name);
      makers.add(shape);
      follow.add(new TreeSet<>());
      Set<Integer> state = Set.of(names.size());
      return new Part(state, state, false);
    }

    /** One part, then the other. */
    Part sequence(Part a, Part b) {
      connect(a.last(), b.first());
      return new Part(
          a.optional() ? union(a.first(), b.first()) : a.first(),
          b.optional() ? union(a.last(), b.last()) : b.last(),
          a.optional() && b.optional());
    }

    /** One part or the other. */
    Part choice(Part a, Part b) {
      return new Part(
          union(a.first(), b.first()), union(a.last(), b.last()), a.optional() || b.optional());
    }

    /** The part any number of times, but at least once. */
    Part repeated(Part part) {
      connect(part.last(), part.first());
      return part;
    }

    private void connect(Set<Integer> from, Set<Integer> to) {
      for (int state : from) {
        follow.get(state - 1).addAll(to);
      }
    }

    private static Set<Integer> union(Set<Integer> a, Set<Integer> b) {
      Set<Integer> both = new TreeSet<>(a);
      both.addAll(b);
      return both;
    }

    /** The model, or null when a name may lead to two places. */
    @Nullable ContentModel buildUnlessAmbiguous(Part whole) {
      List<Map<String, Integer>> next = new ArrayList<>();
      for (int state = START; state <= names.size(); state++) {
        Map<String, Integer> ways = new HashMap<>();
        for (int target : state == START ? whole.first() : follow.get(state - 1)) {
          if (ways.putIfAbsent(names.get(target - 1), target) != null) {
            return null;
          }
        }
        next.add(ways);
      }
      boolean[] ends = new boolean[names.size() + 1];
      ends[START] = whole.optional();
      whole.last().forEach(state -> ends[state] = true);
      return new ContentModel(next, ends, List.copyOf(makers));
    }

    private ContentModel build(Part whole) {
      ContentModel model = buildUnlessAmbiguous(whole);
      if (model == null) {
        throw new IllegalStateException("a name leads to two places");
      }
      return model;
    }
  }
}
