package dev.assay.validate.rule.builtin.provider;

import static dev.assay.validate.cmmc.ExampleSsp.component;
import static dev.assay.validate.cmmc.ExampleSsp.dropProp;
import static dev.assay.validate.cmmc.ExampleSsp.setProp;

import dev.assay.validate.rule.builtin.RuleCheck;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each rule is silent on the example and speaks when one thing of it is broken. */
class ProviderRulesTest {
  @Test
  void providersHaveAType() {
    RuleCheck.of(new ProvidersHaveAType())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              dropProp(component(root, "Tidewrack SOC and Lanternlog platform"), "provider-type");
            });
  }

  @Test
  void providerTypesAreKnown() {
    RuleCheck.of(new ProviderTypesAreKnown())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              setProp(
                  component(root, "Tidewrack SOC and Lanternlog platform"), "provider-type", "msp");
            });
  }

  @Test
  void providerDataIsTold() {
    RuleCheck.of(new ProviderDataIsTold())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              dropProp(component(root, "Tidewrack SOC and Lanternlog platform"), "data-handled");
            });
  }

  @Test
  void providerDataIsKnown() {
    RuleCheck.of(new ProviderDataIsKnown())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              setProp(
                  component(root, "Tidewrack SOC and Lanternlog platform"), "data-handled", "mail");
            });
  }

  @Test
  void cloudWithCuiHasFedramp() {
    RuleCheck.of(new CloudWithCuiHasFedramp())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              dropProp(
                  (ObjectNode) root.at("/system-implementation/leveraged-authorizations/0"),
                  "fedramp-status");
            });
  }

  @Test
  void fedrampIsModerateOrHigher() {
    RuleCheck.of(new FedrampIsModerateOrHigher())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              setProp(
                  (ObjectNode) root.at("/system-implementation/leveraged-authorizations/0"),
                  "fedramp-impact-level",
                  "low");
            });
  }

  @Test
  void fedrampIsComplete() {
    RuleCheck.of(new FedrampIsComplete())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              setProp(
                  (ObjectNode) root.at("/system-implementation/leveraged-authorizations/0"),
                  "fedramp-status",
                  "in-process");
            });
  }

  @Test
  void equivalencyHasEvidence() {
    RuleCheck.of(new EquivalencyHasEvidence())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              ObjectNode one =
                  (ObjectNode) root.at("/system-implementation/leveraged-authorizations/0");
              setProp(one, "fedramp-status", "equivalent");
              one.remove("links");
              for (JsonNode c : root.at("/system-implementation/components")) {
                if (c.toString().contains("0ee33340-4a56-5358-8957-c389baa1b81f")) {
                  ((ObjectNode) c).remove("links");
                }
              }
            });
  }

  @Test
  void providersHaveAMatrix() {
    RuleCheck.of(new ProvidersHaveAMatrix())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              component(root, "Tidewrack SOC and Lanternlog platform").remove("links");
            });
  }

  @Test
  void leveragedAuthorizationsExist() {
    RuleCheck.of(new LeveragedAuthorizationsExist())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              ((ObjectNode) root.at("/system-implementation/leveraged-authorizations/0"))
                  .put("uuid", "0ee33340-4a56-5358-8957-c389baa1b820");
            });
  }

  @Test
  void authorizationsHaveAParty() {
    RuleCheck.of(new AuthorizationsHaveAParty())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              ((ObjectNode) root.at("/system-implementation/leveraged-authorizations/0"))
                  .put("party-uuid", "00000000-0000-4000-8000-000000000000");
            });
  }

  @Test
  void providersHandleSomething() {
    RuleCheck.of(new ProvidersHandleSomething())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              setProp(
                  component(root, "Tidewrack SOC and Lanternlog platform"), "data-handled", "none");
            });
  }

  @Test
  void providerCategoriesFit() {
    RuleCheck.of(new ProviderCategoriesFit())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              setProp(
                  component(root, "Tidewrack SOC and Lanternlog platform"),
                  "asset-category",
                  "crma");
            });
  }

  @Test
  void providersAreDescribed() {
    RuleCheck.of(new ProvidersAreDescribed())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              component(root, "Tidewrack SOC and Lanternlog platform")
                  .put("description", "Monitoring.");
            });
  }

  @Test
  void authorizationIsShown() {
    RuleCheck.of(new AuthorizationIsShown())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              ((ObjectNode) root.at("/system-implementation/leveraged-authorizations/0"))
                  .remove("links");
              for (JsonNode c : root.at("/system-implementation/components")) {
                if (c.toString().contains("0ee33340-4a56-5358-8957-c389baa1b81f")) {
                  ((ObjectNode) c).remove("links");
                }
              }
            });
  }

  @Test
  void authorizationHasADate() {
    RuleCheck.of(new AuthorizationHasADate())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              ((ObjectNode) root.at("/system-implementation/leveraged-authorizations/0"))
                  .put("date-authorized", "2030-01-01");
            });
  }
}
