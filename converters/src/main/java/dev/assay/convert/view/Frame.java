package dev.assay.convert.view;

import dev.assay.document.DocumentType;
import dev.assay.model.gen.BackMatter;
import dev.assay.model.gen.DocumentId;
import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.Property;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every document has: metadata, its history, and back matter. */
final class Frame {
  final Metadata metadata;
  final Directory directory;
  final Pictures pictures;
  private final @Nullable BackMatter backMatter;

  Frame(@Nullable Metadata metadata, @Nullable BackMatter backMatter, ViewContext context) {
    this.metadata = metadata == null ? Metadata.builder().build() : metadata;
    this.backMatter = backMatter;
    this.directory = new Directory(metadata);
    this.pictures = new Pictures(backMatter, context.files());
  }

  /** A document that has no subject apart from its title. */
  Book book(
      DocumentType type,
      @Nullable String uuid,
      String kind,
      List<Section> sections,
      List<Book.Sheet> sheets) {
    return new Book(
        type,
        uuid == null ? "" : uuid,
        kind,
        title(kind),
        "",
        marking(),
        version(),
        lastModified(),
        author(),
        cover(null),
        sections,
        sheets,
        pictures);
  }

  /** Those of the sections that hold something. */
  static List<Section> filled(SectionBuilder... sections) {
    return Stream.of(sections).filter(s -> !s.isEmpty()).map(SectionBuilder::build).toList();
  }

  Text title(String otherwise) {
    Markup title = metadata.title();
    return title == null
        ? Text.of(otherwise)
        : Text.of(title).at(Field.root("metadata/title", Field.Type.LINE));
  }

  String version() {
    return metadata.version() == null ? "" : metadata.version();
  }

  String lastModified() {
    return metadata.lastModified() == null ? "" : metadata.lastModified();
  }

  @Nullable String marking() {
    return value(metadata.props(), "marking");
  }

  /** The value of the first property of a name, or null. */
  static @Nullable String value(List<Property> props, String name) {
    for (Property prop : props) {
      if (name.equals(prop.name())) {
        return prop.value();
      }
    }
    return null;
  }

  String author() {
    for (String role : List.of("creator", "prepared-by", "author", "system-owner")) {
      List<String> uuids = directory.fillers(role);
      if (!uuids.isEmpty()) {
        return directory.partyName(uuids.get(0)).characters();
      }
    }
    return "";
  }

  List<Piece.Fact> cover(@Nullable String organization) {
    FactList facts = new FactList();
    facts.add("Organization", organization);
    facts.add("Version", metadata.version(), Field.root("metadata/version", Field.Type.STRING));
    facts.date("Published", metadata.published(), null);
    facts.date("Last changed", metadata.lastModified(), null);
    for (DocumentId id : metadata.documentIds()) {
      facts.add("Document number", id.identifier());
    }
    facts.add("Marking", marking());
    return facts.list();
  }

  SectionBuilder changes() {
    List<Piece.Row> rows = new ArrayList<>();
    for (Metadata.Revision revision : metadata.revisions()) {
      String date = revision.published() != null ? revision.published() : revision.lastModified();
      List<Text> what = new ArrayList<>();
      if (revision.title() != null) {
        what.add(Text.of(revision.title()));
      }
      if (revision.remarks() != null) {
        what.add(Text.of(revision.remarks()));
      }
      rows.add(
          new Piece.Row(
              null,
              List.of(
                  date == null ? List.of() : List.of(Text.of(Text.Kind.DATE, date)),
                  revision.version() == null ? List.of() : List.of(Text.of(revision.version())),
                  what)));
    }
    SectionBuilder section = new SectionBuilder("changes", "Record of Changes");
    section.add(
        Piece.Grid.of(
            "Record of changes",
            List.of(
                Piece.Column.of("Date", 16),
                Piece.Column.of("Version", 12),
                Piece.Column.of("Description and who made it", 72)),
            rows));
    return section;
  }

  SectionBuilder people() {
    return new SectionBuilder("people", "People and Organizations")
        .add(directory.roles())
        .add(directory.parties());
  }

  SectionBuilder references() {
    SectionBuilder section = new SectionBuilder("references", "References and Attachments");
    if (backMatter == null) {
      return section;
    }
    List<Piece.Row> rows = new ArrayList<>();
    for (BackMatter.Resource resource : backMatter.resources()) {
      List<Text> what = new ArrayList<>();
      if (resource.title() != null) {
        what.add(Text.of(resource.title()).at(Field.of(resource.uuid(), "title", Field.Type.LINE)));
      } else {
        what.add(Text.of(Text.Kind.CODE, String.valueOf(resource.uuid())));
      }
      List<Text> about = new ArrayList<>();
      if (resource.description() != null) {
        about.add(
            Text.of(resource.description())
                .at(Field.of(resource.uuid(), "description", Field.Type.MULTILINE)));
      }
      BackMatter.Resource.Citation citation = resource.citation();
      if (citation != null && citation.text() != null) {
        about.add(Text.of(citation.text()));
      }
      List<Text> where = new ArrayList<>();
      for (BackMatter.Resource.Rlink link : resource.rlinks()) {
        if (link.href() != null) {
          where.add(Text.of(Text.Kind.CODE, link.href()).to(link.href()));
        }
      }
      BackMatter.Resource.Base64 held = resource.base64();
      if (held != null) {
        String name = held.filename() == null ? "a file" : held.filename();
        where.add(Text.of("In the OSCAL document: " + name));
      }
      rows.add(new Piece.Row("res-" + resource.uuid(), List.of(what, about, where)));
    }
    return section.add(
        Piece.Grid.of(
            "References and attachments",
            List.of(
                Piece.Column.of("Title", 30),
                Piece.Column.of("About", 40),
                Piece.Column.of("Where", 30)),
            rows));
  }
}
