package dev.assay.io;

import dev.assay.io.SyntaxMessages.Words;
import java.io.CharConversionException;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Turns what a parser throws into a finding with its place. */
final class SyntaxProblems {
  private final DocumentFormat format;
  private final ReadContext context;

  SyntaxProblems(DocumentFormat format, ReadContext context) {
    this.format = format;
    this.context = context;
  }

  void report(JacksonException e, @Nullable JsonParser parser) {
    if (e instanceof StreamConstraintsException) {
      limit(e.getOriginalMessage(), place(e.getLocation(), parser));
    } else if (e.getCause() instanceof MarkedYamlEngineException yaml) {
      Optional<Mark> mark = SyntaxMessages.placeOf(yaml);
      int line = mark.map(m -> m.getLine() + 1).orElse(0);
      int column = mark.map(m -> m.getColumn() + 1).orElse(0);
      syntax(SyntaxMessages.ofYaml(yaml), line, column);
    } else if (isBrokenText(e)) {
      brokenText();
    } else if (e.getOriginalMessage().startsWith("the alias")) {
      TokenStreamLocation where = place(e.getLocation(), parser);
      Words words = words(e.getOriginalMessage());
      context.loss(
          ReadRules.ALIAS, words.message(), where.getLineNr(), where.getColumnNr(), words.help());
    } else {
      TokenStreamLocation where = place(e.getLocation(), parser);
      syntax(e.getOriginalMessage(), where.getLineNr(), where.getColumnNr());
    }
  }

  void report(XMLStreamException e, @Nullable XMLStreamReader xml) {
    String message = e.getMessage() == null ? "malformed" : e.getMessage();
    Location where = e.getLocation() != null || xml == null ? e.getLocation() : xml.getLocation();
    int line = where == null ? 1 : Math.max(1, where.getLineNumber());
    int column = where == null ? 1 : Math.max(1, where.getColumnNumber());
    if (SyntaxMessages.isXmlLimit(message)) {
      Words words = SyntaxMessages.ofLimit(message);
      context.loss(ReadRules.LIMIT, words.message(), line, column, words.help());
    } else if (isBrokenText(e)) {
      brokenText();
    } else {
      syntax(message, line, column);
    }
  }

  private void limit(String message, TokenStreamLocation where) {
    Words words = SyntaxMessages.ofLimit(message);
    context.loss(
        ReadRules.LIMIT, words.message(), where.getLineNr(), where.getColumnNr(), words.help());
  }

  private void syntax(String message, int line, int column) {
    Words words = words(message);
    context.loss(ReadRules.SYNTAX, words.message(), line, column, words.help());
  }

  private Words words(String message) {
    return SyntaxMessages.ofSyntax(format.label().toUpperCase(Locale.ROOT), message);
  }

  /** The parsers stop at bytes that are no text without telling where. */
  private void brokenText() {
    TextPlace place = TextPlace.ofFirstBroken(context.source.bytes());
    context.loss(
        ReadRules.SYNTAX,
        "the text is not UTF-8, or holds what " + name() + " may not hold: " + place.found(),
        place.line(),
        place.column(),
        "Save the file in UTF-8");
  }

  private String name() {
    return format.label().toUpperCase(Locale.ROOT);
  }

  private static boolean isBrokenText(Exception e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      String message = t.getMessage();
      if (t instanceof CharConversionException
          || t instanceof CharacterCodingException
          || t instanceof ReaderException
          || (message != null && message.contains("Invalid UTF-8"))) {
        return true;
      }
    }
    return false;
  }

  private static TokenStreamLocation place(
      @Nullable TokenStreamLocation told, @Nullable JsonParser parser) {
    if (told != null && told.getLineNr() > 0) {
      return told;
    }
    TokenStreamLocation current = parser == null ? null : parser.currentLocation();
    return current != null && current.getLineNr() > 0
        ? current
        : new TokenStreamLocation(null, 0, 1, 1);
  }
}
