package dev.assay.convert.view;

import dev.assay.model.gen.Response;
import dev.assay.model.gen.Risk;
import dev.assay.model.gen.Task;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads risks, what is planned against them, and by when. */
final class RiskText {
  static final List<String> STATES =
      List.of(
          "open",
          "investigating",
          "remediating",
          "deviation-requested",
          "deviation-approved",
          "closed");

  private RiskText() {}

  /** The milestones of a risk: the tasks of its responses, each with its date. */
  static List<Task> milestones(Risk risk) {
    List<Task> tasks = new ArrayList<>();
    for (Response response : risk.remediations()) {
      tasks.addAll(response.tasks());
    }
    return tasks;
  }

  /** When a task is due, or null when it has no date. */
  static @Nullable String due(Task task) {
    Task.Timing timing = task.timing();
    if (timing == null) {
      return null;
    }
    if (timing.withinDateRange() != null) {
      return timing.withinDateRange().end();
    }
    return timing.onDate() == null ? null : timing.onDate().date();
  }

  static Text due(Task task, String date) {
    boolean range = task.timing() != null && task.timing().withinDateRange() != null;
    String path = range ? "timing/within-date-range/end" : "timing/on-date/date";
    return Text.of(Text.Kind.DATE, date).at(Field.of(task.uuid(), path, Field.Type.DATE));
  }

  static SectionBuilder section(Risk risk, Frame frame) {
    String title = risk.title() == null ? "Risk" : risk.title().plainText();
    SectionBuilder section = new SectionBuilder("risk-" + risk.uuid(), title);
    FactList facts = new FactList();
    facts.status("Status", risk.status(), Field.word(risk.uuid(), "status", STATES));
    facts.date("Due", risk.deadline(), Field.of(risk.uuid(), "deadline", Field.Type.DATE));
    facts.props(risk.props());
    risk.characterizations()
        .forEach(
            c ->
                c.facets()
                    .forEach(f -> facts.add(FactList.label(String.valueOf(f.name())), f.value())));
    facts.links("References", risk.links(), frame.pictures);
    section.add(facts.build(title));
    section.prose(risk.description(), Field.of(risk.uuid(), "description", Field.Type.MULTILINE));
    section.prose(risk.statement(), Field.of(risk.uuid(), "statement", Field.Type.MULTILINE));
    for (Risk.MitigatingFactor factor : risk.mitigatingFactors()) {
      section.add(
          Piece.Line.of(Piece.Style.OBJECTIVE, Text.of(Text.Kind.STRONG, "Mitigating factor")));
      section.prose(
          factor.description(), Field.of(factor.uuid(), "description", Field.Type.MULTILINE));
    }
    for (Response response : risk.remediations()) {
      String name = response.title() == null ? "Response" : response.title().plainText();
      section.add(
          Piece.Line.of(
              Piece.Style.OBJECTIVE,
              Text.of(Text.Kind.STRONG, name),
              Text.of("(" + response.lifecycle() + ")")));
      section.prose(
          response.description(), Field.of(response.uuid(), "description", Field.Type.MULTILINE));
      section.add(tasks("Milestones", response.tasks(), frame));
    }
    section.add(log(risk));
    return section;
  }

  static Piece.Grid tasks(String caption, List<Task> tasks, Frame frame) {
    List<Piece.Row> rows = new ArrayList<>();
    rows(tasks, 0, rows, frame);
    return Piece.Grid.of(
        caption,
        List.of(
            Piece.Column.of("Task", 26),
            Piece.Column.of("What is done", 40),
            Piece.Column.of("When", 14),
            Piece.Column.of("Who", 20)),
        rows);
  }

  private static void rows(List<Task> tasks, int depth, List<Piece.Row> rows, Frame frame) {
    for (Task task : tasks) {
      List<Text> name = new ArrayList<>();
      if (task.title() != null) {
        name.add(Text.of(task.title()).at(Field.of(task.uuid(), "title", Field.Type.LINE)));
      }
      if (depth > 0) {
        name.add(Text.of("(part of the task above)"));
      }
      List<Text> what = new ArrayList<>();
      if (task.description() != null) {
        what.add(
            Text.of(task.description())
                .at(Field.of(task.uuid(), "description", Field.Type.MULTILINE)));
      }
      String date = due(task);
      rows.add(
          new Piece.Row(
              "task-" + task.uuid(),
              List.of(
                  name,
                  what,
                  date == null ? List.of() : List.of(due(task, date)),
                  frame.directory.responsible(task.responsibleRoles()))));
      rows(task.tasks(), depth + 1, rows, frame);
    }
  }

  private static Piece.@Nullable Grid log(Risk risk) {
    if (risk.riskLog() == null) {
      return null;
    }
    List<Piece.Row> rows = new ArrayList<>();
    for (Risk.RiskLog.Entry entry : risk.riskLog().entries()) {
      rows.add(
          new Piece.Row(
              null,
              List.of(
                  entry.start() == null
                      ? List.of()
                      : List.of(Text.of(Text.Kind.DATE, entry.start())),
                  texts(entry),
                  entry.statusChange() == null
                      ? List.of()
                      : List.of(Text.of(Text.Kind.STATUS, entry.statusChange())))));
    }
    return Piece.Grid.of(
        "Risk log",
        List.of(
            Piece.Column.of("Date", 16),
            Piece.Column.of("What happened", 64),
            Piece.Column.of("New status", 20)),
        rows);
  }

  static List<Text> texts(Risk.RiskLog.Entry entry) {
    List<Text> texts = new ArrayList<>();
    if (entry.title() != null) {
      texts.add(Text.of(entry.title()));
    }
    if (entry.description() != null) {
      texts.add(
          Text.of(entry.description())
              .at(Field.of(entry.uuid(), "description", Field.Type.MULTILINE)));
    }
    return texts;
  }
}
