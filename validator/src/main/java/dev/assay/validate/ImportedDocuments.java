package dev.assay.validate;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.model.OscalObject;
import dev.assay.model.gen.BackMatter;
import dev.assay.profiles.load.DocumentLoader;
import dev.assay.profiles.load.Loaded;
import dev.assay.profiles.load.Note;
import dev.assay.profiles.load.Origin;
import dev.assay.validate.rule.Imports;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Follows the imports of a document, and those of what they lead to. */
final class ImportedDocuments {
  private static final int MAX_DOCUMENTS = 200;

  /** Where imports stand, and what they may lead to. */
  private enum Place {
    SSP("import-ssp", DocumentType.SYSTEM_SECURITY_PLAN),
    AP("import-ap", DocumentType.ASSESSMENT_PLAN),
    DEFINITIONS("import-component-definitions", DocumentType.COMPONENT_DEFINITION),
    CATALOGS("imports", DocumentType.PROFILE, DocumentType.CATALOG);

    private final String member;
    private final List<DocumentType> expected;

    Place(String member, DocumentType... expected) {
      this.member = member;
      this.expected = List.of(expected);
    }
  }

  private final DocumentLoader loader;
  private final List<Imports.Import> direct = new ArrayList<>();
  private final List<OscalDocument> all = new ArrayList<>();
  private final List<String> outOfReach = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private ImportedDocuments(DocumentLoader loader) {
    this.loader = loader;
  }

  static Imports of(OscalDocument document, Origin origin, DocumentLoader loader) {
    ImportedDocuments imports = new ImportedDocuments(loader);
    imports.seen.add(origin.identity());
    imports.follow(document, origin, true);
    return new Imports(imports.direct, imports.all, imports.outOfReach);
  }

  private void follow(OscalDocument document, Origin origin, boolean own) {
    for (Place place : Place.values()) {
      String pointer = "/" + document.type().rootName() + "/" + place.member;
      Object value = document.root().get(place.member);
      if (value instanceof List<?> list) {
        for (int i = 0; i < list.size(); i++) {
          follow(document, origin, own, place, list.get(i), pointer + "/" + i);
        }
      } else if (value != null) {
        follow(document, origin, own, place, value, pointer);
      }
    }
  }

  private void follow(
      OscalDocument document,
      Origin origin,
      boolean own,
      Place place,
      Object value,
      String pointer) {
    Object href = value instanceof OscalObject object ? object.get("href") : null;
    if (!(href instanceof String text) || all.size() >= MAX_DOCUMENTS) {
      return;
    }
    BackMatter backMatter =
        document.root().get("back-matter") instanceof BackMatter matter ? matter : null;
    Loaded loaded = loader.load(text, origin, backMatter);
    OscalDocument imported = loaded.document();
    if (own) {
      direct.add(new Imports.Import(text, pointer + "/href", place.expected, imported));
    }
    if (imported == null) {
      outOfReach.add(why(loaded, text));
    } else if (seen.add(loaded.origin().identity())) {
      all.add(imported);
      follow(imported, loaded.origin(), false);
    }
  }

  private static String why(Loaded loaded, String href) {
    for (Note note : loaded.notes()) {
      if (note.severity() == Severity.ERROR) {
        return note.message();
      }
    }
    return "'" + href + "' cannot be opened";
  }
}
