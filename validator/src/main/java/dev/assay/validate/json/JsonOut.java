package dev.assay.validate.json;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.NotChecked;
import java.io.OutputStream;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes JSON whose bytes depend on nothing but what is written. Ends with a line break. */
public final class JsonOut implements AutoCloseable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  private JsonOut(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes indented JSON.
   *
   * @param out where it is written; not closed
   */
  public static JsonOut indented(OutputStream out) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    PrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withArrayIndenter(indenter)
            .withObjectIndenter(indenter);
    return new JsonOut(
        FACTORY.createGenerator(
            new ObjectWriteContext.Base() {
              @Override
              public PrettyPrinter getPrettyPrinter() {
                return printer;
              }
            },
            out));
  }

  /**
   * Writes JSON on one line.
   *
   * @param out where it is written; not closed
   */
  public static JsonOut line(OutputStream out) {
    return new JsonOut(FACTORY.createGenerator(ObjectWriteContext.empty(), out));
  }

  /** Begins an object that has no name. */
  public JsonOut open() {
    json.writeStartObject();
    return this;
  }

  /** Begins an object with a name. */
  public JsonOut open(String name) {
    json.writeObjectPropertyStart(name);
    return this;
  }

  /** Ends an object. */
  public JsonOut end() {
    json.writeEndObject();
    return this;
  }

  /** Begins a list with a name. */
  public JsonOut list(String name) {
    json.writeArrayPropertyStart(name);
    return this;
  }

  /** Ends a list. */
  public JsonOut endList() {
    json.writeEndArray();
    return this;
  }

  /** A text; nothing when there is none. */
  public JsonOut put(String name, @Nullable Object text) {
    if (text != null) {
      json.writeStringProperty(name, text.toString());
    }
    return this;
  }

  /** A number. */
  public JsonOut put(String name, long number) {
    json.writeNumberProperty(name, number);
    return this;
  }

  /** True or false. */
  public JsonOut put(String name, boolean value) {
    json.writeBooleanProperty(name, value);
    return this;
  }

  /** An item of a list. */
  public JsonOut item(String text) {
    json.writeString(text);
    return this;
  }

  /** A list of texts. */
  public JsonOut put(String name, Collection<String> texts) {
    list(name);
    texts.forEach(json::writeString);
    return endList();
  }

  /** A finding with its place. */
  public JsonOut finding(Finding finding) {
    Location where = finding.location();
    open()
        .put("rule", finding.ruleId())
        .put("severity", finding.severity().label())
        .put("message", finding.message())
        .put("help", finding.help())
        .put("file", where.file());
    if (where.line() > 0) {
      put("line", where.line()).put("column", where.column());
    }
    return put("pointer", where.pointer()).put("citations", finding.citations()).end();
  }

  /** What could not be checked, as a list of its own. */
  public JsonOut notChecked(Collection<NotChecked> all) {
    list("not-checked");
    all.forEach(n -> open().put("what", n.what()).put("why", n.why()).end());
    return endList();
  }

  @Override
  public void close() {
    json.writeRaw('\n');
    json.close();
  }
}
