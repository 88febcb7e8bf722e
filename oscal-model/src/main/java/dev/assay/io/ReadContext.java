package dev.assay.io;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader carries along: where it is, who takes the findings, and whether anything was lost.
 */
final class ReadContext {
  private static final int MAX_FINDINGS = 1000;

  final Source source;
  final Limits limits;
  final NodePath path = new NodePath();
  final SharedTexts texts = new SharedTexts();
  private final FindingSink sink;
  private final @Nullable NodeVisitor visitor;
  private final boolean keeps;
  private boolean lossless = true;
  private int count;

  /** Told of each node as it is met. */
  interface NodeVisitor {
    void node(NodePath path, int line, int column);
  }

  /**
   * A context.
   *
   * @param visitor told of each node, or null
   * @param keeps whether the model is wanted; else one item stands for all of a list
   */
  ReadContext(
      Source source,
      Limits limits,
      FindingSink sink,
      @Nullable NodeVisitor visitor,
      boolean keeps) {
    this.keeps = keeps;
    this.source = source;
    this.limits = limits;
    this.sink = sink;
    this.visitor = visitor;
  }

  boolean lossless() {
    return lossless;
  }

  /** Whether somebody wants to know of each node: positions are costly to ask for. */
  boolean visits() {
    return visitor != null;
  }

  /** Whether the model is wanted, and not only what is to be found in the document. */
  boolean keeps() {
    return keeps;
  }

  void visit(int line, int column) {
    if (visitor != null) {
      visitor.node(path, line, column);
    }
  }

  /** A problem that does not keep the value from being read. */
  void problem(
      String rule, Severity severity, String message, int line, int column, @Nullable String help) {
    if (++count > MAX_FINDINGS) {
      return;
    }
    Location location = new Location(source.name(), line, column, path.pointer(), path.xpath());
    if (count == MAX_FINDINGS) {
      sink.add(
          Finding.of(
              ReadRules.LIMIT,
              Severity.ERROR,
              "more than " + MAX_FINDINGS + " problems; the rest is not listed",
              location,
              null));
      return;
    }
    sink.add(Finding.of(rule, severity, message, location, help));
  }

  /** A problem through which something of the document is not in the typed model. */
  void loss(String rule, String message, int line, int column, @Nullable String help) {
    lossless = false;
    problem(rule, Severity.ERROR, message, line, column, help);
  }

  void unknown(
      String kind,
      String name,
      Definition definition,
      int line,
      int column,
      @Nullable String near) {
    loss(
        ReadRules.UNKNOWN,
        kind + " \"" + shorten(name) + "\" is not known in " + definition.name(),
        line,
        column,
        near == null
            ? "Remove it, or put it into a prop or remarks"
            : "Did you mean \"" + near + "\"?");
  }

  /**
   * Finds required members that are not there. Which members exclude each other is the schema's to
   * say.
   *
   * @param seen which members the document has, readable or not
   */
  void checkMembers(Definition definition, boolean[] seen, int line, int column, boolean xml) {
    List<Member> members = definition.members();
    for (int i = 0; i < seen.length; i++) {
      if (!seen[i] && members.get(i).isRequired()) {
        missing(definition, members.get(i), line, column, xml);
      }
    }
  }

  private void missing(Definition definition, Member member, int line, int column, boolean xml) {
    String what = words(member, xml);
    problem(
        ReadRules.MISSING,
        Severity.ERROR,
        definition.name() + " has no " + what + ", which is required",
        line,
        column,
        "Add " + what + " (" + member.formalName() + ")");
  }

  private static String words(Member member, boolean xml) {
    return xml ? xmlWords(member) : "\"" + member.jsonName() + "\"";
  }

  private static String xmlWords(Member member) {
    return switch (member.kind()) {
      case FLAG -> "attribute \"" + member.xmlName() + "\"";
      case VALUE -> "text";
      case CHILD -> "element \"" + member.xmlName() + "\"";
    };
  }

  /** A value for a message: one line, not too long. */
  static String shorten(String text) {
    String line = text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    return line.length() <= 60 ? line : line.substring(0, 57) + "...";
  }
}
