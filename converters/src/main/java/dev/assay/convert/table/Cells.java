package dev.assay.convert.table;

import dev.assay.convert.office.Hashes;
import dev.assay.convert.view.Dates;
import dev.assay.convert.view.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What stands in a cell of a worksheet. */
public final class Cells {
  /** The longest text that a spreadsheet program takes in a cell. */
  public static final int LONGEST = 32_767;

  private static final String CUT = "\u2026 (the rest is in the document)";
  private static final int CHECK = 8;

  private Cells() {}

  /** The text of a cell: a line for each of its texts, dates as ISO 8601 has them. */
  public static String shown(List<Text> texts) {
    StringBuilder words = new StringBuilder();
    for (Text text : texts) {
      words.append(words.isEmpty() ? "" : "\n").append(shown(text));
    }
    if (words.length() > LONGEST) {
      words.setLength(LONGEST - CUT.length());
      words.append(CUT);
    }
    return words.toString();
  }

  static String shown(Text text) {
    String shown = text.kind() == Text.Kind.DATE ? Dates.day(text.plain()) : text.characters();
    return shown.strip();
  }

  static boolean isCut(String shown) {
    return shown.length() == LONGEST && shown.endsWith(CUT);
  }

  /** A short fingerprint of a cell's text, by which an edit is told from what was written. */
  public static String check(String shown) {
    return Hashes.sha256(shown.getBytes(StandardCharsets.UTF_8)).substring(0, CHECK);
  }

  /** Whether a program might take the text for a formula once it is typed in or saved as CSV. */
  public static boolean looksLikeFormula(String value) {
    return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
  }
}
