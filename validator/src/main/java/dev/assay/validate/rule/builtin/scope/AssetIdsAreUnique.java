package dev.assay.validate.rule.builtin.scope;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.InventoryItem;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Two items have the same asset id: reported by this rule. */
public final class AssetIdsAreUnique extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SCOPE-017",
          Severity.WARNING,
          "Two items have the same asset id",
"""
The `asset-id` of all items are compared, without regard to letter case.""",
"""
An inventory in which two assets share an id cannot be checked against the shop floor.""",
"""
{ "props": [ { "name": "asset-id", "value": "PC-1" } ] }, { "props": [ { "name": "asset-id", "value": "PC-1" } ] }""",
"""
Give each item an id of its own.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST SP 800-171A 3.4.1[d]"));

  /** The rule. */
  public AssetIdsAreUnique() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    Map<String, InventoryItem> seen = new HashMap<>();
    for (InventoryItem item : plan.inventory()) {
      for (String id : AssayProps.core(item.props(), "asset-id")) {
        if (seen.putIfAbsent(id.toLowerCase(Locale.ROOT), item) != null) {
          report.at(item, "another item has the asset id " + id + " already");
        }
      }
    }
  }
}
