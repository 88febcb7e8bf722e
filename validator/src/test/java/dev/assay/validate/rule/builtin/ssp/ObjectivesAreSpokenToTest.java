package dev.assay.validate.rule.builtin.ssp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectivesAreSpokenToTest {
  private final ObjectivesAreSpokenTo rule = new ObjectivesAreSpokenTo();

  @Test
  void namesTheObjectivesWithoutAStatement() {
    assertEquals(
        List.of(
            "3.1.2 does not speak to its objective 3.1.2[b]",
            "3.7.1 does not speak to its objective 3.7.1"),
        PlanCheck.check(
            rule,
            """
            implemented-requirements:
            - control-id: SP_800_171_3.1.2 # warning
              statements:
              - statement-id: SP_800_171_3.1.2_obj.a
                by-components:
                - description: A table.
            - control-id: SP_800_171_3.7.1 # warning
            """));
  }

  @Test
  void isContentWithAStatementForEachObjective() {
    PlanCheck.check(
        rule,
        """
        implemented-requirements:
        - control-id: SP_800_171_3.1.2
          statements:
          - statement-id: SP_800_171_3.1.2_obj.a
            by-components:
            - description: A table.
          - statement-id: AC.L2-3.1.2[b]
            remarks: Group rights.
        """);
  }

  @Test
  void theWholeStatementSpeaksToAllObjectives() {
    PlanCheck.check(
        rule,
        """
        implemented-requirements:
        - control-id: SP_800_171_3.1.2
          statements:
          - statement-id: SP_800_171_3.1.2_smt
            by-components:
            - description: A table, and group rights.
        """);
  }

  @Test
  void anAnswerAsAWholeLeavesAnInfo() {
    assertEquals(
        List.of(
            "3.1.2 is answered as a whole, and does not speak to its objectives 3.1.2[a],"
                + " 3.1.2[b]"),
        PlanCheck.check(
            rule,
            """
            implemented-requirements:
            - control-id: SP_800_171_3.1.2 # info
              by-components:
              - description: A table, and group rights.
            """));
  }

  @Test
  void anEmptyStatementDoesNotSpeak() {
    PlanCheck.check(
        rule,
        """
        implemented-requirements:
        - control-id: SP_800_171_3.7.1 # warning
          statements:
          - statement-id: SP_800_171_3.7.1_obj
            uuid: a1b2c3d4-1111-4222-8333-444455556613
        """);
  }

  @Test
  void saysNothingAboutRequirementsWithoutAnAnswer() {
    PlanCheck.check(
        rule,
        """
        implemented-requirements:
        - control-id: SP_800_171_3.8.1
        """);
  }
}
