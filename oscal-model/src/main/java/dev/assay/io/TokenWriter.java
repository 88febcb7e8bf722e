package dev.assay.io;

import dev.assay.document.OscalDocument;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes records as JSON tokens, keys in the order of the definitions. */
final class TokenWriter {
  private final JsonGenerator out;

  TokenWriter(JsonGenerator out) {
    this.out = out;
  }

  void writeDocument(OscalDocument document, @Nullable String schemaHint) {
    out.writeStartObject();
    if (schemaHint != null) {
      out.writeStringProperty("$schema", schemaHint);
    }
    out.writeName(document.type().rootName());
    writeObject(document.root());
    out.writeEndObject();
  }

  private void writeObject(OscalObject object) {
    Definition definition = object.definition();
    List<Member> members = definition.members();
    out.writeStartObject();
    for (int i = 0; i < members.size(); i++) {
      Object value = object.get(i);
      if (value instanceof List<?> list) {
        writeList(members.get(i), list);
      } else if (value != null) {
        out.writeName(members.get(i).jsonName());
        writeValue(value);
      }
    }
    out.writeEndObject();
  }

  private void writeList(Member member, List<?> list) {
    if (list.isEmpty()) {
      return;
    }
    out.writeName(member.jsonName());
    if (list.size() == 1 && member.grouping() == Member.Grouping.SINGLETON_OR_ARRAY) {
      writeValue(list.get(0));
      return;
    }
    out.writeStartArray();
    for (Object item : list) {
      writeValue(item);
    }
    out.writeEndArray();
  }

  private void writeValue(Object value) {
    if (value instanceof OscalObject object) {
      writeObject(object);
    } else if (value instanceof Markup markup) {
      out.writeString(markup.markdown());
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof BigInteger number) {
      out.writeNumber(number);
    } else {
      out.writeString((String) value);
    }
  }
}
