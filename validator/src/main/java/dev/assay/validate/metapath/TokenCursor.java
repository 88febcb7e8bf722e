package dev.assay.validate.metapath;

import dev.assay.validate.metapath.Lexer.Kind;
import dev.assay.validate.metapath.Lexer.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tokens of an expression and how far they are read. */
abstract class TokenCursor {
  private final List<Token> tokens;
  private final Set<String> variables = new HashSet<>();
  private final Set<String> bound = new HashSet<>();
  private int at;

  TokenCursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The variables that the expression uses and does not bind itself. */
  final Set<String> variables() {
    Set<String> free = new HashSet<>(variables);
    free.removeAll(bound);
    return Set.copyOf(free);
  }

  final void use(String variable) {
    variables.add(variable);
  }

  final void bind(String variable) {
    bound.add(variable);
  }

  final Token peek() {
    return tokens.get(at);
  }

  final Token peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  final Token next() {
    Token token = peek();
    if (token.kind() != Kind.END) {
      at++;
    }
    return token;
  }

  final boolean take(String symbol) {
    boolean found = peek().is(symbol);
    at += found ? 1 : 0;
    return found;
  }

  final boolean takeName(String name) {
    boolean found = peek().isName(name);
    at += found ? 1 : 0;
    return found;
  }

  final void expect(String symbol) throws MetapathException {
    if (!take(symbol)) {
      throw unexpected("\"" + symbol + "\"");
    }
  }

  final void expectName(String name) throws MetapathException {
    if (!takeName(name)) {
      throw unexpected("\"" + name + "\"");
    }
  }

  final String name() throws MetapathException {
    if (peek().kind() != Kind.NAME) {
      throw unexpected("a name");
    }
    return next().text();
  }

  /** The name without its prefix: OSCAL has one namespace. */
  final String localName() throws MetapathException {
    String name = name();
    return name.substring(name.indexOf(':') + 1);
  }

  final MetapathException unexpected(String wanted) {
    Token t = peek();
    String found = t.kind() == Kind.END ? "the expression ends" : "there is \"" + t.text() + "\"";
    return MetapathException.at(t.at(), "expected " + wanted + ", but " + found);
  }

  final MetapathException unsupported(Token t, String what) {
    return MetapathException.at(t.at(), what + " is not supported");
  }
}
