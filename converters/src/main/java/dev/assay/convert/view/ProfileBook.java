package dev.assay.convert.view;

import dev.assay.document.DocumentType;
import dev.assay.model.gen.Modify;
import dev.assay.model.gen.Profile;
import dev.assay.model.gen.ProfileImport;
import dev.assay.model.gen.ProfileSelectControlById;
import java.util.ArrayList;
import java.util.List;

/** Reads a profile as it stands: what it selects, and what it changes. */
final class ProfileBook {
  private ProfileBook() {}

  static Book of(Profile profile, ViewContext context) {
    Frame frame = new Frame(profile.metadata(), profile.backMatter(), context);
    SectionBuilder about = new SectionBuilder("about", "About This Profile");
    about.prose(frame.metadata.remarks(), null);
    about.note(
        "This is the profile as it is written, not its result. Resolve it first to read the"
            + " controls that it selects.");
    SectionBuilder imports = new SectionBuilder("imports", "What Is Selected");
    for (ProfileImport part : profile.imports()) {
      FactList facts = new FactList();
      facts.code("From", part.href());
      if (part.includeAll() != null) {
        facts.add("Included", "all controls");
      }
      facts.add("Included", selected(part.includeControls()));
      facts.add("Left out", selected(part.excludeControls()));
      imports.add(facts.build("Import"));
    }
    SectionBuilder changes = new SectionBuilder("changes-made", "What Is Changed");
    Modify modify = profile.modify();
    if (modify != null) {
      changes.add(parameters(modify)).add(alters(modify));
    }
    List<Section> sections =
        Frame.filled(about, imports, changes, frame.people(), frame.changes(), frame.references());
    return frame.book(DocumentType.PROFILE, profile.uuid(), "Profile", sections, List.of());
  }

  private static String selected(List<ProfileSelectControlById> list) {
    List<String> words = new ArrayList<>();
    for (ProfileSelectControlById select : list) {
      words.addAll(select.withIds());
      select.matching().forEach(m -> words.add("matching " + m.pattern()));
      if ("yes".equals(select.withChildControls())) {
        words.add("with the controls below them");
      }
    }
    return String.join(", ", words);
  }

  private static Piece.Grid parameters(Modify modify) {
    List<Piece.Row> rows = new ArrayList<>();
    for (Modify.ProfileSetParameter set : modify.setParameters()) {
      List<Text> what = new ArrayList<>();
      set.values().forEach(v -> what.add(Text.of(v)));
      if (set.label() != null) {
        what.add(Text.of(set.label()));
      }
      set.constraints()
          .forEach(
              c -> {
                if (c.description() != null) {
                  what.add(Text.of(c.description()));
                }
              });
      rows.add(
          new Piece.Row(
              null,
              List.of(List.of(Text.of(Text.Kind.CODE, String.valueOf(set.paramId()))), what)));
    }
    return Piece.Grid.of(
        "Parameters set",
        List.of(Piece.Column.of("Parameter", 30), Piece.Column.of("Set to", 70)),
        rows);
  }

  private static Piece.Grid alters(Modify modify) {
    List<Piece.Row> rows = new ArrayList<>();
    for (Modify.Alter alter : modify.alters()) {
      List<Text> what = new ArrayList<>();
      alter
          .removes()
          .forEach(
              r -> {
                for (String by :
                    new String[] {r.byName(), r.byClass(), r.byId(), r.byItemName(), r.byNs()}) {
                  if (by != null) {
                    what.add(Text.of("Removes " + by));
                  }
                }
              });
      alter
          .adds()
          .forEach(
              add -> {
                what.addAll(SspComponents.propLines(add.props()));
                add.parts()
                    .forEach(
                        p -> {
                          if (p.prose() != null) {
                            what.add(Text.of(p.prose()));
                          }
                        });
              });
      rows.add(
          new Piece.Row(
              null,
              List.of(List.of(Text.of(Text.Kind.CODE, String.valueOf(alter.controlId()))), what)));
    }
    return Piece.Grid.of(
        "Controls changed",
        List.of(Piece.Column.of("Control", 30), Piece.Column.of("Change", 70)),
        rows);
  }
}
