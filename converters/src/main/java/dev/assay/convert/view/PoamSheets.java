package dev.assay.convert.view;

import dev.assay.model.gen.PlanOfActionAndMilestones;
import dev.assay.model.gen.PoamItem;
import dev.assay.model.gen.Risk;
import dev.assay.model.gen.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays out a plan of action as worksheets: one row an item, and one row a milestone. */
final class PoamSheets {
  private final PlanOfActionAndMilestones plan;
  private final Frame frame;
  private final PoamCells cells;

  PoamSheets(PlanOfActionAndMilestones plan, Frame frame, PoamCells cells) {
    this.plan = plan;
    this.frame = frame;
    this.cells = cells;
  }

  List<Book.Sheet> all() {
    List<Piece.Row> items = new ArrayList<>();
    List<Piece.Row> milestones = new ArrayList<>();
    for (PoamItem item : plan.poamItems()) {
      List<Task> tasks = cells.milestones(item);
      items.add(row(item.uuid(), item, tasks));
      if (tasks.isEmpty()) {
        milestones.add(row(item.uuid(), item, tasks));
      } else {
        tasks.forEach(t -> milestones.add(row(t.uuid(), item, List.of(t))));
      }
    }
    return List.of(
        new Book.Sheet("POA&M", grid("Plan of action and milestones", items, RowsOf.POAM_ITEMS)),
        new Book.Sheet("Milestones", grid("Milestones", milestones, RowsOf.MILESTONES)));
  }

  private static Piece.Grid grid(String caption, List<Piece.Row> rows, String list) {
    return new Piece.Grid(
        caption, PoamCells.columns(), rows, new RowsOf(list, List.of(), Map.of()));
  }

  private Piece.Row row(@Nullable String key, PoamItem item, List<Task> tasks) {
    List<Risk> related = cells.risksOf(item);
    List<List<Text>> row = new ArrayList<>();
    row.add(PoamCells.weakness(item));
    row.add(who(related, tasks));
    row.add(resources(item, related));
    row.add(due(related));
    row.add(PoamCells.steps(tasks));
    row.add(PoamCells.changes(related));
    row.add(property(item, cells.source(item), PoamCells.SOURCES));
    row.add(
        List.of(
            Text.of(Text.Kind.STATUS, cells.state(item))
                .at(
                    item.uuid() == null
                        ? null
                        : new Field(
                            item.uuid() + "/status", Field.Type.COMPLETION, PoamCells.STATES))));
    return Piece.Row.keyed(key, row);
  }

  /** Those of a single milestone can be set; those of several stand together to be read. */
  private List<Text> who(List<Risk> related, List<Task> tasks) {
    if (tasks.size() == 1) {
      Task task = tasks.get(0);
      return Directory.editable(
          frame.directory.responsible(task.responsibleRoles()), task.uuid(), "responsible-roles");
    }
    return List.copyOf(cells.who(related, tasks));
  }

  private static List<Text> resources(PoamItem item, List<Risk> related) {
    String said = PoamCells.value(item, PoamCells.RESOURCES);
    List<Text> texts = PoamCells.resources(item, related);
    return said != null || texts.isEmpty() ? property(item, said, PoamCells.RESOURCES) : texts;
  }

  /** The property of one of these names that the item has, else the first of them. */
  private static List<Text> property(PoamItem item, @Nullable String said, List<String> names) {
    String name =
        names.stream()
            .filter(n -> Frame.value(item.props(), n) != null)
            .findFirst()
            .orElse(names.get(0));
    return List.of(
        Text.of(said == null ? "" : said)
            .at(Field.of(item.uuid(), "props/" + name, Field.Type.PROPERTY)));
  }

  private static List<Text> due(List<Risk> related) {
    List<Text> due = PoamCells.due(related);
    return due.isEmpty() && related.size() == 1
        ? List.of(
            Text.of(Text.Kind.DATE, "")
                .at(Field.of(related.get(0).uuid(), "deadline", Field.Type.DATE)))
        : due;
  }
}
