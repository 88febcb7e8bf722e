package dev.assay.generator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.assay.generator.OscalDefinitions.AllowedValue;
import dev.assay.generator.OscalDefinitions.Constraint;
import dev.assay.generator.OscalDefinitions.KeyField;
import dev.assay.generator.OscalDefinitions.Let;
import dev.assay.generator.OscalDefinitions.Structure;
import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** Writes the constraints of all definitions as one JSON table. */
final class ConstraintTableWriter {
  private final OscalDefinitions definitions;

  ConstraintTableWriter(OscalDefinitions definitions) {
    this.definitions = definitions;
  }

  String write() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentArraysWith(new DefaultIndenter(" ", "\n"));
      printer.indentObjectsWith(new DefaultIndenter(" ", "\n"));
      out.setPrettyPrinter(printer);
      out.writeStartObject();
      out.writeArrayFieldStart("constraints");
      for (Constraint c : definitions.constraints()) {
        constraint(out, c);
      }
      out.writeEndArray();
      out.writeArrayFieldStart("lets");
      for (Let let : definitions.lets()) {
        out.writeStartObject();
        owner(out, let.structure(), null);
        out.writeStringField("name", let.name());
        out.writeStringField("expression", let.expression());
        out.writeStringField("origin", let.origin());
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private void constraint(JsonGenerator out, Constraint c) throws IOException {
    out.writeStartObject();
    owner(out, c.structure(), c.member());
    out.writeStringField("kind", c.kind());
    out.writeStringField("origin", c.origin());
    text(out, "id", c.id());
    out.writeStringField("level", c.level());
    out.writeStringField("target", c.target());
    text(out, "formal-name", c.formalName());
    text(out, "description", c.description());
    text(out, "remarks", c.remarks());
    text(out, "message", c.message());
    text(out, "test", c.test());
    text(out, "regex", c.pattern());
    text(out, "datatype", c.dataType());
    if (c.min() != null) {
      out.writeNumberField("min-occurs", c.min());
    }
    if (c.max() != null) {
      out.writeNumberField("max-occurs", c.max());
    }
    text(out, "name", c.indexName());
    if (!c.keyFields().isEmpty()) {
      out.writeArrayFieldStart("key-fields");
      for (KeyField key : c.keyFields()) {
        out.writeStartObject();
        out.writeStringField("target", key.target());
        text(out, "pattern", key.pattern());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    if (c.allowOther() != null) {
      out.writeBooleanField("allow-other", c.allowOther());
    }
    text(out, "extensible", c.extensible());
    if (!c.values().isEmpty()) {
      out.writeArrayFieldStart("values");
      for (AllowedValue value : c.values()) {
        out.writeStartObject();
        out.writeStringField("value", value.value());
        text(out, "description", value.description());
        text(out, "deprecated", value.deprecated());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private void owner(JsonGenerator out, int structure, @Nullable String member) throws IOException {
    Structure s = definitions.structures().get(structure);
    out.writeNumberField("definition", s.id());
    out.writeStringField("definition-name", s.qualifiedName());
    text(out, "member", member);
  }

  private static void text(JsonGenerator out, String name, @Nullable String value)
      throws IOException {
    if (value != null && !value.isEmpty()) {
      out.writeStringField(name, value);
    }
  }
}
