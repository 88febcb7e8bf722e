package dev.assay.validate.assess;

import static dev.assay.validate.json.JsonForm.list;
import static dev.assay.validate.json.JsonForm.number;
import static dev.assay.validate.json.JsonForm.object;
import static dev.assay.validate.json.JsonForm.text;
import static dev.assay.validate.json.JsonForm.truth;
import static dev.assay.validate.json.JsonForm.words;

import dev.assay.diagnostic.Severity;
import dev.assay.validate.cmmc.Assessor;
import dev.assay.validate.cmmc.CmmcStatus;
import dev.assay.validate.cmmc.Determination;
import dev.assay.validate.cmmc.GateCondition;
import dev.assay.validate.json.JsonForm;
import dev.assay.validate.json.JsonForm.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The form of what {@link AssessmentJson} writes. */
final class AssessmentForm {
  private static final JsonForm STATED =
      words(Arrays.stream(CmmcStatus.values()).map(CmmcStatus::label).toList());
  private static final JsonForm STATUS = words(statuses());
  private static final JsonForm DETERMINATION = words(Determination.class, Determination::label);

  static final JsonForm FORM =
      object(
          JsonForm.version("assay-assessment", AssessmentJson.VERSION),
          Key.of(
              "plan",
              object(
                  Key.of("file", text()),
                  Key.maybe("uuid", text()),
                  Key.of("title", text()),
                  Key.maybe("version", text()),
                  Key.maybe("last-modified", text()),
                  Key.of("system-name", text()),
                  Key.maybe("system-id", text()),
                  Key.of("cage-codes", list(text())))),
          Key.maybe("poam", object(Key.of("file", text())), "Absent when none was given."),
          Key.of("level", number(1), "The CMMC level: 1, 2 or 3."),
          Key.of("assessor", words(Assessor.class, Assessor::label)),
          Key.of("date", JsonForm.day(), "The day as of which the plan is assessed."),
          Key.of("status", STATUS, "The CMMC status that the plan would come to."),
          Key.of("provisional", truth(), "Whether a condition of it could not be checked."),
          Key.of("obstacles", list(text()), "What keeps an assessment from being completed."),
          Key.maybe("score", score(), "Absent at Level 1."),
          Key.of(
              "gate",
              list(condition()),
              "The conditions under which a POA&M may carry the rest; empty when nothing is NOT"
                  + " MET."),
          Key.maybe("level-1", list(determined()), "At Level 1 alone."),
          Key.maybe(
              "level-3",
              object(Key.of("score", number(0)), Key.of("requirements", list(determined()))),
              "At Level 3 alone."),
          Key.maybe("stated-status", clock(), "Of the status that the plan itself states."),
          Key.of("completeness", completeness()),
          Key.of("stumbles", list(stumble()), "Errors and warnings by rule, heaviest first."),
          Key.of("requirements", list(requirement())),
          Key.of(
              "summary",
              object(
                  Key.of("errors", number(0)),
                  Key.of("warnings", number(0)),
                  Key.of("infos", number(0)))),
          Key.of("findings", list(JsonForm.FINDING)),
          JsonForm.NOT_CHECKED);

  private AssessmentForm() {}

  private static List<String> statuses() {
    List<String> labels =
        new ArrayList<>(Arrays.stream(CmmcStatus.values()).map(CmmcStatus::label).toList());
    labels.add(CmmcStatus.NONE);
    return labels;
  }

  private static JsonForm score() {
    return object(
        Key.of("total", number()),
        Key.of("maximum", number()),
        Key.of("minimum", number()),
        Key.of("met", number(0)),
        Key.of("not-met", number(0)),
        Key.of("not-applicable", number(0)),
        Key.of(
            "families",
            list(
                object(
                    Key.of("code", text()),
                    Key.of("name", text()),
                    Key.of("requirements", number(0)),
                    Key.of("satisfied", number(0)),
                    Key.of("deducted", number(0), "The points that are lost."),
                    Key.of("possible", number(0), "The points that could be lost.")))),
        Key.of(
            "paths",
            list(
                object(
                    Key.of("goal", text()),
                    Key.of("score-after", number()),
                    Key.of("meet", list(text()), "The requirements to meet, by CMMC id."))),
            "The shortest ways up."));
  }

  private static JsonForm condition() {
    return object(
        Key.of("id", text(), "A short stable name."),
        Key.of("outcome", words(GateCondition.Outcome.class, AssessmentJson::label)),
        Key.of("detail", text()),
        Key.of("offenders", list(text()), "The requirements that fail it, by CMMC id."),
        Key.of("citation", text()));
  }

  private static JsonForm determined() {
    return object(Key.of("id", text()), Key.of("determination", DETERMINATION))
        .shared("determined");
  }

  private static JsonForm clock() {
    return object(
        Key.of("status", STATED),
        Key.of("date", JsonForm.day()),
        Key.maybe("closeout-due", JsonForm.day(), "Of a conditional status."),
        Key.of("valid-through", JsonForm.day()),
        Key.maybe("next-affirmation", JsonForm.day(), "Of a status that asks for one."),
        Key.of("expired", truth()));
  }

  private static JsonForm completeness() {
    return object(
        Key.of("requirements-answered", number(0)),
        Key.of("requirements", number(0)),
        Key.of("objectives-answered", number(0)),
        Key.of("objectives", number(0)),
        Key.of("missing", list(text())));
  }

  private static JsonForm stumble() {
    return object(
        Key.of("rule", text()),
        Key.of("title", text()),
        Key.of("severity", words(Severity.class, Severity::label)),
        Key.of("findings", number(1), "How many there are."));
  }

  private static JsonForm requirement() {
    return object(
            Key.of("id", text()),
            Key.of("cmmc-id", text()),
            Key.of("title", text()),
            Key.of("determination", DETERMINATION),
            Key.of("value", number(), "The points that it is worth."),
            Key.of("deduction", number(0), "The points that it costs."),
            Key.maybe("poam-eligible", truth(), "Of a NOT MET alone."),
            Key.of("reasons", list(text())),
            Key.of(
                "objectives",
                list(
                    object(
                        Key.of("id", text()),
                        Key.of("determination", DETERMINATION),
                        Key.of("reasons", list(text()))))))
        .shared("requirement");
  }
}
