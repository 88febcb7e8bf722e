package dev.assay.validate.constraint;

import dev.assay.model.DataType;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record that is being made: drafts and texts by the number of their member. */
final class Draft {
  private final Definition definition;
  private final Map<Integer, List<Object>> values = new HashMap<>();

  Draft(Definition definition) {
    this.definition = definition;
  }

  Definition definition() {
    return definition;
  }

  /** A node of the draft: a draft, or a simple value of one. */
  record Spot(Draft owner, int member, int index) {
    static Spot of(Draft draft) {
      return new Spot(draft, -1, 0);
    }

    /** The draft that the node is, or null when it has a simple value. */
    @Nullable Draft draft() {
      Object value = member < 0 ? owner : owner.values.get(member).get(index);
      return value instanceof Draft draft ? draft : null;
    }

    void set(String text) {
      Draft draft = draft();
      if (draft != null && draft.definition.valueIndex() >= 0) {
        draft.values.put(draft.definition.valueIndex(), new ArrayList<>(List.of(text)));
      } else if (draft == null) {
        owner.values.get(member).set(index, text);
      }
    }
  }

  @Nullable Spot flag(String name) {
    int i = definition.indexOfAttribute(name);
    if (i < 0) {
      return null;
    }
    values.computeIfAbsent(i, k -> new ArrayList<>(List.of("x")));
    return new Spot(this, i, 0);
  }

  /** The first child of this name, or a new one when there is none or a fresh one is wanted. */
  @Nullable Spot child(String name, boolean fresh) {
    for (int i = 0; i < definition.members().size(); i++) {
      Member member = definition.members().get(i);
      if (member.kind() == Member.Kind.CHILD && member.xmlName().equals(name)) {
        return child(i, fresh);
      }
    }
    return null;
  }

  private Spot child(int i, boolean fresh) {
    List<Object> list = values.computeIfAbsent(i, k -> new ArrayList<>());
    boolean add = list.isEmpty() || (fresh && definition.members().get(i).isList());
    if (add) {
      Definition below = definition.definitionOf(definition.members().get(i));
      list.add(below == null ? "x" : new Draft(below));
    }
    return new Spot(this, i, fresh ? list.size() - 1 : 0);
  }

  /** The numbers of the members that lead from a definition to the nearest one that fits. */
  static @Nullable List<Integer> route(Definition from, java.util.function.Predicate<Step> fits) {
    Deque<Step> open = new ArrayDeque<>();
    Set<Integer> seen = new HashSet<>();
    open.add(new Step(List.of(), from, null));
    while (!open.isEmpty()) {
      Step step = open.remove();
      if (fits.test(step)) {
        return step.route();
      }
      Definition definition = step.definition();
      if (definition == null || !seen.add(definition.id())) {
        continue;
      }
      for (int i = 0; i < definition.members().size(); i++) {
        Member member = definition.members().get(i);
        if (member.kind() == Member.Kind.CHILD) {
          List<Integer> longer = new ArrayList<>(step.route());
          longer.add(i);
          open.add(new Step(longer, definition.definitionOf(member), member));
        }
      }
    }
    return null;
  }

  /** Where a route has come to. */
  record Step(List<Integer> route, @Nullable Definition definition, @Nullable Member member) {}

  /** Follows a route; the last step is made anew when a fresh node is wanted. */
  Spot follow(List<Integer> route, boolean fresh) {
    Spot spot = Spot.of(this);
    for (int i = 0; i < route.size(); i++) {
      Draft draft = spot.draft();
      if (draft == null) {
        throw new IllegalStateException("the route goes on behind a simple value");
      }
      spot = draft.child(route.get(i), fresh && i == route.size() - 1);
    }
    return spot;
  }

  OscalObject build() {
    @Nullable Object[] result = new Object[definition.members().size()];
    for (int i = 0; i < result.length; i++) {
      Member member = definition.members().get(i);
      List<Object> built = new ArrayList<>();
      for (Object value : values.getOrDefault(i, List.of())) {
        built.add(value instanceof Draft draft ? draft.build() : simple(member, (String) value));
      }
      result[i] = member.isList() ? List.copyOf(built) : built.isEmpty() ? null : built.get(0);
    }
    return definition.create(result);
  }

  private static Object simple(Member member, String text) {
    DataType type = member.dataType();
    if (type != null && type.isMarkup()) {
      return Markup.ofMarkdown(
          text, type == DataType.MARKUP_LINE ? Markup.Kind.LINE : Markup.Kind.MULTILINE);
    }
    boolean number = type != null && type.isInteger() && text.matches("\\d+");
    return number ? new BigInteger(text) : type == DataType.BOOLEAN ? Boolean.TRUE : text;
  }
}
