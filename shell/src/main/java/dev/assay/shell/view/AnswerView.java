package dev.assay.shell.view;

import dev.assay.diagnostic.Finding;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.ResponsibleRole;
import dev.assay.profiles.cmmc.Requirement;
import dev.assay.profiles.cmmc.RequirementId;
import dev.assay.validate.cmmc.Answer;
import dev.assay.validate.cmmc.Determination;
import dev.assay.validate.cmmc.ObjectiveStatus;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.RequirementStatus;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A requirement and all that a plan says of it, on one page. */
public final class AnswerView {
  private final Style style;
  private final int width;

  /** A view for a width; more than 100 columns are hard to read and not used. */
  public AnswerView(Style style, int width) {
    this.style = style;
    this.width = Math.min(100, width);
  }

  /**
   * The page.
   *
   * @param asked what was asked for; of an objective only its answers are shown
   * @param findings what was found in the answers
   */
  public String page(
      Plan plan, RequirementStatus status, RequirementId asked, List<Finding> findings) {
    Requirement requirement = status.requirement();
    StringBuilder out = new StringBuilder();
    out.append(style.bold(requirement.number() + "  " + requirement.title()));
    out.append("  ").append(determination(status.determination())).append('\n');
    Integer weight = requirement.weight();
    out.append(
        Text.hang(
            "",
            "",
            requirement.cmmcId()
                + (weight == null ? "" : ", worth " + Text.count(weight, "point"))
                + (requirement.level1Id() == null ? "" : ", Level 1 " + requirement.level1Id()),
            width));
    out.append('\n').append(Text.hang("  ", "  ", requirement.statement(), width));
    for (ObjectiveStatus objective : status.objectives()) {
      if (!asked.objective() || objective.objective().id().equals(asked)) {
        objective(out, plan, objective);
      }
    }
    if (status.implemented().isEmpty()) {
      out.append('\n').append(Text.hang("", "", "The plan does not answer it.", width));
    }
    roles(out, plan, status.implemented());
    out.append('\n').append(style.bold("Findings")).append('\n');
    if (findings.isEmpty()) {
      out.append("  none\n");
    }
    FindingView view = new FindingView(style, width);
    findings.forEach(f -> view.append(out, "  ", f));
    return out.toString();
  }

  private String determination(Determination determination) {
    return switch (determination) {
      case MET -> style.good(determination.label());
      case NOT_MET -> style.bad(determination.label());
      case NOT_APPLICABLE -> style.dim(determination.label());
    };
  }

  private void objective(StringBuilder out, Plan plan, ObjectiveStatus status) {
    String id = status.objective().id().display();
    String begin = style.bold(id) + "  ";
    String text = Text.hang(" ".repeat(id.length() + 2), "  ", status.objective().text(), width);
    out.append('\n').append(begin).append(text.substring(id.length() + 2).stripTrailing());
    out.append("  ").append(determination(status.determination())).append('\n');
    for (String reason : status.reasons()) {
      out.append(Text.hang("  ! ", "    ", Text.visible(reason), width));
    }
    for (Answer answer : status.answers()) {
      String component =
          plan.component(answer.byComponent().componentUuid())
              .map(Plan::name)
              .orElse(String.valueOf(answer.byComponent().componentUuid()));
      String state = Objects.requireNonNullElse(answer.state(), "no status");
      String general = answer.statement() == null ? ", for the whole requirement" : "";
      out.append(Text.hang("  ", "    ", Text.visible(component) + ": " + state + general, width));
      out.append(Text.hang("    ", "    ", Text.visible(answer.text()), width));
    }
  }

  private void roles(StringBuilder out, Plan plan, List<ImplementedRequirement> answers) {
    Set<String> lines = new LinkedHashSet<>();
    for (ImplementedRequirement answer : answers) {
      for (ResponsibleRole role : answer.responsibleRoles()) {
        StringBuilder line = new StringBuilder(String.valueOf(role.roleId()));
        for (String uuid : role.partyUuids()) {
          for (Metadata.Party party : plan.metadata().parties()) {
            if (uuid.equals(party.uuid())) {
              line.append(", ").append(party.name());
            }
          }
        }
        lines.add(Text.visible(line.toString()));
      }
    }
    if (!lines.isEmpty()) {
      out.append('\n').append(style.bold("Responsible")).append('\n');
      lines.forEach(line -> out.append(Text.hang("  ", "    ", line, width)));
    }
  }
}
