package dev.assay.validate.metapath;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A compiled Metapath expression.
 *
 * <p>Metapath is XPath 3.1 over the assemblies, fields and flags of a document; see the <a
 * href="https://pages.nist.gov/metaschema/specification/syntax/metapath/">Metapath
 * specification</a>. Compiled expressions are immutable and may be used by many threads.
 */
public final class Metapath {
  /** Once an expression has been given up, each further evaluation may do no more than this. */
  private static final long AFTERWARDS = 100_000;

  private final String text;
  private final Expr expr;
  private final Set<String> variables;
  private volatile long most = Effort.MOST;

  private Metapath(String text, Expr expr, Set<String> variables) {
    this.text = text;
    this.expr = expr;
    this.variables = variables;
  }

  /**
   * Compiles an expression.
   *
   * @param text the expression
   * @throws MetapathException when it is malformed or uses what is not supported; the message says
   *     what
   */
  public static Metapath compile(String text) throws MetapathException {
    Parser parser = new Parser(Lexer.tokens(text));
    Expr expr = parser.parse();
    return new Metapath(text, expr, parser.variables());
  }

  /** The expression's text. */
  public String text() {
    return text;
  }

  /** The names of the variables that the expression uses and does not bind itself. */
  public Set<String> variables() {
    return variables;
  }

  /** The nodes of the value; other items are left out. */
  public List<Node> nodes(Focus focus) {
    List<Node> result = new ArrayList<>();
    for (Object item : evaluate(focus)) {
      if (item instanceof Node node) {
        result.add(node);
      }
    }
    return result;
  }

  /** The value: nodes, text, numbers, truth values, dates and durations. */
  public List<Object> evaluate(Focus focus) {
    Effort effort = new Effort(most);
    try {
      return expr.eval(focus.with(effort));
    } finally {
      if (effort.isSpent()) {
        most = AFTERWARDS;
      }
    }
  }

  /** The effective boolean value. */
  public boolean test(Focus focus) {
    return Values.truth(evaluate(focus));
  }

  /** The texts of the items of the value. */
  public List<String> texts(Focus focus) {
    List<String> result = new ArrayList<>();
    for (Object item : evaluate(focus)) {
      result.add(Values.textOf(item));
    }
    return result;
  }

  @Override
  public String toString() {
    return text;
  }
}
