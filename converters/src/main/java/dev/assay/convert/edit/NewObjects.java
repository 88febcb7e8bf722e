package dev.assay.convert.edit;

import dev.assay.convert.office.Hashes;
import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the objects of rows that were added to a table. */
public final class NewObjects {
  private NewObjects() {}

  /** The first object of a list that is named from the root, or null when there is none. */
  public static @Nullable OscalObject sample(OscalObject root, String list) {
    Object value = root;
    for (String step : list.split("/", -1)) {
      value = value instanceof OscalObject object ? object.get(step) : null;
    }
    return value instanceof List<?> items
            && !items.isEmpty()
            && items.get(0) instanceof OscalObject first
        ? first
        : null;
  }

  /** An empty object of the same kind as another, with a uuid. */
  public static OscalObject like(OscalObject sample, String uuid) {
    OscalObject object =
        sample.definition().create(new @Nullable Object[sample.definition().members().size()]);
    return DocumentPatch.put(object, new String[] {"uuid"}, 0, uuid);
  }

  /** The first member that an object needs and does not have, or null. */
  public static @Nullable String missing(OscalObject object) {
    for (Member member : object.definition().members()) {
      if (member.isRequired() && object.get(member.jsonName()) == null) {
        return member.jsonName();
      }
    }
    return null;
  }

  /** The uuid of a new row: the same row gives the same on every run. */
  public static String uuid(OscalObject root, String list, String words) {
    return uuid(String.valueOf(root.get("uuid")), list + "\n" + words);
  }

  /** A uuid made out of a document's own; the same part always has the same. */
  public static String uuid(String document, String part) {
    String text = document + "\n" + part;
    String hex = Hashes.sha256(text.getBytes(StandardCharsets.UTF_8));
    int variant = 8 | (Character.digit(hex.charAt(16), 16) & 3);
    return hex.substring(0, 8)
        + "-"
        + hex.substring(8, 12)
        + "-5"
        + hex.substring(13, 16)
        + "-"
        + Integer.toHexString(variant)
        + hex.substring(17, 20)
        + "-"
        + hex.substring(20, 32);
  }
}
