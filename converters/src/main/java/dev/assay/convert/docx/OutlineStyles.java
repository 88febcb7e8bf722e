package dev.assay.convert.docx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the styles of a Word file make of its paragraphs: headings and numberings. */
final class OutlineStyles {
  private static final int DEEPEST_CHAIN = 20;

  private final Map<String, WordNode> styles = new HashMap<>();
  private @Nullable String usual;

  OutlineStyles(@Nullable WordNode part) {
    if (part != null) {
      for (WordNode style : part.children) {
        String id = style.attributes.get("styleId");
        if (style.name.equals("style") && id != null) {
          styles.put(id, style);
          boolean first = "1".equals(style.attributes.get("default"));
          if (first && "paragraph".equals(style.attributes.get("type"))) {
            usual = id;
          }
        }
      }
    }
  }

  /** The name of a paragraph's style, in small letters. */
  String name(@Nullable String id) {
    WordNode style = styles.get(id == null ? usual : id);
    String name = style == null ? null : style.val("name");
    return name == null ? "" : name.toLowerCase(Locale.ROOT);
  }

  /** The level of the heading that a style makes, from 1, or 0. */
  int level(@Nullable String id) {
    String at = id == null ? usual : id;
    for (int i = 0; at != null && i < DEEPEST_CHAIN; i++) {
      WordNode style = styles.get(at);
      if (style == null) {
        return 0;
      }
      String name = style.val("name");
      if (name != null && name.toLowerCase(Locale.ROOT).matches("heading [1-9]")) {
        return name.charAt(name.length() - 1) - '0';
      }
      String outline = style.val("pPr", "outlineLvl");
      if (outline != null && outline.matches("[0-8]")) {
        return outline.charAt(0) - '0' + 1;
      }
      at = style.val("basedOn");
    }
    return 0;
  }

  /** What the styles of a paragraph say of its numbering, the nearest first, or null. */
  @Nullable String numbering(@Nullable String id, String member) {
    String at = id == null ? usual : id;
    for (int i = 0; at != null && i < DEEPEST_CHAIN; i++) {
      WordNode style = styles.get(at);
      if (style == null) {
        return null;
      }
      String value = style.val("pPr", "numPr", member);
      if (value != null) {
        return value;
      }
      at = style.val("basedOn");
    }
    return null;
  }
}
