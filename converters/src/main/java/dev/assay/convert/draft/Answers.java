package dev.assay.convert.draft;

import dev.assay.convert.docx.WordOutline;
import dev.assay.convert.docx.WordOutline.Item;
import dev.assay.convert.docx.WordOutline.Paragraph;
import dev.assay.convert.docx.WordOutline.Table;
import dev.assay.model.gen.ByComponent;
import dev.assay.model.gen.ImplementationStatus;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.model.gen.Statement;
import dev.assay.model.markup.Markup;
import dev.assay.profiles.cmmc.Requirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads how the requirements are met. */
final class Answers {
  private static final Pattern OBJECTIVE =
      Pattern.compile("^(?:3\\.\\d{1,2}\\.\\d{1,2}\\s*)?\\[([a-z])\\]\\s*(.*)", Pattern.DOTALL);

  private final Notes notes;
  private final WordOutline outline;
  private final UnaryOperator<String> uuids;
  private final String component;
  private final Map<String, ImplementedRequirement> byNumber = new LinkedHashMap<>();

  Answers(Notes notes, WordOutline outline, UnaryOperator<String> uuids, String component) {
    this.notes = notes;
    this.outline = outline;
    this.uuids = uuids;
    this.component = component;
  }

  /** What the file says of one requirement, as it is read. */
  private static final class Answer {
    final Requirement requirement;
    final String heading;
    final List<Item> prose = new ArrayList<>();
    final Map<String, List<Item>> objectives = new LinkedHashMap<>();
    final List<String> remarks = new ArrayList<>();
    final List<String> states = new ArrayList<>();
    String more = "";
    String unclear = "no status was recognised";

    Answer(Requirement requirement, String heading) {
      this.requirement = requirement;
      this.heading = heading;
    }
  }

  /** Whether a requirement was read. */
  boolean isEmpty() {
    return byNumber.isEmpty();
  }

  /** Whether the file answers a requirement. */
  boolean has(Requirement requirement) {
    return byNumber.containsKey(requirement.number());
  }

  /** The answers, in the order of the requirements. */
  List<ImplementedRequirement> list(List<Requirement> order) {
    List<ImplementedRequirement> list = new ArrayList<>();
    for (Requirement requirement : order) {
      ImplementedRequirement one = byNumber.get(requirement.number());
      if (one != null) {
        list.add(one);
      }
    }
    return list;
  }

  /** Reads a section that is about one requirement. */
  void section(Part part, Requirement requirement) {
    Answer answer = new Answer(requirement, part.heading);
    String objective = null;
    for (Item item : part.items) {
      if (item instanceof Paragraph paragraph) {
        objective = paragraph(answer, paragraph, objective);
      } else if (item instanceof Table table) {
        table(answer, table);
      }
    }
    finish(answer);
  }

  /** Reads a table with a row for each requirement; false when it is none. */
  boolean table(Part part, Table table) {
    int first = -1;
    for (int i = 0; i < table.rows().size() && first < 0; i++) {
      first = requirement(table.rows().get(i)) == null ? -1 : i;
    }
    if (first < 0) {
      return false;
    }
    List<String> titles = new ArrayList<>();
    if (first > 0) {
      table.rows().get(first - 1).forEach(c -> titles.add(WordOutline.folded(WordOutline.text(c))));
    }
    for (List<List<Item>> row : table.rows().subList(first, table.rows().size())) {
      Requirement requirement = requirement(row);
      if (requirement == null) {
        String text = rowText(row);
        if (!text.isBlank() && Topic.of(WordOutline.folded(text)) == Topic.OTHER) {
          notes.left(part.heading, text, "the row names no requirement");
        }
      } else {
        row(new Answer(requirement, part.heading + ", " + requirement.number()), titles, row);
      }
    }
    return true;
  }

  private static String rowText(List<List<Item>> row) {
    return String.join(" | ", row.stream().map(WordOutline::text).toList());
  }

  private static @Nullable Requirement requirement(List<List<Item>> row) {
    for (int i = 0; i < Math.min(2, row.size()); i++) {
      Requirement requirement = Parts.requirement(WordOutline.text(row.get(i)));
      if (requirement != null) {
        return requirement;
      }
    }
    return null;
  }

  private void row(Answer answer, List<String> titles, List<List<Item>> row) {
    for (int i = 0; i < row.size(); i++) {
      String title = i < titles.size() ? titles.get(i) : "";
      String text = WordOutline.text(row.get(i));
      StatusBox box = StatusBox.of(text);
      if (text.isBlank() || Prompts.is(text)) {
        continue;
      }
      // The number, and the words of the requirement, are what the profile has.
      boolean ofProfile =
          Parts.requirement(text) != null || title.matches(".*(requirement|control)( text)?");
      if (ofProfile) {
        notes.taken(answer.heading, text, "the profile, which has the requirement's own words");
      } else if (box != null) {
        status(answer, box);
      } else if (title.matches(".*(implementation|description|details|how|rationale|response).*")) {
        answer.prose.addAll(row.get(i));
      } else {
        remark(answer, title.isEmpty() ? "column " + (i + 1) : title, text);
      }
    }
    finish(answer);
  }

  private @Nullable String paragraph(
      Answer answer, Paragraph paragraph, @Nullable String objective) {
    String text = paragraph.text().strip();
    if (paragraph.pictures() > 0) {
      notes.left(answer.heading, "a picture", "pictures are not taken over");
    }
    if (text.isEmpty() || Prompts.is(text)) {
      return objective;
    }
    StatusBox box = StatusBox.of(text);
    if (box != null) {
      status(answer, box);
      return objective;
    }
    Matcher matcher = OBJECTIVE.matcher(text);
    String letter = matcher.matches() ? matcher.group(1) : null;
    boolean known =
        letter != null
            && answer.requirement.objectives().stream()
                .anyMatch(o -> letter.equals(o.id().objectiveLetter().orElse("")));
    if (known && letter != null) {
      answer.objectives.computeIfAbsent(letter, k -> new ArrayList<>()).add(paragraph);
      return letter;
    }
    List<Item> open = objective == null ? null : answer.objectives.get(objective);
    (open == null ? answer.prose : open).add(paragraph);
    return objective;
  }

  private void table(Answer answer, Table table) {
    for (List<List<Item>> row : table.rows()) {
      List<String> cells = row.stream().map(WordOutline::text).toList();
      boolean labelled =
          cells.size() == 2 && !cells.get(0).contains("\n") && cells.get(0).length() <= 60;
      if (labelled && StatusBox.of(cells.get(0)) == null) {
        labelled(answer, cells.get(0), row.get(1));
      } else {
        for (List<Item> cell : row) {
          for (Item item : cell) {
            if (item instanceof Paragraph paragraph) {
              String unused = paragraph(answer, paragraph, null);
            } else {
              answer.prose.add(item);
            }
          }
        }
      }
    }
  }

  private void labelled(Answer answer, String label, List<Item> cell) {
    String text = WordOutline.text(cell);
    StatusBox box = StatusBox.of(text);
    String folded = WordOutline.folded(label);
    if (text.isBlank() || Prompts.is(text)) {
      return;
    }
    if (box != null) {
      status(answer, box);
    } else if (folded.matches(".*(implementation|description|details|how|rationale|response).*")) {
      answer.prose.addAll(cell);
    } else {
      remark(answer, label.strip().replaceFirst("\\s*:$", ""), text);
    }
  }

  private void remark(Answer answer, String label, String text) {
    answer.remarks.add(label + ": " + text);
    notes.taken(answer.heading, label + ": " + text, "remarks of " + answer.requirement.number());
  }

  private static void status(Answer answer, StatusBox box) {
    if (box.state() != null) {
      answer.states.add(box.state());
    } else {
      answer.unclear = String.valueOf(box.why());
    }
    answer.more = (answer.more + " " + box.rest()).strip();
  }

  private void finish(Answer answer) {
    String number = answer.requirement.number();
    if (byNumber.containsKey(number)) {
      notes.left(
          answer.heading,
          (WordOutline.text(answer.prose) + " " + answer.more).strip(),
          number + " is answered a second time; the first answer is in the draft");
      return;
    }
    long different = answer.states.stream().distinct().count();
    String state = different == 1 ? answer.states.get(0) : null;
    String why =
        different > 1 ? String.join(" and ", answer.states) + " are given" : answer.unclear;
    if (state == null) {
      notes.left(answer.heading, "status", why + "; the draft has none");
    } else {
      notes.taken(answer.heading, "status", number + ": implementation-status " + state);
    }
    List<Statement> statements = new ArrayList<>();
    answer.objectives.forEach((letter, items) -> statements.add(objective(answer, letter, items)));
    String text = (answer.more + "\n" + WordOutline.text(answer.prose)).strip();
    ImplementedRequirement.Builder requirement =
        ImplementedRequirement.builder()
            .uuid(uuids.apply("requirement " + number))
            .controlId(answer.requirement.id().controlId())
            .props(Notes.toConfirm())
            .statements(statements)
            .remarks(notes.from(answer.heading, answer.remarks.toArray(String[]::new)));
    if (text.isEmpty() && statements.isEmpty()) {
      notes.left(answer.heading, "", "the file does not say how it is met");
    } else if (!text.isEmpty()) {
      notes.taken(answer.heading, text, number + ": description");
    }
    ByComponent.Builder by =
        ByComponent.builder()
            .componentUuid(component)
            .uuid(uuids.apply("answer " + number))
            .description(
                text.isEmpty()
                    ? Notes.text("To be written: the Word file says nothing here.")
                    : description(answer))
            .props(Notes.toConfirm());
    if (state == null) {
      by.remarks(Notes.text("To be confirmed: " + why + "; set the implementation status."));
    } else {
      by.implementationStatus(
          ImplementationStatus.builder().state(state).remarks(notes.from(answer.heading)).build());
    }
    byNumber.put(number, requirement.byComponents(List.of(by.build())).build());
  }

  private Markup description(Answer answer) {
    Markup prose = outline.markup(answer.prose);
    if (answer.more.isEmpty()) {
      return prose;
    }
    List<dev.assay.model.markup.Block> blocks = new ArrayList<>();
    blocks.add(Notes.paragraph(answer.more));
    blocks.addAll(prose.blocks());
    return Markup.ofBlocks(blocks);
  }

  private Statement objective(Answer answer, String letter, List<Item> items) {
    String number = answer.requirement.number();
    String id =
        answer.requirement.objectives().stream()
            .filter(o -> letter.equals(o.id().objectiveLetter().orElse("")))
            .map(o -> o.id().objectiveId())
            .findFirst()
            .orElseThrow();
    notes.taken(answer.heading, WordOutline.text(items), number + "[" + letter + "]: description");
    return Statement.builder()
        .statementId(id)
        .uuid(uuids.apply("statement " + id))
        .props(Notes.toConfirm())
        .remarks(notes.from(answer.heading))
        .byComponents(
            List.of(
                ByComponent.builder()
                    .componentUuid(component)
                    .uuid(uuids.apply("answer " + id))
                    .description(outline.markup(items))
                    .props(Notes.toConfirm())
                    .build()))
        .build();
  }
}
