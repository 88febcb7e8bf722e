package dev.assay.validate.rule.builtin.ssp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersAreInProfileTest {
  private final AnswersAreInProfile rule = new AnswersAreInProfile();

  @Test
  void reportsControlsThatTheProfileDoesNotHave() {
    assertEquals(
        List.of(
            "the profile has no control \"SP_800_171_3.7.11\"",
            "the profile has no control \"ac-2\""),
        PlanCheck.check(
            rule,
            """
            implemented-requirements:
            - uuid: a1b2c3d4-1111-4222-8333-444455556613
              control-id: SP_800_171_3.7.11 # error
            - control-id: SP_800_171_3.7.1
            - control-id: ac-2 # error
            """));
  }

  @Test
  void isContentWithEverySpelling() {
    PlanCheck.check(
        rule,
        """
        implemented-requirements:
        - control-id: AC.L2-3.1.2
        - control-id: MA-L2-3.7.1
        - control-id: 3.14.4
        """);
  }
}
