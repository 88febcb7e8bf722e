package dev.assay.diff;

import dev.assay.profiles.cmmc.RequirementId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What items of a list are told by, beside their uuid and id. */
final class Keys {
  /**
   * Members that name an item together, where the first of them is there; what an item refers to
   * comes before what it is called. An item of any definition that has the members is told by them.
   */
  static final List<List<String>> MEMBERS =
      List.of(
          List.of("uuid"),
          List.of("id"),
          List.of("statement-id"),
          List.of("control-id"),
          List.of("component-uuid"),
          List.of("param-id"),
          List.of("role-id"),
          List.of("provided-uuid"),
          List.of("responsibility-uuid"),
          List.of("implementation-uuid"),
          List.of("observation-uuid"),
          List.of("risk-uuid"),
          List.of("finding-uuid"),
          List.of("response-uuid"),
          List.of("task-uuid"),
          List.of("activity-uuid"),
          List.of("subject-uuid"),
          List.of("actor-uuid", "role-id"),
          List.of("party-uuid", "role-id"),
          List.of("objective-id"),
          List.of("by-id"),
          List.of("by-name", "by-ns", "by-class", "by-item-name"),
          List.of("by-class", "by-ns", "by-item-name"),
          List.of("by-item-name", "by-ns"),
          List.of("by-ns"),
          List.of("source"),
          List.of("name", "ns", "class", "group"),
          List.of("name", "ns"),
          List.of("name", "system"),
          List.of("href", "rel"),
          List.of("href"),
          List.of("scheme"),
          List.of("identifier-type"),
          List.of("algorithm"),
          List.of("system", "id"),
          List.of("system"),
          List.of("filename"),
          List.of("start", "transport"),
          List.of("pattern"),
          List.of("#label"),
          List.of("#asset-id"),
          List.of("title"),
          List.of("short-name"),
          List.of("label"),
          List.of("caption"),
          List.of("description"),
          List.of("prose"));

  /** Those of them by which an item refers to a thing, whatever else it says of it. */
  static final List<List<String>> REFERENCES =
      MEMBERS.subList(0, MEMBERS.indexOf(List.of("source")));

  /** Where an alter adds: it tells apart what nothing else does. */
  static final List<String> POSITION = List.of("position");

  /** Members whose text may be an id of a requirement in one of its spellings. */
  private static final Set<String> REQUIREMENTS =
      Set.of("id", "control-id", "statement-id", "objective-id", "by-id");

  private Keys() {}

  /**
   * The text that a node is told by, or null when it does not have it.
   *
   * @param pairs the renames to follow for a node of the old document, or null
   */
  static @Nullable String of(Node node, List<String> members, @Nullable Pairs pairs) {
    if (value(node, members.get(0)) == null) {
      return null;
    }
    StringBuilder key = new StringBuilder();
    for (String name : members) {
      String value = value(node, name);
      if (value != null) {
        key.append(pairs == null ? value : pairs.renewedKey(value));
      }
      key.append('\0');
    }
    return key.toString();
  }

  /** Whether a node has nothing that it could be told by. */
  static boolean isNameless(Node node) {
    return MEMBERS.stream().allMatch(members -> value(node, members.get(0)) == null);
  }

  private static @Nullable String value(Node node, String name) {
    if (name.startsWith("#")) {
      return node.property(name.substring(1));
    }
    String text = node.text(name);
    return text != null && REQUIREMENTS.contains(name) ? requirement(text) : text;
  }

  /** One spelling for all ids of one requirement or objective. */
  private static String requirement(String id) {
    Optional<RequirementId> known = RequirementId.parse(id);
    return known.isEmpty()
        ? id
        : (known.get().objective() ? known.get().objectiveId() : known.get().controlId())
            + (id.endsWith("_smt") ? "_smt" : "");
  }
}
