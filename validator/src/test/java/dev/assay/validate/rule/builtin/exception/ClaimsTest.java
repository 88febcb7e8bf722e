package dev.assay.validate.rule.builtin.exception;

import static dev.assay.validate.cmmc.ExampleSsp.prop;
import static dev.assay.validate.cmmc.ExampleSsp.requirement;
import static dev.assay.validate.cmmc.ExampleSsp.state;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.validate.cmmc.ExampleSsp;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.builtin.RuleCheck;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An exception may be claimed for a requirement, a statement or one answer. */
class ClaimsTest {
  private static final String[] PLACES = {"", "/statements/0", "/statements/0/by-components/0"};

  private static ObjectNode at(ObjectNode root, String place) {
    return place.isEmpty()
        ? requirement(root, "3.7.1")
        : (ObjectNode) requirement(root, "3.7.1").at(place);
  }

  private static Consumer<ObjectNode> claim(
      String place, String state, String exception, Consumer<ObjectNode> more) {
    return root -> {
      state(root, "3.7.1", state);
      prop(at(root, place), "exception", exception);
      more.accept(at(root, place));
    };
  }

  private static List<String> messages(Rule rule, Consumer<ObjectNode> change) {
    return RuleCheck.of(rule).messages(change, ExampleSsp::asIs);
  }

  private static void link(ObjectNode at) {
    ArrayNode links = at.putArray("links");
    links.addObject().put("href", "#e8493bdc-6742-59bc-ad1e-6cf333e1a531");
  }

  private static void describe(ObjectNode at, String words) {
    ObjectNode by =
        at.has("by-components") || at.has("statements")
            ? (ObjectNode) at.at((at.has("statements") ? "/statements/0" : "") + "/by-components/0")
            : at;
    by.put("description", words);
  }

  @Test
  void anEnduringExceptionIsReportedUntilItsMitigationIsTold() {
    for (String place : PLACES) {
      assertEquals(
          List.of("3.7.1 is stated to be an enduring exception, but no mitigation is described"),
          messages(
              new EnduringExceptionsAreMitigated(),
              claim(
                  place,
                  "partial",
                  "enduring-exception",
                  at -> describe(at, "The maker does not allow it."))));
      RuleCheck.of(new EnduringExceptionsAreMitigated())
          .staysSilentOnPlan(
              claim(
                  place,
                  "partial",
                  "enduring-exception",
                  at -> describe(at, "The risk is mitigated by a locked room.")))
          .staysSilentOnPlan(
              claim(
                  place,
                  "partial",
                  "temporary-deficiency",
                  at -> describe(at, "The maker does not allow it.")));
    }
  }

  @Test
  void theRemarksOfTheClaimMayTellTheMitigation() {
    RuleCheck.of(new EnduringExceptionsAreMitigated())
        .staysSilentOnPlan(
            claim(
                "",
                "partial",
                "enduring-exception",
                at -> {
                  describe(at, "The maker does not allow it.");
                  ((ObjectNode) at.get("props").get(at.get("props").size() - 1))
                      .put("remarks", "Mitigated by a locked room.");
                }));
  }

  @Test
  void aDeficiencyIsReportedUntilItsEntryIsNamed() {
    for (String place : PLACES) {
      assertEquals(
          List.of(
              "3.7.1 is stated to be a temporary deficiency, but names no entry of the operational"
                  + " plan of action"),
          messages(
              new DeficienciesAreOnTheOperationalPlan(),
              claim(place, "partial", "temporary-deficiency", at -> {})));
      RuleCheck.of(new DeficienciesAreOnTheOperationalPlan())
          .staysSilentOnPlan(
              claim(
                  place,
                  "partial",
                  "temporary-deficiency",
                  at -> prop(at, "operational-plan-item", "OPA-1")))
          .staysSilentOnPlan(claim(place, "partial", "enduring-exception", at -> {}));
      assertEquals(
          1,
          messages(
                  new DeficienciesAreOnTheOperationalPlan(),
                  claim(
                      place,
                      "partial",
                      "temporary-deficiency",
                      at -> prop(at, "operational-plan-item", " ")))
              .size());
    }
  }

  @Test
  void theEntryMayBeNamedByTheAnswersOfTheClaim() {
    RuleCheck.of(new DeficienciesAreOnTheOperationalPlan())
        .staysSilentOnPlan(
            claim(
                "",
                "partial",
                "temporary-deficiency",
                at ->
                    prop(
                        (ObjectNode) at.at("/statements/0/by-components/0"),
                        "operational-plan-item",
                        "OPA-1")));
  }

  @Test
  void whatIsPlannedIsNoDeficiencyAndWhatIsPartialMayBe() {
    for (String place : PLACES) {
      assertEquals(
          List.of("3.7.1 is planned, and cannot be a temporary deficiency"),
          messages(
              new DeficienciesArisePostImplementation(),
              claim(place, "planned", "temporary-deficiency", at -> {})));
      RuleCheck.of(new DeficienciesArisePostImplementation())
          .staysSilentOnPlan(claim(place, "partial", "temporary-deficiency", at -> {}))
          .staysSilentOnPlan(claim(place, "planned", "enduring-exception", at -> {}));
    }
  }

  @Test
  void anAdjudicationIsReportedUntilItIsIncluded() {
    for (String place : PLACES) {
      assertEquals(
          List.of("3.7.1 is stated to be adjudicated, but the adjudication is not included"),
          messages(
              new AdjudicationsAreIncluded(),
              claim(place, "alternative", "dod-cio-adjudication", at -> {})));
      RuleCheck.of(new AdjudicationsAreIncluded())
          .staysSilentOnPlan(claim(place, "alternative", "dod-cio-adjudication", ClaimsTest::link))
          .staysSilentOnPlan(claim(place, "alternative", "enduring-exception", at -> {}));
    }
  }

  @Test
  void anExceptionIsNeededOnlyForWhatIsOpen() {
    for (String place : PLACES) {
      for (String closed : List.of("implemented", "not-applicable")) {
        assertEquals(
            List.of("3.7.1 claims the exception 'enduring-exception' though nothing of it is open"),
            messages(
                new ExceptionsAreNeeded(), claim(place, closed, "enduring-exception", at -> {})));
      }
      RuleCheck.of(new ExceptionsAreNeeded())
          .staysSilentOnPlan(claim(place, "partial", "enduring-exception", at -> {}))
          .staysSilentOnPlan(claim(place, "planned", "enduring-exception", at -> {}))
          .staysSilentOnPlan(claim(place, "implemented", "wishful-thinking", at -> {}))
          .staysSilentOnPlan(
              root -> {
                at(root, "/statements/0/by-components/0").remove("implementation-status");
                prop(at(root, place), "exception", "enduring-exception");
              });
    }
  }

  /** A claim of one answer is about this one only. */
  @Test
  void anotherAnswerIsNotPartOfTheClaim() {
    assertEquals(
        List.of("3.1.1 claims the exception 'enduring-exception' though nothing of it is open"),
        messages(
            new ExceptionsAreNeeded(),
            root -> {
              ObjectNode one = requirement(root, "3.1.1");
              ((ObjectNode) one.at("/statements/1/by-components/0"))
                  .putObject("implementation-status")
                  .put("state", "partial");
              prop(
                  (ObjectNode) one.at("/statements/0/by-components/0"),
                  "exception",
                  "enduring-exception");
            }));
  }
}
