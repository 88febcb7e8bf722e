package dev.assay.shell.view;

import dev.assay.model.gen.Control;
import dev.assay.model.gen.ControlPart;
import dev.assay.model.gen.Property;
import dev.assay.model.markup.Markup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One control of any catalog on one page: its parts in their order, with their labels. */
public final class ControlView {
  private final Style style;
  private final int width;

  /** A view for a width; more than 100 columns are not used. */
  public ControlView(Style style, int width) {
    this.style = style;
    this.width = Math.min(100, width);
  }

  /** The page. */
  public String page(Control control, String family) {
    StringBuilder out = new StringBuilder();
    out.append(style.bold(Text.visible(label(control) + "  " + plain(control.title()))))
        .append("\n\n");
    Table table = new Table(0).row("OSCAL id", Text.visible(String.valueOf(control.id())));
    if (!family.isEmpty()) {
      table.row("Group", Text.visible(family));
    }
    if (!control.params().isEmpty()) {
      table.row("Parameters", String.valueOf(control.params().size()));
    }
    out.append(table.fit(width));
    for (ControlPart part : control.parts()) {
      out.append('\n').append(style.bold(heading(part))).append('\n');
      part(out, part, "  ", true);
    }
    if (!control.controls().isEmpty()) {
      out.append('\n').append(style.bold("Controls below it")).append('\n');
      Table below = new Table(2);
      for (Control child : control.controls()) {
        below.row(Text.visible(label(child)), Text.visible(plain(child.title())));
      }
      out.append(below.fit(width));
    }
    return out.toString();
  }

  private static String heading(ControlPart part) {
    String name = part.title() == null ? String.valueOf(part.name()) : plain(part.title());
    return Text.visible(name.isEmpty() ? "part" : name);
  }

  private void part(StringBuilder out, ControlPart part, String indent, boolean top) {
    String label = label(part.props());
    String prose = plain(part.prose());
    String first = indent + (label == null ? "" : Text.visible(label) + " ");
    if (!prose.isEmpty()) {
      String rest = " ".repeat(Text.columns(first));
      out.append(Text.hang(first, rest, Text.visible(prose), width));
    } else if (!top && label != null) {
      out.append(first.stripTrailing()).append('\n');
    }
    for (ControlPart child : part.parts()) {
      part(out, child, indent + "  ", false);
    }
  }

  /** What people call a control: its label, else its id. */
  public static String label(Control control) {
    String label = label(control.props());
    return label == null ? String.valueOf(control.id()) : label;
  }

  /** The label among properties, or null. Zero-padded ones are for sorting. */
  public static @Nullable String label(List<Property> props) {
    for (Property prop : props) {
      if ("label".equals(prop.name()) && !"zero-padded".equals(prop.clazz())) {
        return prop.value();
      }
    }
    return null;
  }

  private static String plain(@Nullable Markup markup) {
    return markup == null ? "" : markup.plainText();
  }
}
