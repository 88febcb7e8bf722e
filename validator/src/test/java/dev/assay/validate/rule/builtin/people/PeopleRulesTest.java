package dev.assay.validate.rule.builtin.people;

import static dev.assay.validate.cmmc.ExampleSsp.dropProp;
import static dev.assay.validate.cmmc.ExampleSsp.dropRole;
import static dev.assay.validate.cmmc.ExampleSsp.setProp;

import dev.assay.validate.rule.builtin.RuleCheck;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each rule is silent on the example and speaks when one thing of it is broken. */
class PeopleRulesTest {
  @Test
  void systemOwnerIsNamed() {
    RuleCheck.of(new SystemOwnerIsNamed())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              dropRole(root, "system-owner");
            });
  }

  @Test
  void securityOfficerIsNamed() {
    RuleCheck.of(new SecurityOfficerIsNamed())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              dropRole(root, "information-system-security-officer");
            });
  }

  @Test
  void affirmingOfficialIsNamed() {
    RuleCheck.of(new AffirmingOfficialIsNamed())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              dropRole(root, "affirming-official");
            });
  }

  @Test
  void peopleCanBeReached() {
    RuleCheck.of(new PeopleCanBeReached())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              for (JsonNode p : root.at("/metadata/parties")) {
                ObjectNode one = (ObjectNode) p;
                one.remove("email-addresses");
                one.remove("telephone-numbers");
              }
            });
  }

  @Test
  void cageCodeIsGiven() {
    RuleCheck.of(new CageCodeIsGiven())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              for (JsonNode p : root.at("/metadata/parties")) {
                dropProp((ObjectNode) p, "cage-code");
              }
            });
  }

  @Test
  void cageCodesAreWellFormed() {
    RuleCheck.of(new CageCodesAreWellFormed())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              setProp((ObjectNode) root.at("/metadata/parties/0"), "cage-code", "ABC");
            });
  }

  @Test
  void rolesHaveParties() {
    RuleCheck.of(new RolesHaveParties())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              ((ObjectNode) root.at("/system-characteristics/responsible-parties/0"))
                  .putArray("party-uuids")
                  .add("00000000-0000-4000-8000-000000000000");
            });
  }
}
