package dev.assay.convert.view;

import dev.assay.model.gen.PlanOfActionAndMilestones;
import dev.assay.model.gen.PoamItem;
import dev.assay.model.gen.Property;
import dev.assay.model.gen.Response;
import dev.assay.model.gen.Risk;
import dev.assay.model.gen.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cells of a plan of action, in the columns of NIST's template for systems with CUI. */
final class PoamCells {
  /** Whether an item is done, as the template says it. */
  static final List<String> STATES = List.of("Ongoing", "Complete");

  static final List<String> RESOURCES = List.of("resource-estimate", "resources", "funding");
  static final List<String> SOURCES = List.of("weakness-source", "identified-by", "source");
  private static final Set<String> CLOSED = Set.of("closed", "complete", "completed");

  private final PlanOfActionAndMilestones plan;
  private final Frame frame;
  private final Map<String, Risk> risks = new HashMap<>();

  PoamCells(PlanOfActionAndMilestones plan, Frame frame) {
    this.plan = plan;
    this.frame = frame;
    plan.risks().forEach(r -> risks.putIfAbsent(String.valueOf(r.uuid()), r));
  }

  /** The risks that an item is about. */
  List<Risk> risksOf(PoamItem item) {
    List<Risk> list = new ArrayList<>();
    item.relatedRisks()
        .forEach(
            r -> {
              Risk risk = risks.get(String.valueOf(r.riskUuid()));
              if (risk != null) {
                list.add(risk);
              }
            });
    return list;
  }

  /** The milestones of an item. */
  List<Task> milestones(PoamItem item) {
    List<Task> milestones = new ArrayList<>();
    risksOf(item).forEach(r -> milestones.addAll(RiskText.milestones(r)));
    return milestones;
  }

  /** The table of all items. */
  Piece.Grid table() {
    List<Piece.Row> rows = new ArrayList<>();
    for (PoamItem item : plan.poamItems()) {
      List<Risk> related = risksOf(item);
      List<Task> milestones = milestones(item);
      List<List<Text>> cells = new ArrayList<>();
      cells.add(weakness(item));
      cells.add(List.copyOf(who(related, milestones)));
      cells.add(resources(item, related));
      cells.add(due(related));
      cells.add(steps(milestones));
      cells.add(changes(related));
      cells.add(texts(source(item)));
      cells.add(List.of(Text.of(Text.Kind.STATUS, state(item))));
      rows.add(new Piece.Row("item-" + item.uuid(), cells));
    }
    return new Piece.Grid(
        "Plan of action and milestones",
        columns(),
        rows,
        new RowsOf(RowsOf.POAM_ITEMS, List.of(), Map.of()));
  }

  static List<Piece.Column> columns() {
    return List.of(
        Piece.Column.of("Weakness", 19),
        Piece.Column.of("Responsible Office/ Organization", 13),
        Piece.Column.of("Resource Estimate (funded/ unfunded/ reallocation)", 13),
        Piece.Column.of("Scheduled Completion Date", 11),
        Piece.Column.of("Milestones with Interim Completion Dates", 20),
        Piece.Column.of("Changes to Milestones", 12),
        Piece.Column.of("How was the weakness identified?", 13),
        new Piece.Column("Status (Ongoing or Complete)", 11, STATES));
  }

  static List<Text> weakness(PoamItem item) {
    List<Text> weakness = new ArrayList<>();
    if (item.title() != null) {
      weakness.add(Text.of(item.title()).at(Field.of(item.uuid(), "title", Field.Type.LINE)));
    }
    if (item.description() != null) {
      weakness.add(
          Text.of(item.description())
              .at(Field.of(item.uuid(), "description", Field.Type.MULTILINE)));
    }
    return weakness;
  }

  static List<Text> due(List<Risk> related) {
    List<Text> due = new ArrayList<>();
    for (Risk risk : related) {
      if (risk.deadline() != null) {
        due.add(
            Text.of(Text.Kind.DATE, risk.deadline())
                .at(Field.of(risk.uuid(), "deadline", Field.Type.DATE)));
      }
    }
    return due;
  }

  static List<Text> steps(List<Task> milestones) {
    List<Text> steps = new ArrayList<>();
    for (Task task : milestones) {
      String date = RiskText.due(task);
      if (task.title() != null) {
        steps.add(Text.of(task.title()).at(Field.of(task.uuid(), "title", Field.Type.LINE)));
      }
      if (date != null) {
        steps.add(RiskText.due(task, date));
      }
    }
    return steps;
  }

  static List<Text> changes(List<Risk> related) {
    Set<Text> changes = new LinkedHashSet<>();
    for (Risk risk : related) {
      if (risk.riskLog() != null) {
        risk.riskLog().entries().forEach(e -> changes.addAll(RiskText.texts(e)));
      }
    }
    return List.copyOf(changes);
  }

  /** The state that the item says itself, else that of its risks. */
  String state(PoamItem item) {
    for (Property prop : item.props()) {
      if ("status".equals(prop.name()) && prop.value() != null) {
        return CLOSED.contains(prop.value()) ? STATES.get(1) : STATES.get(0);
      }
    }
    List<Risk> related = risksOf(item);
    boolean closed =
        !related.isEmpty() && related.stream().allMatch(r -> "closed".equals(r.status()));
    return closed ? STATES.get(1) : STATES.get(0);
  }

  Set<Text> who(List<Risk> related, List<Task> milestones) {
    Set<Text> who = new LinkedHashSet<>();
    milestones.forEach(t -> who.addAll(frame.directory.responsible(t.responsibleRoles())));
    if (who.isEmpty()) {
      for (Risk risk : related) {
        RiskText.milestones(risk)
            .forEach(t -> who.addAll(frame.directory.responsible(t.responsibleRoles())));
      }
    }
    return who;
  }

  static @Nullable String value(PoamItem item, List<String> names) {
    for (String name : names) {
      String value = Frame.value(item.props(), name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** What the item says of resources, else the assets that its responses require. */
  static List<Text> resources(PoamItem item, List<Risk> related) {
    List<Text> texts = new ArrayList<>(texts(value(item, RESOURCES)));
    for (Risk risk : texts.isEmpty() ? related : List.<Risk>of()) {
      for (Response response : risk.remediations()) {
        for (Response.RequiredAsset asset : response.requiredAssets()) {
          if (asset.title() != null) {
            texts.add(Text.of(asset.title()));
          }
          if (asset.description() != null) {
            texts.add(
                Text.of(asset.description())
                    .at(Field.of(asset.uuid(), "description", Field.Type.MULTILINE)));
          }
        }
      }
    }
    return texts;
  }

  private static List<Text> texts(@Nullable String text) {
    return text == null ? List.of() : List.of(Text.of(text));
  }

  @Nullable String source(PoamItem item) {
    String said = value(item, SOURCES);
    if (said != null) {
      return said;
    }
    List<String> actors = new ArrayList<>();
    item.origins()
        .forEach(
            o ->
                o.actors()
                    .forEach(
                        a -> {
                          if ("party".equals(a.type()) && a.actorUuid() != null) {
                            actors.add(frame.directory.partyName(a.actorUuid()).characters());
                          }
                        }));
    plan.observations().stream()
        .filter(
            o ->
                item.relatedObservations().stream()
                    .anyMatch(r -> String.valueOf(r.observationUuid()).equals(o.uuid())))
        .forEach(o -> actors.add(o.title() == null ? "an observation" : o.title().plainText()));
    return actors.isEmpty() ? null : String.join("; ", actors);
  }
}
