package dev.assay.validate.cmmc;

import static dev.assay.validate.cmmc.ExampleSsp.prop;
import static dev.assay.validate.cmmc.ExampleSsp.requirement;
import static dev.assay.validate.cmmc.ExampleSsp.state;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.gen.SystemSecurityPlan;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** How the answers of a plan become one status. */
class SystemStatusTest {
  private static SystemStatus of(Consumer<ObjectNode> change) {
    return SystemStatus.of(ExampleSsp.ssp(change).rootAs(SystemSecurityPlan.class));
  }

  private static Determination determination(String number, Consumer<ObjectNode> change) {
    return of(change).get(number).determination();
  }

  @Test
  void theExampleScoresOneHundredAndEight() {
    // 3.3.3 and 3.6.3 are planned and count one point each: 110 - 1 - 1 = 108.
    SystemStatus statuses = of(ExampleSsp::asIs);
    assertEquals(108, Score.of(statuses).total());
    assertEquals(106, statuses.count(Determination.MET));
    assertEquals(2, statuses.count(Determination.NOT_MET));
    assertEquals(2, statuses.count(Determination.NOT_APPLICABLE));
    assertEquals(4, statuses.countObjectives(Determination.NOT_MET));
    assertEquals(
        320,
        statuses.countObjectives(Determination.MET)
            + statuses.countObjectives(Determination.NOT_MET)
            + statuses.countObjectives(Determination.NOT_APPLICABLE));
  }

  @Test
  void partialPlannedAndAlternativeAreNotMet() {
    for (String state : new String[] {"partial", "planned", "alternative", "mostly"}) {
      assertEquals(
          Determination.NOT_MET, determination("3.1.1", root -> state(root, "3.1.1", state)));
    }
  }

  @Test
  void oneObjectiveThatIsNotMetMakesTheRequirementNotMet() {
    SystemStatus statuses =
        of(
            root ->
                ((ObjectNode) requirement(root, "3.1.1").at("/statements/3/by-components/0"))
                    .putObject("implementation-status")
                    .put("state", "partial"));
    RequirementStatus status = statuses.get("3.1.1");
    assertEquals(Determination.NOT_MET, status.determination());
    assertEquals("[3.1.1[d]: partial]", status.reasons().toString());
    assertEquals(103, Score.of(statuses).total());
  }

  @Test
  void anObjectiveThatNobodyAnswersIsNotMet() {
    SystemStatus statuses =
        of(
            root ->
                ((tools.jackson.databind.node.ArrayNode)
                        requirement(root, "3.1.1").get("statements"))
                    .remove(0));
    assertEquals("[3.1.1[a]: no component answers it]", statuses.get("3.1.1").reasons().toString());
  }

  @Test
  void aRequirementWithoutAnAnswerIsNotMet() {
    SystemStatus statuses = of(root -> requirement(root, "3.7.1").put("control-id", "other"));
    assertEquals(Determination.NOT_MET, statuses.get("3.7.1").determination());
    assertTrue(statuses.get("3.7.1").implemented().isEmpty());
  }

  @Test
  void anAnswerForTheWholeRequirementCountsForEachObjective() {
    SystemStatus statuses =
        of(
            root -> {
              ObjectNode one = requirement(root, "3.1.1");
              one.remove("statements");
              ObjectNode by = one.putArray("by-components").addObject();
              by.put("component-uuid", "410cf4ba-c56e-5576-a70b-94570fbbb7d5");
              by.put("uuid", "410cf4ba-c56e-5576-a70b-94570fbbb7d6").put("description", "Done so.");
              by.putObject("implementation-status").put("state", "implemented");
            });
    assertEquals(Determination.MET, statuses.get("3.1.1").determination());
    assertEquals(0, statuses.get("3.1.1").objectives().get(0).ownAnswers());
  }

  @Test
  void everySpellingOfAnIdIsUnderstood() {
    assertEquals(
        Determination.MET,
        determination(
            "3.1.1", root -> requirement(root, "3.1.1").put("control-id", "AC.L2-3.1.1")));
  }

  @Test
  void notApplicableNeedsAJustification() {
    assertEquals(
        Determination.NOT_MET,
        determination(
            "3.13.14",
            root -> {
              state(root, "3.13.14", "not-applicable");
              requirement(root, "3.13.14")
                  .get("statements")
                  .forEach(
                      s ->
                          s.get("by-components")
                              .forEach(
                                  b ->
                                      ((ObjectNode) b)
                                          .put("description", "N/A")
                                          .remove("remarks")));
            }));
  }

  @Test
  void anEnduringExceptionWithMitigationsIsMet() {
    assertEquals(
        Determination.MET,
        determination(
            "3.14.2",
            root -> {
              state(root, "3.14.2", "partial");
              prop(requirement(root, "3.14.2"), "exception", "enduring-exception");
            }));
  }

  @Test
  void aTemporaryDeficiencyNeedsItsEntryInAnOperationalPlanOfAction() {
    Consumer<ObjectNode> without =
        root -> {
          state(root, "3.14.2", "partial");
          prop(requirement(root, "3.14.2"), "exception", "temporary-deficiency");
        };
    assertEquals(Determination.NOT_MET, determination("3.14.2", without));
    assertEquals(
        Determination.MET,
        determination(
            "3.14.2",
            without.andThen(
                r -> prop(requirement(r, "3.14.2"), "operational-plan-item", "OPA-7"))));
  }

  @Test
  void whatWasNeverInPlaceIsNoTemporaryDeficiency() {
    assertEquals(
        Determination.NOT_MET,
        determination(
            "3.14.2",
            root -> {
              state(root, "3.14.2", "planned");
              prop(requirement(root, "3.14.2"), "exception", "temporary-deficiency");
              prop(requirement(root, "3.14.2"), "operational-plan-item", "OPA-7");
            }));
  }

  @Test
  void anAdjudicationOfTheDodCioIsMet() {
    assertEquals(
        Determination.MET,
        determination(
            "3.14.2",
            root -> {
              state(root, "3.14.2", "alternative");
              prop(requirement(root, "3.14.2"), "exception", "dod-cio-adjudication");
            }));
  }

  @Test
  void unvalidatedEncryptionCountsThree() {
    SystemStatus statuses =
        of(
            root -> {
              state(root, "3.13.11", "partial");
              prop(
                  requirement(root, "3.13.11"),
                  "partial-implementation",
                  "encryption-not-fips-validated");
            });
    assertEquals(PartialCase.ENCRYPTION, statuses.get("3.13.11").partial());
    assertEquals(105, Score.of(statuses).total());
  }

  @Test
  void multifactorForSomePrivilegedUsersOnlyCountsFive() {
    SystemStatus statuses =
        of(
            root -> {
              state(root, "3.5.3", "partial");
              prop(
                  requirement(root, "3.5.3"),
                  "partial-implementation",
                  "mfa-remote-and-privileged");
            });
    assertNull(statuses.get("3.5.3").partial());
    assertEquals(103, Score.of(statuses).total());
  }

  @Test
  void multifactorForAllButNonPrivilegedUsersCountsThree() {
    SystemStatus statuses =
        of(
            root -> {
              ((ObjectNode) requirement(root, "3.5.3").at("/statements/3/by-components/0"))
                  .putObject("implementation-status")
                  .put("state", "partial");
              prop(
                  requirement(root, "3.5.3"),
                  "partial-implementation",
                  "mfa-remote-and-privileged");
            });
    assertEquals(PartialCase.MFA, statuses.get("3.5.3").partial());
    assertEquals(105, Score.of(statuses).total());
    assertNull(Gate.level2(statuses, null, Assessor.C3PAO).status());
  }

  @Test
  void levelOneHasFifteenRequirementsAndTheExampleMeetsThem() {
    LevelOne level = LevelOne.of(of(ExampleSsp::asIs));
    assertEquals(15, level.requirements().size());
    assertEquals(17, level.requirements().stream().mapToInt(r -> r.sources().size()).sum());
    assertEquals(CmmcStatus.FINAL_LEVEL_1_SELF, level.status().orElseThrow());
    LevelOne broken = LevelOne.of(of(root -> state(root, "3.10.4", "planned")));
    assertTrue(broken.status().isEmpty());
  }
}
