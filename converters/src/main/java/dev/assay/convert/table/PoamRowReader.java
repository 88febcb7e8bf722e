package dev.assay.convert.table;

import dev.assay.convert.edit.MergeNotes;
import dev.assay.convert.edit.NewObjects;
import dev.assay.convert.view.Field;
import dev.assay.document.OscalDocument;
import dev.assay.model.Definition;
import dev.assay.model.OscalObject;
import dev.assay.model.gen.PlanOfActionAndMilestones;
import dev.assay.model.gen.PoamItem;
import dev.assay.model.gen.Property;
import dev.assay.model.gen.ResponsibleRole;
import dev.assay.model.gen.Task;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a new row in the columns of the template. */
final class PoamRowReader {
  private final OscalDocument base;
  private final Values values;
  private final MergeNotes notes;

  PoamRowReader(OscalDocument base, Values values, MergeNotes notes) {
    this.base = base;
    this.values = values;
    this.notes = notes;
  }

  /** What a new row says. */
  record NewRow(
      String weakness,
      String resources,
      @Nullable String deadline,
      List<Task> tasks,
      String source,
      boolean complete) {}

  /** A uuid for a part of what a row makes; the same row gives the same. */
  String uuid(String part, EditedBook.Row row) {
    List<String> words = new ArrayList<>();
    row.cells().forEach((title, cell) -> words.add(title + "=" + cell.text()));
    words.sort(null);
    return NewObjects.uuid(base.root(), part, row.number() + "\n" + String.join("\n", words));
  }

  /** Reads a row, or notes what is wrong with it and gives null. */
  @Nullable NewRow read(EditedBook.Sheet sheet, EditedBook.Row row, int number) {
    String weakness = text(row, "Weakness");
    boolean good = true;
    if (weakness.isEmpty()) {
      notes.error(
          Values.VALUE,
          "row " + row.number() + " of \"" + sheet.name() + "\" is new and names no weakness",
          "fill in the cell, or clear the row");
      good = false;
    }
    String changes = text(row, "Changes");
    if (!changes.isEmpty()) {
      notes.error(
          "SHEET-NO-PLACE",
          where(sheet, row, "Changes") + ": \"" + MergeNotes.shorten(changes) + "\"",
          "a new row has no changes yet; write them into the risk log of the document");
    }
    String deadline = null;
    String due = text(row, "Scheduled");
    if (!due.isEmpty()) {
      deadline = date(where(sheet, row, "Scheduled"), due);
      good &= deadline != null;
    }
    List<Task> tasks = tasks(sheet, row);
    good &= tasks != null;
    String status = text(row, "Status");
    if (!status.isEmpty() && !status.equals("Ongoing") && !status.equals("Complete")) {
      notes.error(
          Values.VALUE,
          where(sheet, row, "Status") + ": \"" + status + "\" is not allowed",
          "it is one of Ongoing, Complete");
      good = false;
    }
    return good && tasks != null
        ? new NewRow(
            weakness,
            text(row, "Resource"),
            deadline,
            tasks,
            text(row, "How was"),
            status.equals("Complete"))
        : null;
  }

  private static EditedBook.@Nullable Cell cell(EditedBook.Row row, String start) {
    return row.cells().entrySet().stream()
        .filter(e -> e.getKey().startsWith(start))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static String text(EditedBook.Row row, String start) {
    EditedBook.Cell cell = cell(row, start);
    return cell == null ? "" : cell.text().strip();
  }

  private static String where(EditedBook.Sheet sheet, EditedBook.Row row, String start) {
    EditedBook.Cell cell = cell(row, start);
    return sheet.name() + "!" + (cell == null ? "row " + row.number() : cell.ref());
  }

  private @Nullable String date(String where, String text) {
    String day = Days.of(text, "");
    if (day == null) {
      notes.error(Values.VALUE, where + ": \"" + text + "\" is no date", "write it as 2026-10-05");
      return null;
    }
    return Days.withTime(day, "", base.root());
  }

  /** The milestones: a line for each, its date on the line below. */
  private @Nullable List<Task> tasks(EditedBook.Sheet sheet, EditedBook.Row row) {
    List<ResponsibleRole> roles = List.of();
    String who = text(row, "Responsible");
    if (!who.isEmpty()) {
      Definition task = Task.builder().build().definition();
      Values.Value value =
          values.of(
              new Values.Target(
                  where(sheet, row, "Responsible"),
                  task,
                  "responsible-roles",
                  Field.Type.ROLES,
                  List.of(),
                  null,
                  "",
                  null),
              who);
      if (!value.ok()) {
        return null;
      }
      roles = PoamEdits.roles(value.value());
    }
    Map<String, @Nullable String> milestones = new LinkedHashMap<>();
    String last = null;
    for (String line : text(row, "Milestones").split("\n", -1)) {
      String day = Days.of(line.strip(), "");
      if (day != null && last != null) {
        milestones.put(last, Days.withTime(day, "", base.root()));
      } else if (!line.isBlank()) {
        last = line.strip();
        milestones.put(last, null);
      }
    }
    if (milestones.isEmpty() && !roles.isEmpty()) {
      notes.error(
          "SHEET-NO-PLACE",
          where(sheet, row, "Responsible") + ": \"" + MergeNotes.shorten(who) + "\"",
          "who is responsible stands on milestones; write one into the new row");
      return null;
    }
    List<Task> tasks = new ArrayList<>();
    for (Map.Entry<String, @Nullable String> one : milestones.entrySet()) {
      String date = one.getValue();
      tasks.add(
          Task.builder()
              .uuid(uuid("task " + one.getKey(), row))
              .type("milestone")
              .title(MarkupEdit.fresh(one.getKey(), Markup.Kind.LINE))
              .timing(
                  date == null
                      ? null
                      : Task.Timing.builder()
                          .onDate(Task.Timing.OnDate.builder().date(date).build())
                          .build())
              .responsibleRoles(roles)
              .build());
    }
    return tasks;
  }

  /** The properties of a new item. */
  List<Property> props(NewRow read, PlanOfActionAndMilestones plan) {
    Map<String, @Nullable String> props = new LinkedHashMap<>();
    if (!read.resources().isEmpty()) {
      props.put("resource-estimate", read.resources().replace('\n', ' '));
    }
    if (!read.source().isEmpty()) {
      props.put("weakness-source", read.source().replace('\n', ' '));
    }
    List<Property> list = new ArrayList<>();
    OscalObject empty = PoamItem.builder().build();
    for (OscalObject prop : PropEdits.edited(empty, props, plan)) {
      if (prop instanceof Property property) {
        list.add(property);
      }
    }
    return list;
  }
}
