package dev.assay.profiles.cmmc;

import dev.assay.model.markup.Block;
import dev.assay.model.markup.Inline;
import dev.assay.model.markup.Markup;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the texts of requirements and objectives in a table. */
final class TableTexts {
  private static final List<String> TEXT_TITLES =
      List.of(
          "assessment objective",
          "determination",
          "security requirement",
          "requirement text",
          "statement",
          "text");

  private final Map<RequirementId, Markup> texts;
  private final List<String> notMatched;

  TableTexts(Map<RequirementId, Markup> texts, List<String> notMatched) {
    this.texts = texts;
    this.notMatched = notMatched;
  }

  void read(String source, List<List<String>> rows) {
    int ids = idColumn(rows);
    if (ids < 0) {
      throw new IllegalArgumentException(
          source + ": no column holds numbers of SP 800-171 Rev 2 requirements such as 3.1.1");
    }
    int text = textColumn(rows.get(0), ids);
    if (text < 0) {
      throw new IllegalArgumentException(
          source
              + ": no column is titled as the text of requirements; the titles are "
              + rows.get(0)
              + ", expected one such as 'Security Requirement'");
    }
    for (List<String> row : rows.subList(1, rows.size())) {
      String id = cell(row, ids).strip();
      String value = OfficialText.clean(cell(row, text));
      if (id.isEmpty() || value.isEmpty()) {
        continue;
      }
      RequirementId parsed = RequirementId.parse(id).orElse(null);
      if (parsed == null
          || (parsed.objective() && Requirements.get().objective(parsed).isEmpty())) {
        notMatched.add(id);
      } else {
        texts.put(parsed, plain(value));
      }
    }
  }

  /** Cells are plain text: nothing in them is markup. */
  private static Markup plain(String text) {
    return Markup.ofBlocks(List.of(new Block.Paragraph(List.of(new Inline.Text(text)))));
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  /** The column with the most ids. */
  private static int idColumn(List<List<String>> rows) {
    int best = -1;
    int most = 0;
    int columns = rows.isEmpty() ? 0 : rows.get(0).size();
    for (int column = 0; column < columns; column++) {
      int found = 0;
      for (List<String> row : rows) {
        found += RequirementId.parse(cell(row, column)).isPresent() ? 1 : 0;
      }
      if (found > most) {
        most = found;
        best = column;
      }
    }
    return best;
  }

  private static int textColumn(List<String> header, int ids) {
    for (String title : TEXT_TITLES) {
      for (int column = 0; column < header.size(); column++) {
        String own = header.get(column).strip().toLowerCase(Locale.ROOT);
        // NIST's table has a column that says whether a requirement is basic or derived.
        if (column != ids && own.contains(title) && !own.contains("basic")) {
          return column;
        }
      }
    }
    return -1;
  }
}
