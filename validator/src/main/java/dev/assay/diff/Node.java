package dev.assay.diff;

import dev.assay.model.Definition;
import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object in its place in a document. Two nodes are never equal, whatever their objects are. */
final class Node {
  final @Nullable Node parent;

  /** The position of the parent's member that holds it; -1 for the root. */
  final int member;

  /** Its position in a list, or -1. */
  final int index;

  final OscalObject object;
  private final List<List<Node>> children = new ArrayList<>();

  Node(@Nullable Node parent, int member, int index, OscalObject object) {
    this.parent = parent;
    this.member = member;
    this.index = index;
    this.object = object;
    int size = object.definition().members().size();
    for (int i = 0; i < size; i++) {
      children.add(children(i, object.get(i)));
    }
  }

  private List<Node> children(int i, @Nullable Object value) {
    if (value instanceof OscalObject child) {
      return List.of(new Node(this, i, -1, child));
    }
    if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof OscalObject) {
      List<Node> nodes = new ArrayList<>(list.size());
      for (int k = 0; k < list.size(); k++) {
        nodes.add(new Node(this, i, k, (OscalObject) list.get(k)));
      }
      return nodes;
    }
    return List.of();
  }

  Definition definition() {
    return object.definition();
  }

  /** The objects of a member: none, one, or those of a list. */
  List<Node> children(int i) {
    return children.get(i);
  }

  boolean isInList() {
    return index >= 0;
  }

  /** The member of the parent that holds it, or null for the root. */
  @Nullable Member asMember() {
    return parent == null ? null : parent.definition().members().get(member);
  }

  /** The text of a simple member, or null. */
  @Nullable String text(String jsonName) {
    Object value = object.get(jsonName);
    return value == null || value instanceof List || value instanceof OscalObject
        ? null
        : Values.text(value);
  }

  /** The value of the first property of this name, or null. */
  @Nullable String property(String name) {
    if (object.get("props") instanceof List<?> props) {
      for (Object prop : props) {
        if (prop instanceof OscalObject one && name.equals(one.get("name"))) {
          Object value = one.get("value");
          return value == null ? null : value.toString();
        }
      }
    }
    return null;
  }
}
