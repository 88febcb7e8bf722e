package dev.assay.convert.docx;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a Word file's numbering part says of lists. */
final class WordNumbering implements WordProse.Lists {
  private final Map<String, WordNode> lists = new HashMap<>();
  private final Map<String, WordNode> kinds = new HashMap<>();

  WordNumbering(@Nullable WordNode part) {
    if (part != null) {
      for (WordNode node : part.children) {
        if (node.name.equals("num")) {
          lists.put(String.valueOf(node.attributes.get("numId")), node);
        } else if (node.name.equals("abstractNum")) {
          kinds.put(String.valueOf(node.attributes.get("abstractNumId")), node);
        }
      }
    }
  }

  @Override
  public boolean isNumbered(String numId, int level) {
    WordNode at = level(numId, level);
    String format = at == null ? null : at.val("numFmt");
    return format != null && !format.equals("bullet") && !format.equals("none");
  }

  @Override
  public int start(String numId, int level) {
    WordNode list = lists.get(numId);
    if (list != null) {
      for (WordNode node : list.children) {
        String of = node.attributes.get("ilvl");
        if (node.name.equals("lvlOverride") && Integer.toString(level).equals(of)) {
          String start = node.val("startOverride");
          if (start != null && start.matches("\\d{1,6}")) {
            return Integer.parseInt(start);
          }
        }
      }
    }
    return 1;
  }

  /** What a numbering is one of: numberings of one kind count on. */
  String kind(String numId) {
    WordNode list = lists.get(numId);
    String id = list == null ? null : list.val("abstractNumId");
    return id == null ? numId : "kind " + id;
  }

  /** The number that a level starts with. */
  int first(String numId, int level) {
    WordNode at = level(numId, level);
    String start = at == null ? null : at.val("start");
    int own = start(numId, level);
    return own != 1 || start == null || !start.matches("\\d{1,6}") ? own : Integer.parseInt(start);
  }

  /** The text of a level, in which %1 stands for the number of the first. */
  @Nullable String text(String numId, int level) {
    WordNode at = level(numId, level);
    return at == null ? null : at.val("lvlText");
  }

  /** Whether a level counts 1, 2, 3. */
  boolean isDecimal(String numId, int level) {
    WordNode at = level(numId, level);
    return at != null && "decimal".equals(at.val("numFmt"));
  }

  private @Nullable WordNode level(String numId, int level) {
    WordNode list = lists.get(numId);
    String id = list == null ? null : list.val("abstractNumId");
    WordNode kind = id == null ? null : kinds.get(id);
    if (kind != null) {
      for (WordNode node : kind.children) {
        if (node.name.equals("lvl")
            && Integer.toString(level).equals(node.attributes.get("ilvl"))) {
          return node;
        }
      }
    }
    return null;
  }
}
