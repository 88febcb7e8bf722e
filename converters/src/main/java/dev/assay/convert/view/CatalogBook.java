package dev.assay.convert.view;

import dev.assay.document.DocumentType;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.ControlPart;
import java.util.ArrayList;
import java.util.List;

/** Reads a catalog as a book of requirements. */
final class CatalogBook {
  private final Controls controls;
  private final Frame frame;
  private final List<Piece.Row> sheetRows = new ArrayList<>();

  private CatalogBook(Catalog catalog, Frame frame) {
    this.controls = new Controls(catalog);
    this.frame = frame;
  }

  static Book of(Catalog catalog, ViewContext context) {
    Frame frame = new Frame(catalog.metadata(), catalog.backMatter(), context);
    CatalogBook reader = new CatalogBook(catalog, frame);
    List<Section> sections = new ArrayList<>();
    if (frame.metadata.remarks() != null) {
      sections.add(
          new SectionBuilder("about", "About This Catalog")
              .prose(frame.metadata.remarks(), null)
              .build());
    }
    for (CatalogGroup group : catalog.groups()) {
      sections.add(reader.group(group).build());
    }
    SectionBuilder loose = new SectionBuilder("controls", "Controls").unnumbered();
    catalog.controls().forEach(c -> loose.add(reader.control(c, "")));
    sections.addAll(Frame.filled(loose, frame.people(), frame.changes(), frame.references()));
    return frame.book(
        DocumentType.CATALOG,
        catalog.uuid(),
        "Catalog of Controls",
        sections,
        List.of(new Book.Sheet("Controls", reader.sheet())));
  }

  private SectionBuilder group(CatalogGroup group) {
    SectionBuilder section =
        new SectionBuilder("family-" + group.id(), Controls.title(group))
            .label(Controls.label(group.props()))
            .unnumbered();
    for (ControlPart part : group.parts()) {
      section.prose(part.prose(), null, controls::value);
    }
    group.controls().forEach(c -> section.add(control(c, Controls.title(group))));
    group.groups().forEach(g -> section.add(group(g)));
    return section;
  }

  private SectionBuilder control(Control control, String family) {
    SectionBuilder section =
        new SectionBuilder("control-" + control.id(), Controls.title(control))
            .label(Controls.label(control))
            .unnumbered()
            .control(control.id());
    FactList facts = new FactList();
    facts.code("Identifier", control.id());
    facts.props(control.props());
    control
        .params()
        .forEach(
            p -> {
              String value = p.id() == null ? null : controls.value(p.id());
              facts.add("Parameter " + p.id(), value);
            });
    List<Text> related = new ArrayList<>();
    control
        .links()
        .forEach(
            link -> {
              String href = String.valueOf(link.href());
              Control other = href.startsWith("#") ? controls.find(href.substring(1)) : null;
              if (other != null) {
                related.add(Text.of(Controls.label(other)).to("control-" + other.id()));
              } else {
                related.addAll(FactList.links(List.of(link), frame.pictures));
              }
            });
    section.add(facts.build(Controls.label(control)));
    CatalogParts.all(section, control, controls::value);
    if (!related.isEmpty()) {
      related.add(0, Text.of("Related:"));
      section.add(new Piece.Line(Piece.Style.BYLINE, related));
    }
    row(control, family);
    control.controls().forEach(c -> section.add(control(c, family)));
    return section;
  }

  private void row(Control control, String family) {
    SectionBuilder statement = new SectionBuilder("", "");
    CatalogParts.statement(statement, control, controls::value);
    List<Text> words = new ArrayList<>();
    for (Piece piece : statement.build().pieces()) {
      if (piece instanceof Piece.Line line) {
        List<String> parts = line.texts().stream().map(Text::characters).toList();
        words.add(Text.of(String.join(" ", parts)));
      } else if (piece instanceof Piece.Prose prose) {
        words.add(prose.text());
      }
    }
    sheetRows.add(
        new Piece.Row(
            null,
            List.of(
                List.of(Text.of(Controls.label(control))),
                List.of(Text.of(Text.Kind.CODE, String.valueOf(control.id()))),
                List.of(Text.of(family)),
                List.of(Text.of(Controls.title(control))),
                words)));
  }

  private Piece.Grid sheet() {
    return Piece.Grid.of(
        "Controls",
        List.of(
            Piece.Column.of("Number", 12),
            Piece.Column.of("Identifier", 20),
            Piece.Column.of("Family", 26),
            Piece.Column.of("Title", 36),
            Piece.Column.of("Statement", 80)),
        sheetRows);
  }
}
