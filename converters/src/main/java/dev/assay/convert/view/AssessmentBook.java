package dev.assay.convert.view;

import dev.assay.document.DocumentType;
import dev.assay.model.gen.Activity;
import dev.assay.model.gen.AssessmentPart;
import dev.assay.model.gen.AssessmentPlan;
import dev.assay.model.gen.AssessmentResults;
import dev.assay.model.gen.AssessmentSubject;
import dev.assay.model.gen.Finding;
import dev.assay.model.gen.Link;
import dev.assay.model.gen.LocalObjective;
import dev.assay.model.gen.Result;
import dev.assay.model.gen.ReviewedControls;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads assessment plans and assessment results. */
final class AssessmentBook {
  private final Frame frame;

  private AssessmentBook(Frame frame) {
    this.frame = frame;
  }

  static Book of(AssessmentPlan plan, ViewContext context) {
    Frame frame = new Frame(plan.metadata(), plan.backMatter(), context);
    AssessmentBook reader = new AssessmentBook(frame);
    List<SectionBuilder> list = new ArrayList<>();
    String ssp = plan.importSsp() == null ? null : plan.importSsp().href();
    list.add(reader.about("System security plan", ssp));
    SectionBuilder terms = new SectionBuilder("terms", "Terms and Conditions");
    if (plan.termsAndConditions() != null) {
      plan.termsAndConditions().parts().forEach(p -> terms.add(part(p)));
    }
    list.add(terms);
    list.add(reader.reviewed("reviewed-controls", plan.reviewedControls()));
    SectionBuilder subjects = new SectionBuilder("subjects", "Subjects");
    subjects.add(subjects(plan.assessmentSubjects()));
    list.add(subjects);
    if (plan.localDefinitions() != null) {
      list.add(
          reader.activities(
              plan.localDefinitions().activities(),
              plan.localDefinitions().objectivesAndMethods()));
    }
    Piece.Grid tasks = RiskText.tasks("Tasks", plan.tasks(), frame);
    list.add(new SectionBuilder("tasks", "Tasks").add(tasks));
    return reader.book(
        DocumentType.ASSESSMENT_PLAN,
        plan.uuid(),
        "Assessment Plan",
        list,
        List.of(new Book.Sheet("Tasks", tasks)));
  }

  static Book of(AssessmentResults results, ViewContext context) {
    Frame frame = new Frame(results.metadata(), results.backMatter(), context);
    AssessmentBook reader = new AssessmentBook(frame);
    List<SectionBuilder> list = new ArrayList<>();
    String plan = results.importAp() == null ? null : results.importAp().href();
    list.add(reader.about("Assessment plan", plan));
    if (results.localDefinitions() != null) {
      list.add(
          reader.activities(
              results.localDefinitions().activities(),
              results.localDefinitions().objectivesAndMethods()));
    }
    List<Piece.Row> rows = new ArrayList<>();
    for (Result result : results.results()) {
      list.add(reader.result(result));
      result.findings().forEach(f -> rows.add(findingRow(f)));
    }
    return reader.book(
        DocumentType.ASSESSMENT_RESULTS,
        results.uuid(),
        "Assessment Results",
        list,
        List.of(new Book.Sheet("Findings", findings(rows))));
  }

  private Book book(
      DocumentType type,
      @Nullable String uuid,
      String kind,
      List<SectionBuilder> list,
      List<Book.Sheet> sheets) {
    List<SectionBuilder> all = new ArrayList<>(list);
    all.addAll(List.of(frame.people(), frame.changes(), frame.references()));
    List<Section> sections = Frame.filled(all.toArray(SectionBuilder[]::new));
    return frame.book(
        type,
        uuid,
        kind,
        sections,
        sheets.stream().filter(s -> !s.grid().rows().isEmpty()).toList());
  }

  private SectionBuilder about(String label, @Nullable String href) {
    FactList facts = new FactList();
    if (href != null) {
      facts.add(label, FactList.links(List.of(Link.builder().href(href).build()), frame.pictures));
    }
    return new SectionBuilder("about", "About")
        .prose(frame.metadata.remarks(), null)
        .add(facts.build("Rests on"));
  }

  private static SectionBuilder part(AssessmentPart part) {
    String title =
        part.title() == null
            ? FactList.label(String.valueOf(part.name()))
            : part.title().plainText();
    SectionBuilder section = new SectionBuilder("part-" + part.uuid(), title);
    section.prose(part.prose(), Field.of(part.uuid(), "prose", Field.Type.MULTILINE));
    part.parts().forEach(p -> section.add(part(p)));
    return section;
  }

  private SectionBuilder reviewed(String id, @Nullable ReviewedControls reviewed) {
    SectionBuilder section = new SectionBuilder(id, "Controls under Review");
    if (reviewed == null) {
      return section;
    }
    section.prose(reviewed.description(), null);
    FactList facts = new FactList();
    for (ReviewedControls.ControlSelection selection : reviewed.controlSelections()) {
      if (selection.includeAll() != null) {
        facts.add("Controls", "all");
      }
      List<String> in = new ArrayList<>();
      selection.includeControls().forEach(c -> in.add(String.valueOf(c.controlId())));
      facts.add("Controls", String.join(", ", in));
      List<String> out = new ArrayList<>();
      selection.excludeControls().forEach(c -> out.add(String.valueOf(c.controlId())));
      facts.add("Left out", String.join(", ", out));
    }
    for (ReviewedControls.ControlObjectiveSelection selection :
        reviewed.controlObjectiveSelections()) {
      if (selection.includeAll() != null) {
        facts.add("Objectives", "all");
      }
      List<String> in = new ArrayList<>();
      selection.includeObjectives().forEach(o -> in.add(String.valueOf(o.objectiveId())));
      facts.add("Objectives", String.join(", ", in));
    }
    return section.add(facts.build("Controls under review"));
  }

  private static Piece.Grid subjects(List<AssessmentSubject> subjects) {
    List<Piece.Row> rows = new ArrayList<>();
    for (AssessmentSubject subject : subjects) {
      List<Text> which = new ArrayList<>();
      if (subject.includeAll() != null) {
        which.add(Text.of("all"));
      }
      subject
          .includeSubjects()
          .forEach(s -> which.add(Text.of(Text.Kind.CODE, String.valueOf(s.subjectUuid()))));
      rows.add(
          new Piece.Row(
              null,
              List.of(
                  List.of(Text.of(String.valueOf(subject.type()))),
                  subject.description() == null
                      ? List.of()
                      : List.of(Text.of(subject.description())),
                  which)));
    }
    return Piece.Grid.of(
        "Subjects",
        List.of(
            Piece.Column.of("Kind", 18),
            Piece.Column.of("Description", 42),
            Piece.Column.of("Which", 40)),
        rows);
  }

  private SectionBuilder activities(List<Activity> activities, List<LocalObjective> objectives) {
    SectionBuilder section = new SectionBuilder("activities", "Activities and Objectives");
    for (LocalObjective objective : objectives) {
      SectionBuilder own =
          new SectionBuilder(
                  "objective-" + objective.controlId(), "Objectives for " + objective.controlId())
              .unnumbered();
      own.prose(objective.description(), null);
      objective.parts().forEach(p -> own.prose(p.prose(), null));
      section.add(own);
    }
    for (Activity activity : activities) {
      String title = activity.title() == null ? "Activity" : activity.title().plainText();
      SectionBuilder own = new SectionBuilder("activity-" + activity.uuid(), title);
      own.prose(
          activity.description(), Field.of(activity.uuid(), "description", Field.Type.MULTILINE));
      FactList facts = new FactList();
      facts.add("Responsible", frame.directory.responsible(activity.responsibleRoles()));
      facts.props(activity.props());
      own.add(facts.build(title));
      List<Piece.Row> steps = new ArrayList<>();
      for (Activity.Step step : activity.steps()) {
        steps.add(
            new Piece.Row(
                null,
                List.of(
                    step.title() == null ? List.of() : List.of(Text.of(step.title())),
                    step.description() == null
                        ? List.of()
                        : List.of(
                            Text.of(step.description())
                                .at(Field.of(step.uuid(), "description", Field.Type.MULTILINE))))));
      }
      own.add(
          Piece.Grid.of(
              "Steps",
              List.of(Piece.Column.of("Step", 30), Piece.Column.of("What is done", 70)),
              steps));
      section.add(own);
    }
    return section;
  }

  private SectionBuilder result(Result result) {
    String title = result.title() == null ? "Result" : result.title().plainText();
    SectionBuilder section = new SectionBuilder("result-" + result.uuid(), title);
    FactList facts = new FactList();
    facts.date("Start", result.start(), Field.of(result.uuid(), "start", Field.Type.DATE));
    facts.date("End", result.end(), Field.of(result.uuid(), "end", Field.Type.DATE));
    facts.props(result.props());
    section.add(facts.build(title));
    section.prose(
        result.description(), Field.of(result.uuid(), "description", Field.Type.MULTILINE));
    section.add(findings(result.findings().stream().map(AssessmentBook::findingRow).toList()));
    section.add(reviewed("reviewed-" + result.uuid(), result.reviewedControls()));
    SectionBuilder findings = new SectionBuilder("findings-" + result.uuid(), "Findings");
    result.findings().forEach(f -> findings.add(FindingText.finding(f, frame)));
    SectionBuilder observations =
        new SectionBuilder("observations-" + result.uuid(), "Observations");
    result.observations().forEach(o -> observations.add(FindingText.observation(o, frame)));
    SectionBuilder risks = new SectionBuilder("risks-" + result.uuid(), "Risks");
    result.risks().forEach(r -> risks.add(RiskText.section(r, frame)));
    SectionBuilder attestations =
        new SectionBuilder("attestations-" + result.uuid(), "Attestations");
    for (Result.Attestation attestation : result.attestations()) {
      FactList who = new FactList();
      who.add("Responsible", frame.directory.responsibleParties(attestation.responsibleParties()));
      attestations.add(who.build("Attestation"));
      attestation.parts().forEach(p -> attestations.add(part(p)));
    }
    return section
        .add(findings)
        .add(observations)
        .add(risks)
        .add(log(result))
        .add(attestations)
        .prose(result.remarks(), Field.of(result.uuid(), "remarks", Field.Type.MULTILINE));
  }

  private static @Nullable SectionBuilder log(Result result) {
    if (result.assessmentLog() == null) {
      return null;
    }
    List<Piece.Row> rows = new ArrayList<>();
    for (Result.AssessmentLog.Entry entry : result.assessmentLog().entries()) {
      List<Text> what = new ArrayList<>();
      if (entry.title() != null) {
        what.add(Text.of(entry.title()));
      }
      if (entry.description() != null) {
        what.add(Text.of(entry.description()));
      }
      rows.add(
          new Piece.Row(
              null,
              List.of(
                  entry.start() == null
                      ? List.of()
                      : List.of(Text.of(Text.Kind.DATE, entry.start())),
                  entry.end() == null ? List.of() : List.of(Text.of(Text.Kind.DATE, entry.end())),
                  what)));
    }
    return new SectionBuilder("log-" + result.uuid(), "Assessment Log")
        .add(
            Piece.Grid.of(
                "Assessment log",
                List.of(
                    Piece.Column.of("Start", 16),
                    Piece.Column.of("End", 16),
                    Piece.Column.of("What was done", 68)),
                rows));
  }

  private static Piece.Row findingRow(Finding finding) {
    String target =
        finding.target() == null || finding.target().targetId() == null
            ? ""
            : SspRequirements.shortId(finding.target().targetId());
    String state =
        finding.target() == null || finding.target().status() == null
            ? null
            : finding.target().status().state();
    return new Piece.Row(
        null,
        List.of(
            List.of(Text.of(target)),
            state == null ? List.of() : List.of(Text.of(Text.Kind.STATUS, state)),
            finding.title() == null
                ? List.of()
                : List.of(Text.of(finding.title()).to("finding-" + finding.uuid())),
            finding.description() == null ? List.of() : List.of(Text.of(finding.description()))));
  }

  private static Piece.Grid findings(List<Piece.Row> rows) {
    return Piece.Grid.of(
        "Findings",
        List.of(
            Piece.Column.of("Target", 14),
            new Piece.Column("Result", 16, FindingText.STATES),
            Piece.Column.of("Finding", 28),
            Piece.Column.of("Description", 42)),
        rows);
  }
}
