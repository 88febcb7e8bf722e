package dev.assay.diff;

import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of documents as text. */
public final class Values {
  /** What tells most of an object, the best first. */
  private static final List<String> TELLING =
      List.of("title", "description", "prose", "value", "statement", "text", "state", "href");

  private Values() {}

  /**
   * A value on its own: prose as Markdown, of an object what tells most of it; empty when there is
   * nothing to tell.
   */
  public static String text(@Nullable Object value) {
    if (value instanceof Markup markup) {
      return markup.markdown();
    }
    if (value instanceof OscalObject object) {
      return summary(object);
    }
    return value == null ? "" : value.toString();
  }

  private static String summary(OscalObject object) {
    StringBuilder out = new StringBuilder();
    for (String name : TELLING) {
      Object value = object.get(name);
      if (value != null && !(value instanceof List) && !(value instanceof OscalObject)) {
        out.append(out.length() == 0 ? "" : ": ").append(text(value));
        if (out.length() > 40 || !name.equals("title")) {
          break;
        }
      }
    }
    if (object.get("implementation-status") instanceof OscalObject status) {
      out.append(out.length() == 0 ? "" : " ").append("(").append(status.get("state")).append(")");
    }
    return out.toString();
  }
}
