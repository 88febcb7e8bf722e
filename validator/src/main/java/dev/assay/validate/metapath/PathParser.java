package dev.assay.validate.metapath;

import dev.assay.validate.metapath.Lexer.Kind;
import dev.assay.validate.metapath.Lexer.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The part of the grammar below the operators: paths, steps, predicates and values. */
abstract class PathParser extends TokenCursor {
  private static final Set<String> NODE_TESTS = Set.of("node", "text", "element");
  private static final Set<String> CONSTRUCTORS = Set.of("map", "array", "function");

  PathParser(List<Token> tokens) {
    super(tokens);
  }

  /** Expressions with commas between them. */
  abstract Expr sequence() throws MetapathException;

  /** One expression without a comma. */
  abstract Expr single() throws MetapathException;

  final Expr path() throws MetapathException {
    if (take("//")) {
      return steps(allDescendants());
    }
    if (take("/")) {
      return startsStep() ? steps(Steps.path(Steps.ROOT, step())) : Steps.ROOT;
    }
    return steps(step());
  }

  private Expr steps(Expr start) throws MetapathException {
    Expr left = start;
    while (peek().is("/") || peek().is("//")) {
      if (next().is("/")) {
        left = Steps.path(left, step());
      } else if (isNameTest()) {
        left = Steps.path(left, predicates(Steps.descendantsNamed(localName()), true));
      } else {
        left = Steps.path(Steps.path(left, Steps.DESCENDANT_OR_SELF), step());
      }
    }
    return left;
  }

  /** What follows a leading {@code //}; all elements of one name are one look-up. */
  private Expr allDescendants() throws MetapathException {
    if (isNameTest()) {
      return predicates(Steps.allNamed(localName()), true);
    }
    return Steps.path(Steps.path(Steps.ROOT, Steps.DESCENDANT_OR_SELF), step());
  }

  private boolean isNameTest() {
    return peek().kind() == Kind.NAME && !peek(1).is("(") && !peek(1).is("::");
  }

  private boolean startsStep() {
    Token t = peek();
    return t.kind() == Kind.NAME || t.is("@") || t.is("*") || t.is(".") || t.is("..") || t.is("(");
  }

  private Expr step() throws MetapathException {
    Token t = peek();
    if (take("..")) {
      return predicates(Steps.PARENT, false);
    }
    if (take("@")) {
      return predicates(take("*") ? Steps.ALL_FLAGS : Steps.flag(localName()), false);
    }
    if (take("*")) {
      return predicates(Steps.ALL_CHILDREN, false);
    }
    if (t.kind() == Kind.NAME && peek(1).is("::")) {
      return predicates(axis(), false);
    }
    if (CONSTRUCTORS.contains(t.text()) && peek(1).is("{")) {
      throw unsupported(t, "a " + t.text() + " constructor");
    }
    if (isNameTest()) {
      return predicates(Steps.child(localName()), false);
    }
    if (t.kind() == Kind.NAME && NODE_TESTS.contains(t.text()) && peek(2).is(")")) {
      next();
      next();
      next();
      return predicates(Steps.ALL_CHILDREN, false);
    }
    return predicates(primary(), false);
  }

  private Expr axis() throws MetapathException {
    Token start = peek();
    String axis = name();
    expect("::");
    String test = take("*") ? "*" : localName();
    if (take("(")) {
      expect(")");
      test = "*";
    }
    Expr all = Steps.axis(axis);
    if (all == null) {
      throw unsupported(start, "the axis " + axis);
    }
    return test.equals("*") ? all : Steps.named(all, test);
  }

  private Expr predicates(Expr base, boolean amongSiblings) throws MetapathException {
    Expr result = base;
    while (true) {
      if (take("[")) {
        boolean perParent = amongSiblings && mayCount();
        Expr predicate = sequence();
        expect("]");
        result =
            perParent
                ? Steps.filterAmongSiblings(result, predicate)
                : Steps.filter(result, predicate);
      } else if (take("?")) {
        result = Steps.lookup(result, take("*") ? null : name());
      } else {
        return result;
      }
    }
  }

  /** Whether a predicate may ask for a position: all but comparisons that do not name one. */
  private boolean mayCount() {
    boolean compares = false;
    int depth = 0;
    for (int i = 0; depth >= 0 && peek(i).kind() != Kind.END; i++) {
      Token t = peek(i);
      if (t.isName("position") || t.isName("last")) {
        return true;
      }
      depth += t.is("(") || t.is("[") ? 1 : t.is(")") || t.is("]") ? -1 : 0;
      compares |= depth == 0 && (Operators.GENERAL.contains(t.text()) || isValueComparison(t));
    }
    return !compares;
  }

  private static boolean isValueComparison(Token t) {
    return t.kind() == Kind.NAME && Operators.VALUE.containsKey(t.text());
  }

  private Expr primary() throws MetapathException {
    Token t = peek();
    switch (t.kind()) {
      case STRING -> {
        return constant(next().text());
      }
      case NUMBER -> {
        return constant(number(next()));
      }
      case NAME -> {
        return call(List.of());
      }
      default -> {
        return symbol(t);
      }
    }
  }

  private Expr symbol(Token t) throws MetapathException {
    if (take(".")) {
      return f -> List.of(f.item());
    }
    if (take("$")) {
      String variable = name();
      use(variable);
      return f -> f.variable(variable);
    }
    if (take("(")) {
      if (take(")")) {
        return f -> List.of();
      }
      Expr inner = sequence();
      expect(")");
      return inner;
    }
    throw t.is("[") ? unsupported(t, "an array constructor") : unexpected("a step or a value");
  }

  private static Expr constant(Object value) {
    List<Object> sequence = List.of(value);
    return f -> sequence;
  }

  private static BigDecimal number(Token t) throws MetapathException {
    BigDecimal number = Values.parse(t.text());
    if (number == null) {
      throw MetapathException.at(t.at(), "\"" + t.text() + "\" is not a number");
    }
    return number;
  }

  /** A call of a function; the arguments that stand before an arrow come first. */
  final Expr call(List<Expr> before) throws MetapathException {
    Token t = peek();
    String function = name();
    expect("(");
    List<Expr> arguments = new ArrayList<>(before);
    if (!take(")")) {
      do {
        arguments.add(single());
      } while (take(","));
      expect(")");
    }
    return Functions.call(t, function, arguments);
  }
}
