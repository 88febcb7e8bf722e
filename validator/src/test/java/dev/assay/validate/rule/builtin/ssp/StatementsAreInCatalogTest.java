package dev.assay.validate.rule.builtin.ssp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsAreInCatalogTest {
  private final StatementsAreInCatalog rule = new StatementsAreInCatalog();

  @Test
  void reportsPartsThatTheControlDoesNotHave() {
    assertEquals(
        List.of(
            "3.1.2 has no part \"SP_800_171_3.1.2_obj.z\"",
            "\"SP_800_171_3.7.1_obj\" is a part of 3.7.1, and stands in the answer to 3.1.2"),
        PlanCheck.check(
            rule,
            """
            implemented-requirements:
            - control-id: SP_800_171_3.1.2
              statements:
              - statement-id: SP_800_171_3.1.2_obj.a
              - statement-id: SP_800_171_3.1.2_obj.z # error
              - statement-id: SP_800_171_3.7.1_obj # error
            """));
  }

  @Test
  void isContentWithObjectivesAndStatementsInEverySpelling() {
    PlanCheck.check(
        rule,
        """
        implemented-requirements:
        - control-id: 3.1.2
          statements:
          - statement-id: 3.1.2[a]
          - statement-id: SP_800_171_3.1.2_smt
          - statement-id: AC.L2-3.1.2[b]
        - control-id: 3.7.1
          statements:
          - statement-id: 3.7.1
        """);
  }

  @Test
  void leavesControlsThatTheProfileDoesNotHaveToTheirOwnRule() {
    PlanCheck.check(
        rule,
        """
        implemented-requirements:
        - control-id: ac-2
          statements:
          - statement-id: ac-2_smt.a
        """);
  }
}
