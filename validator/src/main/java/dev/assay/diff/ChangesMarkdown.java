package dev.assay.diff;

import dev.assay.diff.Change.Kind;
import dev.assay.diff.Change.Nature;
import dev.assay.diff.Change.Side;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes differences as Markdown, short enough for a review. */
public final class ChangesMarkdown {
  private static final int LONGEST_VALUE = 600;

  private ChangesMarkdown() {}

  /**
   * The differences as Markdown.
   *
   * @param before the name of the old document
   * @param after the name of the new one
   */
  public static String of(Changes changes, String before, String after) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(code(before)).append(" → ").append(code(after)).append("\n\n");
    out.append(Counts.of(changes)).append(".\n");
    table(out, "Changes", changes.of(Nature.CONTENT));
    table(out, "Renamed", changes.of(Nature.RENAME));
    List<Change> references = changes.of(Nature.REFERENCE);
    if (!references.isEmpty()) {
      out.append('\n').append(Counts.references(references.size())).append(".\n");
    }
    table(out, "The document itself", changes.of(Nature.BOOKKEEPING));
    return out.toString();
  }

  private static void table(StringBuilder out, String title, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    out.append("\n## ").append(title).append("\n\n");
    out.append("| | Where | Before | After |\n|---|---|---|---|\n");
    for (Change change : changes) {
      out.append("| ")
          .append(change.kind().name().toLowerCase(Locale.ROOT))
          .append(" | ")
          .append(cell(change.side().place()))
          .append(" | ")
          .append(value(change.kind(), change.before()))
          .append(" | ")
          .append(value(change.kind(), change.after()))
          .append(" |\n");
    }
  }

  private static String value(Kind kind, @Nullable Side side) {
    if (side == null) {
      return "";
    }
    if (kind == Kind.MOVED) {
      return code(side.pointer());
    }
    String text = Values.text(side.value());
    return cell(text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + " ..." : text);
  }

  private static String code(String text) {
    return "`" + text.replace('`', '\'').replace("|", "\\|").replaceAll("\\s+", " ") + "`";
  }

  /** Text of a document as nothing but text, on one line. */
  private static String cell(String text) {
    return text.strip()
        .replaceAll("([\\\\`*_{}\\[\\]<>#|~!&])", "\\\\$1")
        .replaceAll("\\s*\n\\s*", "<br>")
        .replaceAll("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]", " ");
  }
}
