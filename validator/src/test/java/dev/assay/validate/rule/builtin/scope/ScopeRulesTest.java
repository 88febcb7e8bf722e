package dev.assay.validate.rule.builtin.scope;

import static dev.assay.validate.cmmc.ExampleSsp.asIs;
import static dev.assay.validate.cmmc.ExampleSsp.at;
import static dev.assay.validate.cmmc.ExampleSsp.component;
import static dev.assay.validate.cmmc.ExampleSsp.dropProp;
import static dev.assay.validate.cmmc.ExampleSsp.prop;
import static dev.assay.validate.cmmc.ExampleSsp.setProp;

import dev.assay.validate.rule.builtin.RuleCheck;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each rule is silent on the example and speaks when one thing of it is broken. */
class ScopeRulesTest {
  @Test
  void componentsHaveACategory() {
    RuleCheck.of(new ComponentsHaveACategory())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              dropProp(component(root, "CNC machine tools"), "asset-category");
            });
  }

  @Test
  void itemsHaveACategory() {
    RuleCheck.of(new ItemsHaveACategory())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              ObjectNode item = (ObjectNode) root.at("/system-implementation/inventory-items/0");
              dropProp(item, "asset-category");
              item.remove("implemented-components");
            });
  }

  @Test
  void categoriesAreSingle() {
    RuleCheck.of(new CategoriesAreSingle())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              prop(component(root, "CNC machine tools"), "asset-category", "cui");
            });
  }

  @Test
  void categoriesAreKnown() {
    RuleCheck.of(new CategoriesAreKnown())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              setProp(component(root, "CNC machine tools"), "asset-category", "important");
            });
  }

  @Test
  void specializedAssetsHaveAType() {
    RuleCheck.of(new SpecializedAssetsHaveAType())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              dropProp(component(root, "CNC machine tools"), "specialized-asset-type");
            });
  }

  @Test
  void onlySpecializedAssetsHaveAType() {
    RuleCheck.of(new OnlySpecializedAssetsHaveAType())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              setProp(component(root, "CNC machine tools"), "asset-category", "cui");
            });
  }

  @Test
  void specializedAssetsAreManagedByRisk() {
    RuleCheck.of(new SpecializedAssetsAreManagedByRisk())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              component(root, "CNC machine tools")
                  .put("description", "Five mills and three lathes.");
            });
  }

  @Test
  void riskManagedAssetsAreTreated() {
    RuleCheck.of(new RiskManagedAssetsAreTreated())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              component(root, "Office PCs and peripherals").put("description", "PCs.");
              component(root, "Office PCs and peripherals").remove("remarks");
            });
  }

  @Test
  void outOfScopeIsJustified() {
    RuleCheck.of(new OutOfScopeIsJustified())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              component(root, "Guest Wi-Fi").put("description", "Two access points.");
              component(root, "Guest Wi-Fi").remove("remarks");
              component(root, "Guest Wi-Fi").remove("purpose");
            });
  }

  @Test
  void outOfScopeTouchesNoCui() {
    RuleCheck.of(new OutOfScopeTouchesNoCui())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              setProp(
                  (ObjectNode) root.at("/system-implementation/inventory-items/0"),
                  "asset-category",
                  "out-of-scope");
            });
  }

  @Test
  void itemsAgreeWithTheirComponents() {
    RuleCheck.of(new ItemsAgreeWithTheirComponents())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              setProp(
                  (ObjectNode) root.at("/system-implementation/inventory-items/0"),
                  "asset-category",
                  "crma");
            });
  }

  @Test
  void thereAreCuiAssets() {
    RuleCheck.of(new ThereAreCuiAssets())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              for (String list :
                  new String[] {
                    "/system-implementation/components", "/system-implementation/inventory-items"
                  }) {
                for (JsonNode c : root.at(list)) {
                  if (c.toString().contains("\"value\":\"cui\"")) {
                    setProp((ObjectNode) c, "asset-category", "spa");
                  }
                }
              }
            });
  }

  @Test
  void thereAreSecurityProtectionAssets() {
    RuleCheck.of(new ThereAreSecurityProtectionAssets())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              for (JsonNode c : root.at("/system-implementation/components")) {
                if (c.toString().contains("\"value\":\"spa\"")) {
                  setProp((ObjectNode) c, "asset-category", "cui");
                }
              }
            });
  }

  @Test
  void categoriesAreToldInTheBoundary() {
    RuleCheck.of(new CategoriesAreToldInTheBoundary())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              at(root, "/system-characteristics/authorization-boundary")
                  .put("description", "Everything in the building at Millrace Road.");
            });
  }

  @Test
  void levelThreeHasNoRiskManagedAssets() {
    RuleCheck.of(new LevelThreeHasNoRiskManagedAssets())
        .level(3)
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              asIs(root);
            });
  }

  @Test
  void levelOneHasNoSpecializedAssets() {
    RuleCheck.of(new LevelOneHasNoSpecializedAssets())
        .level(1)
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              asIs(root);
            });
  }

  @Test
  void assetIdsAreUnique() {
    RuleCheck.of(new AssetIdsAreUnique())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              ((ObjectNode) root.at("/system-implementation/inventory-items/1/props/0"))
                  .put("value", "BW-FW01");
            });
  }

  @Test
  void outOfScopeHandlesNoCui() {
    RuleCheck.of(new OutOfScopeHandlesNoCui())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              prop(component(root, "Guest Wi-Fi"), "data-handled", "cui");
            });
  }
}
