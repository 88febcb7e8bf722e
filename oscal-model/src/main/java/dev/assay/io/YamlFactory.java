package dev.assay.io;

import java.io.Reader;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.io.IOContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/** Makes YAML parsers that write aliases out within a limit. */
final class YamlFactory extends YAMLFactory {
  private static final long serialVersionUID = 1L;

  private static final int MIN_BUFFER = 1 << 10;

  /** How often the buffer is filled for one document, unless that is small. */
  private static final int REFILLS = 16;

  private final long limit;
  private final int aliases;
  private final int lineLength;

  YamlFactory(Limits limits, StreamReadConstraints constraints) {
    super(
        YAMLFactory.builder()
            .streamReadConstraints(constraints)
            .disable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
            .loadSettings(settings(limits.bytes(), MIN_BUFFER))
            .build());
    this.limit = limits.bytes();
    this.aliases = limits.yamlAliases();
    this.lineLength = Math.max(1 << 20, limits.textLength() / 4);
  }

  /** A parser of UTF-8 text. */
  JsonParser parserOf(byte[] utf8) {
    return createParser(ObjectReadContext.empty(), utf8);
  }

  @Override
  protected YAMLParser _createParser(
      ObjectReadContext context, IOContext io, byte[] bytes, int offset, int length) {
    String text = TextEncoding.decodeUtf8(bytes);
    Reader reader = new Lines(text, lineLength);
    LoadSettings settings = settings(limit, Math.max(MIN_BUFFER, text.length() / REFILLS));
    return new YamlParser(context, io, _streamReadFeatures, settings, reader, aliases);
  }

  /**
   * SnakeYAML Engine copies what it has of a scalar, or of a run of spaces, each time its buffer is
   * full: with a small buffer, a picture of some megabytes takes minutes.
   */
  private static LoadSettings settings(long limit, int buffer) {
    return LoadSettings.builder()
        .setAllowDuplicateKeys(true)
        .setCodePointLimit((int) Math.min(Integer.MAX_VALUE, limit))
        .setBufferSize(buffer)
        .build();
  }

  @Override
  public YAMLFactory copy() {
    return this;
  }

  /**
   * Reads a text and never ends between the two halves of a character: SnakeYAML Engine 3.0.1 fails
   * when its buffer is full and ends there. Lines have a limit of their own, since its time grows
   * with the square of their length.
   */
  private static final class Lines extends Reader {
    private final String text;
    private final int lineLength;
    private int next;
    private int lineStart;

    Lines(String text, int lineLength) {
      this.text = text;
      this.lineLength = lineLength;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
      int end = Math.min(text.length(), next + length);
      if (end > next + 1 && Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
      int count = end - next;
      if (count == 0) {
        return length == 0 ? 0 : -1;
      }
      for (int i = next; i < end; i++) {
        lineStart = text.charAt(i) == '\n' ? i + 1 : lineStart;
      }
      if (end - lineStart > lineLength) {
        throw new StreamConstraintsException(
            "a line of more than " + lineLength + " characters in YAML");
      }
      text.getChars(next, end, buffer, offset);
      next = end;
      return count;
    }

    @Override
    public void close() {
      // a text needs no closing
    }
  }
}
