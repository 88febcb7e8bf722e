package dev.assay.validate.rule.builtin.provider;

import dev.assay.model.gen.Link;
import dev.assay.model.gen.SystemComponent;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.Providers;
import java.util.List;

/** What shows the authorization of a provider. */
final class Evidence {
  private Evidence() {}

  /**
   * Whether a link leads to a resource other than a responsibility matrix, or to the Marketplace.
   */
  static boolean ofAuthorization(Plan plan, SystemComponent component) {
    for (Link link : Providers.links(plan, component)) {
      String href = link.href();
      boolean marketplace = href != null && href.startsWith("https://marketplace.fedramp.gov");
      boolean other = !plan.resourcesOf(List.of(link)).isEmpty() && !Providers.isMatrix(plan, link);
      if (marketplace || other) {
        return true;
      }
    }
    return false;
  }
}
