package dev.assay.edit;

import dev.assay.document.OscalDocument;
import dev.assay.model.gen.ByComponent;
import dev.assay.model.gen.ImplementationStatus;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.model.gen.Statement;
import dev.assay.model.gen.SystemComponent;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.model.markup.Markup;
import dev.assay.profiles.cmmc.Requirement;
import dev.assay.profiles.cmmc.RequirementId;
import dev.assay.profiles.cmmc.Requirements;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a requirement as Markdown that can be edited and taken back.
 *
 * <p>Each answer is a section: a heading with the component's title and a mark, a line with the
 * status, and the text. Marks are comments that name the answer by uuid; a new answer has the mark
 * {@code <!-- new -->} and is told by the title of the component in its heading.
 */
public final class AnswerSheet {
  static final String STATUS = "status:";

  private AnswerSheet() {}

  /**
   * Writes the sheet of a requirement.
   *
   * @throws EditException when the plan does not answer the requirement at all
   */
  public static String write(OscalDocument document, AnswerId id) throws EditException {
    SystemSecurityPlan plan = PlanEdit.plan(document);
    List<ImplementedRequirement> requirements = PlanEdit.there(plan, id);
    StringBuilder out = new StringBuilder();
    out.append("<!-- The answer to ").append(id.display()).append(".\n");
    out.append("     Edit the texts, and the words after \"status:\" (one of ");
    out.append(String.join(", ", PlanEdit.STATES)).append(").\n");
    out.append(
        "     Leave headings with a mark <!- ... -> as they are. For a further answer copy\n");
    out.append("     a section, name the component in its heading, and write new in the mark.\n");
    out.append("     Empty the file to change nothing. -->\n");
    for (ImplementedRequirement requirement : requirements) {
      out.append("\n# ").append(title(requirement.controlId()));
      out.append(" <!-- ").append(requirement.uuid()).append(" -->\n");
      if (!id.isPart()) {
        for (ByComponent by : requirement.byComponents()) {
          answer(out, plan, by);
        }
      }
      for (Statement statement : requirement.statements()) {
        if (id.isStatement(statement.statementId())) {
          out.append("\n## ").append(title(statement.statementId()));
          out.append(" <!-- ").append(statement.uuid()).append(" -->\n");
          for (ByComponent by : statement.byComponents()) {
            answer(out, plan, by);
          }
          if (statement.byComponents().isEmpty()) {
            empty(out, plan);
          }
        }
      }
    }
    return out.toString();
  }

  private static void answer(StringBuilder out, SystemSecurityPlan plan, ByComponent by) {
    String title =
        PlanEdit.components(plan).stream()
            .filter(c -> Objects.equals(c.uuid(), by.componentUuid()))
            .map(PlanEdit::title)
            .findFirst()
            .orElse(String.valueOf(by.componentUuid()));
    section(out, title, String.valueOf(by.uuid()), state(by), text(by.description()));
  }

  private static void empty(StringBuilder out, SystemSecurityPlan plan) {
    List<SystemComponent> components = PlanEdit.components(plan);
    String title =
        components.stream()
            .filter(c -> "this-system".equals(c.type()))
            .map(PlanEdit::title)
            .findFirst()
            .orElse(components.isEmpty() ? "component" : PlanEdit.title(components.get(0)));
    section(out, title, SheetReader.NEW, "planned", "");
  }

  private static void section(
      StringBuilder out, String title, String mark, String state, String text) {
    out.append("\n### ").append(title.replaceAll("\\s+", " "));
    out.append(" <!-- ").append(mark).append(" -->\n");
    out.append(STATUS).append(' ').append(state).append("\n\n");
    if (!text.isEmpty()) {
      out.append(text).append('\n');
    }
  }

  static String state(ByComponent by) {
    ImplementationStatus status = by.implementationStatus();
    return status == null || status.state() == null ? "" : status.state();
  }

  static String text(@Nullable Markup markup) {
    return markup == null ? "" : markup.markdown().strip();
  }

  /** An id with what it asks. */
  private static String title(@Nullable String id) {
    RequirementId known = id == null ? null : RequirementId.parse(id).orElse(null);
    if (known == null) {
      return String.valueOf(id);
    }
    Requirement requirement = Requirements.get().of(known);
    if (!known.objective()) {
      return known.display() + " " + requirement.title();
    }
    return known.display()
        + " "
        + requirement.objectives().stream()
            .filter(o -> o.id().equals(known))
            .map(Requirement.Objective::text)
            .findFirst()
            .orElse("");
  }

  /**
   * Takes an edited sheet back.
   *
   * @param document the plan that the sheet was written from
   * @param id the requirement that it was written for
   * @param text the sheet; an empty one changes nothing
   * @return the plan with the edits
   * @throws EditException when the sheet cannot be understood; the reason names the line
   */
  public static PlanEdit.Edited read(OscalDocument document, AnswerId id, String text)
      throws EditException {
    SystemSecurityPlan plan = PlanEdit.plan(document);
    if (text.isBlank()) {
      return new PlanEdit.Edited(document, 0);
    }
    return new SheetReader(plan, id).read(document, text);
  }
}
