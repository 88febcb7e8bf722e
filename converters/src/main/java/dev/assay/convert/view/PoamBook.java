package dev.assay.convert.view;

import dev.assay.document.DocumentType;
import dev.assay.model.gen.Link;
import dev.assay.model.gen.PlanOfActionAndMilestones;
import dev.assay.model.gen.PoamItem;
import dev.assay.model.gen.Risk;
import java.util.List;

/** Reads a plan of action, in the columns of NIST's template for systems with CUI. */
final class PoamBook {
  private final PlanOfActionAndMilestones plan;
  private final Frame frame;
  private final PoamCells cells;

  private PoamBook(PlanOfActionAndMilestones plan, ViewContext context) {
    this.plan = plan;
    this.frame = new Frame(plan.metadata(), plan.backMatter(), context);
    this.cells = new PoamCells(plan, frame);
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
    SectionBuilder table =
        new SectionBuilder("items", "Plan of Action and Milestones").wide().add(cells.table());
    SectionBuilder items = new SectionBuilder("details", "Items in Detail");
    plan.poamItems().forEach(i -> items.add(item(i)));
    SectionBuilder risksSection = new SectionBuilder("risks", "Risks");
    plan.risks().forEach(r -> risksSection.add(RiskText.section(r, frame)));
    SectionBuilder observations = new SectionBuilder("observations", "Observations");
    plan.observations().forEach(o -> observations.add(FindingText.observation(o, frame)));
    SectionBuilder findings = new SectionBuilder("findings", "Findings");
    plan.findings().forEach(f -> findings.add(FindingText.finding(f, frame)));
    List<Section> sections =
        Frame.filled(
            system,
            table,
            items,
            risksSection,
            findings,
            observations,
            frame.people(),
            frame.changes(),
            frame.references());
    return frame.book(
        DocumentType.PLAN_OF_ACTION_AND_MILESTONES,
        plan.uuid(),
        "Plan of Action and Milestones",
        sections,
        new PoamSheets(plan, frame, cells).all());
  }

  private SectionBuilder item(PoamItem item) {
    String title = item.title() == null ? "Item" : item.title().plainText();
    SectionBuilder section = new SectionBuilder("detail-" + item.uuid(), title);
    FactList facts = new FactList();
    facts.props(item.props());
    for (Risk risk : cells.risksOf(item)) {
      String name = risk.title() == null ? "Risk" : risk.title().plainText();
      facts.add("Risk", List.of(Text.of(name).to("risk-" + risk.uuid())));
    }
    facts.links("References", item.links(), frame.pictures);
    section.add(facts.build(title));
    return section.prose(item.remarks(), Field.of(item.uuid(), "remarks", Field.Type.MULTILINE));
  }
}
