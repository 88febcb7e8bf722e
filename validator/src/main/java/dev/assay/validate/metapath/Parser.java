package dev.assay.validate.metapath;

import dev.assay.validate.metapath.Lexer.Kind;
import dev.assay.validate.metapath.Lexer.Token;
import java.util.ArrayList;
import java.util.List;

/** Parses tokens into an expression: the grammar of XPath 3.1, lowest precedence first. */
final class Parser extends PathParser {
  private static final int MAX_DEPTH = 100;

  private int depth;

  Parser(List<Token> tokens) {
    super(tokens);
  }

  Expr parse() throws MetapathException {
    Expr result = sequence();
    if (peek().kind() != Kind.END) {
      throw unexpected("the end of the expression");
    }
    return result;
  }

  @Override
  Expr sequence() throws MetapathException {
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

  @Override
  Expr single() throws MetapathException {
    if (++depth > MAX_DEPTH) {
      throw MetapathException.at(
          peek().at(), "the expression nests more than " + MAX_DEPTH + " levels");
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
    next();
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
    next();
    List<String> names = new ArrayList<>();
    List<Expr> values = new ArrayList<>();
    do {
      expect("$");
      String variable = name();
      bind(variable);
      names.add(variable);
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
      next();
      Expr right = concatenation();
      return Operators.generalComparison(t.text(), left, right);
    }
    if (t.kind() == Kind.NAME && Operators.VALUE.containsKey(t.text())) {
      next();
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
      left =
          f -> {
            String start = Values.text(a.eval(f));
            String end = Values.text(b.eval(f));
            Effort.checkLength((long) start.length() + end.length());
            return List.of(start + end);
          };
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
      String operator = next().text();
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
      String operator = next().text();
      left = Operators.arithmetic(operator, left, union());
    }
    return left;
  }

  private Expr union() throws MetapathException {
    Expr left = intersection();
    while (peek().is("|") || peek().isName("union")) {
      next();
      left = Operators.union(left, intersection());
    }
    return left;
  }

  private Expr intersection() throws MetapathException {
    Expr left = typed();
    while (peek().isName("intersect") || peek().isName("except")) {
      boolean keep = next().text().equals("intersect");
      left = Operators.intersection(left, typed(), keep);
    }
    return left;
  }

  /**
   * {@code instance of}, {@code castable as} and {@code cast as}, for the types that Metapath has.
   */
  private Expr typed() throws MetapathException {
    Expr left = arrow();
    Token t = peek();
    if (t.isName("instance") && peek(1).isName("of")) {
      throw unsupported(t, "\"instance of\"");
    }
    if ((t.isName("castable") || t.isName("cast")) && peek(1).isName("as")) {
      next();
      next();
      Token typeToken = peek();
      Types type = Types.ofName(localName());
      if (type == null) {
        throw unsupported(typeToken, "the type " + typeToken.text());
      }
      boolean optional = take("?");
      return t.isName("cast") ? type.cast(left, optional) : type.castable(left, optional);
    }
    return left;
  }

  private Expr arrow() throws MetapathException {
    Expr left = unary();
    while (take("=>")) {
      left = call(List.of(left));
    }
    return left;
  }

  private Expr unary() throws MetapathException {
    boolean negative = false;
    while (peek().is("-") || peek().is("+")) {
      negative ^= next().is("-");
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
}
