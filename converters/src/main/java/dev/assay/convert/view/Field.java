package dev.assay.convert.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place of a document that can be edited where people read it.
 *
 * @param address the place: the uuid of the nearest object that has one and the JSON names from
 *     there ({@code UUID/description}), or the JSON names from the root ({@code /metadata/title})
 * @param type how its text is read back
 * @param choices the words that are allowed, or none when any is
 */
public record Field(String address, Type type, List<String> choices) {

  /** How the text of a place is read back. */
  public enum Type {
    /** Characters. */
    STRING,
    /** One line of marked-up text. */
    LINE,
    /** Marked-up text of any number of blocks. */
    MULTILINE,
    /** A date; the time of day that the document had is kept. */
    DATE,
    /** A word of which the allowed ones are known. */
    WORD,
    /** Who is responsible: a line for each role, "Role: name, name". */
    ROLES,
    /** The components that stand behind an item: a line for each title. */
    COMPONENTS,
    /**
     * The value of a property, which is made or taken away as needed; the path ends in its name.
     */
    PROPERTY,
    /** Whether an item of a plan of action is done, with its risks. */
    COMPLETION
  }

  /** Copies the list. */
  public Field {
    choices = List.copyOf(choices);
  }

  /** A place below an object with a uuid, or null when it has none. */
  public static @Nullable Field of(@Nullable String uuid, String path, Type type) {
    return uuid == null || uuid.isBlank() ? null : new Field(uuid + "/" + path, type, List.of());
  }

  /** A place below the root. */
  public static Field root(String path, Type type) {
    return new Field("/" + path, type, List.of());
  }

  /** A word below an object with a uuid, or null when it has none. */
  public static @Nullable Field word(@Nullable String uuid, String path, List<String> choices) {
    return uuid == null || uuid.isBlank() ? null : new Field(uuid + "/" + path, Type.WORD, choices);
  }
}
