package dev.assay.convert.view;

import dev.assay.document.DocumentType;
import dev.assay.model.gen.Link;
import dev.assay.model.gen.PlanOfActionAndMilestones;
import dev.assay.model.gen.PoamItem;
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

/** Reads a plan of action, in the columns of NIST's template for systems with CUI. */
final class PoamBook {
  private final PlanOfActionAndMilestones plan;
  private final Frame frame;
  private final Map<String, Risk> risks = new HashMap<>();

  private PoamBook(PlanOfActionAndMilestones plan, ViewContext context) {
    this.plan = plan;
    this.frame = new Frame(plan.metadata(), plan.backMatter(), context);
    plan.risks().forEach(r -> risks.putIfAbsent(String.valueOf(r.uuid()), r));
  }

  static Book of(PlanOfActionAndMilestones plan, ViewContext context) {
    return new PoamBook(plan, context).book();
  }

  private Book book() {
    SectionBuilder system = new SectionBuilder("system", "System");
    FactList facts = new FactList();
    if (plan.systemId() != null) {
      facts.code("System identifier", plan.systemId().id());
    }
    if (plan.importSsp() != null) {
      String href = String.valueOf(plan.importSsp().href());
      facts.add(
          "System security plan",
          FactList.links(List.of(Link.builder().href(href).build()), frame.pictures));
    }
    system.add(facts.build("System"));
    system.prose(frame.metadata.remarks(), null);
    List<Section> sections = new ArrayList<>();
    SectionBuilder table =
        new SectionBuilder("items", "Plan of Action and Milestones").wide().add(grid(false));
    SectionBuilder items = new SectionBuilder("details", "Items in Detail");
    plan.poamItems().forEach(i -> items.add(item(i)));
    SectionBuilder risksSection = new SectionBuilder("risks", "Risks");
    plan.risks().forEach(r -> risksSection.add(RiskText.section(r, frame)));
    SectionBuilder observations = new SectionBuilder("observations", "Observations");
    plan.observations().forEach(o -> observations.add(FindingText.observation(o, frame)));
    SectionBuilder findings = new SectionBuilder("findings", "Findings");
    plan.findings().forEach(f -> findings.add(FindingText.finding(f, frame)));
    for (SectionBuilder section :
        List.of(
            system,
            table,
            items,
            risksSection,
            findings,
            observations,
            frame.people(),
            frame.changes(),
            frame.references())) {
      if (!section.isEmpty()) {
        sections.add(section.build());
      }
    }
    return new Book(
        DocumentType.PLAN_OF_ACTION_AND_MILESTONES,
        plan.uuid() == null ? "" : plan.uuid(),
        "Plan of Action and Milestones",
        frame.title("Plan of Action and Milestones"),
        "",
        frame.marking(),
        frame.version(),
        frame.lastModified(),
        frame.author(),
        frame.cover(null),
        sections,
        List.of(new Book.Sheet("POA&M", grid(false)), new Book.Sheet("Milestones", grid(true))),
        frame.pictures);
  }

  private List<Risk> risksOf(PoamItem item) {
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

  private Piece.Grid grid(boolean oneRowPerMilestone) {
    List<Piece.Row> rows = new ArrayList<>();
    for (PoamItem item : plan.poamItems()) {
      List<Task> milestones = new ArrayList<>();
      risksOf(item).forEach(r -> milestones.addAll(RiskText.milestones(r)));
      if (oneRowPerMilestone && !milestones.isEmpty()) {
        milestones.forEach(m -> rows.add(row(item, List.of(m), rows.isEmpty())));
      } else {
        rows.add(row(item, milestones, true));
      }
    }
    return new Piece.Grid("Plan of action and milestones", columns(), rows, null);
  }

  private static List<Piece.Column> columns() {
    return List.of(
        Piece.Column.of("Weakness", 19),
        Piece.Column.of("Responsible Office/ Organization", 13),
        Piece.Column.of("Resource Estimate (funded/ unfunded/ reallocation)", 13),
        Piece.Column.of("Scheduled Completion Date", 11),
        Piece.Column.of("Milestones with Interim Completion Dates", 20),
        Piece.Column.of("Changes to Milestones", 12),
        Piece.Column.of("How was the weakness identified?", 13),
        new Piece.Column("Status (Ongoing or Complete)", 11, List.of("Ongoing", "Complete")));
  }

  private Piece.Row row(PoamItem item, List<Task> milestones, boolean first) {
    List<Risk> related = risksOf(item);
    List<Text> weakness = new ArrayList<>();
    if (item.title() != null) {
      weakness.add(Text.of(item.title()).at(Field.of(item.uuid(), "title", Field.Type.LINE)));
    }
    if (item.description() != null) {
      weakness.add(
          Text.of(item.description())
              .at(Field.of(item.uuid(), "description", Field.Type.MULTILINE)));
    }
    List<Text> due = new ArrayList<>();
    Set<Text> changes = new LinkedHashSet<>();
    boolean closed = !related.isEmpty();
    for (Risk risk : related) {
      if (risk.deadline() != null) {
        due.add(
            Text.of(Text.Kind.DATE, risk.deadline())
                .at(Field.of(risk.uuid(), "deadline", Field.Type.DATE)));
      }
      if (risk.riskLog() != null) {
        risk.riskLog().entries().forEach(e -> changes.addAll(RiskText.texts(e)));
      }
      closed &= "closed".equals(risk.status());
    }
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
    List<List<Text>> cells = new ArrayList<>();
    cells.add(weakness);
    cells.add(List.copyOf(who(related, milestones)));
    cells.add(resources(item, related));
    cells.add(due);
    cells.add(steps);
    cells.add(List.copyOf(changes));
    cells.add(texts(source(item)));
    cells.add(List.of(Text.of(Text.Kind.STATUS, closed ? "Complete" : "Ongoing")));
    return new Piece.Row(first ? "item-" + item.uuid() : null, cells);
  }

  private Set<Text> who(List<Risk> related, List<Task> milestones) {
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

  private static @Nullable String value(PoamItem item, String... names) {
    for (String name : names) {
      String value = Frame.value(item.props(), name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** What the item says of resources, else the assets that its responses require. */
  private static List<Text> resources(PoamItem item, List<Risk> related) {
    List<Text> texts =
        new ArrayList<>(texts(value(item, "resource-estimate", "resources", "funding")));
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

  private @Nullable String source(PoamItem item) {
    String said = value(item, "weakness-source", "identified-by", "source");
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

  private SectionBuilder item(PoamItem item) {
    String title = item.title() == null ? "Item" : item.title().plainText();
    SectionBuilder section = new SectionBuilder("detail-" + item.uuid(), title);
    FactList facts = new FactList();
    facts.props(item.props());
    for (Risk risk : risksOf(item)) {
      String name = risk.title() == null ? "Risk" : risk.title().plainText();
      facts.add("Risk", List.of(Text.of(name).to("risk-" + risk.uuid())));
    }
    facts.links("References", item.links(), frame.pictures);
    section.add(facts.build(title));
    return section.prose(item.remarks(), Field.of(item.uuid(), "remarks", Field.Type.MULTILINE));
  }
}
