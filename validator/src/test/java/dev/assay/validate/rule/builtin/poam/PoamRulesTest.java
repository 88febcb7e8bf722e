package dev.assay.validate.rule.builtin.poam;

import static dev.assay.validate.cmmc.ExampleSsp.at;
import static dev.assay.validate.cmmc.ExampleSsp.dropProp;
import static dev.assay.validate.cmmc.ExampleSsp.prop;
import static dev.assay.validate.cmmc.ExampleSsp.setProp;

import dev.assay.validate.rule.builtin.RuleCheck;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each rule is silent on the example and speaks when one thing of it is broken. */
class PoamRulesTest {
  @Test
  void itemsNameARequirement() {
    RuleCheck.of(new ItemsNameARequirement())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              ObjectNode item = (ObjectNode) root.at("/poam-items/0");
              dropProp(item, "cmmc-id");
              item.remove("related-findings");
              item.put("title", "Fix the logs");
            });
  }

  @Test
  void itemsAreEligible() {
    RuleCheck.of(new ItemsAreEligible())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              setProp((ObjectNode) root.at("/poam-items/0"), "cmmc-id", "AC.L2-3.1.1");
            });
  }

  @Test
  void metRequirementsHaveNoOpenItem() {
    RuleCheck.of(new MetRequirementsHaveNoOpenItem())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              setProp((ObjectNode) root.at("/poam-items/0"), "cmmc-id", "AU.L2-3.3.4");
            });
  }

  @Test
  void openRequirementsHaveAnItem() {
    RuleCheck.of(new OpenRequirementsHaveAnItem())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              ((ArrayNode) root.at("/poam-items")).remove(0);
            });
  }

  @Test
  void closedItemsAreMet() {
    RuleCheck.of(new ClosedItemsAreMet())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              setProp((ObjectNode) root.at("/poam-items/0"), "status", "closed");
            });
  }

  @Test
  void itemsHaveADate() {
    RuleCheck.of(new ItemsHaveADate())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              ((ObjectNode) root.at("/poam-items/0")).remove("related-risks");
            });
  }

  @Test
  void itemsEndBeforeTheCloseout() {
    RuleCheck.of(new ItemsEndBeforeTheCloseout())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              ((ObjectNode) root.at("/risks/0")).put("deadline", "2027-06-30T17:00:00-04:00");
            });
  }

  @Test
  void itemsAreOnTime() {
    RuleCheck.of(new ItemsAreOnTime())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              ((ObjectNode) root.at("/risks/0")).put("deadline", "2026-11-01T17:00:00-04:00");
            });
  }

  @Test
  void itemsHaveMilestones() {
    RuleCheck.of(new ItemsHaveMilestones())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              ((ObjectNode) root.at("/risks/0")).remove("remediations");
            });
  }

  @Test
  void milestonesAreOnTime() {
    RuleCheck.of(new MilestonesAreOnTime())
        .on("2026-11-01")
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              ((ObjectNode) root.at("/risks/0/remediations/0/tasks/0/timing/within-date-range"))
                  .put("end", "2026-10-15T17:00:00-04:00");
            });
  }

  @Test
  void itemsHaveAnOwner() {
    RuleCheck.of(new ItemsHaveAnOwner())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              ObjectNode response = (ObjectNode) root.at("/risks/0/remediations/0");
              response.remove("origins");
              response.get("tasks").forEach(t -> ((ObjectNode) t).remove("responsible-roles"));
            });
  }

  @Test
  void itemsHaveResources() {
    RuleCheck.of(new ItemsHaveResources())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              ((ObjectNode) root.at("/risks/0/remediations/0")).remove("required-assets");
            });
  }

  @Test
  void itemsTellTheirPoints() {
    RuleCheck.of(new ItemsTellTheirPoints())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              dropProp((ObjectNode) root.at("/poam-items/0"), "point-value");
              dropProp((ObjectNode) root.at("/risks/0"), "point-value");
            });
  }

  @Test
  void pointsAreRight() {
    RuleCheck.of(new PointsAreRight())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              setProp((ObjectNode) root.at("/poam-items/0"), "point-value", "3");
            });
  }

  @Test
  void closedItemsSayWhen() {
    RuleCheck.of(new ClosedItemsSayWhen())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              for (JsonNode risk : root.at("/risks")) {
                ((ObjectNode) risk).remove("risk-log");
              }
              dropProp((ObjectNode) root.at("/poam-items/2"), "completed");
            });
  }

  @Test
  void closeoutDateIsRight() {
    RuleCheck.of(new CloseoutDateIsRight())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              setProp(at(root, "/metadata"), "poam-closeout-due", "2027-06-01");
            });
  }

  @Test
  void poamStatesItsStatus() {
    RuleCheck.of(new PoamStatesItsStatus())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              dropProp(at(root, "/metadata"), "cmmc-status-date");
            });
  }

  @Test
  void closeoutIsNotOver() {
    RuleCheck.of(new CloseoutIsNotOver())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              setProp(at(root, "/metadata"), "cmmc-status-date", "2026-01-15");
            });
  }

  @Test
  void operationalEntriesStandApart() {
    RuleCheck.of(new OperationalEntriesStandApart())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              prop(
                  (ObjectNode) root.at("/poam-items/0"), "plan-type", "operational-plan-of-action");
            });
  }

  @Test
  void levelOneHasNoPoam() {
    RuleCheck.of(new LevelOneHasNoPoam())
        .level(1)
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              setProp((ObjectNode) root.at("/poam-items/0"), "cmmc-id", "AC.L1-b.1.i");
            });
  }

  @Test
  void poamBelongsToThePlan() {
    RuleCheck.of(new PoamBelongsToThePlan())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              at(root, "/system-id").put("id", "another");
            });
  }

  @Test
  void requirementsHaveOneItem() {
    RuleCheck.of(new RequirementsHaveOneItem())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              setProp((ObjectNode) root.at("/poam-items/1"), "cmmc-id", "AU.L2-3.3.3");
            });
  }

  @Test
  void itemsTellTheirSource() {
    RuleCheck.of(new ItemsTellTheirSource())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              ObjectNode item = (ObjectNode) root.at("/poam-items/0");
              item.remove("origins");
              item.remove("related-findings");
              item.remove("related-observations");
            });
  }

  @Test
  void milestonesHaveADay() {
    RuleCheck.of(new MilestonesHaveADay())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              ((ObjectNode) root.at("/risks/0/remediations/0/tasks/0")).remove("timing");
            });
  }

  @Test
  void itemsDescribeTheWeakness() {
    RuleCheck.of(new ItemsDescribeTheWeakness())
        .staysSilentOnTheExample()
        .reportsPoam(
            root -> {
              ((ObjectNode) root.at("/poam-items/0")).put("description", "TBD");
            });
  }
}
