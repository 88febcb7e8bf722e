package dev.assay.validate.constraint;

import dev.assay.validate.metapath.EvaluationException;
import dev.assay.validate.metapath.Focus;
import dev.assay.validate.metapath.Metapath;
import dev.assay.validate.metapath.MetapathException;
import java.util.ArrayList;
import java.util.List;

/** The message of a constraint: text with Metapath expressions in braces. */
final class Message {
  /** A text, or an expression when {@code path} is there. */
  private record Part(String text, List<Metapath> path) {}

  private final List<Part> parts;

  private Message(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * Compiles a message.
   *
   * @throws MetapathException when an expression in it is malformed
   */
  static Message compile(String template) throws MetapathException {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < template.length()) {
      int open = template.indexOf('{', at);
      int close = open < 0 ? -1 : template.indexOf('}', open);
      if (close < 0) {
        parts.add(new Part(template.substring(at), List.of()));
        break;
      }
      parts.add(new Part(template.substring(at, open), List.of()));
      String expression = template.substring(open + 1, close).strip();
      parts.add(new Part("{" + expression + "}", List.of(Metapath.compile(expression))));
      at = close + 1;
    }
    return new Message(parts);
  }

  /** The variables that its expressions use. */
  List<Metapath> expressions() {
    return parts.stream().flatMap(p -> p.path().stream()).toList();
  }

  /** The text; an expression that has no value here stays as it is written. */
  String at(Focus focus) {
    StringBuilder out = new StringBuilder();
    for (Part part : parts) {
      if (part.path().isEmpty()) {
        out.append(part.text());
      } else {
        out.append(value(part, focus));
      }
    }
    return withoutStop(out.toString().strip());
  }

  /** Messages of one sentence end without a full stop, here as everywhere. */
  private static String withoutStop(String text) {
    return text.endsWith(".") && !text.contains(". ") ? text.substring(0, text.length() - 1) : text;
  }

  private static String value(Part part, Focus focus) {
    try {
      return String.join(", ", part.path().get(0).texts(focus));
    } catch (EvaluationException e) {
      return part.text();
    }
  }
}
