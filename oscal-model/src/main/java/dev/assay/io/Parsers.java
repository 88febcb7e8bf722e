package dev.assay.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/** The one place that makes JSON and YAML parsers and generators. */
public final class Parsers {
  private Parsers() {}

  /** Factories keep tables of the names they met, so those of one set of limits are shared. */
  private static final Map<Limits, JsonFactory> JSON = new ConcurrentHashMap<>();

  private static final Map<Limits, YamlFactory> YAML = new ConcurrentHashMap<>();

  /**
   * A streaming parser of JSON or YAML within limits. Aliases of YAML are written out.
   *
   * @param source the bytes; UTF-8, UTF-16 or UTF-32
   * @param format {@code JSON} or {@code YAML}
   * @throws JacksonException when the bytes are not in the encoding that their first ones are in
   */
  public static JsonParser parser(Source source, DocumentFormat format, Limits limits) {
    TextEncoding encoding = TextEncoding.of(source.head(TextEncoding.MOST));
    if (format == DocumentFormat.JSON && encoding == TextEncoding.UTF_8 && !source.isHeld()) {
      return json(limits).createParser(ObjectReadContext.empty(), stream(source));
    }
    byte[] utf8 = encoding.toUtf8(source.bytes());
    if (utf8 == null) {
      throw new StreamReadException("the text is not the " + encoding + " that it starts with");
    }
    if (encoding == TextEncoding.UTF_8 && TextPlace.isBroken(utf8)) {
      throw JacksonIOException.construct(new MalformedInputException(1));
    }
    if (format == DocumentFormat.YAML) {
      return YAML.computeIfAbsent(limits, l -> new YamlFactory(l, constraints(l))).parserOf(utf8);
    }
    return json(limits).createParser(ObjectReadContext.empty(), utf8);
  }

  private static JsonFactory json(Limits limits) {
    return JSON.computeIfAbsent(
        limits, l -> JsonFactory.builder().streamReadConstraints(constraints(l)).build());
  }

  private static InputStream stream(Source source) {
    try {
      return new StrictUtf8(source.open());
    } catch (IOException e) {
      throw JacksonIOException.construct(e);
    }
  }

  private static StreamReadConstraints constraints(Limits limits) {
    return StreamReadConstraints.builder()
        .maxNestingDepth(limits.depth())
        .maxStringLength(limits.textLength())
        .maxDocumentLength(limits.bytes())
        .build();
  }

  /**
   * A generator of indented JSON, or of YAML that quotes what other readers could take for more
   * than text.
   */
  static JsonGenerator generator(java.io.OutputStream out, DocumentFormat format) {
    if (format == DocumentFormat.YAML) {
      return YAMLFactory.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
          .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
          .stringQuotingChecker(new YamlQuoting())
          .build()
          .createGenerator(ObjectWriteContext.empty(), out);
    }
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    PrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withArrayIndenter(indenter)
            .withObjectIndenter(indenter);
    ObjectWriteContext context =
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            return printer;
          }
        };
    return new JsonFactory().createGenerator(context, out);
  }

  /**
   * Quotes, beside what YAML 1.2 asks for, what a reader of YAML 1.1 takes for a number, a date or
   * a truth value.
   */
  private static final class YamlQuoting extends StringQuotingChecker {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean needToQuoteName(String name) {
      return isReservedKeyword(name) || nameHasQuotableChar(name) || looksLikeYAMLNumber(name);
    }

    @Override
    public boolean needToQuoteValue(String value) {
      if (value.isEmpty()) {
        return true;
      }
      char first = value.charAt(0);
      char last = value.charAt(value.length() - 1);
      if (first <= '?'
          || first == '@'
          || first == '`'
          || first == '['
          || first == ']'
          || first == '{'
          || first == '}'
          || first == '|'
          || first == '~'
          || last <= ' '
          || last == ':') {
        return true;
      }
      if (isReservedKeyword(value) || valueHasQuotableChar(value)) {
        return true;
      }
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        boolean printable =
            c >= ' ' && c != 0x7f && c != 0x85 && c != 0xa0 && c != 0x2028 && c != 0x2029;
        if (!printable || c == 0xfeff || Character.isSurrogate(c)) {
          return true;
        }
      }
      return false;
    }
  }
}
