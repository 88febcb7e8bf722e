package dev.assay.shell.view;

import dev.assay.convert.docx.DocxWriter;
import dev.assay.convert.view.Book;
import dev.assay.convert.view.Pictures;
import dev.assay.convert.view.Piece;
import dev.assay.convert.view.Section;
import dev.assay.convert.view.Text;
import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.assess.Assessment;
import dev.assay.validate.assess.Stumble;
import dev.assay.validate.assess.Subject;
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
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** An assessment as a Word report: what it comes to first, then why, then everything. */
public final class AssessmentReport {
  private final Assessment it;

  private AssessmentReport(Assessment assessment) {
    this.it = assessment;
  }

  /**
   * Writes the report.
   *
   * @return the bytes of a Word file; the same assessment gives the same
   * @throws IOException when the file cannot be put together
   */
  public static byte[] write(Assessment assessment) throws IOException {
    return DocxWriter.write(new AssessmentReport(assessment).book(), null);
  }

  private Book book() {
    Subject subject = it.subject();
    String title = subject.title().isEmpty() ? subject.file() : subject.title();
    return new Book(
        DocumentType.ASSESSMENT_RESULTS,
        subject.uuid() == null ? "" : subject.uuid(),
        "CMMC Level " + it.options().level() + " Assessment",
        Text.of(title),
        subject.systemName(),
        null,
        subject.version() == null ? "" : subject.version(),
        it.options().asOf().toString(),
        "",
        cover(),
        sections(),
        List.of(),
        Pictures.none());
  }

  private List<Piece.Fact> cover() {
    Subject subject = it.subject();
    List<Piece.Fact> facts = new ArrayList<>();
    fact(facts, "Status", it.statusLabel() + (isProvisional() ? " is possible" : ""));
    Score score = it.score();
    if (score != null) {
      fact(facts, "Score", score.total() + " of 110");
    }
    LevelThree three = it.levelThree();
    if (three != null) {
      fact(facts, "Level 3 score", three.score() + " of 24");
    }
    fact(facts, "Assessed as of", it.options().asOf().toString());
    fact(facts, "System", subject.systemName());
    fact(facts, "Plan", subject.file());
    fact(facts, "Version of the plan", subject.version() == null ? "" : subject.version());
    fact(facts, "Plan last changed", subject.lastModified() == null ? "" : subject.lastModified());
    fact(facts, "CAGE", String.join(", ", subject.cageCodes()));
    fact(facts, "POA&M", it.poamFile() == null ? "none was given" : it.poamFile());
    fact(
        facts,
        "What this is",
        "Made from what the plan says. Nobody was interviewed and nothing was tested: this is no"
            + " assessment by a certified assessor.");
    return facts;
  }

  private boolean isProvisional() {
    Gate gate = it.gate();
    return gate != null && gate.provisional();
  }

  private static void fact(List<Piece.Fact> facts, String label, String value) {
    if (!value.isBlank()) {
      facts.add(new Piece.Fact(label, List.of(Text.of(value))));
    }
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(summary());
    gate(sections);
    stumbles(sections);
    open(sections);
    paths(sections);
    families(sections);
    levels(sections);
    requirements(sections);
    sections.add(findings());
    notChecked(sections);
    return sections;
  }

  private static Section section(String id, String title, boolean wide, Piece... pieces) {
    return new Section(id, null, title, true, wide, null, List.of(pieces), List.of());
  }

  private Section summary() {
    List<Piece.Fact> facts = new ArrayList<>();
    fact(facts, "Status", it.statusLabel() + (isProvisional() ? " is possible" : ""));
    Score score = it.score();
    if (score != null) {
      fact(facts, "Score", score.total() + " of 110");
      fact(facts, "MET", Integer.toString(score.met()));
      fact(facts, "NOT MET", Integer.toString(score.notMet()));
      fact(facts, "NOT APPLICABLE", Integer.toString(score.notApplicable()));
    }
    fact(
        facts,
        "Findings",
        Arrays.stream(Severity.values())
            .map(s -> dev.assay.shell.view.Text.count(it.count(s), s.label()))
            .collect(Collectors.joining(", ")));
    fact(
        facts,
        "Answered",
        it.completeness().requirementsAnswered()
            + " of 110 requirements, "
            + it.completeness().objectivesAnswered()
            + " of 320 objectives");
    StatusClock clock = it.clock();
    if (clock != null) {
      fact(facts, "Status that the plan states", clock.status().label());
      fact(facts, "Of the day", clock.statusDate().toString());
      fact(
          facts, "Closeout due", clock.closeoutDue() == null ? "" : clock.closeoutDue().toString());
      fact(
          facts,
          "Next affirmation due",
          clock.nextAffirmation() == null ? "" : clock.nextAffirmation().toString());
      fact(facts, "Valid through", clock.validThrough() + (clock.expired() ? ", EXPIRED" : ""));
    }
    it.obstacles().forEach(o -> fact(facts, "Obstacle", o));
    it.completeness().missing().forEach(m -> fact(facts, "Missing", m));
    return section("summary", "Summary", false, new Piece.Facts("Summary", facts));
  }

  private static Piece.Grid grid(String caption, List<Piece.Row> rows, Object... columns) {
    List<Piece.Column> list = new ArrayList<>();
    for (int i = 0; i < columns.length; i += 2) {
      list.add(Piece.Column.of(columns[i].toString(), (Integer) columns[i + 1]));
    }
    return Piece.Grid.of(caption, list, rows);
  }

  private static Piece.Row row(Text... cells) {
    return new Piece.Row(null, Arrays.stream(cells).map(List::of).toList());
  }

  private static Text plain(Object text) {
    return Text.of(String.valueOf(text));
  }

  private static Text status(String text) {
    return Text.of(Text.Kind.STATUS, text);
  }

  private void gate(List<Section> sections) {
    Gate gate = it.gate();
    if (gate == null || gate.conditions().isEmpty()) {
      return;
    }
    List<Piece.Row> rows = new ArrayList<>();
    for (GateCondition condition : gate.conditions()) {
      String offenders =
          condition.offenders().isEmpty() ? "" : ": " + String.join(", ", condition.offenders());
      rows.add(
          row(
              status(condition.outcome().name().replace('_', ' ')),
              plain(condition.detail() + offenders),
              plain(condition.citation())));
    }
    sections.add(
        section(
            "gate",
            "May a POA&M Carry the Rest?",
            false,
            grid("Conditions of a POA&M", rows, "Outcome", 16, "Condition", 58, "Source", 26)));
  }

  private void stumbles(List<Section> sections) {
    List<Piece.Row> rows = new ArrayList<>();
    for (Stumble stumble : it.stumbles()) {
      rows.add(
          row(
              status(stumble.severity().label()),
              plain(stumble.title()),
              Text.of(Text.Kind.NUMBER, Integer.toString(stumble.findings().size())),
              Text.of(Text.Kind.CODE, stumble.ruleId())));
    }
    if (!rows.isEmpty()) {
      sections.add(
          section(
              "stumbles",
              "What the Assessor Will Stumble On",
              false,
              grid("Rules by weight", rows, "Weight", 14, "What", 54, "Times", 10, "Rule", 22)));
    }
  }

  private void open(List<Section> sections) {
    List<Piece.Row> rows = new ArrayList<>();
    for (RequirementStatus status : it.statuses().with(Determination.NOT_MET)) {
      rows.add(
          row(
              plain(name(status)).to("r-" + status.number()),
              Text.of(Text.Kind.NUMBER, Integer.toString(status.deduction())),
              plain(PoamEligibility.of(status).eligible() ? "may" : "may not"),
              plain(String.join("; ", status.reasons()))));
    }
    if (!rows.isEmpty()) {
      sections.add(
          section(
              "not-met",
              "NOT MET",
              false,
              grid(
                  "Requirements that are NOT MET",
                  rows,
                  "Requirement",
                  34,
                  "Points",
                  10,
                  "POA&M",
                  12,
                  "Why",
                  44)));
    }
  }

  private static String name(RequirementStatus status) {
    return status.requirement().cmmcId() + " " + status.requirement().cmmcTitle();
  }

  private void paths(List<Section> sections) {
    List<Piece.Row> rows = new ArrayList<>();
    for (ScorePath path : it.paths()) {
      String steps =
          path.steps().stream()
              .map(s -> s.requirement().cmmcId() + " (" + s.deduction() + ")")
              .collect(Collectors.joining(", "));
      boolean reached = path.steps().isEmpty();
      rows.add(
          row(
              plain(path.goal()),
              plain(reached ? "reached" : "meet " + steps),
              Text.of(Text.Kind.NUMBER, Integer.toString(path.scoreAfter()))));
    }
    if (it.paths().stream().anyMatch(p -> !p.steps().isEmpty())) {
      sections.add(
          section(
              "paths",
              "The Shortest Way Up",
              false,
              grid("Ways up", rows, "To", 30, "Do", 58, "Gives", 12)));
    }
  }

  private void families(List<Section> sections) {
    Score score = it.score();
    if (score == null) {
      return;
    }
    List<Piece.Row> rows = new ArrayList<>();
    for (Score.FamilyScore family : score.families()) {
      rows.add(
          row(
              plain(family.family().code() + " " + family.family().name()),
              plain(family.satisfied() + " of " + family.requirements()),
              Text.of(Text.Kind.NUMBER, Integer.toString(family.deducted())),
              Text.of(Text.Kind.NUMBER, Integer.toString(family.possible()))));
    }
    sections.add(
        section(
            "families",
            "By Family",
            false,
            grid("Families", rows, "Family", 50, "Satisfied", 20, "Points lost", 16, "Of", 14)));
  }

  private void levels(List<Section> sections) {
    List<Piece.Row> rows = new ArrayList<>();
    LevelOne one = it.levelOne();
    if (one != null) {
      one.requirements()
          .forEach(r -> rows.add(row(plain(r.id()), status(r.determination().label()))));
      sections.add(
          section(
              "level-1",
              "Level 1",
              false,
              grid("The fifteen requirements", rows, "Requirement", 50, "Determination", 50)));
    }
    LevelThree three = it.levelThree();
    if (three != null) {
      List<Piece.Row> more = new ArrayList<>();
      three
          .determinations()
          .forEach((r, d) -> more.add(row(plain(r.id() + " " + r.title()), status(d.label()))));
      sections.add(
          section(
              "level-3",
              "Level 3",
              false,
              grid("The 24 requirements", more, "Requirement", 70, "Determination", 30)));
    }
  }

  private void requirements(List<Section> sections) {
    List<Piece.Row> rows = new ArrayList<>();
    for (RequirementStatus status : it.statuses().all()) {
      long satisfied =
          status.objectives().stream().filter(o -> o.determination().isSatisfied()).count();
      List<List<Text>> cells =
          List.of(
              List.of(plain(name(status))),
              List.of(status(status.determination().label())),
              List.of(Text.of(Text.Kind.NUMBER, Integer.toString(status.pointValue()))),
              List.of(plain(satisfied + " of " + status.objectives().size())),
              List.of(plain(String.join("; ", status.reasons()))));
      rows.add(new Piece.Row("r-" + status.number(), cells));
    }
    sections.add(
        section(
            "requirements",
            "All Requirements",
            true,
            grid(
                "Requirements",
                rows,
                "Requirement",
                34,
                "Determination",
                15,
                "Value",
                8,
                "Objectives",
                12,
                "Why",
                31)));
  }

  private Section findings() {
    List<Piece.Row> rows = new ArrayList<>();
    for (Finding finding : it.findings()) {
      List<Text> what = new ArrayList<>();
      what.add(plain(finding.message()));
      if (finding.help() != null) {
        what.add(plain("To mend: " + finding.help()));
      }
      if (!finding.citations().isEmpty()) {
        what.add(plain(String.join("; ", finding.citations())));
      }
      List<Text> where = new ArrayList<>();
      where.add(plain(finding.location()));
      if (finding.location().pointer() != null) {
        where.add(Text.of(Text.Kind.CODE, breakable(finding.location().pointer())));
      }
      rows.add(
          new Piece.Row(
              null,
              List.of(
                  List.of(status(finding.severity().label()), Text.of(finding.ruleId())),
                  what,
                  where)));
    }
    return rows.isEmpty()
        ? section("findings", "Findings", true, Piece.Line.of(Piece.Style.NOTE, plain("None.")))
        : section(
            "findings",
            "Findings",
            true,
            grid(
                "Findings",
                rows,
                "Weight and rule",
                15,
                "What, and how to mend it",
                53,
                "Where",
                32));
  }

  /** A pointer may be broken before each slash, which Word would not do by itself. */
  private static String breakable(String pointer) {
    return pointer.replace("/", "\u200b/");
  }

  private void notChecked(List<Section> sections) {
    List<Piece.Row> rows = new ArrayList<>();
    it.notChecked().forEach(n -> rows.add(row(plain(n.what()), plain(n.why()))));
    if (!rows.isEmpty()) {
      sections.add(
          section(
              "not-checked",
              "Not Checked",
              true,
              grid("What could not be checked; never a pass", rows, "What", 50, "Why", 50)));
    }
  }
}
