package dev.assay.validate.assess;

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

/** Writes indented JSON whose bytes depend on nothing but what is written. */
final class JsonOut implements AutoCloseable {
  private final JsonGenerator json;

  JsonOut(OutputStream out) {
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
    this.json =
        JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build()
            .createGenerator(context, out);
  }

  JsonOut open() {
    json.writeStartObject();
    return this;
  }

  JsonOut open(String name) {
    json.writeObjectPropertyStart(name);
    return this;
  }

  JsonOut end() {
    json.writeEndObject();
    return this;
  }

  JsonOut list(String name) {
    json.writeArrayPropertyStart(name);
    return this;
  }

  JsonOut endList() {
    json.writeEndArray();
    return this;
  }

  /** A text; nothing when there is none. */
  JsonOut put(String name, @Nullable Object text) {
    if (text != null) {
      json.writeStringProperty(name, text.toString());
    }
    return this;
  }

  JsonOut put(String name, long number) {
    json.writeNumberProperty(name, number);
    return this;
  }

  JsonOut put(String name, boolean value) {
    json.writeBooleanProperty(name, value);
    return this;
  }

  JsonOut put(String name, Collection<String> texts) {
    list(name);
    texts.forEach(json::writeString);
    return endList();
  }

  @Override
  public void close() {
    json.writeRaw('\n');
    json.close();
  }
}
