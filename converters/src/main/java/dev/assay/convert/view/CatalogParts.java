package dev.assay.convert.view;

import dev.assay.model.gen.Control;
import dev.assay.model.gen.ControlPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the parts of a control: its statement, its guidance, what is to be determined. */
final class CatalogParts {
  private static final Set<String> STATEMENT = Set.of("statement", "item");
  private static final Set<String> OBJECTIVES =
      Set.of("assessment-objective", "objective", "assessment-method");

  private CatalogParts() {}

  /** Adds the statement of a control. */
  static void statement(SectionBuilder block, Control control, Text.Parameters values) {
    for (ControlPart part : control.parts()) {
      if (STATEMENT.contains(String.valueOf(part.name()))) {
        lines(block, part, values, 0);
      }
    }
  }

  /** Adds all parts of a control, each kind under its own words. */
  static void all(SectionBuilder block, Control control, Text.Parameters values) {
    statement(block, control, values);
    boolean told = false;
    for (ControlPart part : control.parts()) {
      String name = String.valueOf(part.name());
      if (STATEMENT.contains(name)) {
        continue;
      }
      if (OBJECTIVES.contains(name)) {
        if (!told && !name.equals("assessment-method")) {
          block.add(
              Piece.Line.of(
                  Piece.Style.OBJECTIVE, Text.of(Text.Kind.STRONG, "What is to be determined")));
          told = true;
        }
        if (name.equals("assessment-method")) {
          method(block, part, values);
        } else {
          lines(block, part, values, 0);
        }
        continue;
      }
      String title =
          part.title() == null ? FactList.label(name) : Characters.of(part.title(), values);
      block.add(Piece.Line.of(Piece.Style.OBJECTIVE, Text.of(Text.Kind.STRONG, title)));
      block.prose(part.prose(), null, values);
      part.parts().forEach(p -> lines(block, p, values, 1));
    }
  }

  private static void method(SectionBuilder block, ControlPart part, Text.Parameters values) {
    List<Text> texts = new ArrayList<>();
    String method = Frame.value(part.props(), "method");
    texts.add(
        Text.of(
            Text.Kind.STRONG,
            method == null ? "Method" : FactList.label(method.toLowerCase(java.util.Locale.ROOT))));
    String words =
        part.prose() == null ? "" : Characters.of(part.prose(), values).replace('\n', ' ');
    if (!words.isEmpty()) {
      texts.add(Text.of(words));
    }
    block.add(new Piece.Line(Piece.Style.BYLINE, texts));
    part.parts()
        .forEach(
            p -> {
              if (p.prose() != null) {
                block.prose(p.prose(), null, values);
              }
            });
  }

  private static void lines(
      SectionBuilder block, ControlPart part, Text.Parameters values, int depth) {
    if (depth > 40) {
      return;
    }
    if (part.prose() != null) {
      String label = Controls.label(part.props());
      boolean oneLine = part.prose().blocks().size() == 1;
      List<Text> texts = new ArrayList<>();
      if (label != null) {
        texts.add(Text.of(Text.Kind.STRONG, label));
      }
      if (oneLine) {
        texts.add(Text.of(part.prose(), values));
      }
      if (!texts.isEmpty()) {
        block.add(new Piece.Line(Piece.Style.STATEMENT, Math.max(0, depth - 1), texts));
      }
      if (!oneLine) {
        block.prose(part.prose(), null, values);
      }
    } else if (!part.parts().isEmpty() && depth > 0) {
      String label = Controls.label(part.props());
      if (label != null) {
        block.add(
            new Piece.Line(
                Piece.Style.STATEMENT,
                Math.max(0, depth - 1),
                List.of(Text.of(Text.Kind.STRONG, label))));
      }
    }
    part.parts().forEach(p -> lines(block, p, values, depth + 1));
  }
}
