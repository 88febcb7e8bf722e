package dev.assay.diff;

import dev.assay.diff.Change.Kind;
import dev.assay.diff.Change.Nature;
import dev.assay.diff.Change.Side;
import dev.assay.document.DocumentType;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import dev.assay.validate.json.JsonForm;
import dev.assay.validate.json.JsonForm.Key;
import dev.assay.validate.json.JsonSchema;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes differences as JSON, in the form that {@code docs/diff.md} documents. */
public final class ChangesJson {
  /** The version of the form; a reader of it takes any later version with the same first number. */
  public static final String VERSION = "1.0";

  /** What it looks like, for those who read it. */
  public static final JsonSchema SCHEMA =
      new JsonSchema("diff-1.schema.json", "Assay differences, form 1", form());

  private final JsonGenerator json;

  private ChangesJson(JsonGenerator json) {
    this.json = json;
  }

  private static JsonForm form() {
    List<Key> counts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      counts.add(Key.of(label(kind), JsonForm.number(0)));
    }
    counts.add(Key.of("renamed", JsonForm.number(0)));
    counts.add(Key.of("references", JsonForm.number(0), "References that follow a rename."));
    counts.add(Key.of("bookkeeping", JsonForm.number(0)));
    JsonForm side =
        JsonForm.object(
                Key.of("pointer", JsonForm.text("^(/.*)?$"), "In that document's JSON form."),
                Key.of("place", JsonForm.text(), "The place for people."),
                Key.maybe(
                    "value",
                    JsonForm.value(),
                    "A text, a number, a truth value, or an object in OSCAL's JSON; absent for an"
                        + " object that moved."))
            .shared("side");
    return JsonForm.object(
        JsonForm.version("diff", VERSION),
        Key.of("old", JsonForm.text(), "The name as it was given."),
        Key.of("new", JsonForm.text(), "The name as it was given."),
        Key.of("model", JsonForm.words(DocumentType.class, DocumentType::rootName)),
        Key.of("same", JsonForm.truth(), "Whether both say the same."),
        Key.of("counts", JsonForm.object(counts.toArray(new Key[0]))),
        Key.of(
            "changes",
            JsonForm.list(
                JsonForm.object(
                    Key.of("kind", JsonForm.words(Kind.class, ChangesJson::label)),
                    Key.of("nature", JsonForm.words(Nature.class, ChangesJson::label)),
                    Key.of("place", JsonForm.text(), "The place for people."),
                    Key.maybe("old", side, "Absent for what was added."),
                    Key.maybe("new", side, "Absent for what was removed.")))));
  }

  /**
   * Writes differences in UTF-8, a line break at the end; equal differences give equal bytes.
   *
   * @param before the name of the old document
   * @param after the name of the new one
   * @param out where it is written; not closed
   */
  public static void write(Changes changes, String before, String after, OutputStream out) {
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
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(context, out)) {
      new ChangesJson(json).all(changes, before, after);
      json.writeRaw('\n');
    }
  }

  private void all(Changes changes, String before, String after) {
    json.writeStartObject();
    json.writeStringProperty("diff", VERSION);
    json.writeStringProperty("old", before);
    json.writeStringProperty("new", after);
    json.writeStringProperty("model", changes.type().rootName());
    json.writeBooleanProperty("same", changes.isSame());
    json.writeObjectPropertyStart("counts");
    for (Kind kind : Kind.values()) {
      json.writeNumberProperty(label(kind), changes.count(kind));
    }
    json.writeNumberProperty("renamed", changes.of(Nature.RENAME).size());
    json.writeNumberProperty("references", changes.of(Nature.REFERENCE).size());
    json.writeNumberProperty("bookkeeping", changes.of(Nature.BOOKKEEPING).size());
    json.writeEndObject();
    json.writeArrayPropertyStart("changes");
    for (Change change : changes.all()) {
      json.writeStartObject();
      json.writeStringProperty("kind", label(change.kind()));
      json.writeStringProperty("nature", label(change.nature()));
      json.writeStringProperty("place", change.side().place());
      side("old", change.before());
      side("new", change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static String label(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private void side(String name, @Nullable Side side) {
    if (side == null) {
      return;
    }
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("pointer", side.pointer());
    json.writeStringProperty("place", side.place());
    if (side.value() != null) {
      json.writeName("value");
      value(side.value());
    }
    json.writeEndObject();
  }

  private void value(Object value) {
    if (value instanceof OscalObject object) {
      object(object);
    } else if (value instanceof Markup markup) {
      json.writeString(markup.markdown());
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof BigInteger number) {
      json.writeNumber(number);
    } else {
      json.writeString(value.toString());
    }
  }

  private void object(OscalObject object) {
    json.writeStartObject();
    for (int i = 0; i < object.definition().members().size(); i++) {
      Object value = object.get(i);
      String name = object.definition().members().get(i).jsonName();
      if (value instanceof List<?> list) {
        if (!list.isEmpty()) {
          json.writeArrayPropertyStart(name);
          list.forEach(this::value);
          json.writeEndArray();
        }
      } else if (value != null) {
        json.writeName(name);
        value(value);
      }
    }
    json.writeEndObject();
  }
}
