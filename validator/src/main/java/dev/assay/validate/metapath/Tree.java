package dev.assay.validate.metapath;

import dev.assay.document.OscalDocument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A document as a tree of nodes. Not safe for use by several threads at once. */
public final class Tree {
  private final String name;
  private final OscalDocument document;
  private final Node documentNode;
  private final Map<String, List<Object>> byName = new HashMap<>();

  /**
   * The tree of a document.
   *
   * @param name what the document is called: the base of its relative references
   * @param document the document
   */
  public Tree(String name, OscalDocument document) {
    this.name = name;
    this.document = document;
    this.documentNode = Node.ofDocument(this);
  }

  /** What the document is called. */
  public String name() {
    return name;
  }

  /** The document. */
  public OscalDocument document() {
    return document;
  }

  /** The node above the root. */
  public Node documentNode() {
    return documentNode;
  }

  /** The root. */
  public Node root() {
    return documentNode.children().get(0);
  }

  String rootName() {
    return document.type().rootName();
  }

  Node newRoot(Node owner) {
    return Node.newRoot(this, owner, document.root());
  }

  /**
   * All elements of this name, in document order: the many constraints that look for them share one
   * walk.
   */
  List<Object> allNamed(String elementName) {
    if (byName.isEmpty()) {
      index(root());
    }
    return byName.getOrDefault(elementName, List.of());
  }

  private void index(Node node) {
    byName.computeIfAbsent(node.name(), k -> new java.util.ArrayList<>()).add(node);
    for (Node child : node.children()) {
      index(child);
    }
  }
}
