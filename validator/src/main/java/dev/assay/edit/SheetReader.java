package dev.assay.edit;

import dev.assay.document.OscalDocument;
import dev.assay.io.Nearest;
import dev.assay.model.gen.ByComponent;
import dev.assay.model.gen.ImplementationStatus;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.model.gen.Statement;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an edited {@link AnswerSheet}. */
final class SheetReader {
  static final String NEW = "new";

  /** Nothing but a heading with a mark ends a text: other headings belong to it. */
  private static final Pattern MARK = Pattern.compile("(#{1,3}) +(.*?) *<!-- *(\\S+) *-->\\s*");

  /** What the sheet says of one answer. */
  private record Section(
      int line, String heading, String mark, String holder, String state, String text) {}

  private final SystemSecurityPlan plan;
  private final AnswerId id;
  private final Map<String, Section> byUuid = new LinkedHashMap<>();
  private final List<Section> fresh = new ArrayList<>();
  private int count;

  SheetReader(SystemSecurityPlan plan, AnswerId id) {
    this.plan = plan;
    this.id = id;
  }

  PlanEdit.Edited read(OscalDocument document, String sheet) throws EditException {
    sections(sheet);
    List<String> missing = new ArrayList<>();
    for (ImplementedRequirement requirement : PlanEdit.of(plan, id)) {
      for (ByComponent by : shown(requirement)) {
        if (!byUuid.containsKey(String.valueOf(by.uuid()))) {
          missing.add(String.valueOf(by.uuid()));
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new EditException(
          "the section with the mark <!-- "
              + missing.get(0)
              + " --> is gone; an answer cannot be taken out here, so put its heading back");
    }
    Map<String, List<ByComponent>> added = new LinkedHashMap<>();
    for (Section section : fresh) {
      if (!section.text.isEmpty()) {
        added.computeIfAbsent(section.holder, s -> new ArrayList<>()).add(fresh(section));
        count++;
      }
    }
    SystemSecurityPlan edited = PlanEdit.requirements(plan, r -> edit(r, added));
    if (byUuid.size() > 0) {
      Section stray = byUuid.values().iterator().next();
      throw at(stray.line, "the mark " + stray.mark + " is that of no answer here");
    }
    return new PlanEdit.Edited(PlanEdit.with(document, edited), count);
  }

  private List<ByComponent> shown(ImplementedRequirement requirement) {
    List<ByComponent> shown = new ArrayList<>();
    if (!id.isPart()) {
      shown.addAll(requirement.byComponents());
    }
    for (Statement statement : requirement.statements()) {
      if (id.isStatement(statement.statementId())) {
        shown.addAll(statement.byComponents());
      }
    }
    return shown;
  }

  private void sections(String sheet) throws EditException {
    String[] lines = sheet.split("\r?\n", -1);
    String holder = "";
    for (int i = 0; i < lines.length; i++) {
      Matcher mark = MARK.matcher(lines[i]);
      if (!mark.matches()) {
        continue;
      }
      if (mark.group(1).length() < 3) {
        holder = mark.group(3);
        continue;
      }
      int end = i + 1;
      while (end < lines.length && !MARK.matcher(lines[end]).matches()) {
        end++;
      }
      Section section =
          section(i, mark.group(2), mark.group(3), holder, List.of(lines).subList(i + 1, end));
      if (section.mark.equals(NEW)) {
        fresh.add(section);
      } else if (byUuid.put(section.mark, section) != null) {
        throw at(i + 1, "two sections have the mark " + section.mark + "; write new in one");
      }
    }
  }

  private static Section section(
      int index, String heading, String mark, String holder, List<String> lines)
      throws EditException {
    int at = 0;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    if (at == lines.size() || !lines.get(at).startsWith(AnswerSheet.STATUS)) {
      throw at(index + 2 + at, "a line with \"status: ...\" comes first under " + heading);
    }
    String state = lines.get(at).substring(AnswerSheet.STATUS.length()).strip();
    String text = String.join("\n", lines.subList(at + 1, lines.size())).strip();
    if (!state.isEmpty() && !PlanEdit.STATES.contains(state)) {
      String near = Nearest.to(state, PlanEdit.STATES);
      throw at(
          index + 2 + at,
          "a status cannot be \""
              + state
              + "\"; "
              + (near == null ? "" : "did you mean " + near + "? ")
              + "It is one of "
              + String.join(", ", PlanEdit.STATES));
    }
    if (text.isEmpty() && !mark.equals(NEW)) {
      throw at(index + 1, "the answer of " + heading + " has no text; every answer says how");
    }
    return new Section(index + 1, heading, mark, holder, state, text);
  }

  private static EditException at(int line, String reason) {
    return new EditException("line " + line + ": " + reason);
  }

  private ImplementedRequirement edit(
      ImplementedRequirement requirement, Map<String, List<ByComponent>> added) {
    if (!id.isControl(requirement.controlId())) {
      return requirement;
    }
    List<Statement> statements = new ArrayList<>();
    for (Statement statement : requirement.statements()) {
      List<ByComponent> answers = new ArrayList<>();
      statement.byComponents().forEach(by -> answers.add(edit(by)));
      List<ByComponent> more = added.get(String.valueOf(statement.uuid()));
      if (more != null) {
        answers.addAll(more);
      }
      statements.add(statement.toBuilder().byComponents(answers).build());
    }
    List<ByComponent> own = new ArrayList<>();
    requirement.byComponents().forEach(by -> own.add(edit(by)));
    own.addAll(added.getOrDefault(String.valueOf(requirement.uuid()), List.of()));
    return requirement.toBuilder().statements(statements).byComponents(own).build();
  }

  private ByComponent edit(ByComponent by) {
    Section section = byUuid.remove(String.valueOf(by.uuid()));
    if (section == null) {
      return by;
    }
    ByComponent.Builder builder = by.toBuilder();
    boolean changed = false;
    // Compared as written: a text that nobody touched keeps its letters.
    if (!section.text.equals(AnswerSheet.text(by.description()).replace("\r\n", "\n"))) {
      builder.description(Markup.ofMarkdown(section.text, Markup.Kind.MULTILINE));
      changed = true;
    }
    if (!section.state.equals(AnswerSheet.state(by))) {
      builder.implementationStatus(status(by.implementationStatus(), section.state));
      changed = true;
    }
    count += changed ? 1 : 0;
    return builder.build();
  }

  private static @Nullable ImplementationStatus status(
      @Nullable ImplementationStatus old, String state) {
    if (state.isEmpty()) {
      return null;
    }
    return (old == null ? ImplementationStatus.builder() : old.toBuilder()).state(state).build();
  }

  private ByComponent fresh(Section section) throws EditException {
    String uuid;
    try {
      uuid = PlanEdit.component(plan, section.heading).uuid();
    } catch (EditException e) {
      throw at(section.line, e.reason());
    }
    return ByComponent.builder()
        .componentUuid(uuid)
        .uuid(UUID.randomUUID().toString())
        .description(Markup.ofMarkdown(section.text, Markup.Kind.MULTILINE))
        .implementationStatus(status(null, section.state))
        .build();
  }
}
