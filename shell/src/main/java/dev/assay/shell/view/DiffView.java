package dev.assay.shell.view;

import dev.assay.diff.Change;
import dev.assay.diff.Change.Kind;
import dev.assay.diff.Change.Nature;
import dev.assay.diff.Change.Side;
import dev.assay.diff.Changes;
import dev.assay.diff.Counts;
import dev.assay.diff.Values;
import dev.assay.diff.Wording;
import dev.assay.diff.Wording.Whose;
import dev.assay.model.OscalObject;
import java.util.List;
import java.util.Locale;

/**
 * The differences of two documents: place, then what stood there and what stands there now. Values
 * that came to one list, or left it, stand one below the other.
 */
public final class DiffView {
  private static final String MARGIN = "    ";
  private static final int AROUND = 60;

  private final Style style;
  private final int width;
  private final boolean full;

  /**
   * A view for a width.
   *
   * @param full whether long texts are shown whole, rather than where they differ
   */
  public DiffView(Style style, int width, boolean full) {
    this.style = style;
    this.width = width;
    this.full = full;
  }

  /** All differences in their order, and how many they are. */
  public String page(Changes changes) {
    StringBuilder out = new StringBuilder();
    append(out, changes.of(Nature.CONTENT));
    append(out, changes.of(Nature.RENAME));
    List<Change> references = changes.of(Nature.REFERENCE);
    if (full) {
      append(out, references);
    } else if (!references.isEmpty()) {
      out.append(Counts.references(references.size())).append("\n");
    }
    List<Change> own = changes.of(Nature.BOOKKEEPING);
    if (!own.isEmpty()) {
      out.append(out.length() == 0 ? "" : "\n")
          .append(style.dim("the document itself"))
          .append('\n');
      append(out, own);
    }
    out.append(out.length() == 0 ? "" : "\n").append(Counts.of(changes)).append('\n');
    return out.toString();
  }

  private void append(StringBuilder out, List<Change> changes) {
    Change former = null;
    for (Change change : changes) {
      if (former != null && goesOn(former, change)) {
        values(out, change);
        continue;
      }
      former = change;
      String place = Text.visible(change.side().place());
      String head = Text.hang(Text.pad("", 9), MARGIN, place, width);
      String word = change.kind().name().toLowerCase(Locale.ROOT);
      out.append(coloured(change.kind(), word)).append(head.substring(word.length()));
      values(out, change);
    }
  }

  /** Whether it is one more value of the same list that came or went. */
  private static boolean goesOn(Change former, Change change) {
    return change.kind() == former.kind()
        && (change.before() == null || change.after() == null)
        && change.side().place().equals(former.side().place())
        && isPlain(former.side())
        && isPlain(change.side());
  }

  private static boolean isPlain(Side side) {
    return !(side.value() instanceof OscalObject) && !line(side).isEmpty();
  }

  private String coloured(Kind kind, String word) {
    return switch (kind) {
      case ADDED -> style.good(word);
      case REMOVED -> style.bad(word);
      case MOVED, CHANGED -> style.bold(word);
    };
  }

  private void values(StringBuilder out, Change change) {
    Side before = change.before();
    Side after = change.after();
    if (change.kind() == Kind.MOVED && before != null && after != null) {
      out.append(Text.hang(MARGIN, MARGIN, before.pointer() + " -> " + after.pointer(), width));
      return;
    }
    String old = before == null ? "" : line(before);
    String now = after == null ? "" : line(after);
    if (before != null && after != null && old.length() + now.length() + 8 < width) {
      out.append(MARGIN).append(old).append(" -> ").append(now).append('\n');
      return;
    }
    List<Wording.Span> spans = Wording.of(old, now);
    if (before != null && !old.isEmpty()) {
      out.append(side("- ", spans, Whose.OLD));
    }
    if (after != null && !now.isEmpty()) {
      out.append(side("+ ", spans, Whose.NEW));
    }
  }

  private static String line(Side side) {
    return Text.visible(Values.text(side.value()).strip().replaceAll("\\s*\n\\s*", " "));
  }

  /** The words of one side; what both have is cut down to what stands around the difference. */
  private String side(String mark, List<Wording.Span> spans, Whose whose) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < spans.size(); i++) {
      Wording.Span span = spans.get(i);
      if (span.whose() == Whose.BOTH) {
        text.append(full ? span.text() : around(span.text(), i == 0, i == spans.size() - 1));
      } else if (span.whose() == whose) {
        text.append(full || spans.size() > 1 ? span.text() : Text.cut(span.text(), 3 * width));
      }
    }
    String wrapped = Text.hang(MARGIN + mark, MARGIN + "  ", text.toString().strip(), width);
    return whose == Whose.OLD
        ? style.bad(wrapped.stripTrailing()) + "\n"
        : style.good(wrapped.stripTrailing()) + "\n";
  }

  private static String around(String text, boolean first, boolean last) {
    if (text.length() <= 2 * AROUND) {
      return text;
    }
    int head = text.lastIndexOf(' ', AROUND);
    int tail = text.indexOf(' ', text.length() - AROUND);
    String begin = first || head < 0 ? "" : text.substring(0, head);
    String end = last || tail < 0 ? "" : text.substring(tail + 1);
    return begin + (first ? "... " : last ? " ..." : " ... ") + end;
  }
}
