package dev.assay.validate.rule.builtin;

import static dev.assay.validate.cmmc.ExampleSsp.at;
import static dev.assay.validate.cmmc.ExampleSsp.component;
import static dev.assay.validate.cmmc.ExampleSsp.dropProp;
import static dev.assay.validate.cmmc.ExampleSsp.list;
import static dev.assay.validate.cmmc.ExampleSsp.prop;
import static dev.assay.validate.cmmc.ExampleSsp.setProp;
import static dev.assay.validate.rule.builtin.NearMisses.MAIL;
import static dev.assay.validate.rule.builtin.NearMisses.SOC;
import static dev.assay.validate.rule.builtin.NearMisses.authorization;
import static dev.assay.validate.rule.builtin.NearMisses.check;
import static dev.assay.validate.rule.builtin.NearMisses.item;
import static dev.assay.validate.rule.builtin.NearMisses.says;
import static dev.assay.validate.rule.builtin.NearMisses.silent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.validate.cmmc.ExampleSsp;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Scopes and providers that come near to what a rule reports, or reach it on a way of their own.
 */
class ScopeNearMissesTest {
  @Test
  void categoriesOfComponentsAndItemsAreTold() {
    String item = "/system-implementation/inventory-items/0";
    Consumer<ObjectNode> both = root -> prop(at(root, item), "asset-category", "crma");
    says("CategoriesAreSingle", "the item BW-FW01 has several asset categories", both);
    says(
        "CategoriesAreSingle",
        "'Core switches' has several asset categories",
        root -> prop(component(root, "Core switches"), "asset-category", "spa"));
    says(
        "CategoriesAreKnown",
        "the item BW-FW01 has the asset category 'important'; there are cui, spa, crma,"
            + " specialized, out-of-scope",
        root -> setProp(at(root, item), "asset-category", "important"));
    says(
        "CategoriesAreKnown",
        "'Core switches' has the asset category 'important'; there are cui, spa, crma,"
            + " specialized, out-of-scope",
        root -> setProp(component(root, "Core switches"), "asset-category", "important"));
  }

  @Test
  void oneCuiAssetOfEitherListIsEnoughAndLevelOneNeedsNone() {
    Consumer<ObjectNode> none =
        root -> {
          for (String list : List.of("components", "inventory-items")) {
            for (JsonNode one : root.at("/system-implementation/" + list)) {
              setProp((ObjectNode) one, "asset-category", "spa");
            }
          }
        };
    String said = "no component and no item of the inventory is a CUI Asset";
    says("ThereAreCuiAssets", said, none);
    silent(
        "ThereAreCuiAssets",
        none.andThen(root -> setProp(component(root, "Core switches"), "asset-category", "cui")));
    silent(
        "ThereAreCuiAssets",
        none.andThen(
            root ->
                setProp(
                    at(root, "/system-implementation/inventory-items/0"),
                    "asset-category",
                    "cui")));
    check("ThereAreCuiAssets").level(1).staysSilentOnPlan(none);
    assertEquals(
        List.of(said), check("ThereAreCuiAssets").level(3).messages(none, ExampleSsp::asIs));
  }

  @Test
  void aRiskManagedAssetNeedsEightWords() {
    String rule = "RiskManagedAssetsAreTreated";
    String office = "Office PCs and peripherals";
    Consumer<ObjectNode> seven =
        root -> {
          component(root, office).remove("remarks");
          component(root, office).put("description", "One two three four five six seven.");
        };
    says(rule, "the plan does not tell how 'Office PCs and peripherals' is treated", seven);
    silent(rule, seven.andThen(root -> component(root, office).put("remarks", "Eight.")));
    silent(rule, root -> component(root, "Core switches").put("description", "A switch."));
  }

  @Test
  void levelsOneAndThreeLookAtTheCategoriesThatTheyDoNotHave() {
    Consumer<ObjectNode> asIs = ExampleSsp::asIs;
    assertEquals(4, check("LevelOneHasNoSpecializedAssets").level(1).messages(asIs, asIs).size());
    assertEquals(
        List.of(
            "'Office PCs and peripherals' is a Contractor Risk Managed Asset, which Level 3 does"
                + " not have"),
        check("LevelThreeHasNoRiskManagedAssets").level(3).messages(asIs, asIs));
  }

  @Test
  void whatIsNoAssetNeedsNoCategory() {
    says(
        "ComponentsHaveACategory",
        "'Core switches' has no asset category",
        root -> dropProp(component(root, "Core switches"), "asset-category"));
    says(
        "ComponentsHaveACategory",
        "'Core switches' has no asset category",
        root -> {
          dropProp(component(root, "Core switches"), "asset-category");
          component(root, "Core switches").remove("type");
        });
    silent(
        "ComponentsHaveACategory",
        root -> dropProp(component(root, "Training program"), "asset-category"));
  }

  @Test
  void aProviderFitsItsCategoryByTheDataItHandles() {
    String rule = "ProviderCategoriesFit";
    says(
        rule,
        "'" + SOC + "' handles security protection data but is a CUI Asset",
        root -> setProp(component(root, SOC), "asset-category", "cui"));
    says(
        rule,
        "'" + SOC + "' handles CUI but is a Security Protection Asset",
        root -> prop(component(root, SOC), "data-handled", "cui"));
    silent(
        rule,
        root -> {
          setProp(component(root, SOC), "data-handled", "none");
          setProp(component(root, SOC), "asset-category", "cui");
        });
  }

  @Test
  void aCloudServiceWithCuiNeedsItsAuthorization() {
    Consumer<ObjectNode> gone = root -> dropProp(authorization(root), "fedramp-status");
    says(
        "CloudWithCuiHasFedramp",
        "'" + MAIL + "' is a cloud service with CUI and has no FedRAMP status",
        gone);
    silent(
        "CloudWithCuiHasFedramp",
        gone.andThen(root -> prop(component(root, MAIL), "fedramp-status", "authorized")));
    silent(
        "CloudWithCuiHasFedramp",
        gone.andThen(root -> setProp(component(root, MAIL), "provider-type", "esp-not-csp")));
    silent(
        "CloudWithCuiHasFedramp",
        gone.andThen(root -> setProp(component(root, MAIL), "data-handled", "spd")));
    says(
        "FedrampIsComplete",
        "'" + MAIL + "' handles CUI; its FedRAMP status is 'ready'",
        root -> setProp(authorization(root), "fedramp-status", "ready"));
    silent("FedrampIsComplete", gone);
    silent(
        "FedrampIsComplete", root -> setProp(authorization(root), "fedramp-status", "equivalent"));
  }

  @Test
  void anAuthorizationIsModerateOrHigherAndShown() {
    String level = "fedramp-impact-level";
    says(
        "FedrampIsModerateOrHigher",
        "'" + MAIL + "' handles CUI; its FedRAMP impact level is 'low'",
        root -> setProp(authorization(root), level, "low"));
    says(
        "FedrampIsModerateOrHigher",
        "'" + MAIL + "' handles CUI; its FedRAMP impact level is not told",
        root -> dropProp(authorization(root), level));
    silent("FedrampIsModerateOrHigher", root -> setProp(authorization(root), level, "high"));
    silent(
        "FedrampIsModerateOrHigher",
        root -> {
          setProp(authorization(root), level, "low");
          setProp(authorization(root), "fedramp-status", "equivalent");
        });
    Consumer<ObjectNode> matrixOnly =
        root -> {
          for (ObjectNode one : List.of(component(root, MAIL), authorization(root))) {
            List<JsonNode> kept = new ArrayList<>();
            one.get("links").forEach(kept::add);
            kept.removeIf(link -> link.get("href").asString().startsWith("#9cf53c5e"));
            one.putArray("links").addAll(kept);
          }
        };
    String said = "the authorization of '" + MAIL + "' is stated but not shown";
    says("AuthorizationIsShown", said, matrixOnly);
    silent(
        "AuthorizationIsShown",
        matrixOnly.andThen(
            root ->
                component(root, MAIL)
                    .putArray("links")
                    .addObject()
                    .put("href", "https://marketplace.fedramp.gov/products/X")));
    says(
        "AuthorizationIsShown",
        said,
        matrixOnly.andThen(
            root ->
                component(root, MAIL)
                    .putArray("links")
                    .addObject()
                    .put("href", "https://example.com/X")));
    silent(
        "AuthorizationIsShown",
        matrixOnly.andThen(root -> setProp(authorization(root), "fedramp-status", "equivalent")));
  }

  @Test
  void aMatrixIsNeededByThoseWhoHandleOurData() {
    Consumer<ObjectNode> none = root -> component(root, SOC).remove("links");
    says("ProvidersHaveAMatrix", "'" + SOC + "' refers to no customer responsibility matrix", none);
    silent(
        "ProvidersHaveAMatrix",
        none.andThen(root -> setProp(component(root, SOC), "data-handled", "none")));
    says(
        "ProvidersHaveAMatrix",
        "'" + SOC + "' refers to no customer responsibility matrix",
        none.andThen(root -> setProp(component(root, SOC), "data-handled", "cui")));
    silent(
        "ProvidersHaveAMatrix",
        none.andThen(
            root ->
                component(root, SOC)
                    .putArray("links")
                    .addObject()
                    .put("href", "https://example.com/m")
                    .put("text", "Shared responsibility")));
  }

  @Test
  void aServiceIsDescribedInEightWords() {
    says(
        "ProvidersAreDescribed",
        "the plan says too little of the service '" + SOC + "'",
        root -> component(root, SOC).put("description", "One two three four five six seven."));
    silent(
        "ProvidersAreDescribed",
        root ->
            component(root, SOC).put("description", "One two three four five six seven eight."));
  }
}
