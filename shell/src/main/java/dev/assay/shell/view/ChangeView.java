package dev.assay.shell.view;

import dev.assay.convert.edit.Change;
import java.util.List;
import java.util.Locale;

/** The changes of an edited file: place, then the text before and after. */
public final class ChangeView {
  private final Style style;
  private final int width;

  /** A view for a width. */
  public ChangeView(Style style, int width) {
    this.style = style;
    this.width = width;
  }

  /** All changes in their order, and how many they are. */
  public String list(List<Change> changes) {
    StringBuilder out = new StringBuilder();
    for (Change change : changes) {
      out.append(
          Text.hang(
              "",
              "    ",
              style.bold(change.kind().name().toLowerCase(Locale.ROOT))
                  + " "
                  + Text.visible(change.heading())
                  + " ("
                  + Text.visible(change.address())
                  + ")",
              width));
      if (!change.before().isEmpty()) {
        out.append(Text.hang("  - ", "    ", Text.visible(change.before()), width));
      }
      if (!change.after().isEmpty()) {
        out.append(Text.hang("  + ", "    ", Text.visible(change.after()), width));
      }
    }
    return out.append(Text.count(changes.size(), "change")).append('\n').toString();
  }
}
