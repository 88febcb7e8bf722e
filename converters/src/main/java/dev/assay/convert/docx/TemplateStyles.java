package dev.assay.convert.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The styles of a template, by their names: the same style has another id in every language of
 * Word. Those that the template lacks are added.
 */
final class TemplateStyles implements UnaryOperator<String> {
  private final XmlTree part;
  private final Map<String, String> ids = new HashMap<>();
  private final Set<String> added = new HashSet<>();

  /**
   * Takes a template's styles.
   *
   * @param part the template's styles, which are added to
   * @param own the styles that are written without a template
   * @param headings the numbering of headings
   */
  TemplateStyles(XmlTree part, XmlTree own, String headings) {
    this.part = part;
    Map<String, String> byName = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (XmlTree style : styles(part)) {
      byName.putIfAbsent(key(style), id(style));
      taken.add(id(style));
    }
    for (XmlTree style : styles(own)) {
      String there = byName.get(key(style));
      if (there == null) {
        there = id(style);
        while (!taken.add(there)) {
          there = "Assay" + there;
        }
        added.add(id(style));
      }
      ids.put(id(style), there);
    }
    for (XmlTree style : styles(own)) {
      if (added.contains(id(style))) {
        part.content.add(translated(style.copy(), headings));
      }
    }
  }

  private static Iterable<XmlTree> styles(XmlTree part) {
    return part.children().stream().filter(c -> c.name.equals("w:style")).toList();
  }

  private static String id(XmlTree style) {
    return style.attributes.getOrDefault("w:styleId", "");
  }

  private static String key(XmlTree style) {
    String name = style.val("w:name");
    return style.attributes.get("w:type")
        + " "
        + (name == null ? id(style) : name).toLowerCase(Locale.ROOT);
  }

  private XmlTree translated(XmlTree style, String headings) {
    style.attributes.remove("w:default");
    style.attributes.put("w:styleId", apply(id(style)));
    style.each(
        t -> {
          switch (t.name) {
            case "w:basedOn", "w:next", "w:link" ->
                t.attributes.computeIfPresent("w:val", (k, v) -> apply(v));
            case "w:numId" -> t.attributes.put("w:val", headings);
            default -> {
              // What a style says of looks is the same everywhere.
            }
          }
        });
    return style;
  }

  /** Whether headings are numbered in this template. */
  boolean numbersHeadings() {
    for (XmlTree style : styles(part)) {
      if (id(style).equals(apply("Heading1"))) {
        String number = style.val("w:pPr", "w:numPr", "w:numId");
        return number != null && !number.equals("0");
      }
    }
    return false;
  }

  @Override
  public String apply(String own) {
    return ids.getOrDefault(own, own);
  }

  XmlTree part() {
    return part;
  }
}
