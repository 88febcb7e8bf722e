package dev.assay.validate.rule.builtin.ssp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdsAreInCatalogSpellingTest {
  private final IdsAreInCatalogSpelling rule = new IdsAreInCatalogSpelling();

  @Test
  void reportsLegalTokensThatAreNotTheCatalogsIds() {
    assertEquals(
        List.of("\"AC.L2-3.1.2\" is understood as \"SP_800_171_3.1.2\", the id in the catalog"),
        PlanCheck.check(
            rule,
            """
            implemented-requirements:
            - control-id: AC.L2-3.1.2 # warning
            - control-id: SP_800_171_3.7.1
            """));
  }

  @Test
  void leavesIllegalTokensToTheSchemaCheck() {
    PlanCheck.check(
        rule,
        """
        implemented-requirements:
        - control-id: 3.1.2
          statements:
          - statement-id: 3.1.2[a]
        """);
  }

  @Test
  void leavesUnknownControlsToTheirOwnRule() {
    PlanCheck.check(
        rule,
        """
        implemented-requirements:
        - control-id: ac-2
        """);
  }
}
