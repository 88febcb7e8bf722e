package dev.assay.shell.view;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.NotChecked;
import dev.assay.diagnostic.Severity;
import dev.assay.validate.assess.Assessment;
import dev.assay.validate.assess.Stumble;
import dev.assay.validate.assess.Subject;
import dev.assay.validate.cmmc.Determination;
import dev.assay.validate.cmmc.Gate;
import dev.assay.validate.cmmc.GateCondition;
import dev.assay.validate.cmmc.LevelOne;
import dev.assay.validate.cmmc.LevelThree;
import dev.assay.validate.cmmc.LevelThreeRequirement;
import dev.assay.validate.cmmc.PoamEligibility;
import dev.assay.validate.cmmc.RequirementStatus;
import dev.assay.validate.cmmc.Score;
import dev.assay.validate.cmmc.StatusClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an assessment comes to, for people: the answer first, then why, then what to mend. */
public final class AssessmentView {
  private static final String INDENT = "  ";
  private static final int SHOWN = 2;

  private final Style style;
  private final int width;
  private final boolean full;
  private final FindingView findings;
  private final ScoreView scores;

  /**
   * A view.
   *
   * @param full whether each finding is shown where there are many of one rule
   */
  public AssessmentView(Style style, int width, boolean full) {
    this.style = style;
    this.width = width;
    this.full = full;
    this.findings = new FindingView(style, width);
    this.scores = new ScoreView(style, width);
  }

  /** The whole page. */
  public String page(Assessment assessment) {
    StringBuilder out = new StringBuilder();
    head(out, assessment);
    gate(out, assessment);
    levels(out, assessment);
    open(out, assessment);
    if (assessment.score() != null) {
      heading(out, "By family");
      out.append(scores.families(assessment.score()));
      scores.paths(out, assessment.paths());
    }
    stumbles(out, assessment);
    notChecked(out, assessment);
    return out.toString();
  }

  /** What it comes to, in one line. */
  public String summary(Assessment assessment) {
    return verdict(assessment) + score(assessment) + "; " + counts(assessment);
  }

  private static String counts(Assessment assessment) {
    return Text.count(assessment.count(Severity.ERROR), "error")
        + ", "
        + Text.count(assessment.count(Severity.WARNING), "warning")
        + ", "
        + assessment.count(Severity.INFO)
        + " info";
  }

  private static String verdict(Assessment assessment) {
    Gate gate = assessment.gate();
    boolean provisional = gate != null && gate.provisional();
    return assessment.statusLabel() + (provisional ? ", as far as could be checked" : "");
  }

  private static String score(Assessment assessment) {
    LevelThree three = assessment.levelThree();
    if (three != null) {
      return "; " + three.score() + " of " + LevelThree.MAXIMUM;
    }
    Score score = assessment.score();
    return score == null ? "" : "; score " + score.total() + " of " + Score.MAXIMUM;
  }

  private void head(StringBuilder out, Assessment assessment) {
    Subject subject = assessment.subject();
    String title = subject.title().isEmpty() ? subject.file() : subject.title();
    out.append(style.bold(Text.cut(title, width))).append('\n');
    String verdict = verdict(assessment);
    boolean none = verdict.startsWith(dev.assay.validate.cmmc.CmmcStatus.NONE);
    out.append(none ? style.bad(verdict) : style.good(verdict)).append("\n\n");
    Table facts = new Table(0);
    Score score = assessment.score();
    if (score != null) {
      facts.row(
          "Score",
          score.total()
              + " of 110: "
              + score.met()
              + " MET, "
              + score.notMet()
              + " NOT MET, "
              + score.notApplicable()
              + " NOT APPLICABLE");
    }
    LevelThree three = assessment.levelThree();
    if (three != null) {
      facts.row("Level 3 score", three.score() + " of " + LevelThree.MAXIMUM);
    }
    facts.row(
        "Answered",
        assessment.completeness().requirementsAnswered()
            + " of "
            + assessment.completeness().requirements()
            + " requirements, "
            + assessment.completeness().objectivesAnswered()
            + " of "
            + assessment.completeness().objectives()
            + " objectives");
    facts.row("Findings", counts(assessment));
    facts.row("Plan", subject.file());
    String poam = assessment.poamFile();
    facts.row("POA&M", poam == null ? "none given" : poam);
    facts.row(
        "As of", assessment.options().asOf() + ", CMMC Level " + assessment.options().level());
    StatusClock clock = assessment.clock();
    if (clock != null) {
      facts.row("Stated status", clock(clock));
    }
    for (String obstacle : assessment.obstacles()) {
      facts.row("Obstacle", Text.visible(obstacle));
    }
    for (String missing : assessment.completeness().missing()) {
      facts.row("Missing", Text.visible(missing));
    }
    out.append(facts.fit(width));
  }

  private static String clock(StatusClock clock) {
    StringBuilder text = new StringBuilder(clock.status().label());
    text.append(" of ").append(clock.statusDate());
    if (clock.closeoutDue() != null) {
      text.append(", POA&M closeout due ").append(clock.closeoutDue());
    }
    if (clock.nextAffirmation() != null) {
      text.append(", affirmation due ").append(clock.nextAffirmation());
    }
    text.append(", valid through ").append(clock.validThrough());
    return text.append(clock.expired() ? "; EXPIRED" : "").toString();
  }

  private void gate(StringBuilder out, Assessment assessment) {
    Gate gate = assessment.gate();
    if (gate == null || gate.conditions().isEmpty()) {
      return;
    }
    heading(out, "May a POA&M carry the rest?");
    Table table = new Table(2);
    for (GateCondition condition : gate.conditions()) {
      String offenders =
          condition.offenders().isEmpty() ? "" : ": " + String.join(", ", condition.offenders());
      table.row(
          condition.outcome().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
          condition.detail() + offenders + " (" + condition.citation() + ")");
    }
    out.append(table.fit(width));
  }

  private void levels(StringBuilder out, Assessment assessment) {
    LevelOne one = assessment.levelOne();
    if (one != null) {
      heading(out, "The 15 requirements of Level 1");
      Table table = new Table(2);
      for (LevelOne.Row row : one.requirements()) {
        List<String> sources = row.sources().stream().map(RequirementStatus::number).toList();
        table.row(row.id(), row.determination().label(), String.join(", ", sources));
      }
      out.append(table.fit(width));
    }
    LevelThree three = assessment.levelThree();
    if (three != null) {
      heading(out, "The 24 requirements of Level 3");
      Table table = new Table(2);
      for (Map.Entry<LevelThreeRequirement, Determination> row :
          three.determinations().entrySet()) {
        table.row(row.getKey().id(), row.getValue().label());
      }
      out.append(table.fit(width));
    }
  }

  private void open(StringBuilder out, Assessment assessment) {
    List<RequirementStatus> open = assessment.statuses().with(Determination.NOT_MET);
    if (open.isEmpty() || assessment.score() == null) {
      return;
    }
    heading(out, "NOT MET");
    Table table = new Table(2);
    for (RequirementStatus status : open) {
      table.row(
          status.requirement().cmmcId(),
          "-" + status.deduction(),
          PoamEligibility.of(status).eligible() ? "POA&M" : "no POA&M",
          Text.visible(String.join("; ", status.reasons())));
    }
    out.append(table.fit(width));
  }

  private void stumbles(StringBuilder out, Assessment assessment) {
    if (assessment.stumbles().isEmpty()) {
      return;
    }
    heading(out, "What the assessor will stumble on");
    for (Stumble stumble : assessment.stumbles()) {
      List<Finding> all = stumble.findings();
      String times = all.size() == 1 ? "" : " (" + all.size() + " times)";
      out.append(
          Text.hang(
              INDENT,
              INDENT + INDENT,
              style.bold(stumble.ruleId() + " " + Text.visible(stumble.title())) + times,
              width));
      int shown = full || all.size() <= SHOWN + 1 ? all.size() : SHOWN;
      for (Finding finding : all.subList(0, shown)) {
        findings.append(out, INDENT + INDENT, finding);
      }
      List<Finding> rest = all.subList(shown, all.size());
      if (!rest.isEmpty()) {
        String what = Folding.summary(rest, all, 2 * (width - 30));
        out.append(
            Text.hang(
                INDENT + INDENT,
                INDENT + INDENT + INDENT,
                "and "
                    + rest.size()
                    + " more"
                    + (what.isEmpty() ? "" : ": " + what)
                    + "; --full shows all",
                width));
      }
    }
  }

  private void notChecked(StringBuilder out, Assessment assessment) {
    heading(out, "Not checked");
    List<String> lines = new ArrayList<>();
    for (NotChecked one : assessment.notChecked()) {
      lines.add(Text.visible(one.what() + ": " + one.why()));
    }
    for (String line : lines) {
      out.append(Text.hang(INDENT, INDENT + INDENT, line, width));
    }
  }

  private void heading(StringBuilder out, String text) {
    out.append('\n').append(style.bold(text)).append('\n');
  }
}
