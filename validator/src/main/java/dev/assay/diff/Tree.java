package dev.assay.diff;

import dev.assay.document.OscalDocument;
import dev.assay.model.OscalObject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A document as nodes, with what its items are called. */
final class Tree {
  final Node root;
  final String rootName;
  private final Map<String, String> titles = new HashMap<>();

  Tree(OscalDocument document) {
    this.root = new Node(null, -1, -1, document.root());
    this.rootName = document.type().rootName();
    visit(
        root,
        node -> {
          Object uuid = node.object.get("uuid");
          String title = title(node.object);
          if (uuid != null && title != null) {
            titles.putIfAbsent(uuid.toString(), title);
          }
        });
  }

  /** Hands over a node and all below it. */
  static void visit(Node node, Consumer<Node> visitor) {
    visitor.accept(node);
    for (int i = 0; i < node.definition().members().size(); i++) {
      for (Node child : node.children(i)) {
        visit(child, visitor);
      }
    }
  }

  private static @Nullable String title(OscalObject object) {
    Object title = object.get("title");
    Object name = title != null ? title : object.get("name");
    return name == null || name instanceof OscalObject ? null : Values.text(name);
  }

  /** The title or name of the item with this uuid, or null. */
  @Nullable String titleOf(@Nullable String uuid) {
    return uuid == null ? null : titles.get(uuid);
  }

  /** Where a node stands. */
  String pointer(Node node) {
    StringBuilder out = new StringBuilder();
    append(out, node);
    return out.toString();
  }

  private void append(StringBuilder out, Node node) {
    Node parent = node.parent;
    if (parent == null) {
      out.append('/').append(rootName);
      return;
    }
    append(out, parent);
    out.append('/').append(parent.definition().members().get(node.member).jsonName());
    if (node.isInList()) {
      out.append('/').append(node.index);
    }
  }
}
