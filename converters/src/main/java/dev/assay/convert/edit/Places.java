package dev.assay.convert.edit;

import dev.assay.model.OscalObject;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a document holds at the address of a field. */
public final class Places {
  private Places() {}

  /** The text that a document has at a place, empty when it has none. */
  public static String text(OscalObject root, String address) {
    Object value = value(root, address);
    return value == null ? "" : value.toString();
  }

  /** What a document has at a place, or null when it has nothing there. */
  public static @Nullable Object value(OscalObject root, String address) {
    int slash = address.indexOf('/');
    String uuid = address.substring(0, slash);
    Object value = uuid.isEmpty() ? root : find(root, uuid);
    for (String step : address.substring(slash + 1).split("/", -1)) {
      if (value instanceof OscalObject object) {
        value = object.get(step);
      } else if (value instanceof List<?> list && step.matches("\\d{1,6}")) {
        int at = Integer.parseInt(step);
        value = at < list.size() ? list.get(at) : null;
      } else {
        return null;
      }
    }
    return value;
  }

  /** The object with that uuid, or null. */
  public static @Nullable OscalObject find(OscalObject object, String uuid) {
    if (uuid.equals(object.get("uuid"))) {
      return object;
    }
    for (int i = 0; i < object.definition().members().size(); i++) {
      Object value = object.get(i);
      List<?> children = value instanceof List<?> list ? list : Arrays.asList(value);
      for (Object child : children) {
        OscalObject found = child instanceof OscalObject o ? find(o, uuid) : null;
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
