package dev.assay.validate.assess;

import dev.assay.diagnostic.Severity;
import dev.assay.validate.cmmc.Determination;
import dev.assay.validate.cmmc.Gate;
import dev.assay.validate.cmmc.GateCondition;
import dev.assay.validate.cmmc.LevelOne;
import dev.assay.validate.cmmc.LevelThree;
import dev.assay.validate.cmmc.ObjectiveStatus;
import dev.assay.validate.cmmc.PoamEligibility;
import dev.assay.validate.cmmc.RequirementStatus;
import dev.assay.validate.cmmc.Score;
import dev.assay.validate.cmmc.ScorePath;
import dev.assay.validate.cmmc.StatusClock;
import dev.assay.validate.json.JsonOut;
import dev.assay.validate.json.JsonSchema;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes an assessment as JSON, in the form that {@code docs/assessment.md} describes. Equal
 * assessments give equal bytes: the only day in it is the day of the assessment.
 */
public final class AssessmentJson {
  /** The version of the form; a later one with the same first number only adds to it. */
  public static final String VERSION = "1.0";

  /** What it looks like, for those who read it. */
  public static final JsonSchema SCHEMA =
      new JsonSchema("assessment-1.schema.json", "Assay assessment, form 1", AssessmentForm.FORM);

  private final JsonOut json;

  private AssessmentJson(JsonOut json) {
    this.json = json;
  }

  /**
   * Writes an assessment, in UTF-8 and with a line break at the end.
   *
   * @param assessment the assessment
   * @param out where it is written; not closed
   */
  public static void write(Assessment assessment, OutputStream out) {
    try (JsonOut json = JsonOut.indented(out)) {
      new AssessmentJson(json).assessment(assessment);
    }
  }

  /** The assessment as text. */
  public static String toString(Assessment assessment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(assessment, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private void assessment(Assessment it) {
    json.open().put("assay-assessment", VERSION);
    subject(it);
    json.put("level", it.options().level());
    json.put("assessor", it.options().assessor().label());
    json.put("date", it.options().asOf());
    json.put("status", it.statusLabel());
    Gate gate = it.gate();
    json.put("provisional", gate != null && gate.provisional());
    json.put("obstacles", it.obstacles());
    score(it);
    json.list("gate");
    if (gate != null) {
      gate.conditions().forEach(this::condition);
    }
    json.endList();
    levels(it);
    clock(it);
    completeness(it);
    json.list("stumbles");
    it.stumbles().forEach(this::stumble);
    json.endList();
    json.list("requirements");
    it.statuses().all().forEach(this::requirement);
    json.endList();
    json.open("summary")
        .put("errors", it.count(Severity.ERROR))
        .put("warnings", it.count(Severity.WARNING))
        .put("infos", it.count(Severity.INFO))
        .end();
    json.list("findings");
    it.findings().forEach(json::finding);
    json.endList().notChecked(it.notChecked()).end();
  }

  private void subject(Assessment it) {
    Subject subject = it.subject();
    json.open("plan")
        .put("file", subject.file())
        .put("uuid", subject.uuid())
        .put("title", subject.title())
        .put("version", subject.version())
        .put("last-modified", subject.lastModified())
        .put("system-name", subject.systemName())
        .put("system-id", subject.systemId())
        .put("cage-codes", subject.cageCodes())
        .end();
    if (it.poamFile() != null) {
      json.open("poam").put("file", it.poamFile()).end();
    }
  }

  private void score(Assessment it) {
    Score score = it.score();
    if (score == null) {
      return;
    }
    json.open("score")
        .put("total", score.total())
        .put("maximum", Score.MAXIMUM)
        .put("minimum", Score.MINIMUM)
        .put("met", score.met())
        .put("not-met", score.notMet())
        .put("not-applicable", score.notApplicable())
        .list("families");
    for (Score.FamilyScore family : score.families()) {
      json.open()
          .put("code", family.family().code())
          .put("name", family.family().name())
          .put("requirements", family.requirements())
          .put("satisfied", family.satisfied())
          .put("deducted", family.deducted())
          .put("possible", family.possible())
          .end();
    }
    json.endList().list("paths");
    for (ScorePath path : it.paths()) {
      json.open()
          .put("goal", path.goal())
          .put("score-after", path.scoreAfter())
          .put("meet", path.steps().stream().map(s -> s.requirement().cmmcId()).toList())
          .end();
    }
    json.endList().end();
  }

  private void condition(GateCondition condition) {
    json.open()
        .put("id", condition.id())
        .put("outcome", label(condition.outcome()))
        .put("detail", condition.detail())
        .put("offenders", condition.offenders())
        .put("citation", condition.citation())
        .end();
  }

  static String label(GateCondition.Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void levels(Assessment it) {
    LevelOne one = it.levelOne();
    if (one != null) {
      json.list("level-1");
      for (LevelOne.Row row : one.requirements()) {
        json.open().put("id", row.id()).put("determination", row.determination().label()).end();
      }
      json.endList();
    }
    LevelThree three = it.levelThree();
    if (three != null) {
      json.open("level-3").put("score", three.score()).list("requirements");
      three
          .determinations()
          .forEach(
              (requirement, determination) ->
                  json.open()
                      .put("id", requirement.id())
                      .put("determination", determination.label())
                      .end());
      json.endList().end();
    }
  }

  private void clock(Assessment it) {
    StatusClock clock = it.clock();
    if (clock != null) {
      json.open("stated-status")
          .put("status", clock.status().label())
          .put("date", clock.statusDate())
          .put("closeout-due", clock.closeoutDue())
          .put("valid-through", clock.validThrough())
          .put("next-affirmation", clock.nextAffirmation())
          .put("expired", clock.expired())
          .end();
    }
  }

  private void completeness(Assessment it) {
    json.open("completeness")
        .put("requirements-answered", it.completeness().requirementsAnswered())
        .put("requirements", it.completeness().requirements())
        .put("objectives-answered", it.completeness().objectivesAnswered())
        .put("objectives", it.completeness().objectives())
        .put("missing", it.completeness().missing())
        .end();
  }

  private void stumble(Stumble stumble) {
    json.open()
        .put("rule", stumble.ruleId())
        .put("title", stumble.title())
        .put("severity", stumble.severity().label())
        .put("findings", stumble.findings().size())
        .end();
  }

  private void requirement(RequirementStatus status) {
    json.open()
        .put("id", status.number())
        .put("cmmc-id", status.requirement().cmmcId())
        .put("title", status.requirement().cmmcTitle())
        .put("determination", status.determination().label())
        .put("value", status.pointValue())
        .put("deduction", status.deduction());
    if (status.determination() == Determination.NOT_MET) {
      json.put("poam-eligible", PoamEligibility.of(status).eligible());
    }
    json.put("reasons", status.reasons()).list("objectives");
    for (ObjectiveStatus objective : status.objectives()) {
      json.open()
          .put("id", objective.objective().id().display())
          .put("determination", objective.determination().label())
          .put("reasons", objective.reasons())
          .end();
    }
    json.endList().end();
  }
}
