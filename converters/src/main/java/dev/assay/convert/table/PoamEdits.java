package dev.assay.convert.table;

import dev.assay.convert.edit.Change;
import dev.assay.convert.edit.MergeNotes;
import dev.assay.convert.view.Book;
import dev.assay.convert.view.Field;
import dev.assay.convert.view.Piece;
import dev.assay.convert.view.RowsOf;
import dev.assay.document.OscalDocument;
import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import dev.assay.model.gen.PlanOfActionAndMilestones;
import dev.assay.model.gen.PoamItem;
import dev.assay.model.gen.Property;
import dev.assay.model.gen.Response;
import dev.assay.model.gen.ResponsibleRole;
import dev.assay.model.gen.Risk;
import dev.assay.model.gen.Task;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes rows of a plan of action back: an item is an item, its risk, a response and its tasks. */
public final class PoamEdits {
  private final OscalDocument base;
  private final MergeNotes notes;
  private final PoamRowReader reader;
  private final Set<String> removedItems = new LinkedHashSet<>();
  private final Set<String> removedTasks = new LinkedHashSet<>();
  private final List<PoamItem> items = new ArrayList<>();
  private final List<Risk> risks = new ArrayList<>();
  private final Map<String, List<Task>> tasks = new LinkedHashMap<>();

  /**
   * Takes rows back into a plan.
   *
   * @param base the plan
   * @param notes where changes and what is wrong with a row are noted
   */
  public PoamEdits(OscalDocument base, MergeNotes notes) {
    this(base, new Values(base.root(), notes), notes);
  }

  PoamEdits(OscalDocument base, Values values, MergeNotes notes) {
    this.base = base;
    this.notes = notes;
    this.reader = new PoamRowReader(base, values, notes);
  }

  /** Whether the rows of a list are those of a plan of action. */
  public static boolean isPoam(String list) {
    return list.equals(RowsOf.POAM_ITEMS) || list.equals(RowsOf.MILESTONES);
  }

  private PlanOfActionAndMilestones plan() {
    return base.rootAs(PlanOfActionAndMilestones.class);
  }

  /**
   * A row is gone.
   *
   * @param list what its table shows
   * @param uuid the item or milestone that the row stands for
   * @param heading where the row stood
   * @param was what it said
   */
  public void removed(String list, String uuid, String heading, String was) {
    boolean item = plan().poamItems().stream().anyMatch(i -> uuid.equals(i.uuid()));
    if (item && list.equals(RowsOf.MILESTONES)) {
      notes.error(
          "SHEET-NO-PLACE",
          "the row \"" + heading + "\" stands for an item without milestones",
          "take the item out on the sheet of items (--rows item)");
      return;
    }
    (item ? removedItems : removedTasks).add(uuid);
    notes.change(
        new Change(
            Change.Kind.REMOVED, heading, (item ? "poam-items/" : "tasks/") + uuid, was, ""));
  }

  /**
   * A row has come.
   *
   * @param sheet the table as it came back
   * @param written the table as it was written
   * @param row the new row
   */
  public void added(EditedBook.Sheet sheet, Book.Sheet written, EditedBook.Row row) {
    boolean milestone =
        String.valueOf(written.grid().rowsOf() == null ? "" : written.grid().rowsOf().list())
            .equals(RowsOf.MILESTONES);
    PoamRowReader.NewRow read = reader.read(sheet, row, items.size() + tasks.size());
    if (read == null) {
      return;
    }
    if (milestone) {
      milestone(sheet, written, row, read);
    } else {
      item(sheet, written, row, read);
    }
  }

  private void item(
      EditedBook.Sheet sheet, Book.Sheet written, EditedBook.Row row, PoamRowReader.NewRow read) {
    String title = read.weakness().split("\n", 2)[0].strip();
    String rest = read.weakness().substring(Math.min(title.length(), read.weakness().length()));
    Markup description =
        MarkupEdit.fresh(rest.isBlank() ? title : rest.strip(), Markup.Kind.MULTILINE);
    Markup name = MarkupEdit.fresh(title, Markup.Kind.LINE);
    List<Response> responses =
        read.tasks().isEmpty()
            ? List.of()
            : List.of(
                Response.builder()
                    .uuid(reader.uuid("response", row))
                    .lifecycle("planned")
                    .title(name)
                    .description(description)
                    .tasks(read.tasks())
                    .build());
    Risk risk =
        Risk.builder()
            .uuid(reader.uuid("risk", row))
            .title(name)
            .description(description)
            .statement(description)
            .status(read.complete() ? "closed" : "open")
            .deadline(read.deadline())
            .remediations(responses)
            .build();
    List<Property> props = new ArrayList<>();
    reader.props(read, plan()).forEach(props::add);
    risks.add(risk);
    items.add(
        PoamItem.builder()
            .uuid(reader.uuid("item", row))
            .title(name)
            .description(description)
            .props(props)
            .relatedRisks(List.of(PoamItem.AssociatedRisk.builder().riskUuid(risk.uuid()).build()))
            .build());
    notes.change(
        new Change(
            Change.Kind.ADDED, sheet.name(), RowsOf.POAM_ITEMS, "", RowEdits.words(written, row)));
  }

  private void milestone(
      EditedBook.Sheet sheet, Book.Sheet written, EditedBook.Row row, PoamRowReader.NewRow read) {
    String at = "row " + row.number() + " of \"" + sheet.name() + "\"";
    String response = null;
    for (Piece.Row other : written.grid().rows()) {
      if (Cells.shown(other.cells().get(0)).equals(read.weakness().strip())) {
        response = responseOf(other);
        break;
      }
    }
    if (response == null) {
      notes.error(
          "SHEET-NO-PLACE",
          at + " names no weakness of the plan that has a response: \"" + read.weakness() + "\"",
          "copy the cell of the weakness; add a new weakness on the sheet of items");
      return;
    }
    if (read.tasks().size() != 1) {
      notes.error(
          Values.VALUE,
          at + " holds " + read.tasks().size() + " milestones",
          "write one milestone, and its date on a line below");
      return;
    }
    tasks.computeIfAbsent(response, k -> new ArrayList<>()).add(read.tasks().get(0));
    notes.change(
        new Change(
            Change.Kind.ADDED,
            sheet.name(),
            response + "/tasks",
            "",
            RowEdits.words(written, row)));
  }

  /** The response to the risk of the item that a row shows, or null. */
  private @Nullable String responseOf(Piece.Row row) {
    String item =
        row.cells().get(0).stream()
            .map(t -> t.field() == null ? null : t.field())
            .filter(f -> f != null)
            .map(Field::address)
            .map(a -> a.substring(0, a.indexOf('/')))
            .findFirst()
            .orElse("");
    for (PoamItem one : plan().poamItems()) {
      if (item.equals(one.uuid())) {
        for (PoamItem.AssociatedRisk related : one.relatedRisks()) {
          for (Risk risk : plan().risks()) {
            if (String.valueOf(risk.uuid()).equals(related.riskUuid())
                && !risk.remediations().isEmpty()) {
              return risk.remediations().get(0).uuid();
            }
          }
        }
      }
    }
    return null;
  }

  /** The risks that only removed items are about. */
  private Set<String> orphans(PlanOfActionAndMilestones plan) {
    Set<String> orphans = new HashSet<>();
    Set<String> stillNamed = new HashSet<>();
    for (PoamItem item : plan.poamItems()) {
      boolean goes = removedItems.contains(String.valueOf(item.uuid()));
      item.relatedRisks()
          .forEach(r -> (goes ? orphans : stillNamed).add(String.valueOf(r.riskUuid())));
    }
    orphans.removeAll(stillNamed);
    return orphans;
  }

  /** The uuids of all that goes with the rows that are gone. */
  public Set<String> gone() {
    Set<String> gone = new HashSet<>(removedItems);
    gone.addAll(removedTasks);
    Set<String> orphans = orphans(plan());
    for (Risk risk : plan().risks()) {
      if (orphans.contains(String.valueOf(risk.uuid()))) {
        addUuids(risk, gone);
      }
    }
    return gone;
  }

  private static void addUuids(Object value, Set<String> uuids) {
    if (value instanceof List<?> items) {
      items.forEach(i -> addUuids(i, uuids));
    } else if (value instanceof OscalObject object) {
      for (Member member : object.definition().members()) {
        Object part = object.get(member.jsonName());
        if (member.jsonName().equals("uuid") && part instanceof String uuid) {
          uuids.add(uuid);
        } else if (part != null) {
          addUuids(part, uuids);
        }
      }
    }
  }

  /** The plan with its rows come and gone. */
  public OscalObject apply(OscalObject root) {
    boolean any = !removedItems.isEmpty() || !removedTasks.isEmpty();
    any |= !items.isEmpty() || !tasks.isEmpty();
    if (!any || !(root instanceof PlanOfActionAndMilestones plan)) {
      return root;
    }
    List<PoamItem> left = new ArrayList<>(plan.poamItems());
    left.removeIf(i -> removedItems.contains(String.valueOf(i.uuid())));
    Set<String> orphans = orphans(plan);
    left.addAll(items);
    if (left.isEmpty()) {
      notes.error(
          Values.VALUE,
          "every item was taken out, and OSCAL has no plan of action without items",
          "leave one, or delete the document");
      return root;
    }
    List<Risk> kept = new ArrayList<>();
    for (Risk risk : plan.risks()) {
      if (!orphans.contains(String.valueOf(risk.uuid()))) {
        kept.add(risk(risk));
      }
    }
    kept.addAll(risks);
    return plan.toBuilder().poamItems(left).risks(kept).build();
  }

  private Risk risk(Risk risk) {
    List<Response> responses = new ArrayList<>();
    for (Response response : risk.remediations()) {
      List<Task> list = new ArrayList<>(response.tasks());
      boolean changed = list.removeIf(t -> removedTasks.contains(String.valueOf(t.uuid())));
      changed |= list.addAll(tasks.getOrDefault(String.valueOf(response.uuid()), List.of()));
      responses.add(changed ? response.toBuilder().tasks(list).build() : response);
    }
    return responses.equals(risk.remediations())
        ? risk
        : risk.toBuilder().remediations(responses).build();
  }

  static List<ResponsibleRole> roles(@Nullable Object value) {
    List<ResponsibleRole> roles = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(
          o -> {
            if (o instanceof ResponsibleRole role) {
              roles.add(role);
            }
          });
    }
    return roles;
  }
}
