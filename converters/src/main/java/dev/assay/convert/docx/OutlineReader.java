package dev.assay.convert.docx;

import dev.assay.convert.docx.WordOutline.Item;
import dev.assay.convert.docx.WordOutline.Paragraph;
import dev.assay.convert.docx.WordOutline.Table;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the body of any Word file. */
final class OutlineReader {
  private static final String TICKED = "\u2612";
  private static final String OPEN = "\u2610";

  /** The signs of Wingdings that people take for boxes. */
  private static final Set<String> TICKED_SIGNS = Set.of("F0FD", "F0FE", "F052", "F0FC");

  private static final Set<String> OPEN_SIGNS = Set.of("F06F", "F0A8", "F071", "F0A3");

  private final OutlineStyles styles;
  private final OutlineNumbers numbers;
  private final WordProse prose;
  private final List<String> tracked = new ArrayList<>();
  private final IdentityHashMap<Item, WordNode> nodes = new IdentityHashMap<>();

  OutlineReader(WordNumbering numbering, OutlineStyles styles, Map<String, String> links) {
    this.styles = styles;
    this.numbers = new OutlineNumbers(numbering);
    this.prose = new WordProse(numbering, links, name -> null);
  }

  List<Item> read(WordNode document) {
    List<Item> items = new ArrayList<>();
    items(document.children, items);
    return items;
  }

  List<String> tracked() {
    return tracked;
  }

  private void items(List<WordNode> nodes, List<Item> items) {
    for (WordNode node : nodes) {
      switch (node.name) {
        case "p" -> paragraph(node, items);
        case "tbl" -> add(items, withBoxes(node), table(node));
        case "sdt" -> {
          WordNode properties = node.child("sdtPr");
          if (properties == null || !properties.holds("docPartGallery") || isCover(properties)) {
            items(node.children, items);
          }
        }
        case "del", "moveFrom", "sectPr", "pPr", "tblPr", "tcPr", "sdtPr" -> {
          // Text that is gone, and properties.
        }
        default -> items(node.children, items);
      }
    }
  }

  /** Contents are made from the headings and say nothing of their own. */
  private static boolean isCover(WordNode properties) {
    String gallery = properties.val("docPartObj", "docPartGallery");
    return gallery != null && !gallery.toLowerCase(Locale.ROOT).contains("contents");
  }

  private void paragraph(WordNode node, List<Item> items) {
    WordNode properties = node.child("pPr");
    String style = properties == null ? null : properties.val("pStyle");
    String name = styles.name(style);
    if (name.startsWith("toc ")) {
      return;
    }
    changes(node);
    WordNode shown = withBoxes(node);
    String text = WordProse.plain(List.of(shown));
    int level = styles.level(style);
    String outline = properties == null ? null : properties.val("outlineLvl");
    if (outline != null) {
      level = outline.matches("[0-8]") ? outline.charAt(0) - '0' + 1 : 0;
    }
    String number = "";
    if (!text.isEmpty()) {
      String numId = own(properties, style, "numId");
      String depth = own(properties, style, "ilvl");
      number =
          numbers.next(numId, depth == null || !depth.matches("\\d") ? 0 : Integer.parseInt(depth));
    }
    add(
        items,
        shown,
        new Paragraph(level, number, text, name, count(node, "drawing") + count(node, "pict")));
    boxed(node, items);
  }

  private @Nullable String own(@Nullable WordNode properties, @Nullable String style, String what) {
    String value = properties == null ? null : properties.val("numPr", what);
    return value == null ? styles.numbering(style, what) : value;
  }

  private void changes(WordNode node) {
    for (WordNode child : node.children) {
      if (Set.of("ins", "moveTo", "del", "moveFrom").contains(child.name)) {
        String text = changed(child);
        if (!text.isBlank()) {
          boolean gone = child.name.equals("del") || child.name.equals("moveFrom");
          tracked.add((gone ? "taken away: " : "added: ") + text.strip());
        }
      } else {
        changes(child);
      }
    }
  }

  private static String changed(WordNode node) {
    StringBuilder out = new StringBuilder();
    if (node.name.equals("delText") || node.name.equals("t")) {
      out.append(node.text);
    }
    node.children.forEach(c -> out.append(changed(c)));
    return out.toString();
  }

  /** The paragraphs of text boxes stand after the one that holds the box. */
  private void boxed(WordNode node, List<Item> items) {
    for (WordNode child : node.children) {
      if (child.name.equals("txbxContent")) {
        items(child.children, items);
      } else {
        boxed(child, items);
      }
    }
  }

  private static int count(WordNode node, String name) {
    int count = 0;
    for (WordNode child : node.children) {
      boolean textBox = child.name.equals(name) && child.holds("txbxContent");
      count += child.name.equals(name) && !textBox ? 1 : 0;
      count += child.name.equals("txbxContent") ? 0 : count(child, name);
    }
    return count;
  }

  /** Boxes of forms and of sign fonts as characters, so that all kinds of boxes read alike. */
  private static WordNode withBoxes(WordNode node) {
    WordNode copy = node.likeness();
    for (WordNode child : node.children) {
      if (child.name.equals("sym")) {
        String sign = String.valueOf(child.attributes.get("char")).toUpperCase(Locale.ROOT);
        boolean ticked = TICKED_SIGNS.contains(sign);
        if (ticked || OPEN_SIGNS.contains(sign)) {
          copy.children.add(WordNode.text(ticked ? TICKED : OPEN));
        }
      } else if (child.name.equals("fldChar") && child.child("ffData") != null) {
        WordNode form = child.child("ffData");
        WordNode box = form == null ? null : form.child("checkBox");
        if (box != null) {
          boolean ticked = box.child("checked") == null ? box.isOn("default") : box.isOn("checked");
          copy.children.add(WordNode.text(ticked ? TICKED : OPEN));
        }
      } else if (child.name.equals("sdt") && isBox(child)) {
        WordNode box = child.child("sdtPr");
        WordNode kind = box == null ? null : box.child("checkbox");
        WordNode run = WordNode.empty("r");
        run.children.add(WordNode.text(kind != null && kind.isOn("checked") ? TICKED : OPEN));
        copy.children.add(run);
      } else if (!child.name.equals("txbxContent")) {
        copy.children.add(withBoxes(child));
      }
    }
    return copy;
  }

  private static boolean isBox(WordNode sdt) {
    WordNode properties = sdt.child("sdtPr");
    return properties != null && properties.child("checkbox") != null;
  }

  private Table table(WordNode node) {
    List<List<List<Item>>> rows = new ArrayList<>();
    rows(node.children, rows);
    return new Table(rows);
  }

  private void rows(List<WordNode> nodes, List<List<List<Item>>> rows) {
    for (WordNode node : nodes) {
      if (node.name.equals("tr")) {
        List<List<Item>> cells = new ArrayList<>();
        cells(node.children, cells);
        rows.add(cells);
      } else if (Set.of("sdt", "sdtContent", "ins", "customXml").contains(node.name)) {
        rows(node.children, rows);
      }
    }
  }

  private void cells(List<WordNode> nodes, List<List<Item>> cells) {
    for (WordNode node : nodes) {
      if (node.name.equals("tc")) {
        List<Item> items = new ArrayList<>();
        WordNode merge = node.child("tcPr") == null ? null : node.child("tcPr");
        WordNode down = merge == null ? null : merge.child("vMerge");
        boolean goesOn = down != null && !"restart".equals(down.attributes.get("val"));
        if (!goesOn) {
          items(node.children, items);
        }
        cells.add(items);
      } else if (Set.of("sdt", "sdtContent", "customXml").contains(node.name)) {
        cells(node.children, cells);
      }
    }
  }

  private void add(List<Item> items, WordNode node, Item item) {
    items.add(item);
    nodes.put(item, node);
  }

  /** The text of items with its markup. */
  Markup markup(List<Item> items) {
    List<WordNode> content = new ArrayList<>();
    for (Item item : items) {
      WordNode node = nodes.get(item);
      if (node != null) {
        content.add(node);
      }
    }
    return prose.multiline(content);
  }
}
