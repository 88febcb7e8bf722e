package dev.assay.validate.rule.builtin.plan;

import static dev.assay.validate.cmmc.ExampleSsp.at;
import static dev.assay.validate.cmmc.ExampleSsp.component;
import static dev.assay.validate.cmmc.ExampleSsp.dropProp;
import static dev.assay.validate.cmmc.ExampleSsp.setProp;

import dev.assay.validate.rule.builtin.RuleCheck;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each rule is silent on the example and speaks when one thing of it is broken. */
class PlanRulesTest {
  @Test
  void boundaryIsDescribed() {
    RuleCheck.of(new BoundaryIsDescribed())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              at(root, "/system-characteristics/authorization-boundary").put("description", "TBD");
            });
  }

  @Test
  void boundaryIsDrawn() {
    RuleCheck.of(new BoundaryIsDrawn())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              at(root, "/system-characteristics/authorization-boundary").remove("diagrams");
            });
  }

  @Test
  void diagramsLeadToPictures() {
    RuleCheck.of(new DiagramsLeadToPictures())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              ((ObjectNode) root.at("/system-characteristics/data-flow/diagrams/0/links/0"))
                  .put("href", "#00000000-0000-4000-8000-000000000000");
            });
  }

  @Test
  void environmentIsDescribed() {
    RuleCheck.of(new EnvironmentIsDescribed())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              at(root, "/system-characteristics").put("description", "To be determined");
            });
  }

  @Test
  void networkIsDrawn() {
    RuleCheck.of(new NetworkIsDrawn())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              at(root, "/system-characteristics").remove("network-architecture");
            });
  }

  @Test
  void dataFlowIsDescribed() {
    RuleCheck.of(new DataFlowIsDescribed())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              at(root, "/system-characteristics").remove("data-flow");
            });
  }

  @Test
  void connectionsAreTold() {
    RuleCheck.of(new ConnectionsAreTold())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              at(root, "/system-implementation").remove("leveraged-authorizations");
              for (JsonNode c : root.at("/system-implementation/components")) {
                ObjectNode one = (ObjectNode) c;
                dropProp(one, "implementation-point");
                if (one.get("type").asString().equals("interconnection")) {
                  one.put("type", "service");
                }
              }
            });
  }

  @Test
  void connectionsNameTheOtherSide() {
    RuleCheck.of(new ConnectionsNameTheOtherSide())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              component(root, "Corvane supplier portal connection").remove("props");
            });
  }

  @Test
  void updateFrequencyIsDefined() {
    RuleCheck.of(new UpdateFrequencyIsDefined())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              dropProp(at(root, "/metadata"), "update-frequency");
            });
  }

  @Test
  void updateFrequencyIsAtMostAYear() {
    RuleCheck.of(new UpdateFrequencyIsAtMostAYear())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              setProp(at(root, "/metadata"), "update-frequency", "P3Y");
            });
  }

  @Test
  void planIsUpToDate() {
    RuleCheck.of(new PlanIsUpToDate())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              at(root, "/metadata").put("last-modified", "2025-10-05T09:00:00-04:00");
            });
  }

  @Test
  void revisionsAreKept() {
    RuleCheck.of(new RevisionsAreKept())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              at(root, "/metadata").remove("revisions");
            });
  }

  @Test
  void revisionsKeepTheFrequency() {
    RuleCheck.of(new RevisionsKeepTheFrequency())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              ((ArrayNode) root.at("/metadata/revisions")).remove(3);
              ((ArrayNode) root.at("/metadata/revisions")).remove(2);
            });
  }

  @Test
  void datesAreInOrder() {
    RuleCheck.of(new DatesAreInOrder())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              at(root, "/metadata").put("last-modified", "2026-10-01T09:00:00-04:00");
            });
  }

  @Test
  void systemIsInOperation() {
    RuleCheck.of(new SystemIsInOperation())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              at(root, "/system-characteristics")
                  .putObject("status")
                  .put("state", "under-development");
            });
  }

  @Test
  void informationIsCategorized() {
    RuleCheck.of(new InformationIsCategorized())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              ((ObjectNode)
                      root.at("/system-characteristics/system-information/information-types/0"))
                  .remove("categorizations");
            });
  }

  @Test
  void confidentialityIsModerate() {
    RuleCheck.of(new ConfidentialityIsModerate())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              ((ObjectNode)
                      root.at(
                          "/system-characteristics/system-information/information-types/0/confidentiality-impact"))
                  .put("base", "fips-199-low");
            });
  }

  @Test
  void usersAreListed() {
    RuleCheck.of(new UsersAreListed())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              at(root, "/system-implementation").remove("users");
            });
  }

  @Test
  void privilegedUsersAreToldApart() {
    RuleCheck.of(new PrivilegedUsersAreToldApart())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              for (JsonNode u : root.at("/system-implementation/users")) {
                dropProp((ObjectNode) u, "privilege-level");
              }
            });
  }

  @Test
  void usersAreCounted() {
    RuleCheck.of(new UsersAreCounted())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              dropProp((ObjectNode) root.at("/system-implementation/users/0"), "user-count");
            });
  }

  @Test
  void inventoryIsThere() {
    RuleCheck.of(new InventoryIsThere())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              at(root, "/system-implementation").remove("inventory-items");
            });
  }

  @Test
  void inventoryNamesComponents() {
    RuleCheck.of(new InventoryNamesComponents())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              ((ObjectNode) root.at("/system-implementation/inventory-items/0"))
                  .remove("implemented-components");
            });
  }

  @Test
  void hardwareIsInTheInventory() {
    RuleCheck.of(new HardwareIsInTheInventory())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              for (JsonNode i : root.at("/system-implementation/inventory-items")) {
                if (i.toString().contains("78445924-1355-5ec3-91da-29364f2959bf")) {
                  ((ObjectNode) i).remove("implemented-components");
                }
              }
            });
  }

  @Test
  void planIsFinal() {
    RuleCheck.of(new PlanIsFinal())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              at(root, "/metadata").put("version", "3.2-draft");
            });
  }

  @Test
  void componentsAreDescribed() {
    RuleCheck.of(new ComponentsAreDescribed())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              component(root, "CNC machine tools").put("description", "TBD");
            });
  }

  @Test
  void systemHasAnId() {
    RuleCheck.of(new SystemHasAnId())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              at(root, "/system-characteristics")
                  .putArray("system-ids")
                  .addObject()
                  .put("id", "TBD");
            });
  }
}
