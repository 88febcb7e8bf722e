package dev.assay.profiles.cmmc;

import dev.assay.document.OscalDocument;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.ControlPart;
import dev.assay.model.markup.Markup;
import dev.assay.profiles.cmmc.Requirement.Objective;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The official text of SP 800-171 Rev 2, taken from a file that the user has, put in the place of
 * Assay's own wording. Ids, titles and everything else stay Assay's.
 */
public final class OfficialText {
  private final Map<RequirementId, Markup> texts = new LinkedHashMap<>();
  private final List<String> notMatched = new ArrayList<>();

  private OfficialText() {}

  /**
   * What putting in the official text gave.
   *
   * @param catalog the built-in catalog with it
   * @param requirements how many requirements have it
   * @param objectives how many objectives have it
   * @param notMatched what the file holds that belongs to nothing here
   * @param missing the requirements and objectives that keep Assay's wording
   */
  public record Imported(
      OscalDocument catalog,
      int requirements,
      int objectives,
      List<String> notMatched,
      List<RequirementId> missing) {
    public Imported {
      notMatched = List.copyOf(notMatched);
      missing = List.copyOf(missing);
    }
  }

  /**
   * Takes the text from an OSCAL catalog of Rev 2, whatever spelling its ids have.
   *
   * @param catalog the catalog
   */
  public static OfficialText ofCatalog(Catalog catalog) {
    OfficialText official = new OfficialText();
    CatalogTexts reader = new CatalogTexts(official.texts, official.notMatched);
    reader.read(catalog);
    return official;
  }

  /**
   * Takes the text from a table with a header row, such as NIST's spreadsheets of security
   * requirements and assessment procedures. The columns are found by their content and titles.
   *
   * @param source what to call the file
   * @param rows the rows, the header first
   * @throws IllegalArgumentException when no column holds ids of requirements, or none their text
   */
  public static OfficialText ofTable(String source, List<List<String>> rows) {
    OfficialText official = new OfficialText();
    new TableTexts(official.texts, official.notMatched).read(source, rows);
    return official;
  }

  /**
   * Takes the text from a CSV file as RFC 4180 has it.
   *
   * @param source what to call the file
   * @param text the text of the file
   * @throws IllegalArgumentException when it is not CSV, or as {@link #ofTable} says
   */
  public static OfficialText ofCsv(String source, String text) {
    return ofTable(source, Csv.lines(source, text));
  }

  /** Puts the text into the built-in catalog. */
  public Imported apply() {
    Catalog built = BuiltInDocuments.find(Sp800171Catalog.URN).orElseThrow().rootAs(Catalog.class);
    List<RequirementId> missing = new ArrayList<>();
    int[] counts = new int[2];
    List<CatalogGroup> groups = new ArrayList<>();
    for (CatalogGroup group : built.groups()) {
      List<Control> controls = new ArrayList<>();
      for (Control control : group.controls()) {
        controls.add(apply(control, counts, missing));
      }
      groups.add(group.toBuilder().controls(controls).build());
    }
    String remarks =
        "The text of "
            + counts[0]
            + " requirements and "
            + counts[1]
            + " objectives in this document was taken from a file that was given for it; the rest,"
            + " and the assessment objects, are Assay's own wording.";
    Catalog catalog =
        built.toBuilder()
            .uuid(Vocabulary.uuid(Sp800171Catalog.URN + "/" + allText()))
            .metadata(
                Vocabulary.metadata(
                    "NIST SP 800-171 Rev 2 security requirements",
                    remarks,
                    Sp800171Catalog.PUBLICATIONS))
            .groups(groups)
            .build();
    return new Imported(OscalDocument.of(catalog), counts[0], counts[1], notMatched, missing);
  }

  /** Another text gives another uuid, and the same text the same on every run. */
  private String allText() {
    StringBuilder all = new StringBuilder();
    texts.forEach((id, text) -> all.append(id).append(' ').append(text.markdown()).append('\n'));
    return all.toString();
  }

  private Control apply(Control control, int[] counts, List<RequirementId> missing) {
    List<ControlPart> parts = new ArrayList<>();
    for (ControlPart part : control.parts()) {
      RequirementId id = idOf(part);
      Markup text = id == null ? null : texts.get(id);
      if (id == null) {
        parts.add(part);
      } else if (text == null) {
        parts.add(part);
        missing.add(id);
      } else {
        parts.add(part.toBuilder().prose(text).build());
        counts[id.objective() ? 1 : 0]++;
      }
    }
    return control.toBuilder().parts(parts).build();
  }

  /** What a statement or an objective of the built-in catalog is about; null for other parts. */
  private static @Nullable RequirementId idOf(ControlPart part) {
    boolean wanted = "statement".equals(part.name()) || "assessment-objective".equals(part.name());
    if (!wanted || part.id() == null) {
      return null;
    }
    return RequirementId.parse(part.id()).orElse(null);
  }

  /** The id of an objective by its place, for sources that spell its own id wrong. */
  static @Nullable RequirementId objectiveAt(RequirementId requirement, int index, int count) {
    List<Objective> objectives = Requirements.get().of(requirement).objectives();
    return objectives.size() == count ? objectives.get(index).id() : null;
  }

  /**
   * The text without what it must not begin with: the label of its objective, which some files
   * repeat in it, and "Determine if".
   */
  static String clean(String text) {
    String cleaned = text.strip();
    int label = 0;
    while (label < cleaned.length() && ".0123456789".indexOf(cleaned.charAt(label)) >= 0) {
      label++;
    }
    if (cleaned.startsWith("[", label) && cleaned.startsWith("]", label + 2)) {
      cleaned = cleaned.substring(label + 3).strip();
    }
    for (String start :
        List.of("determine if ", "determine whether ", "ermine if ", "ermine whether ")) {
      if (cleaned.regionMatches(true, 0, start, 0, start.length())) {
        cleaned = cleaned.substring(start.length()).strip();
      }
    }
    return cleaned;
  }
}
