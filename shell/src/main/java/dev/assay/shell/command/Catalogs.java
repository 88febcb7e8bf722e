package dev.assay.shell.command;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.ControlPart;
import dev.assay.model.markup.Markup;
import dev.assay.profiles.cmmc.Requirement;
import dev.assay.profiles.cmmc.Requirements;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.CatalogEntry;
import dev.assay.shell.view.ControlView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The catalog that the catalog commands look at: the built-in one, or a document. */
final class Catalogs {
  static final Option IN =
      Option.value("--in", "CATALOG", "looks in this catalog, not in SP 800-171 Rev 2")
          .completing(Completion.DOCUMENT);

  private Catalogs() {}

  /** A control of a catalog and the family that it stands in. */
  record Found(Control control, String family) {}

  /**
   * The catalog that {@code --in} names, or null for the built-in one.
   *
   * @throws UsageException when the document is no catalog
   */
  static @Nullable Catalog catalog(Invocation call, Session session)
      throws UsageException, UnreadableException {
    String word = call.value("--in");
    if (word == null) {
      return null;
    }
    Source source = Documents.one(word, call, session);
    OscalDocument document =
        Documents.document(Documents.read(source, Documents.limits(call), session));
    if (document.type() != DocumentType.CATALOG) {
      throw new UsageException(
          word
              + " is a "
              + document.type().title()
              + ", not a catalog"
              + (document.type() == DocumentType.PROFILE
                  ? "; \"" + session.program() + "resolve " + word + " -o FILE\" makes one of it"
                  : ""));
    }
    return document.rootAs(Catalog.class);
  }

  /** The entries of a catalog; null is the built-in one. */
  static List<CatalogEntry> entries(@Nullable Catalog catalog) {
    List<CatalogEntry> entries = new ArrayList<>();
    if (catalog == null) {
      for (Requirement requirement : Requirements.get().all()) {
        entries.add(entry(requirement));
      }
    } else {
      for (Found found : controls(catalog)) {
        List<CatalogEntry.Piece> pieces = new ArrayList<>();
        for (ControlPart part : found.control().parts()) {
          pieces(part, pieces);
        }
        entries.add(
            new CatalogEntry(
                ControlView.label(found.control()),
                plain(found.control().title()),
                found.family(),
                pieces));
      }
    }
    return entries;
  }

  private static CatalogEntry entry(Requirement requirement) {
    List<CatalogEntry.Piece> pieces = new ArrayList<>();
    pieces.add(new CatalogEntry.Piece(requirement.number(), requirement.statement()));
    for (Requirement.Objective objective : requirement.objectives()) {
      pieces.add(new CatalogEntry.Piece(objective.id().display(), objective.text()));
    }
    Requirement.Family family = requirement.family();
    return new CatalogEntry(
        requirement.number(),
        requirement.title(),
        family.number() + " " + family.name() + " (" + family.code() + ")",
        pieces);
  }

  /** All controls of a catalog in document order, those below other controls among them. */
  static List<Found> controls(Catalog catalog) {
    List<Found> found = new ArrayList<>();
    add(catalog.controls(), "", found);
    for (CatalogGroup group : catalog.groups()) {
      add(group, found);
    }
    return found;
  }

  private static void add(CatalogGroup group, List<Found> found) {
    String label = ControlView.label(group.props());
    String id = label == null ? Objects.toString(group.id(), "") : label;
    add(group.controls(), (id + " " + plain(group.title())).strip(), found);
    for (CatalogGroup child : group.groups()) {
      add(child, found);
    }
  }

  private static void add(List<Control> controls, String family, List<Found> found) {
    for (Control control : controls) {
      found.add(new Found(control, family));
      add(control.controls(), family, found);
    }
  }

  private static void pieces(ControlPart part, List<CatalogEntry.Piece> pieces) {
    String text = plain(part.prose());
    if (!text.isEmpty()) {
      String label = ControlView.label(part.props());
      pieces.add(
          new CatalogEntry.Piece(
              label != null ? label : Objects.toString(part.id(), String.valueOf(part.name())),
              text));
    }
    for (ControlPart child : part.parts()) {
      pieces(child, pieces);
    }
  }

  private static String plain(@Nullable Markup markup) {
    return markup == null ? "" : markup.plainText();
  }
}
