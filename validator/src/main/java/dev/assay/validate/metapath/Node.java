package dev.assay.validate.metapath;

import dev.assay.model.DataType;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node of a document as Metapath sees it: the document, an assembly or field (an element), or a
 * flag (an attribute).
 *
 * <p>Nodes are a view of the records, whichever format these were read from; they are made when an
 * expression reaches them. Two nodes are equal when they are the same place of the same document.
 */
public final class Node {
  private final Tree tree;
  private final @Nullable Node parent;
  private final @Nullable Member member;
  private final int index;
  private final @Nullable Object value;
  private @Nullable List<Node> children;
  private @Nullable String path;

  private Node(
      Tree tree,
      @Nullable Node parent,
      @Nullable Member member,
      int index,
      @Nullable Object value) {
    this.tree = tree;
    this.parent = parent;
    this.member = member;
    this.index = index;
    this.value = value;
  }

  /** The document node over a root record. */
  static Node ofDocument(Tree tree) {
    return new Node(tree, null, null, -1, null);
  }

  /** The document that this node is of. */
  public Tree tree() {
    return tree;
  }

  /** The node above, or null for the document. */
  public @Nullable Node parent() {
    return parent;
  }

  /** How the node stands in its parent; null for the document and its root. */
  public @Nullable Member member() {
    return member;
  }

  /** Whether this is the document, above the root. */
  public boolean isDocument() {
    return parent == null;
  }

  /** Whether this is the root of the document. */
  boolean isRoot() {
    return parent != null && parent.isDocument();
  }

  /** Whether this is a flag. */
  public boolean isFlag() {
    return member != null && member.kind() == Member.Kind.FLAG;
  }

  /** The record, or null when the node is the document or has a simple value. */
  public @Nullable OscalObject object() {
    return value instanceof OscalObject object ? object : null;
  }

  /** The definition of the record, or null. */
  public @Nullable Definition definition() {
    return value instanceof OscalObject object ? object.definition() : null;
  }

  /** The XML local name; empty for the document. */
  public String name() {
    if (member != null) {
      return member.xmlName();
    }
    return parent == null ? "" : tree.rootName();
  }

  /** The elements below, in the order of the definition. */
  public List<Node> children() {
    List<Node> result = children;
    if (result == null) {
      result = isDocument() ? List.of(tree.newRoot(this)) : collectChildren();
      children = result;
    }
    return result;
  }

  static Node newRoot(Tree tree, Node document, OscalObject root) {
    return new Node(tree, document, null, -1, root);
  }

  private List<Node> collectChildren() {
    if (!(value instanceof OscalObject object)) {
      return List.of();
    }
    List<Member> members = object.definition().members();
    List<Node> result = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      Member m = members.get(i);
      Object v = m.kind() == Member.Kind.CHILD ? object.get(i) : null;
      if (v instanceof List<?> list) {
        for (int k = 0; k < list.size(); k++) {
          result.add(new Node(tree, this, m, k, list.get(k)));
        }
      } else if (v != null) {
        result.add(new Node(tree, this, m, -1, v));
      }
    }
    // Kept for each node of a document: a list that grew would take several times the room.
    return List.copyOf(result);
  }

  /** Adds the elements below that have this local name. */
  void addChildren(String name, List<Object> out) {
    for (Node child : children()) {
      if (child.name().equals(name)) {
        out.add(child);
      }
    }
  }

  /** The flag with this name, or null when it is not there. */
  public @Nullable Node flag(String name) {
    if (!(value instanceof OscalObject object)) {
      return null;
    }
    int i = object.definition().indexOfAttribute(name);
    Object v = i < 0 ? null : object.get(i);
    return v == null ? null : new Node(tree, this, object.definition().members().get(i), -1, v);
  }

  /** The flags that are there, in the order of the definition. */
  public List<Node> flags() {
    List<Node> result = new ArrayList<>();
    if (value instanceof OscalObject object) {
      for (Member m : object.definition().members()) {
        if (m.kind() == Member.Kind.FLAG) {
          Node flag = flag(m.xmlName());
          if (flag != null) {
            result.add(flag);
          }
        }
      }
    }
    return result;
  }

  /** The typed value: text, a {@code BigInteger} or a {@code Boolean}; null for an assembly. */
  @Nullable Object typedValue() {
    Object v = value;
    if (v instanceof OscalObject object) {
      int i = object.definition().valueIndex();
      v = i < 0 ? null : object.get(i);
    }
    return v instanceof Markup markup ? markup.plainText() : v;
  }

  /** The value as marked-up text, or null when it is none. */
  public @Nullable Markup markup() {
    Object v = value;
    if (v instanceof OscalObject object) {
      int i = object.definition().valueIndex();
      v = i < 0 ? null : object.get(i);
    }
    return v instanceof Markup markup ? markup : null;
  }

  /** Whether the definition says that the value is a date or a date with time. */
  boolean isDate() {
    DataType type = member == null ? null : member.dataType();
    Definition definition = definition();
    if (definition != null && definition.valueIndex() >= 0) {
      type = definition.members().get(definition.valueIndex()).dataType();
    }
    return type == DataType.DATE
        || type == DataType.DATE_WITH_TIMEZONE
        || type == DataType.DATE_TIME
        || type == DataType.DATE_TIME_WITH_TIMEZONE;
  }

  /** Whether this is a flag or a field, which have a value; an assembly has none. */
  public boolean hasValue() {
    return typedValue() != null;
  }

  /** The value as text; the texts of an assembly's elements one after the other, as in XML. */
  public String text() {
    Object v = typedValue();
    if (v != null) {
      return v.toString();
    }
    StringBuilder out = new StringBuilder();
    for (Node child : children()) {
      out.append(child.text());
    }
    return out.toString();
  }

  /** The JSON Pointer of the node in its document. */
  public String pointer() {
    StringBuilder out = new StringBuilder();
    appendPointer(out);
    return out.toString();
  }

  private void appendPointer(StringBuilder out) {
    if (parent == null) {
      return;
    }
    parent.appendPointer(out);
    out.append('/').append(member == null ? tree.rootName() : member.jsonName());
    if (index >= 0) {
      out.append('/').append(index);
    }
  }

  /** The path of the node as the function {@code path()} gives it. */
  public String path() {
    return parent == null ? "/" : step();
  }

  private String step() {
    String known = path;
    if (known == null) {
      String above = parent == null || parent.isDocument() ? "" : parent.step();
      known =
          isFlag()
              ? above + "/@" + name()
              : above + '/' + name() + '[' + (index < 0 ? 1 : index + 1) + ']';
      path = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof Node n
        && n.tree == tree
        && n.index == index
        && n.member == member
        && Objects.equals(n.parent, parent)
        && n.value == value;
  }

  @Override
  public int hashCode() {
    // Equal texts are often one object, so that the record above tells more than the value.
    int above = parent == null ? 0 : System.identityHashCode(parent.value);
    return (above * 31 + System.identityHashCode(value)) * 31
        + System.identityHashCode(member)
        + index;
  }

  @Override
  public String toString() {
    return pointer();
  }
}
