package dev.assay.validate.assess;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.validate.cmmc.Determination;
import dev.assay.validate.cmmc.Gate;
import dev.assay.validate.cmmc.GateCondition;
import dev.assay.validate.cmmc.LevelOne;
import dev.assay.validate.cmmc.LevelThree;
import dev.assay.validate.cmmc.PoamEligibility;
import dev.assay.validate.cmmc.RequirementStatus;
import dev.assay.validate.cmmc.Score;
import dev.assay.validate.cmmc.ScorePath;
import dev.assay.validate.cmmc.StatusClock;
import java.util.List;
import java.util.stream.Collectors;

/** Writes an assessment as Markdown: what it comes to first, then why, then everything. */
public final class AssessmentMarkdown {
  private final StringBuilder out = new StringBuilder();
  private final Assessment it;

  private AssessmentMarkdown(Assessment assessment) {
    this.it = assessment;
  }

  /** The report, lines ended by LF. */
  public static String of(Assessment assessment) {
    AssessmentMarkdown report = new AssessmentMarkdown(assessment);
    report.head();
    report.gate();
    report.open();
    report.paths();
    report.families();
    report.stumbles();
    report.findings();
    report.notChecked();
    return report.out.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  /** Text that must not be taken for markup, nor for the end of a table cell. */
  static String plain(String text) {
    StringBuilder safe = new StringBuilder();
    for (char c : text.replaceAll("\\s+", " ").strip().toCharArray()) {
      if ("\\`*_{}[]<>#|!&~".indexOf(c) >= 0) {
        safe.append('\\');
      }
      safe.append(c);
    }
    return safe.toString();
  }

  private void head() {
    Subject subject = it.subject();
    line("# " + plain(subject.title().isEmpty() ? subject.file() : subject.title()));
    line("");
    Gate gate = it.gate();
    boolean provisional = gate != null && gate.provisional();
    line("**" + plain(it.statusLabel()) + "**" + (provisional ? " is possible" : ""));
    line("");
    Score score = it.score();
    if (score != null) {
      line(
          "- Score: "
              + score.total()
              + " of 110; "
              + score.met()
              + " MET, "
              + score.notMet()
              + " NOT MET, "
              + score.notApplicable()
              + " NOT APPLICABLE");
    }
    LevelThree three = it.levelThree();
    if (three != null) {
      line("- Level 3 score: " + three.score() + " of 24");
    }
    line(
        "- Findings: "
            + it.count(Severity.ERROR)
            + " errors, "
            + it.count(Severity.WARNING)
            + " warnings, "
            + it.count(Severity.INFO)
            + " infos");
    line(
        "- Answered: "
            + it.completeness().requirementsAnswered()
            + " of "
            + it.completeness().requirements()
            + " requirements, "
            + it.completeness().objectivesAnswered()
            + " of "
            + it.completeness().objectives()
            + " objectives");
    line("- Day: " + it.options().asOf() + ", level " + it.options().level());
    StatusClock clock = it.clock();
    if (clock != null) {
      line(
          "- Stated status: "
              + clock.status().label()
              + " of "
              + clock.statusDate()
              + (clock.closeoutDue() == null ? "" : ", closeout due " + clock.closeoutDue())
              + (clock.nextAffirmation() == null
                  ? ""
                  : ", next affirmation due " + clock.nextAffirmation())
              + ", valid through "
              + clock.validThrough()
              + (clock.expired() ? ", EXPIRED" : ""));
    }
    it.obstacles().forEach(o -> line("- Obstacle: " + plain(o)));
    it.completeness().missing().forEach(m -> line("- Missing: " + plain(m)));
    line("");
  }

  private void gate() {
    Gate gate = it.gate();
    if (gate != null && !gate.conditions().isEmpty()) {
      line("## May a POA&M carry the rest?");
      line("");
      line("| condition | outcome | why | source |");
      line("|---|---|---|---|");
      for (GateCondition condition : gate.conditions()) {
        String offenders =
            condition.offenders().isEmpty() ? "" : ": " + String.join(", ", condition.offenders());
        line(
            "| "
                + condition.id()
                + " | "
                + condition.outcome().name().replace('_', ' ')
                + " | "
                + plain(condition.detail() + offenders)
                + " | "
                + plain(condition.citation())
                + " |");
      }
      line("");
    }
    LevelOne one = it.levelOne();
    if (one != null) {
      line("## Level 1");
      line("");
      line("| requirement | determination |");
      line("|---|---|");
      one.requirements()
          .forEach(r -> line("| " + r.id() + " | " + r.determination().label() + " |"));
      line("");
    }
  }

  private void open() {
    List<RequirementStatus> open = it.statuses().with(Determination.NOT_MET);
    if (open.isEmpty()) {
      return;
    }
    line("## NOT MET");
    line("");
    line("| requirement | points | POA&M | why |");
    line("|---|---|---|---|");
    for (RequirementStatus status : open) {
      line(
          "| "
              + status.requirement().cmmcId()
              + " "
              + plain(status.requirement().cmmcTitle())
              + " | "
              + status.deduction()
              + " | "
              + (PoamEligibility.of(status).eligible() ? "may" : "may not")
              + " | "
              + plain(String.join("; ", status.reasons()))
              + " |");
    }
    line("");
  }

  private void paths() {
    if (it.paths().stream().allMatch(p -> p.steps().isEmpty())) {
      return;
    }
    line("## The shortest way up");
    line("");
    for (ScorePath path : it.paths()) {
      String steps =
          path.steps().stream()
              .map(s -> s.requirement().cmmcId() + " (" + s.deduction() + ")")
              .collect(Collectors.joining(", "));
      line(
          "- To "
              + plain(path.goal())
              + ": "
              + (steps.isEmpty()
                  ? "reached"
                  : "meet " + steps + ", which gives " + path.scoreAfter()));
    }
    line("");
  }

  private void families() {
    Score score = it.score();
    if (score == null) {
      return;
    }
    line("## By family");
    line("");
    line("| family | satisfied | points lost | of |");
    line("|---|---|---|---|");
    for (Score.FamilyScore family : score.families()) {
      line(
          "| "
              + family.family().code()
              + " "
              + plain(family.family().name())
              + " | "
              + family.satisfied()
              + " of "
              + family.requirements()
              + " | "
              + family.deducted()
              + " | "
              + family.possible()
              + " |");
    }
    line("");
  }

  private void stumbles() {
    if (it.stumbles().isEmpty()) {
      return;
    }
    line("## What the assessor will stumble on");
    line("");
    line("| rule | severity | times | what |");
    line("|---|---|---|---|");
    for (Stumble stumble : it.stumbles()) {
      line(
          "| "
              + stumble.ruleId()
              + " | "
              + stumble.severity().label()
              + " | "
              + stumble.findings().size()
              + " | "
              + plain(stumble.title())
              + " |");
    }
    line("");
  }

  private void findings() {
    line("## Findings");
    line("");
    if (it.findings().isEmpty()) {
      line("None.");
    }
    for (Finding finding : it.findings()) {
      line(
          "- **"
              + finding.severity().label()
              + "** "
              + finding.ruleId()
              + ", "
              + plain(finding.location().toString())
              + ": "
              + plain(finding.message())
              + (finding.citations().isEmpty()
                  ? ""
                  : " (" + plain(String.join("; ", finding.citations())) + ")"));
      if (finding.help() != null) {
        line("  " + plain(finding.help()));
      }
    }
    line("");
  }

  private void notChecked() {
    line("## Not checked");
    line("");
    it.notChecked().forEach(n -> line("- " + plain(n.what()) + ": " + plain(n.why())));
  }
}
