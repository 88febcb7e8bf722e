package dev.assay.convert.draft;

import dev.assay.convert.docx.WordOutline;
import dev.assay.convert.docx.WordOutline.Item;
import dev.assay.convert.docx.WordOutline.Paragraph;
import dev.assay.convert.docx.WordOutline.Table;
import java.util.ArrayList;
import java.util.List;

/** Reads labels and their values: rows of two cells, and lines such as "Name: A. Person". */
final class Labels {
  private static final int LONGEST_LABEL = 60;

  private Labels() {}

  /** A label and its value. */
  record Labelled(String label, String value) {}

  /** The labels of a section; what carries none is handed back in {@code others}. */
  static List<Labelled> of(List<Item> items, List<String> others) {
    List<Labelled> found = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof Paragraph paragraph) {
        line(paragraph.text(), found, others);
      } else if (item instanceof Table table) {
        for (List<List<Item>> row : table.rows()) {
          row(row, found, others);
        }
      }
    }
    return found;
  }

  private static void row(List<List<Item>> row, List<Labelled> found, List<String> others) {
    List<String> cells = row.stream().map(WordOutline::text).toList();
    boolean pairs = cells.size() % 2 == 0 && !cells.get(0).contains("\n");
    for (int i = 0; pairs && i < cells.size(); i += 2) {
      String label = cells.get(i).strip();
      pairs = !label.isEmpty() && label.length() <= LONGEST_LABEL && !hasValue(label);
    }
    if (pairs) {
      for (int i = 0; i < cells.size(); i += 2) {
        found.add(new Labelled(label(cells.get(i)), cells.get(i + 1).strip()));
      }
    } else {
      for (String cell : cells) {
        cell.lines().forEach(l -> line(l, found, others));
      }
    }
  }

  private static boolean hasValue(String text) {
    int colon = text.indexOf(':');
    return colon > 0 && !text.substring(colon + 1).isBlank();
  }

  private static String label(String text) {
    return WordOutline.folded(text).replaceFirst("\\s*:$", "");
  }

  private static void line(String text, List<Labelled> found, List<String> others) {
    int colon = text.indexOf(':');
    if (colon > 0 && colon <= LONGEST_LABEL) {
      found.add(new Labelled(label(text.substring(0, colon)), text.substring(colon + 1).strip()));
    } else if (!text.isBlank()) {
      others.add(text.strip());
    }
  }
}
