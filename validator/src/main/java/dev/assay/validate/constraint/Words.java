package dev.assay.validate.constraint;

import dev.assay.validate.metapath.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Nodes and values in the words of a message. */
final class Words {
  private static final int MAX_VALUES = 12;
  private static final int MAX_LENGTH = 80;

  private Words() {}

  /** {@code "name" of prop}, {@code resource}, {@code title of metadata}. */
  static String of(Node node) {
    Node parent = node.parent();
    if (node.isFlag() && parent != null) {
      return "\"" + node.name() + "\" of " + parent.name();
    }
    return node.name();
  }

  static String quoted(String value) {
    String line = value.replace('\n', ' ');
    return "\""
        + (line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH - 3) + "...")
        + "\"";
  }

  static String list(List<String> values) {
    if (values.size() <= MAX_VALUES) {
      return String.join(", ", values);
    }
    return String.join(", ", values.subList(0, MAX_VALUES))
        + " and "
        + (values.size() - MAX_VALUES)
        + " more";
  }

  /** {@code constraint a} or {@code 3 constraints (a, b, c)}. */
  static String constraints(Collection<String> ids) {
    List<String> all = new ArrayList<>(ids);
    return all.size() == 1
        ? "constraint " + all.get(0)
        : all.size() + " constraints (" + list(all) + ")";
  }

  /** The Markdown of the definitions without its escapes and stress. */
  static String plain(String markdown) {
    return markdown
        .replace("**", "")
        .replace("\\*", "")
        .replaceAll("\\\\(\\p{Punct})", "$1")
        .strip();
  }
}
