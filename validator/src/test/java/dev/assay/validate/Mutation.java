package dev.assay.validate;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentWriter;
import dev.assay.model.Definition;
import dev.assay.model.OscalObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document with one value changed. */
final class Mutation {
  private Mutation() {}

  /** The document with another text at a JSON Pointer, relative to the root. */
  static OscalDocument with(OscalDocument document, String pointer, String text) {
    List<String> steps = List.of(pointer.substring(1).split("/"));
    return OscalDocument.of(change(document.root(), steps, text));
  }

  private static OscalObject change(OscalObject object, List<String> steps, String text) {
    Definition definition = object.definition();
    int index = definition.indexOfJson(steps.get(0));
    if (index < 0) {
      throw new AssertionError("there is no " + steps.get(0) + " in " + definition.name());
    }
    @Nullable Object[] values = new Object[definition.members().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = object.get(i);
    }
    values[index] = change(values[index], steps.subList(1, steps.size()), text);
    return definition.create(values);
  }

  private static Object change(@Nullable Object value, List<String> rest, String text) {
    if (rest.isEmpty()) {
      return value instanceof BigInteger ? new BigInteger(text) : text;
    }
    if (value instanceof OscalObject child) {
      return change(child, rest, text);
    }
    if (value instanceof List<?> list) {
      int at = Integer.parseInt(rest.get(0));
      List<Object> changed = new ArrayList<>(list);
      changed.set(at, change(list.get(at), rest.subList(1, rest.size()), text));
      return List.copyOf(changed);
    }
    throw new AssertionError("nothing stands at " + rest);
  }

  /** The document as text. */
  static String write(OscalDocument document, DocumentFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      DocumentWriter.write(document, format, null, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The first line, from 1, in which two texts differ. */
  static int firstDifference(String a, String b) {
    List<String> p = a.lines().toList();
    List<String> q = b.lines().toList();
    for (int i = 0; i < Math.min(p.size(), q.size()); i++) {
      if (!p.get(i).equals(q.get(i))) {
        return i + 1;
      }
    }
    throw new AssertionError("the texts do not differ");
  }
}
