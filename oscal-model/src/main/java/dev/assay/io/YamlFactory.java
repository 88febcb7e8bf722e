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

  /** SnakeYAML copies what it holds of a line with each piece that it reads on. */
  private static final int PIECE = 1 << 16;

  private final int aliases;
  private final int lineLength;

  YamlFactory(Limits limits, StreamReadConstraints constraints) {
    super(
        YAMLFactory.builder()
            .streamReadConstraints(constraints)
            .disable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
            .loadSettings(
                LoadSettings.builder()
                    .setAllowDuplicateKeys(true)
                    .setBufferSize(PIECE)
                    .setCodePointLimit((int) Math.min(Integer.MAX_VALUE, limits.bytes()))
                    .build())
            .build());
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
    Reader reader = new Lines(TextEncoding.decodeUtf8(bytes), lineLength);
    return new YamlParser(context, io, _streamReadFeatures, _loadSettings, reader, aliases);
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
