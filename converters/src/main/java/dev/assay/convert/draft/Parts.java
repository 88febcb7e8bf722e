package dev.assay.convert.draft;

import dev.assay.convert.docx.WordOutline;
import dev.assay.convert.docx.WordOutline.Item;
import dev.assay.convert.docx.WordOutline.Paragraph;
import dev.assay.profiles.cmmc.Requirement;
import dev.assay.profiles.cmmc.RequirementId;
import dev.assay.profiles.cmmc.Requirements;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a file into its sections. */
final class Parts {
  private static final int ENOUGH = 10;
  private static final int LONGEST_HEADING = 400;
  private static final int LONGEST_PLAIN_HEADING = 90;
  private static final Pattern NUMBER =
      Pattern.compile("^\\(?((?:\\d{1,2}\\.)*\\d{1,2})\\.?\\)?\\s+");
  private static final Pattern REQUIREMENT =
      Pattern.compile(
          "^[\\[(]?((?:[A-Z]{2}\\.(?:L2-)?)?0?3\\.\\d{1,2}\\.\\d{1,2})\\b(?![.\\[(]\\w)");

  private final List<Part> parts = new ArrayList<>();
  private final boolean styled;
  private final boolean requirementsStyled;

  private boolean amongRequirements;

  private Parts(WordOutline outline) {
    List<Paragraph> paragraphs = new ArrayList<>();
    outline.items().forEach(i -> addTo(paragraphs, i));
    this.styled = paragraphs.stream().anyMatch(p -> p.level() > 0);
    this.requirementsStyled =
        paragraphs.stream().anyMatch(p -> p.level() > 0 && requirement(p) != null);
    boolean announced = paragraphs.stream().anyMatch(this::announces);
    long different = paragraphs.stream().map(Parts::requirement).distinct().count();
    // A plan may have a chapter 3 of its own whose sections are numbered like requirements.
    this.amongRequirements = !announced && different > ENOUGH;
  }

  private static void addTo(List<Paragraph> paragraphs, Item item) {
    if (item instanceof Paragraph paragraph) {
      paragraphs.add(paragraph);
    }
  }

  private boolean announces(Paragraph paragraph) {
    Part part = section(paragraph);
    return part != null && (part.topic == Topic.REQUIREMENTS || part.topic == Topic.FAMILY);
  }

  static List<Part> of(WordOutline outline) {
    Parts cut = new Parts(outline);
    cut.parts.add(new Part(Topic.COVER, "the beginning", "", null));
    outline.items().forEach(cut::item);
    return cut.parts;
  }

  private void item(Item item) {
    Part heading = item instanceof Paragraph paragraph ? heading(paragraph) : null;
    if (heading != null) {
      amongRequirements |= heading.topic == Topic.REQUIREMENTS || heading.topic == Topic.FAMILY;
      parts.add(heading);
    } else {
      parts.get(parts.size() - 1).items.add(item);
    }
  }

  private @Nullable Part heading(Paragraph paragraph) {
    String text = paragraph.text().replaceAll("\\s+", " ").strip();
    if (text.isEmpty() || text.length() > LONGEST_HEADING) {
      return null;
    }
    Requirement requirement = requirement(paragraph);
    boolean meant = amongRequirements || text.matches("^[\\[(]?[A-Z]{2}\\.L2-.*");
    if (requirement != null && meant && (paragraph.level() > 0 || !requirementsStyled)) {
      String shown = (paragraph.number() + " " + text).strip();
      return new Part(Topic.REQUIREMENT, Notes.shorten(shown), "", requirement);
    }
    return section(paragraph);
  }

  /** The section that a heading opens, requirements apart, or null when it is no heading. */
  private @Nullable Part section(Paragraph paragraph) {
    String text = paragraph.text().replaceAll("\\s+", " ").strip();
    if (text.isEmpty() || text.length() > LONGEST_HEADING) {
      return null;
    }
    String shown = (paragraph.number() + " " + text).strip();
    Matcher number = NUMBER.matcher(text);
    boolean numbered = !paragraph.number().isEmpty() || number.find();
    String title = NUMBER.matcher(text).replaceFirst("");
    int colon = title.indexOf(':');
    String value = colon < 0 ? "" : title.substring(colon + 1).strip();
    String name = colon < 0 ? title : title.substring(0, colon);
    String folded = WordOutline.folded(name);
    Topic topic = topic(folded);
    boolean isHeading =
        paragraph.level() > 0
            || (topic != Topic.OTHER
                && (numbered || (!styled && text.length() <= LONGEST_PLAIN_HEADING)));
    return isHeading ? new Part(topic, Notes.shorten(shown), value, null) : null;
  }

  private static Topic topic(String folded) {
    boolean family =
        Requirements.get().families().stream()
            .anyMatch(f -> WordOutline.folded(f.name()).equals(folded));
    return family ? Topic.FAMILY : Topic.of(folded);
  }

  /** The requirement that a heading names at its beginning, or null. */
  static @Nullable Requirement requirement(Paragraph paragraph) {
    Requirement typed = requirement(paragraph.text());
    if (typed == null) {
      // "5.1.1 3.1.1 Limit ...": the chapter's own number comes first.
      typed = requirement(NUMBER.matcher(paragraph.text().strip()).replaceFirst(""));
    }
    return typed != null || paragraph.number().isEmpty()
        ? typed
        : requirement(paragraph.number() + " ");
  }

  /** The requirement whose number a text begins with, or null. */
  static @Nullable Requirement requirement(String text) {
    Matcher matcher = REQUIREMENT.matcher(text.strip());
    if (!matcher.find()) {
      return null;
    }
    return RequirementId.parse(matcher.group(1))
        .flatMap(id -> Requirements.get().byNumber(id.number()))
        .orElse(null);
  }
}
