package dev.assay.diff;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One difference.
 *
 * @param kind what became of the item
 * @param nature how much it means
 * @param before the item in the old document; null when it was added
 * @param after the item in the new document; null when it was removed
 */
public record Change(Kind kind, Nature nature, @Nullable Side before, @Nullable Side after) {
  /** What became of an item. */
  public enum Kind {
    ADDED,
    REMOVED,
    MOVED,
    CHANGED
  }

  /** How much a difference means. */
  public enum Nature {
    /** It says something else than before. */
    CONTENT,
    /** The same item under another id or uuid. */
    RENAME,
    /** A reference that follows a rename. */
    REFERENCE,
    /** What changes with every version: the document's uuid and the time of its last change. */
    BOOKKEEPING
  }

  /**
   * The item in one of the documents.
   *
   * @param pointer where it stands: a JSON Pointer (RFC 6901) in the document's JSON form
   * @param place the same for people, for example {@code 3.5.3 [a], component Firewall, status}
   * @param value a {@code String}, {@code Boolean}, {@code BigInteger}, {@code Markup} or {@code
   *     OscalObject}; null for an object that moved. An object that was added or removed is without
   *     those of its items that moved
   */
  public record Side(String pointer, String place, @Nullable Object value) {}

  public Change {
    if ((before == null) != (kind == Kind.ADDED) || (after == null) != (kind == Kind.REMOVED)) {
      throw new IllegalArgumentException(kind + " does not have these sides");
    }
  }

  /** The side to speak of: the new one, unless the item is gone. */
  public Side side() {
    return after != null ? after : Objects.requireNonNull(before);
  }

  /** The same difference seen from the other document. */
  public Change mirror() {
    Kind other =
        switch (kind) {
          case ADDED -> Kind.REMOVED;
          case REMOVED -> Kind.ADDED;
          case MOVED, CHANGED -> kind;
        };
    return new Change(other, nature, after, before);
  }
}
