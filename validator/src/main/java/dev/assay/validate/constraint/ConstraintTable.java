package dev.assay.validate.constraint;

import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Parsers;
import dev.assay.io.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The constraints of the OSCAL definitions, as the generator wrote them, by the definition that
 * holds them.
 */
public final class ConstraintTable {
  private static final String RESOURCE = "/dev/assay/model/constraints.json";

  /**
   * A constraint and where it stands: the number of a definition, and the member when it is on one.
   */
  record Entry(int definition, @Nullable String member, ConstraintSpec spec) {}

  /** A variable of a definition's constraints. */
  record Let(int definition, String name, String expression) {}

  private static final class Holder {
    static final ConstraintTable OSCAL = load();
  }

  private final List<Entry> entries;
  private final List<Let> lets;

  ConstraintTable(List<Entry> entries, List<Let> lets) {
    this.entries = List.copyOf(entries);
    this.lets = List.copyOf(lets);
  }

  /** The table of the definitions, read once. */
  public static ConstraintTable oscal() {
    return Holder.OSCAL;
  }

  List<Entry> entries() {
    return entries;
  }

  List<Let> lets() {
    return lets;
  }

  /** All constraints. */
  public List<ConstraintSpec> specs() {
    return entries.stream().map(Entry::spec).toList();
  }

  private static ConstraintTable load() {
    try (InputStream in = ConstraintTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      Source source = Source.of(RESOURCE, in.readAllBytes());
      try (JsonParser parser = Parsers.parser(source, DocumentFormat.JSON, Limits.DEFAULT)) {
        return new Reader(parser).read();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Reader {
    private final JsonParser parser;
    private final Map<String, Integer> unnamed = new HashMap<>();

    Reader(JsonParser parser) {
      this.parser = parser;
    }

    ConstraintTable read() {
      List<Entry> entries = new ArrayList<>();
      List<Let> lets = new ArrayList<>();
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean isLets = parser.currentName().equals("lets");
        parser.nextToken();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          Map<String, String> texts = new HashMap<>();
          List<ConstraintSpec.Key> keys = new ArrayList<>();
          List<ConstraintSpec.Value> values = new ArrayList<>();
          readObject(texts, keys, values);
          int definition = Integer.parseInt(text(texts, "definition"));
          if (isLets) {
            lets.add(new Let(definition, text(texts, "name"), text(texts, "expression")));
          } else {
            entries.add(new Entry(definition, texts.get("member"), spec(texts, keys, values)));
          }
        }
      }
      return new ConstraintTable(entries, lets);
    }

    private void readObject(
        Map<String, String> texts,
        List<ConstraintSpec.Key> keys,
        List<ConstraintSpec.Value> values) {
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() != JsonToken.START_ARRAY) {
          texts.put(name, parser.getString());
          continue;
        }
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          Map<String, String> item = new HashMap<>();
          while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            item.put(key, parser.getString());
          }
          if (name.equals("values")) {
            values.add(
                new ConstraintSpec.Value(
                    text(item, "value"), item.get("description"), item.get("deprecated")));
          } else {
            keys.add(new ConstraintSpec.Key(text(item, "target"), item.get("pattern")));
          }
        }
      }
    }

    private static String text(Map<String, String> texts, String name) {
      String value = texts.get(name);
      if (value == null) {
        throw new IllegalStateException("the table of constraints has an entry without " + name);
      }
      return value;
    }

    private ConstraintSpec spec(
        Map<String, String> t, List<ConstraintSpec.Key> keys, List<ConstraintSpec.Value> values) {
      ConstraintKind kind = ConstraintKind.ofLabel(text(t, "kind"));
      if (kind == null) {
        throw new IllegalStateException(
            "the table of constraints has an entry of kind " + t.get("kind"));
      }
      String member = t.get("member");
      String holder = text(t, "definition-name") + (member == null ? "" : "/" + member);
      return SpecReader.read(
          ruleId(t.get("id"), holder, kind), kind, text(t, "origin"), holder, t, keys, values);
    }

    /** A constraint without an id is named by its place: the holder, the kind and a number. */
    private String ruleId(@Nullable String id, String holder, ConstraintKind kind) {
      if (id != null) {
        return id;
      }
      String base = "oscal:" + holder + "/" + kind.label();
      return base + "-" + unnamed.merge(base, 1, Integer::sum);
    }
  }
}
