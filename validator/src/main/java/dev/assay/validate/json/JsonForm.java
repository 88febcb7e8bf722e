package dev.assay.validate.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The form of the JSON that a class writes, declared beside it; the JSON Schema for others is made
 * from it. The schema lets further keys be, since a later form of the same first number may add
 * some.
 */
public final class JsonForm {
  private static final String BASE = "https://assay.dev/schemas/";

  /** What {@link JsonOut#finding} writes. */
  public static final JsonForm FINDING =
      object(
              Key.of("rule", text(), "The stable id of the rule."),
              Key.of("severity", words(List.of("error", "warning", "info"))),
              Key.of("message", text()),
              Key.maybe("help", text(), "How to mend it."),
              Key.of("file", text(), "The file that it was found in."),
              Key.maybe("line", number(1), "From 1; absent when the place is the file as a whole."),
              Key.maybe("column", number(1)),
              Key.maybe("pointer", text(), "The JSON Pointer of the place."),
              Key.of("citations", list(text()), "The paragraphs that the rule rests on."))
          .shared("finding");

  /** What {@link JsonOut#notChecked} writes. */
  public static final Key NOT_CHECKED =
      Key.of(
          "not-checked",
          list(object(Key.of("what", text()), Key.of("why", text()))),
          "What could not be checked; it never counts as a pass.");

  private final List<String> types;
  private final @Nullable String pattern;
  private final @Nullable Long least;
  private final List<String> words;
  private final @Nullable JsonForm items;
  private final List<Key> keys;
  private final @Nullable String name;

  private JsonForm(
      List<String> types,
      @Nullable String pattern,
      @Nullable Long least,
      List<String> words,
      @Nullable JsonForm items,
      List<Key> keys,
      @Nullable String name) {
    this.types = types;
    this.pattern = pattern;
    this.least = least;
    this.words = words;
    this.items = items;
    this.keys = keys;
    this.name = name;
  }

  /**
   * A key of an object.
   *
   * @param name the key
   * @param form what it holds
   * @param required whether it is always there
   * @param help what it says, a sentence, or null when its name says all
   */
  public record Key(String name, JsonForm form, boolean required, @Nullable String help) {
    /** A key that is always there. */
    public static Key of(String name, JsonForm form) {
      return new Key(name, form, true, null);
    }

    /** A key that is always there, and what it says. */
    public static Key of(String name, JsonForm form, String help) {
      return new Key(name, form, true, help);
    }

    /** A key that is not always there, and when or why. */
    public static Key maybe(String name, JsonForm form, String help) {
      return new Key(name, form, false, help);
    }

    /** A key that is not always there. */
    public static Key maybe(String name, JsonForm form) {
      return new Key(name, form, false, null);
    }
  }

  private static JsonForm plain(String... types) {
    return new JsonForm(List.of(types), null, null, List.of(), null, List.of(), null);
  }

  /** Any text. */
  public static JsonForm text() {
    return plain("string");
  }

  /** Text that follows a regular expression. */
  public static JsonForm text(String pattern) {
    return new JsonForm(List.of("string"), pattern, null, List.of(), null, List.of(), null);
  }

  /** A day of the calendar. */
  public static JsonForm day() {
    return text("^-?[0-9]{4,}-[0-9]{2}-[0-9]{2}$");
  }

  /** The version of a form, by which a reader knows whether it can read on. */
  public static Key version(String name, String version) {
    return Key.of(
        name,
        text("^" + version.substring(0, version.indexOf('.')) + "\\.[0-9]+$"),
        "The version of this form. Later versions with the same first number add keys and take none"
            + " away.");
  }

  /** One of a few words. */
  public static JsonForm words(Collection<String> words) {
    return new JsonForm(List.of("string"), null, null, List.copyOf(words), null, List.of(), null);
  }

  /** The word that {@code label} gives for each value of an enum. */
  public static <E extends Enum<E>> JsonForm words(
      Class<E> values, java.util.function.Function<E, String> label) {
    return words(Arrays.stream(values.getEnumConstants()).map(label).toList());
  }

  /** A whole number. */
  public static JsonForm number() {
    return plain("integer");
  }

  /** A whole number that is not less. */
  public static JsonForm number(long least) {
    return new JsonForm(List.of("integer"), null, least, List.of(), null, List.of(), null);
  }

  /** True or false. */
  public static JsonForm truth() {
    return plain("boolean");
  }

  /** A value of a document: a text, a number, a truth value, or an object in OSCAL's JSON. */
  public static JsonForm value() {
    return plain("string", "integer", "boolean", "object");
  }

  /** A list of things of one form. */
  public static JsonForm list(JsonForm items) {
    return new JsonForm(List.of("array"), null, null, List.of(), items, List.of(), null);
  }

  /** An object, its keys in the order in which they are written. */
  public static JsonForm object(Key... keys) {
    return new JsonForm(List.of("object"), null, null, List.of(), null, List.of(keys), null);
  }

  /** This form under a name, described once and referred to wherever it is used. */
  public JsonForm shared(String as) {
    return new JsonForm(types, pattern, least, words, items, keys, as);
  }

  /**
   * The JSON Schema of a document that has this form.
   *
   * @param file the name of the schema's file
   * @param title what the document is
   */
  public String schema(String file, String title) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonOut json = JsonOut.indented(out)) {
      json.open()
          .put("$schema", "http://json-schema.org/draft-07/schema#")
          .put("$id", BASE + file)
          .put("title", title);
      body(json);
      Map<String, JsonForm> shared = new TreeMap<>();
      collect(shared);
      if (!shared.isEmpty()) {
        json.open("definitions");
        shared.forEach(
            (as, form) -> {
              json.open(as);
              form.body(json);
              json.end();
            });
        json.end();
      }
      json.end();
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private void collect(Map<String, JsonForm> shared) {
    if (name != null) {
      shared.put(name, this);
    }
    if (items != null) {
      items.collect(shared);
    }
    keys.forEach(key -> key.form().collect(shared));
  }

  private void use(JsonOut json) {
    if (name == null) {
      body(json);
    } else {
      json.put("$ref", "#/definitions/" + name);
    }
  }

  private void body(JsonOut json) {
    if (types.size() == 1) {
      json.put("type", types.get(0));
    } else {
      json.put("type", types);
    }
    json.put("pattern", pattern);
    if (least != null) {
      json.put("minimum", least.longValue());
    }
    if (!words.isEmpty()) {
      json.put("enum", words);
    }
    if (items != null) {
      json.open("items");
      items.use(json);
      json.end();
    }
    if (!keys.isEmpty()) {
      List<String> required = new ArrayList<>();
      keys.stream().filter(Key::required).forEach(key -> required.add(key.name()));
      json.put("required", required).open("properties");
      for (Key key : keys) {
        json.open(key.name()).put("description", key.help());
        key.form().use(json);
        json.end();
      }
      json.end();
    }
  }
}
