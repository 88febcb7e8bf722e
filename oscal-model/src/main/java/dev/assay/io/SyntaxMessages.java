package dev.assay.io;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** The parsers' messages for malformed text in words that a person can use. */
final class SyntaxMessages {
  /**
   * One rewriting.
   *
   * @param message what the parser's message looks like
   * @param words what to say, with groups of the message
   * @param help how to mend it, or null
   */
  private record Row(Pattern message, String words, @Nullable String help) {}

  private static final String CUT_OFF =
      "See whether the end of the file is lost, or a closing bracket, quote or tag";
  private static final String QUOTE = "Put the text into quotes";

  /** First match wins. */
  private static final Row[] ROWS = {
    row("Unexpected end-of-input.*", "the text ends too early", CUT_OFF),
    row(
        "Unexpected (?:EOF|end of input).*element <([^>]*)>.*",
        "the text ends before </$1>",
        CUT_OFF),
    row("Unexpected (?:EOF|end of input).*", "the text ends too early", CUT_OFF),
    row(
        ".*(?:found unexpected end of stream|but found '<stream end>').*",
        "the text ends too early",
        CUT_OFF),
    row(
        "Unexpected character \\((.*)\\): was expecting double-quote to start property name",
        "$1 stands where a key in double quotes must stand",
        "Write keys in double quotes, and no comma after the last entry"),
    row(
        "Unexpected character \\((.*)\\): was expecting comma to separate .*",
        "$1 stands where a comma or the closing bracket must stand",
        "Put a comma between entries"),
    row(
        "Unexpected character \\((.*)\\): was expecting a colon.*",
        "$1 stands where a colon must stand",
        "Put a colon between key and value"),
    row(
        "Unexpected character \\('/'\\): maybe a .*comment.*",
        "JSON has no comments",
        "Remove it, or put it into remarks"),
    row(
        "Unexpected character \\((.*?)\\): expected a (?:valid )?value.*",
        "$1 cannot start a value",
        "A value is a text in double quotes, a number, true, false, [ ] or { }"),
    row(
        "Unexpected close marker '(.)': expected '(.)'.*",
        "$1 stands where $2 must stand",
        "Close brackets in the order in which they were opened"),
    row("Unrecognized token '(.*?)':.*", "\"$1\" is not a value", "Put text into double quotes"),
    row("Non-standard token '(.*?)':.*", "\"$1\" is not a value", "Put text into double quotes"),
    row(
        "Unexpected character \\('?(.)'? ?.*in numeric value.*",
        "'$1' cannot stand in a number",
        "Put it into double quotes when it is a text"),
    row(
        "Unexpected character \\('?(.)'? ?.*hex-digit for character escape.*",
        "'$1' stands where four hexadecimal digits must stand",
        null),
    row(
        "Illegal unquoted character .*code (\\d+).*",
        "a control character (code $1) stands in a text",
        "Write a line break as \\\\n and a tab as \\\\t"),
    row(
        "Unrecognized character escape (.*)",
        "$1 cannot stand after a backslash",
        "Write a backslash itself as \\\\\\\\"),
    row(
        "Invalid numeric value: Leading zeroes not allowed",
        "a number starts with a zero",
        "Put it into double quotes when it is a text"),
    row(
        "Expected a property name \\(Scalar value in YAML\\).*",
        "a key is a list or an object",
        "Keys are plain text"),
    row(
        "found character '?\\\\t.*",
        "a tab stands where the line is indented",
        "Indent with spaces"),
    row(
        "found character '?(.)'? that cannot start any token.*",
        "a plain text cannot start with $1",
        QUOTE),
    row(
        "mapping values are not allowed here",
        "a colon is not allowed here",
        QUOTE + " when it holds a colon and a space"),
    row(
        "found unknown escape character (.).*",
        "$1 cannot stand after a backslash",
        "Write a backslash itself as \\\\\\\\, or use single quotes"),
    row(
        "expected <block end>, but found .*",
        "the line is indented in a way that fits no list or object above",
        "Indent the entries of one object alike"),
    row(
        "expected '<document start>', but found.*",
        "there is more text after the end of the document",
        "Remove it"),
    row("(the alias .*)", "$1", "Write the value out, or put the anchor before the alias"),
    row("(the tag .*)", "$1", "Remove the tag"),
    row("(the text is not the .*)", "$1", "Save the file in UTF-8"),
    row(
        "Undeclared general entity \"(.*)\"",
        "the entity &$1; is not known",
        "Write the character itself; & is written &amp;"),
    row(
        "Undeclared namespace prefix \"(.*)\".*",
        "the namespace prefix \"$1\" is not declared",
        "Remove it, or declare it with xmlns:$1"),
    row(
        "Unexpected close tag (.*?); expected (.*?)\\.?",
        "$1 stands where $2 must stand",
        "Close elements in the order in which they were opened"),
    row(
        "Duplicate attribute '(.*?)'.*",
        "the attribute \"$1\" stands twice",
        "Remove one of the two"),
    row(
        "Illegal to have multiple roots.*",
        "there is a second root element",
        "Put it into a file of its own"),
    row(
        "Illegal character entity: expansion character \\(code (.*?)\\).*",
        "the character $1 is not allowed in XML",
        "Remove it"),
    row(
        "Illegal character \\(.*code (\\d+).*",
        "the control character with code $1 is not allowed in XML",
        "Remove it"),
    row(
        "Illegal processing instruction target \\(\"xml\"\\).*",
        "something stands before <?xml ...?>",
        "Put the XML declaration at the very start"),
    row("Unsupported encoding: (.*)", "the encoding \"$1\" is not known", "Save the file in UTF-8"),
    row(
        "Unexpected character ('<') in attribute value.*",
        "$1 stands in an attribute's value",
        "Write it &lt;"),
    row(
        "Unexpected character .* \\(missing name\\?\\)",
        "an & or < stands alone",
        "Write & as &amp; and < as &lt;"),
    row(
        "Unexpected character (.*?) in start tag [Ee]xpected a quote",
        "$1 stands where a quote must stand",
        "Put the values of attributes into quotes"),
    row(
        "Unexpected character (.*?) in epilog.*",
        "there is text after the end of the document",
        "Remove it"),
    row(
        "Unexpected character (.*?) in (start tag|epilog|prolog)[;,]? ?[Ee]xpected (.*)",
        "$1 stands where $3 is expected",
        null),
  };

  private static final Row[] LIMITS = {
    row(
        "Document nesting depth \\(\\d+\\) exceeds the maximum allowed \\((\\d+).*",
        "it is nested deeper than $1 levels",
        null),
    row("Maximum Element Depth limit \\((\\d+)\\).*", "it is nested deeper than $1 levels", null),
    row(
        "String value length \\(\\d+\\) exceeds the maximum allowed \\((\\d+).*",
        "a text is longer than $1 characters",
        null),
    row(
        "(?:Maximum attribute size|Text size) limit \\((\\d+)\\).*",
        "a text is longer than $1 characters",
        null),
    row(
        "Number value length \\(\\d+\\) exceeds the maximum allowed \\((\\d+).*",
        "a number is longer than $1 digits",
        null),
    row(
        "Name length \\(\\d+\\) exceeds the maximum allowed \\((\\d+).*",
        "a key is longer than $1 characters",
        null),
    row("Attribute limit \\((\\d+)\\).*", "an element has more than $1 attributes", null),
  };

  private static final Pattern XML_LIMIT = Pattern.compile("(?i).*limit \\(\\d+\\) exceeded.*");

  /** What to say about malformed text. */
  record Words(String message, @Nullable String help) {}

  private SyntaxMessages() {}

  static Words ofSyntax(String format, String raw) {
    Words words = rewrite(ROWS, clean(raw));
    return new Words("not well-formed " + format + ": " + words.message, words.help);
  }

  static Words ofLimit(String raw) {
    return new Words(
        "the document passes a limit: " + rewrite(LIMITS, clean(raw)).message,
        "If the document is to be trusted, raise the limit");
  }

  static boolean isXmlLimit(String raw) {
    return XML_LIMIT.matcher(clean(raw)).matches();
  }

  /** The problem of a YAML parser, without its excerpt of the text. */
  static String ofYaml(MarkedYamlEngineException e) {
    String problem = e.getProblem();
    return problem == null || problem.isBlank() ? "malformed" : problem;
  }

  static Optional<Mark> placeOf(MarkedYamlEngineException e) {
    return e.getProblemMark().isPresent() ? e.getProblemMark() : e.getContextMark();
  }

  private static Words rewrite(Row[] rows, String text) {
    for (Row row : rows) {
      Matcher matcher = row.message.matcher(text);
      if (matcher.matches()) {
        String help = row.help == null ? null : matcher.replaceFirst(row.help);
        return new Words(matcher.replaceFirst(row.words), help);
      }
    }
    return new Words(text, null);
  }

  /** One line, without the parser's remarks about its own settings, sources and codes. */
  private static String clean(String raw) {
    int at = raw.indexOf("\n at [");
    String text = at < 0 ? raw : raw.substring(0, at);
    text = text.replaceAll("\\s+", " ").replaceAll(" \\(code \\d+(?: ?/ ?0x[0-9a-f]+)?\\)", "");
    text = text.replaceFirst("(?:\\(for | \\(use `|at \\[Source).*", "").strip();
    return text.length() <= 200 ? text : text.substring(0, 197) + "...";
  }

  private static Row row(String message, String words, @Nullable String help) {
    return new Row(Pattern.compile("^(?:" + message + ")$"), words, help);
  }
}
