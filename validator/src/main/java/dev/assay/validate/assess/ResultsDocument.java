package dev.assay.validate.assess;

import dev.assay.document.OscalDocument;
import dev.assay.model.gen.AssessmentResults;
import dev.assay.model.gen.BackMatter;
import dev.assay.model.gen.Finding;
import dev.assay.model.gen.FindingTarget;
import dev.assay.model.gen.ImportAp;
import dev.assay.model.gen.IncludeAll;
import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.Observation;
import dev.assay.model.gen.Property;
import dev.assay.model.gen.Result;
import dev.assay.model.gen.ReviewedControls;
import dev.assay.model.gen.Risk;
import dev.assay.model.gen.Statement;
import dev.assay.model.gen.SubjectReference;
import dev.assay.model.markup.Markup;
import dev.assay.validate.cmmc.Answer;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.Determination;
import dev.assay.validate.cmmc.ObjectiveStatus;
import dev.assay.validate.cmmc.PoamEligibility;
import dev.assay.validate.cmmc.RequirementStatus;
import dev.assay.validate.cmmc.Score;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An assessment as an OSCAL assessment-results document: one observation for each requirement, one
 * finding for each objective, one risk for each requirement that is NOT MET, and one observation
 * for each error and warning. The same assessment gives the same document.
 */
public final class ResultsDocument {
  private static final String OSCAL_VERSION = "1.1.3";

  private final Assessment it;
  private final String planHref;
  private final String base;
  private final String time;

  private ResultsDocument(Assessment assessment, String planHref) {
    this.it = assessment;
    this.planHref = planHref;
    this.base =
        "assessment/"
            + Objects.requireNonNullElse(it.subject().uuid(), it.subject().file())
            + "/"
            + it.options().asOf()
            + "/"
            + it.options().level()
            + "/";
    this.time = it.options().asOf() + "T00:00:00Z";
  }

  /** Makes the document; it refers to the plan by the name of its file. */
  public static OscalDocument of(Assessment assessment) {
    return of(assessment, href(assessment.subject().file()));
  }

  /**
   * Makes the document.
   *
   * @param assessment the assessment
   * @param plan the href under which the results refer to the plan
   */
  public static OscalDocument of(Assessment assessment, String plan) {
    return OscalDocument.of(new ResultsDocument(assessment, plan).root());
  }

  private String uuid(String name) {
    return NameUuid.of(base + name);
  }

  /** Text of ours and of the plan as prose; what the plan says is never taken for markup. */
  private static Markup prose(String text) {
    return Markup.ofMarkdown(AssessmentMarkdown.plain(text), Markup.Kind.MULTILINE);
  }

  private static Markup line(String text) {
    return Markup.ofMarkdown(AssessmentMarkdown.plain(text), Markup.Kind.LINE);
  }

  private static Property prop(String name, String value) {
    return Property.builder().name(name).ns(AssayProps.NS).value(value).build();
  }

  private AssessmentResults root() {
    Metadata metadata =
        Metadata.builder()
            .title(line("Self-check of " + it.subject().title()))
            .lastModified(time)
            .version("1.0")
            .oscalVersion(OSCAL_VERSION)
            .remarks(
                prose(
                    "Made by Assay from what the plan says. Nobody was interviewed and nothing was"
                        + " tested: it is no assessment by a certified assessor."))
            .build();
    BackMatter.Resource plan =
        BackMatter.Resource.builder()
            .uuid(uuid("plan"))
            .title(line("System security plan: " + it.subject().title()))
            .description(prose("The plan that was read. There is no assessment plan."))
            .rlinks(List.of(BackMatter.Resource.Rlink.builder().href(planHref).build()))
            .build();
    return AssessmentResults.builder()
        .uuid(uuid("document"))
        .metadata(metadata)
        .importAp(
            ImportAp.builder()
                .href("#" + uuid("plan"))
                .remarks(prose("There is no assessment plan; the plan itself was read."))
                .build())
        .results(List.of(result()))
        .backMatter(BackMatter.builder().resources(List.of(plan)).build())
        .build();
  }

  /** A file name as a relative reference: white space and the like would not be one. */
  public static String href(String file) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    StringBuilder out = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      out.append(
          plain || "-._~".indexOf(c) >= 0 ? String.valueOf(c) : "%%%02X".formatted(b & 0xff));
    }
    return out.toString();
  }

  private Result result() {
    List<Observation> observations = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<Risk> risks = new ArrayList<>();
    for (RequirementStatus status : it.statuses().all()) {
      observations.add(observation(status));
      if (status.determination() == Determination.NOT_MET) {
        risks.add(risk(status));
      }
      for (ObjectiveStatus objective : status.objectives()) {
        findings.add(finding(status, objective));
      }
    }
    int number = 0;
    for (Stumble stumble : it.stumbles()) {
      for (dev.assay.diagnostic.Finding finding : stumble.findings()) {
        observations.add(issue(finding, number++));
      }
    }
    List<Property> props = new ArrayList<>();
    props.add(prop("cmmc-level", String.valueOf(it.options().level())));
    props.add(prop(AssayProps.CMMC_STATUS, it.statusLabel()));
    Score score = it.score();
    if (score != null) {
      props.add(prop("score", String.valueOf(score.total())));
    }
    return Result.builder()
        .uuid(uuid("result"))
        .title(line("CMMC Level " + it.options().level() + " self-check"))
        .description(
            prose(
                "What the plan states for each objective, combined after 32 CFR 170.24: "
                    + it.statusLabel()
                    + (score == null ? "" : ", score " + score.total() + " of 110")))
        .start(time)
        .end(time)
        .props(props)
        .reviewedControls(
            ReviewedControls.builder()
                .controlSelections(
                    List.of(
                        ReviewedControls.ControlSelection.builder()
                            .includeAll(IncludeAll.builder().build())
                            .build()))
                .controlObjectiveSelections(
                    List.of(
                        ReviewedControls.ControlObjectiveSelection.builder()
                            .includeAll(IncludeAll.builder().build())
                            .build()))
                .build())
        .observations(observations)
        .risks(risks)
        .findings(findings)
        .build();
  }

  private Observation observation(RequirementStatus status) {
    Set<String> subjects = new LinkedHashSet<>();
    for (ObjectiveStatus objective : status.objectives()) {
      for (Answer answer : objective.answers()) {
        it.plan()
            .component(answer.byComponent().componentUuid())
            .ifPresent(c -> subjects.add(String.valueOf(c.uuid())));
      }
    }
    String reasons = String.join("; ", status.reasons());
    return Observation.builder()
        .uuid(uuid("observation/" + status.number()))
        .title(line(status.requirement().cmmcId() + ": " + status.determination().label()))
        .description(
            prose(
                "The plan states "
                    + status.requirement().cmmcId()
                    + " as "
                    + status.determination().label()
                    + (reasons.isEmpty() ? "" : ": " + reasons)))
        .props(
            List.of(
                prop(AssayProps.CMMC_ID, status.requirement().cmmcId()),
                prop("determination", status.determination().label())))
        .methods(List.of("EXAMINE"))
        .types(List.of("control-objective"))
        .subjects(
            subjects.stream()
                .map(u -> SubjectReference.builder().subjectUuid(u).type("component").build())
                .toList())
        .collected(time)
        .build();
  }

  private Observation issue(dev.assay.diagnostic.Finding finding, int number) {
    return Observation.builder()
        .uuid(uuid("issue/" + number + "/" + finding.ruleId()))
        .title(line(finding.ruleId() + ", " + finding.severity().label()))
        .description(prose(finding.message() + " (" + finding.location() + ")"))
        .props(List.of(prop("rule", finding.ruleId())))
        .methods(List.of("EXAMINE"))
        .types(List.of("ssp-statement-issue"))
        .collected(time)
        .remarks(finding.help() == null ? null : prose(finding.help()))
        .build();
  }

  private Risk risk(RequirementStatus status) {
    PoamEligibility eligibility = PoamEligibility.of(status);
    return Risk.builder()
        .uuid(uuid("risk/" + status.number()))
        .title(line(status.requirement().cmmcId() + " is NOT MET"))
        .description(prose(String.join("; ", status.reasons())))
        .statement(
            prose(
                "As long as it is NOT MET it takes "
                    + status.deduction()
                    + " points off the score; "
                    + eligibility.reason()))
        .props(
            List.of(
                prop(AssayProps.CMMC_ID, status.requirement().cmmcId()),
                prop(AssayProps.POINT_VALUE, String.valueOf(status.pointValue())),
                prop("poam-eligible", eligibility.eligible() ? "yes" : "no")))
        .status("open")
        .relatedObservations(
            List.of(
                Risk.RelatedObservation.builder()
                    .observationUuid(uuid("observation/" + status.number()))
                    .build()))
        .build();
  }

  private Finding finding(RequirementStatus status, ObjectiveStatus objective) {
    String id = objective.objective().id().display();
    boolean satisfied = objective.determination().isSatisfied();
    String statement =
        objective.answers().stream()
            .map(Answer::statement)
            .filter(Objects::nonNull)
            .map(Statement::uuid)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    String reasons = String.join("; ", objective.reasons());
    return Finding.builder()
        .uuid(uuid("finding/" + id))
        .title(line(status.requirement().cmmcId() + ", objective " + id))
        .description(
            prose(objective.determination().label() + (reasons.isEmpty() ? "" : ": " + reasons)))
        .props(List.of(prop("determination", objective.determination().label())))
        .target(
            FindingTarget.builder()
                .type("objective-id")
                .targetId(objective.objective().id().objectiveId())
                .status(
                    FindingTarget.Status.builder()
                        .state(satisfied ? "satisfied" : "not-satisfied")
                        .reason(satisfied ? "pass" : "fail")
                        .build())
                .build())
        .implementationStatementUuid(statement)
        .relatedObservations(
            List.of(
                Finding.RelatedObservation.builder()
                    .observationUuid(uuid("observation/" + status.number()))
                    .build()))
        .relatedRisks(
            status.determination() == Determination.NOT_MET && !satisfied
                ? List.of(
                    Finding.AssociatedRisk.builder()
                        .riskUuid(uuid("risk/" + status.number()))
                        .build())
                : List.of())
        .build();
  }
}
