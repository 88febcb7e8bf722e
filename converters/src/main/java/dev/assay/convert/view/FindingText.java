package dev.assay.convert.view;

import dev.assay.model.gen.Finding;
import dev.assay.model.gen.FindingTarget;
import dev.assay.model.gen.Observation;
import java.util.ArrayList;
import java.util.List;

/** Reads what an assessment saw and what it found. */
final class FindingText {
  static final List<String> STATES = List.of("satisfied", "not-satisfied");

  private FindingText() {}

  static SectionBuilder observation(Observation observation, Frame frame) {
    String title = observation.title() == null ? "Observation" : observation.title().plainText();
    SectionBuilder section = new SectionBuilder("observation-" + observation.uuid(), title);
    FactList facts = new FactList();
    facts.add("Method", String.join(", ", observation.methods()));
    facts.add("Type", String.join(", ", observation.types()));
    facts.date(
        "Collected",
        observation.collected(),
        Field.of(observation.uuid(), "collected", Field.Type.DATE));
    facts.date(
        "Expires", observation.expires(), Field.of(observation.uuid(), "expires", Field.Type.DATE));
    List<Text> subjects = new ArrayList<>();
    observation
        .subjects()
        .forEach(
            s -> {
              String name = s.title() == null ? String.valueOf(s.subjectUuid()) : "";
              subjects.add(s.title() == null ? Text.of(Text.Kind.CODE, name) : Text.of(s.title()));
            });
    facts.add("Subjects", subjects);
    List<Text> evidence = new ArrayList<>();
    observation
        .relevantEvidence()
        .forEach(
            e -> {
              if (e.description() != null) {
                evidence.add(Text.of(e.description()));
              }
              if (e.href() != null) {
                evidence.add(Text.of(Text.Kind.CODE, e.href()).to(e.href()));
              }
            });
    facts.add("Evidence", evidence);
    facts.props(observation.props());
    facts.links("References", observation.links(), frame.pictures);
    section.add(facts.build(title));
    section.prose(
        observation.description(),
        Field.of(observation.uuid(), "description", Field.Type.MULTILINE));
    return section.prose(
        observation.remarks(), Field.of(observation.uuid(), "remarks", Field.Type.MULTILINE));
  }

  static SectionBuilder finding(Finding finding, Frame frame) {
    String title = finding.title() == null ? "Finding" : finding.title().plainText();
    SectionBuilder section = new SectionBuilder("finding-" + finding.uuid(), title);
    FactList facts = new FactList();
    FindingTarget target = finding.target();
    if (target != null) {
      facts.add("Target", SspRequirements.shortId(String.valueOf(target.targetId())));
      facts.add("Kind of target", target.type());
      if (target.status() != null) {
        facts.status(
            "Result",
            target.status().state(),
            Field.word(finding.uuid(), "target/status/state", STATES));
        facts.add("Reason", target.status().reason());
      }
    }
    List<Text> observations = new ArrayList<>();
    finding
        .relatedObservations()
        .forEach(
            o -> observations.add(Text.of("Observation").to("observation-" + o.observationUuid())));
    facts.add("Rests on", observations);
    List<Text> risks = new ArrayList<>();
    finding.relatedRisks().forEach(r -> risks.add(Text.of("Risk").to("risk-" + r.riskUuid())));
    facts.add("Risks", risks);
    facts.props(finding.props());
    facts.links("References", finding.links(), frame.pictures);
    section.add(facts.build(title));
    section.prose(
        finding.description(), Field.of(finding.uuid(), "description", Field.Type.MULTILINE));
    return section.prose(
        finding.remarks(), Field.of(finding.uuid(), "remarks", Field.Type.MULTILINE));
  }
}
