package dev.assay.io;

import dev.assay.document.OscalDocument;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.StreamWriteException;

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

  /** Writes an object as the whole text. */
  void writeRoot(OscalObject root) {
    writeObject(root);
  }

  private void writeObject(OscalObject object) {
    out.writeStartObject();
    writeMembers(object, -1);
    out.writeEndObject();
  }

  /** Writes all members but the one that stands before the object as its key. */
  private void writeMembers(OscalObject object, int keyIndex) {
    Definition definition = object.definition();
    List<Member> members = definition.members();
    Object valueKey =
        definition.valueKeyIndex() < 0 ? null : object.get(definition.valueKeyIndex());
    for (int i = 0; i < members.size(); i++) {
      Object value = object.get(i);
      if (value == null || i == keyIndex || (valueKey != null && i == definition.valueKeyIndex())) {
        continue;
      }
      if (value instanceof List<?> list) {
        writeList(members.get(i), list);
      } else {
        boolean named = valueKey != null && i == definition.valueIndex();
        out.writeName(named ? (String) valueKey : members.get(i).jsonName());
        writeValue(value);
      }
    }
  }

  private void writeList(Member member, List<?> list) {
    if (list.isEmpty()) {
      return;
    }
    out.writeName(member.jsonName());
    if (member.grouping() == Member.Grouping.BY_KEY) {
      writeKeyed(member, list);
      return;
    }
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

  private void writeKeyed(Member member, List<?> list) {
    Set<String> keys = new HashSet<>();
    out.writeStartObject();
    for (Object item : list) {
      OscalObject object = (OscalObject) item;
      Definition definition = object.definition();
      Object flag = object.get(definition.keyIndex());
      String key = flag == null ? "" : (String) flag;
      if (!keys.add(key)) {
        throw new StreamWriteException(
            out, "two values of \"" + member.jsonName() + "\" have the key \"" + key + "\"");
      }
      out.writeName(key);
      Object value = definition.valueIndex() < 0 ? null : object.get(definition.valueIndex());
      if (value != null && definition.members().size() == 2) {
        writeValue(value);
      } else {
        out.writeStartObject();
        writeMembers(object, definition.keyIndex());
        out.writeEndObject();
      }
    }
    out.writeEndObject();
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
