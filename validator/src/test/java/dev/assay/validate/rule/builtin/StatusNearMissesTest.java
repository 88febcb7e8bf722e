package dev.assay.validate.rule.builtin;

import static dev.assay.validate.cmmc.ExampleSsp.at;
import static dev.assay.validate.cmmc.ExampleSsp.dropProp;
import static dev.assay.validate.cmmc.ExampleSsp.list;
import static dev.assay.validate.cmmc.ExampleSsp.prop;
import static dev.assay.validate.cmmc.ExampleSsp.requirement;
import static dev.assay.validate.cmmc.ExampleSsp.setProp;
import static dev.assay.validate.cmmc.ExampleSsp.state;
import static dev.assay.validate.rule.builtin.NearMisses.authorization;
import static dev.assay.validate.rule.builtin.NearMisses.check;
import static dev.assay.validate.rule.builtin.NearMisses.item;
import static dev.assay.validate.rule.builtin.NearMisses.poamSays;
import static dev.assay.validate.rule.builtin.NearMisses.says;
import static dev.assay.validate.rule.builtin.NearMisses.silent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.validate.cmmc.ExampleSsp;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * Dates, statuses and POA&amp;Ms that come near to what a rule reports, or reach it on a way of
 * their own.
 */
class StatusNearMissesTest {
  @Test
  void datesOfAuthorizationsRevisionsAndStatusesAreNotInTheFuture() {
    says(
        "AuthorizationHasADate",
        "the leveraged authorization 'Halcyard GovSuite' is dated 2026-11-11, after the day of the"
            + " assessment",
        root -> authorization(root).put("date-authorized", "2026-11-11"));
    silent(
        "AuthorizationHasADate", root -> authorization(root).put("date-authorized", "2026-11-10"));
    says(
        "StatusesHaveADate",
        "the CMMC Status Date 2026-11-11 is after the day of the assessment",
        root -> setProp(at(root, "/system-characteristics"), "cmmc-status-date", "2026-11-11"));
    silent(
        "StatusesHaveADate",
        root -> {
          dropProp(at(root, "/system-characteristics"), "cmmc-status-date");
          dropProp(at(root, "/system-characteristics"), "cmmc-status");
        });
    says(
        "DatesAreInOrder",
        "the plan is dated 2026-11-11, after the day of the assessment",
        root -> at(root, "/metadata").put("last-modified", "2026-11-11T09:00:00Z"));
    silent(
        "DatesAreInOrder",
        root -> at(root, "/metadata").put("last-modified", "2026-11-10T09:00:00Z"));
  }

  @Test
  void aStatusFitsWhatIsOpen() {
    String characteristics = "/system-characteristics";
    says(
        "StatusFitsTheAnswers",
        "the plan states Final Level 2 (C3PAO), but 2 of its requirements are NOT MET",
        root -> setProp(at(root, characteristics), "cmmc-status", "Final Level 2 (C3PAO)"));
    says(
        "StatusFitsTheAnswers",
        "the plan states Conditional Level 2 (C3PAO), but 3 of its requirements are NOT MET and not"
            + " all of them may stand on a POA&M",
        root -> state(root, "3.1.1", "planned"));
    silent(
        "StatusFitsTheAnswers",
        root -> {
          setProp(at(root, characteristics), "cmmc-status", "Final Level 2 (C3PAO)");
          state(root, "3.3.3", "implemented");
          state(root, "3.6.3", "implemented");
        });
    silent(
        "StatusFitsTheAnswers",
        root -> setProp(at(root, characteristics), "cmmc-status", "Final Level 1 (Self)"));
  }

  @Test
  void planAndPoamStateTheSame() {
    poamSays(
        "PlanAndPoamAgree",
        List.of("the POA&M states Final Level 2 (C3PAO), the plan Conditional Level 2 (C3PAO)"),
        root -> setProp(at(root, "/metadata"), "cmmc-status", "Final Level 2 (C3PAO)"));
    poamSays(
        "PlanAndPoamAgree",
        List.of("the POA&M states the status date 2026-09-22, the plan 2026-09-21"),
        root -> setProp(at(root, "/metadata"), "cmmc-status-date", "2026-09-22"));
    check("PlanAndPoamAgree")
        .staysSilentOnPoam(
            root -> {
              dropProp(at(root, "/metadata"), "cmmc-status");
              dropProp(at(root, "/metadata"), "cmmc-status-date");
            })
        .staysSilentOnPlan(
            root -> {
              dropProp(at(root, "/system-characteristics"), "cmmc-status");
              dropProp(at(root, "/system-characteristics"), "cmmc-status-date");
            });
  }

  @Test
  void aPoamStatesStatusAndDate() {
    poamSays(
        "PoamStatesItsStatus",
        List.of("the POA&M states no CMMC status"),
        root -> dropProp(at(root, "/metadata"), "cmmc-status"));
    poamSays(
        "PoamStatesItsStatus",
        List.of("the POA&M states a CMMC status without its date"),
        root -> dropProp(at(root, "/metadata"), "cmmc-status-date"));
    check("PoamStatesItsStatus")
        .staysSilentOnPoam(
            root -> {
              dropProp(at(root, "/metadata"), "cmmc-status");
              prop(at(root, "/metadata"), "plan-type", "operational-plan-of-action");
            });
  }

  @Test
  void itemsAreLookedUpWithThePartialCaseOfThePlan() {
    Consumer<ObjectNode> encryption = root -> setProp(item(root, 0), "cmmc-id", "SC.L2-3.13.11");
    Consumer<ObjectNode> open = root -> state(root, "3.13.11", "partial");
    Consumer<ObjectNode> claimed =
        open.andThen(
            root ->
                prop(
                    requirement(root, "3.13.11"),
                    "partial-implementation",
                    "encryption-not-fips-validated"));
    check("ItemsAreEligible").staysSilentOnPoam(encryption);
    assertEquals(List.of(), check("ItemsAreEligible").messages(claimed, encryption));
    assertEquals(
        List.of(
            "the item BW-P-01 is for SC.L2-3.13.11, which a POA&M may not carry: 3.13.11 counts 5;"
                + " it may stand on a POA&M only when encryption is employed but not"
                + " FIPS-validated"),
        check("ItemsAreEligible").messages(open, encryption));
    poamSays(
        "ItemsAreEligible",
        List.of(
            "the item BW-P-01 is for AC.L2-3.1.1, which a POA&M may not carry: 3.1.1 counts 5, more"
                + " than 1"),
        root -> setProp(item(root, 0), "cmmc-id", "AC.L2-3.1.1"));
    poamSays(
        "ItemsAreEligible",
        List.of("the item BW-P-01 is for IR.L3-3.6.1e, which is excluded by name"),
        root -> setProp(item(root, 0), "cmmc-id", "IR.L3-3.6.1e"));
    check("ItemsAreEligible")
        .staysSilentOnPoam(root -> setProp(item(root, 0), "cmmc-id", "AC.L3-3.1.2e"))
        .staysSilentOnPoam(
            root -> {
              setProp(item(root, 0), "cmmc-id", "AC.L2-3.1.1");
              setProp(item(root, 0), "status", "closed");
            });
  }

  @Test
  void pointsAreThoseOfTheTableAsThePlanStands() {
    Consumer<ObjectNode> three =
        root -> {
          setProp(item(root, 0), "cmmc-id", "IA.L2-3.5.3");
          setProp(item(root, 0), "point-value", "3");
        };
    check("PointsAreRight").staysSilentOnPoam(three);
    assertEquals(
        List.of("the item BW-P-01 tells 3 points; 3.5.3 counts [5]"),
        check("PointsAreRight").messages(root -> state(root, "3.5.3", "partial"), three));
    poamSays(
        "PointsAreRight",
        List.of("the item BW-P-01 tells 2 points; 3.1.2e counts [1]"),
        root -> {
          setProp(item(root, 0), "cmmc-id", "AC.L3-3.1.2e");
          setProp(item(root, 0), "point-value", "2");
        });
    poamSays(
        "PointsAreRight",
        List.of("the item BW-P-01 tells 1 points; 3.12.4 counts [0]"),
        root -> setProp(item(root, 0), "cmmc-id", "CA.L2-3.12.4"));
  }

  @Test
  void levelOneHasNoPoamForItsOwnRequirements() {
    Consumer<ObjectNode> own = root -> setProp(item(root, 0), "cmmc-id", "AC.L2-3.1.1");
    assertEquals(
        List.of("the item BW-P-01 is for 3.1.1, a requirement of Level 1, which has no POA&M"),
        check("LevelOneHasNoPoam").level(1).messages(ExampleSsp::asIs, own));
    assertEquals(List.of(), check("LevelOneHasNoPoam").level(2).messages(ExampleSsp::asIs, own));
    check("LevelOneHasNoPoam")
        .level(1)
        .staysSilentOnPoam(ExampleSsp::asIs)
        .staysSilentOnPoam(own.andThen(root -> setProp(item(root, 0), "status", "closed")));
  }

  @Test
  void whatIsOpenNeedsAnItemAtLevelsTwoAndThree() {
    Consumer<ObjectNode> one = root -> list(root, "/poam-items").remove(0);
    String said = "AU.L2-3.3.3 is NOT MET and has no open item on the POA&M";
    poamSays("OpenRequirementsHaveAnItem", List.of(said), one);
    assertEquals(
        List.of(), check("OpenRequirementsHaveAnItem").level(1).messages(ExampleSsp::asIs, one));
    poamSays(
        "OpenRequirementsHaveAnItem",
        List.of(said),
        root -> setProp(item(root, 0), "status", "completed"));
  }

  /** The rules that this test asks are there under their names, each once. */
  @Test
  void everyRuleHasANameOfItsOwn() {
    Map<String, Integer> counts = new TreeMap<>();
    AssessmentRules.ALL.forEach(r -> counts.merge(r.getClass().getSimpleName(), 1, Integer::sum));
    counts.values().removeIf(count -> count == 1);
    assertEquals(Map.of(), counts);
  }
}
