package dev.assay.validate.metapath;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into tokens. */
final class Lexer {
  enum Kind {
    NAME,
    STRING,
    NUMBER,
    SYMBOL,
    END
  }

  record Token(Kind kind, String text, int at) {
    boolean is(String symbol) {
      return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isName(String name) {
      return kind == Kind.NAME && text.equals(name);
    }
  }

  private static final List<String> LONG_SYMBOLS =
      List.of("//", "::", "!=", "<=", ">=", "||", "=>", "..", ":=", "<<", ">>");

  private final String text;
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String expression) throws MetapathException {
    Lexer lexer = new Lexer(expression);
    List<Token> result = new ArrayList<>();
    Token token;
    do {
      token = lexer.next();
      result.add(token);
    } while (token.kind() != Kind.END);
    return result;
  }

  private Token next() throws MetapathException {
    skipSpaceAndComments();
    if (at == text.length()) {
      return new Token(Kind.END, "", at);
    }
    int start = at;
    char c = text.charAt(at);
    if (c == '\'' || c == '"') {
      return new Token(Kind.STRING, string(c), start);
    }
    if (isDigit(c) || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
      return new Token(Kind.NUMBER, number(), start);
    }
    if (c == 'Q' && text.startsWith("Q{", at)) {
      int end = text.indexOf('}', at);
      if (end < 0) {
        throw MetapathException.at(start, "Q{ has no end");
      }
      at = end + 1;
      return new Token(Kind.NAME, name(), start);
    }
    if (Character.isLetter(c) || c == '_') {
      return new Token(Kind.NAME, qualifiedName(), start);
    }
    for (String symbol : LONG_SYMBOLS) {
      if (text.startsWith(symbol, at)) {
        at += symbol.length();
        return new Token(Kind.SYMBOL, symbol, start);
      }
    }
    if ("()[]{}/@.,|!=<>+-*?$:#".indexOf(c) < 0) {
      throw MetapathException.at(at, "unexpected character '" + c + "'");
    }
    at++;
    return new Token(Kind.SYMBOL, String.valueOf(c), start);
  }

  private void skipSpaceAndComments() throws MetapathException {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("(:", at)) {
        int end = text.indexOf(":)", at + 2);
        if (end < 0) {
          throw MetapathException.at(at, "a comment has no end");
        }
        at = end + 2;
      } else {
        return;
      }
    }
  }

  private String string(char quote) throws MetapathException {
    StringBuilder out = new StringBuilder();
    int start = at++;
    while (true) {
      if (at == text.length()) {
        throw MetapathException.at(start, "a string has no end");
      }
      char c = text.charAt(at++);
      if (c != quote) {
        out.append(c);
      } else if (at < text.length() && text.charAt(at) == quote) {
        out.append(quote);
        at++;
      } else {
        return out.toString();
      }
    }
  }

  private String number() {
    int start = at;
    while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      if (text.charAt(at) == '.' && text.startsWith("..", at)) {
        break;
      }
      at++;
    }
    return text.substring(start, at);
  }

  private String qualifiedName() {
    String first = name();
    boolean prefix =
        at + 1 < text.length()
            && text.charAt(at) == ':'
            && text.charAt(at + 1) != ':'
            && text.charAt(at + 1) != '='
            && (Character.isLetter(text.charAt(at + 1)) || text.charAt(at + 1) == '_');
    if (!prefix) {
      return first;
    }
    at++;
    return first + ':' + name();
  }

  private String name() {
    int start = at;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
