package dev.assay.validate.schematron;

import dev.assay.model.Definition;
import dev.assay.model.Member;
import dev.assay.validate.metapath.Node;
import dev.assay.validate.metapath.Tree;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the node that an XPath of a Schematron report names. The path is as deep as the XML form: a
 * step into prose ends at the field that holds it.
 */
final class SvrlPaths {
  private static final Pattern STEP =
      Pattern.compile(
          "/(@)?(?:Q\\{[^}]*}|\\*:|[\\w.-]+:)?([\\w.-]+)(?:\\[[^\\]\\d][^\\]]*])?(?:\\[(\\d+)])?");

  private SvrlPaths() {}

  static Node find(Tree tree, String path) {
    Node node = tree.documentNode();
    Matcher step = STEP.matcher(path);
    while (step.find()) {
      String name = String.valueOf(step.group(2));
      if (isGroup(node, name)) {
        continue;
      }
      int position = step.group(3) == null ? 1 : Integer.parseInt(step.group(3));
      Node next = step.group(1) == null ? child(node, name, position) : node.flag(name);
      if (next == null) {
        break;
      }
      node = next;
    }
    return node.isDocument() ? tree.root() : node;
  }

  private static @Nullable Node child(Node node, String name, int position) {
    int seen = 0;
    for (Node child : node.children()) {
      if (child.name().equals(name) && ++seen == position) {
        return child;
      }
    }
    return null;
  }

  /** Whether a step is an element that only groups others, which the model does not have. */
  private static boolean isGroup(Node node, String name) {
    Definition definition = node.definition();
    if (definition == null) {
      return false;
    }
    for (Member member : definition.members()) {
      if (name.equals(member.xmlGroup())) {
        return true;
      }
    }
    return false;
  }
}
