package dev.assay.validate.rule.builtin.ssp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersAreUniqueTest {
  private final AnswersAreUnique rule = new AnswersAreUnique();

  @Test
  void reportsTheSecondAnswerInWhateverSpelling() {
    assertEquals(
        List.of(
            "3.7.1 is answered before, as \"SP_800_171_3.7.1\"",
            "ac-2 is answered before, as \"ac-2\""),
        PlanCheck.check(
            rule,
            """
            implemented-requirements:
            - control-id: SP_800_171_3.7.1
            - control-id: ac-2
            - control-id: MA.L2-3.7.1 # error
            - control-id: ac-2 # error
            """));
  }

  @Test
  void reportsTheSecondStatementForOnePart() {
    assertEquals(
        List.of("there is an earlier statement for \"3.1.2[a]\""),
        PlanCheck.check(
            rule,
            """
            implemented-requirements:
            - control-id: SP_800_171_3.1.2
              statements:
              - statement-id: 3.1.2[a]
              - statement-id: SP_800_171_3.1.2_obj.b
              - statement-id: SP_800_171_3.1.2_obj.a # error
            """));
  }

  @Test
  void isContentWithOneAnswerForEach() {
    PlanCheck.check(
        rule,
        """
        implemented-requirements:
        - control-id: SP_800_171_3.1.2
        - control-id: SP_800_171_3.7.1
        """);
  }
}
