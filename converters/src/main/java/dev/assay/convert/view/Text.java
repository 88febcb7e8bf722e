package dev.assay.convert.view;

import dev.assay.model.markup.Markup;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a document's text as people read it.
 *
 * @param kind what sort of text it is
 * @param plain its characters; for a date the text as it stands in the document
 * @param markup the text with its markup, or null when it has none
 * @param target the id of the section or row it leads to, or null
 * @param field where in the document it comes from, or null when it cannot be edited there
 * @param parameters the values that its inserts show
 */
public record Text(
    Kind kind,
    String plain,
    @Nullable Markup markup,
    @Nullable String target,
    @Nullable Field field,
    Parameters parameters) {

  /** What sort of text it is. */
  public enum Kind {
    /** Characters. */
    PLAIN,
    /** Characters shown in bold. */
    STRONG,
    /** An identifier, a file name, an address. */
    CODE,
    /** A date or a date with time, in ISO 8601. */
    DATE,
    /** A number. */
    NUMBER,
    /** A word out of a list, such as a status. */
    STATUS,
    /** Marked-up text. */
    MARKUP
  }

  /** The values that stand in for inserted parameters. */
  @FunctionalInterface
  public interface Parameters {
    /** No values: an insert shows its parameter's id. */
    Parameters NONE = id -> null;

    /** The text to show for a parameter, or null when nothing is known of it. */
    @Nullable String value(String paramId);
  }

  /** Characters. */
  public static Text of(String plain) {
    return new Text(Kind.PLAIN, plain, null, null, null, Parameters.NONE);
  }

  /** Characters of a kind. */
  public static Text of(Kind kind, String plain) {
    return new Text(kind, plain, null, null, null, Parameters.NONE);
  }

  /** Marked-up text. */
  public static Text of(Markup markup) {
    return of(markup, Parameters.NONE);
  }

  /** Marked-up text with the values of its inserts. */
  public static Text of(Markup markup, Parameters parameters) {
    return new Text(Kind.MARKUP, "", Objects.requireNonNull(markup), null, null, parameters);
  }

  /** This text, leading to the section or row with that id. */
  public Text to(@Nullable String id) {
    return new Text(kind, plain, markup, id, field, parameters);
  }

  /** This text with the place it comes from. */
  public Text at(@Nullable Field place) {
    return new Text(kind, plain, markup, target, place, parameters);
  }

  /** The characters, without markup, inserts replaced. */
  public String characters() {
    return markup == null ? plain : Characters.of(markup, parameters);
  }

  /** Whether there is nothing to read. */
  public boolean isBlank() {
    return markup == null ? plain.isBlank() : markup.plainText().isBlank();
  }
}
