package dev.assay.shell.view;

import dev.assay.profiles.cmmc.Requirement;
import dev.assay.profiles.cmmc.RequirementId;
import dev.assay.profiles.cmmc.Rev3;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All that Assay knows of one requirement of the built-in catalog, on one page. */
public final class RequirementView {
  private final Style style;
  private final int width;

  /** A view for a width; more than 100 columns are hard to read and not used. */
  public RequirementView(Style style, int width) {
    this.style = style;
    this.width = Math.min(100, width);
  }

  /**
   * The page.
   *
   * @param asked the id that was asked for; an objective of the requirement is marked
   */
  public String page(Requirement requirement, RequirementId asked) {
    StringBuilder out = new StringBuilder();
    out.append(style.bold(requirement.number() + "  " + requirement.title())).append("\n\n");
    out.append(
        new Table(0)
            .row("CMMC id", requirement.cmmcId())
            .row("CMMC title", requirement.cmmcTitle())
            .row(
                "Family",
                requirement.family().number()
                    + " "
                    + requirement.family().name()
                    + " ("
                    + requirement.family().code()
                    + ")")
            .row("Kind", requirement.basic() ? "basic requirement" : "derived requirement")
            .row("Level 1", level1(requirement))
            .row("Weight", weight(requirement))
            .row("On a POA&M", poam(requirement))
            .row("800-53 Rev 4", list(requirement.sp80053r4()))
            .row("800-53 Rev 5", list(requirement.sp80053r5()) + " (derived from Rev 4)")
            .row("171 Rev 3", rev3(requirement))
            .row("OSCAL id", requirement.id().controlId())
            .fit(width));
    heading(out, "Statement");
    out.append(Text.hang("  ", "  ", requirement.statement(), width));
    heading(out, "Objectives");
    Table objectives = new Table(2);
    for (Requirement.Objective objective : requirement.objectives()) {
      boolean meant = asked.letter() != null && objective.id().equals(asked);
      objectives.row((meant ? "> " : "") + objective.id().display(), objective.text());
    }
    out.append(objectives.fit(width));
    heading(out, "How it is assessed");
    Table methods = new Table(2);
    for (Requirement.Method method : requirement.methods()) {
      methods.row(method.name().toLowerCase(Locale.ROOT), String.join("; ", method.objects()));
    }
    out.append(methods.fit(width));
    out.append('\n')
        .append(
            Text.hang(
                "",
                "",
                "Statement and objectives are in Assay's own words. The official text is NIST SP"
                    + " 800-171 Rev 2 (https://doi.org/10.6028/NIST.SP.800-171r2) and 800-171A"
                    + " (https://doi.org/10.6028/NIST.SP.800-171A).",
                width));
    return out.toString();
  }

  private void heading(StringBuilder out, String text) {
    out.append('\n').append(style.bold(text)).append('\n');
  }

  /** What SP 800-171 Rev 3 makes of it, as NIST's catalog of Rev 3 tells. */
  private static String rev3(Requirement requirement) {
    List<String> parts = new ArrayList<>();
    for (Rev3.Transition transition : Rev3.get().transitionsOf(requirement.id())) {
      Rev3.Item to = transition.to();
      String relation =
          transition.relation() == Rev3.Relation.SAME_NUMBER
              ? ""
              : transition.relation().label().replace('-', ' ');
      String target = to == null ? transition.reason() : to.number() + " " + to.title();
      parts.add((relation + " " + target).strip());
    }
    return String.join("; ", parts);
  }

  private static String level1(Requirement requirement) {
    String id = requirement.level1Id();
    return id == null ? "not part of it" : id;
  }

  private static String weight(Requirement requirement) {
    Integer full = requirement.weight();
    Integer partial = requirement.partialWeight();
    String note = requirement.weightNote().isEmpty() ? "" : "; " + requirement.weightNote();
    if (full == null) {
      return "no points of its own: without it nothing is scored" + note;
    }
    return "-"
        + full
        + (partial == null ? "" : " when not met, -" + partial + " when met in part")
        + note;
  }

  private static String poam(Requirement requirement) {
    String answer =
        switch (requirement.poam()) {
          case YES -> "yes";
          case NO -> "no";
          case CONDITIONAL -> "in one case only";
        };
    return requirement.poamReason().isEmpty() ? answer : answer + ": " + requirement.poamReason();
  }

  private static String list(List<String> ids) {
    return ids.isEmpty() ? "none" : String.join(", ", ids);
  }
}
