package dev.assay.validate.metapath;

import dev.assay.validate.metapath.Lexer.Kind;
import dev.assay.validate.metapath.Lexer.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Parses tokens into an expression: the grammar of XPath 3.1, lowest precedence first. */
final class Parser {
  private static final int MAX_DEPTH = 100;

  private final List<Token> tokens;
  private int at;
  private int depth;

  Parser(List<Token> tokens) {
    this.tokens = tokens;
  }

  Expr parse() throws MetapathException {
    Expr result = sequence();
    if (peek().kind() != Kind.END) {
      throw unexpected("the end of the expression");
    }
    return result;
  }

  private Expr sequence() throws MetapathException {
    Expr first = single();
    if (!peek().is(",")) {
      return first;
    }
    List<Expr> items = new ArrayList<>(List.of(first));
    while (take(",")) {
      items.add(single());
    }
    return Operators.concat(items);
  }

  private Expr single() throws MetapathException {
    if (++depth > MAX_DEPTH) {
      throw new MetapathException("the expression nests more than " + MAX_DEPTH + " levels");
    }
    try {
      Token t = peek();
      if (t.isName("if") && peek(1).is("(")) {
        return conditional();
      }
      if ((t.isName("for") || t.isName("let") || t.isName("some") || t.isName("every"))
          && peek(1).is("$")) {
        return binding(t.text());
      }
      return or();
    } finally {
      depth--;
    }
  }

  private Expr conditional() throws MetapathException {
    at++;
    expect("(");
    Expr test = sequence();
    expect(")");
    expectName("then");
    Expr yes = single();
    expectName("else");
    Expr no = single();
    return f -> Values.truth(test.eval(f)) ? yes.eval(f) : no.eval(f);
  }

  private Expr binding(String keyword) throws MetapathException {
    at++;
    List<String> names = new ArrayList<>();
    List<Expr> values = new ArrayList<>();
    do {
      expect("$");
      names.add(name());
      if (keyword.equals("let")) {
        expect(":=");
      } else {
        expectName("in");
      }
      values.add(single());
    } while (take(","));
    boolean quantified = keyword.equals("some") || keyword.equals("every");
    expectName(quantified ? "satisfies" : "return");
    Expr body = single();
    return switch (keyword) {
      case "let" -> Operators.let(names, values, body);
      case "for" -> Operators.forEach(names, values, body);
      default -> Operators.quantified(keyword.equals("every"), names, values, body);
    };
  }

  private Expr or() throws MetapathException {
    Expr left = and();
    while (takeName("or")) {
      Expr a = left;
      Expr b = and();
      left = f -> Operators.bool(Values.truth(a.eval(f)) || Values.truth(b.eval(f)));
    }
    return left;
  }

  private Expr and() throws MetapathException {
    Expr left = comparison();
    while (takeName("and")) {
      Expr a = left;
      Expr b = comparison();
      left = f -> Operators.bool(Values.truth(a.eval(f)) && Values.truth(b.eval(f)));
    }
    return left;
  }

  private Expr comparison() throws MetapathException {
    Expr left = concatenation();
    Token t = peek();
    if (t.kind() == Kind.SYMBOL && Operators.GENERAL.contains(t.text())) {
      at++;
      Expr right = concatenation();
      return f -> Operators.bool(Values.compare(t.text(), left.eval(f), right.eval(f)));
    }
    if (t.kind() == Kind.NAME && Operators.VALUE.containsKey(t.text())) {
      at++;
      Expr right = concatenation();
      return Operators.valueComparison(Operators.VALUE.get(t.text()), left, right);
    }
    if (takeName("is")) {
      Expr right = concatenation();
      return f -> Operators.bool(Values.single(left.eval(f)).equals(Values.single(right.eval(f))));
    }
    return left;
  }

  private Expr concatenation() throws MetapathException {
    Expr left = range();
    while (take("||")) {
      Expr a = left;
      Expr b = range();
      left = f -> List.of(Values.text(a.eval(f)) + Values.text(b.eval(f)));
    }
    return left;
  }

  private Expr range() throws MetapathException {
    Expr left = additive();
    if (takeName("to")) {
      Expr right = additive();
      return Operators.range(left, right);
    }
    return left;
  }

  private Expr additive() throws MetapathException {
    Expr left = multiplicative();
    while (peek().is("+") || peek().is("-")) {
      String operator = tokens.get(at++).text();
      left = Operators.arithmetic(operator, left, multiplicative());
    }
    return left;
  }

  private Expr multiplicative() throws MetapathException {
    Expr left = union();
    while (peek().is("*")
        || peek().isName("div")
        || peek().isName("idiv")
        || peek().isName("mod")) {
      String operator = tokens.get(at++).text();
      left = Operators.arithmetic(operator, left, union());
    }
    return left;
  }

  private Expr union() throws MetapathException {
    Expr left = intersection();
    while (peek().is("|") || peek().isName("union")) {
      at++;
      left = Operators.union(left, intersection());
    }
    return left;
  }

  private Expr intersection() throws MetapathException {
    Expr left = typed();
    while (peek().isName("intersect") || peek().isName("except")) {
      boolean keep = tokens.get(at++).text().equals("intersect");
      left = Operators.intersection(left, typed(), keep);
    }
    return left;
  }

  private Expr typed() throws MetapathException {
    Expr left = arrow();
    if (peek().isName("castable")
        || peek().isName("cast")
        || peek().isName("instance")
        || peek().isName("treat")) {
      boolean followed = peek(1).isName("as") || peek(1).isName("of");
      if (followed) {
        throw new MetapathException(
            "\"" + peek().text() + " " + peek(1).text() + "\" is not supported");
      }
    }
    return left;
  }

  private Expr arrow() throws MetapathException {
    Expr left = unary();
    while (take("=>")) {
      String function = name();
      expect("(");
      List<Expr> arguments = new ArrayList<>(List.of(left));
      arguments.addAll(arguments());
      left = Functions.call(function, arguments);
    }
    return left;
  }

  private Expr unary() throws MetapathException {
    boolean negative = false;
    while (peek().is("-") || peek().is("+")) {
      negative ^= tokens.get(at++).is("-");
    }
    Expr value = simpleMap();
    return negative ? f -> List.of(Values.requireNumber(value.eval(f)).negate()) : value;
  }

  private Expr simpleMap() throws MetapathException {
    Expr left = path();
    while (take("!")) {
      left = Steps.map(left, path());
    }
    return left;
  }

  private Expr path() throws MetapathException {
    Token t = peek();
    if (t.is("//")) {
      at++;
      return relative(Steps.allDescendantsOfRoot(stepName()), true);
    }
    if (t.is("/")) {
      at++;
      return startsStep() ? relative(Steps.ROOT, false) : Steps.ROOT;
    }
    return relative(step(), true);
  }

  /**
   * A name test behind {@code //} at the start: all such elements of the document are one look-up.
   */
  private String stepName() throws MetapathException {
    Token t = peek();
    boolean simple = t.kind() == Kind.NAME && !peek(1).is("(") && !peek(1).is("::");
    return simple ? tokens.get(at).text() : "";
  }

  /** The steps behind a start; {@code started} is false right behind a leading slash. */
  private Expr relative(Expr start, boolean started) throws MetapathException {
    Expr left = start;
    if (!started) {
      left = Steps.path(left, step());
    } else if (at > 0 && tokens.get(at - 1).is("//")) {
      left = afterLeadingDescendants(left);
    }
    while (peek().is("/") || peek().is("//")) {
      boolean deep = tokens.get(at++).is("//");
      left = Steps.path(deep ? Steps.path(left, Steps.DESCENDANT_OR_SELF) : left, step());
    }
    return left;
  }

  private Expr afterLeadingDescendants(Expr all) throws MetapathException {
    if (stepName().isEmpty()) {
      return Steps.path(Steps.path(Steps.ROOT, Steps.DESCENDANT_OR_SELF), step());
    }
    at++;
    return predicates(all);
  }

  private boolean startsStep() {
    Token t = peek();
    return t.kind() == Kind.NAME || t.is("@") || t.is("*") || t.is(".") || t.is("..") || t.is("(");
  }

  private Expr step() throws MetapathException {
    Token t = peek();
    if (t.is("..")) {
      at++;
      return predicates(Steps.PARENT);
    }
    if (t.is("@")) {
      at++;
      return predicates(take("*") ? Steps.ALL_FLAGS : Steps.flag(localName(name())));
    }
    if (t.is("*")) {
      at++;
      return predicates(Steps.ALL_CHILDREN);
    }
    if (t.kind() == Kind.NAME && peek(1).is("::")) {
      return predicates(axis());
    }
    if (t.kind() == Kind.NAME && !peek(1).is("(")) {
      at++;
      return predicates(Steps.child(localName(t.text())));
    }
    if (t.kind() == Kind.NAME
        && (t.text().equals("node") || t.text().equals("text"))
        && peek(2).is(")")) {
      at += 3;
      return predicates(Steps.ALL_CHILDREN);
    }
    return predicates(primary());
  }

  private Expr axis() throws MetapathException {
    String axis = name();
    expect("::");
    String test = take("*") ? "*" : localName(name());
    if (peek().is("(")) {
      expect("(");
      expect(")");
      test = "*";
    }
    return Steps.axis(axis, test);
  }

  private Expr predicates(Expr base) throws MetapathException {
    Expr result = base;
    while (true) {
      if (take("[")) {
        Expr predicate = sequence();
        expect("]");
        result = Steps.filter(result, predicate);
      } else if (peek().is("?")) {
        at++;
        result = Steps.lookup(result, take("*") ? null : name());
      } else {
        return result;
      }
    }
  }

  private Expr primary() throws MetapathException {
    Token t = tokens.get(at++);
    switch (t.kind()) {
      case STRING -> {
        List<Object> value = List.of(t.text());
        return f -> value;
      }
      case NUMBER -> {
        List<Object> value = List.of(number(t.text()));
        return f -> value;
      }
      case NAME -> {
        expect("(");
        return Functions.call(t.text(), arguments());
      }
      case SYMBOL -> {
        if (t.is(".")) {
          return f -> List.of(f.item());
        }
        if (t.is("$")) {
          String variable = name();
          return f -> f.variable(variable);
        }
        if (t.is("(")) {
          if (take(")")) {
            return f -> List.of();
          }
          Expr inner = sequence();
          expect(")");
          return inner;
        }
        at--;
        throw unexpected("a step or a value");
      }
      case END -> {
        at--;
        throw unexpected("a step or a value");
      }
    }
    throw unexpected("a step or a value");
  }

  /** The arguments of a call and its closing bracket. */
  private List<Expr> arguments() throws MetapathException {
    List<Expr> result = new ArrayList<>();
    if (!take(")")) {
      do {
        result.add(single());
      } while (take(","));
      expect(")");
    }
    return result;
  }

  private static BigDecimal number(String text) throws MetapathException {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new MetapathException("\"" + text + "\" is not a number");
    }
  }

  private static String localName(String name) {
    int colon = name.indexOf(':');
    return colon < 0 ? name : name.substring(colon + 1);
  }

  private String name() throws MetapathException {
    if (peek().kind() != Kind.NAME) {
      throw unexpected("a name");
    }
    return tokens.get(at++).text();
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  private boolean take(String symbol) {
    if (peek().is(symbol)) {
      at++;
      return true;
    }
    return false;
  }

  private boolean takeName(String name) {
    if (peek().isName(name)) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(String symbol) throws MetapathException {
    if (!take(symbol)) {
      throw unexpected("\"" + symbol + "\"");
    }
  }

  private void expectName(String name) throws MetapathException {
    if (!takeName(name)) {
      throw unexpected("\"" + name + "\"");
    }
  }

  private MetapathException unexpected(String wanted) {
    Token t = peek();
    String found = t.kind() == Kind.END ? "the expression ends" : "there is \"" + t.text() + "\"";
    return new MetapathException(
        "expected " + wanted + " at position " + (t.at() + 1) + ", but " + found);
  }
}
