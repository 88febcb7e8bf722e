package dev.assay.convert.view;

import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a section holds. */
final class SectionBuilder {
  private final String id;
  private final String title;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private @Nullable String label;
  private @Nullable String controlId;
  private boolean numbered = true;
  private boolean wide;

  SectionBuilder(String id, String title) {
    this.id = id;
    this.title = title;
  }

  SectionBuilder label(@Nullable String text) {
    label = text;
    return this;
  }

  SectionBuilder control(@Nullable String idOfControl) {
    controlId = idOfControl;
    return this;
  }

  SectionBuilder unnumbered() {
    numbered = false;
    return this;
  }

  SectionBuilder wide() {
    wide = true;
    return this;
  }

  SectionBuilder add(@Nullable Piece piece) {
    if (piece instanceof Piece.Grid grid && grid.rows().isEmpty()) {
      return this;
    }
    if (piece instanceof Piece.Facts facts && facts.facts().isEmpty()) {
      return this;
    }
    if (piece != null) {
      pieces.add(piece);
    }
    return this;
  }

  SectionBuilder prose(@Nullable Markup markup, @Nullable Field field, Text.Parameters values) {
    if (markup != null && !markup.plainText().isBlank()) {
      pieces.add(new Piece.Prose(Text.of(markup, values).at(field)));
    }
    return this;
  }

  SectionBuilder prose(@Nullable Markup markup, @Nullable Field field) {
    return prose(markup, field, Text.Parameters.NONE);
  }

  SectionBuilder note(String text) {
    pieces.add(Piece.Line.of(Piece.Style.NOTE, Text.of(text)));
    return this;
  }

  SectionBuilder add(@Nullable SectionBuilder section) {
    if (section != null && !section.isEmpty()) {
      sections.add(section.build());
    }
    return this;
  }

  boolean isEmpty() {
    return pieces.isEmpty() && sections.isEmpty();
  }

  Section build() {
    return new Section(id, label, title, numbered, wide, controlId, pieces, sections);
  }
}
