package dev.assay.diff;

import dev.assay.model.markup.Markup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which node of the old document is which of the new one, and which ids changed with that. */
final class Pairs {
  /** A uuid in a text: where a link leads. */
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private static final char TAKEN = '\u0001';

  private final Map<Node, Node> partners = new IdentityHashMap<>();

  /** From an old id to the new one, where there is one only; an empty text where there are more. */
  private final Map<String, String> renames = new HashMap<>();

  private final Map<String, String> backwards = new HashMap<>();
  private final Set<String> renamed = new HashSet<>();

  void add(Node old, Node now) {
    partners.put(old, now);
    partners.put(now, old);
    if (old.isInList()) {
      rename(old.object.get("uuid"), now.object.get("uuid"));
      rename(old.object.get("id"), now.object.get("id"));
    }
  }

  private void rename(@Nullable Object old, @Nullable Object now) {
    if (old != null && now != null) {
      String from = old.toString();
      String to = now.toString();
      if (!from.equals(to)) {
        renamed.add(from + '\0' + to);
      }
      renames.merge(from, to, (a, b) -> a.equals(b) ? a : "");
      backwards.merge(to, from, (a, b) -> a.equals(b) ? a : "");
    }
  }

  /** The node of the other document that is the same item, or null. */
  @Nullable Node partner(Node node) {
    return partners.get(node);
  }

  boolean has(Node node) {
    return partners.containsKey(node);
  }

  /** Whether two values refer to one item that was renamed. */
  boolean follows(@Nullable Object old, @Nullable Object now) {
    if (old instanceof Markup before && now instanceof Markup after) {
      String renewed = UUID.matcher(before.markdown()).replaceAll(m -> renewed(m.group()));
      return renewed.equals(after.markdown());
    }
    if (!(old instanceof String from) || !(now instanceof String to)) {
      return false;
    }
    return renamed.contains(from + '\0' + to)
        || (from.startsWith("#")
            && to.startsWith("#")
            && renamed.contains(from.substring(1) + '\0' + to.substring(1)));
  }

  /**
   * An id of the old document as the new one has it; what no id of the new one can be when there it
   * is another thing's. So two items are told by it from either side, or from neither.
   */
  String renewedKey(String id) {
    String now = renewed(id);
    String former = backwards.getOrDefault(id, "");
    boolean taken = !former.isEmpty() && !former.equals(id) && id.equals(renames.get(former));
    return now.equals(id) && taken ? id + TAKEN : now;
  }

  /** An id of the old document as the new one has it. */
  String renewed(String id) {
    String now = renames.getOrDefault(id, "");
    return now.isEmpty() || !id.equals(backwards.get(now)) ? id : now;
  }
}
