package dev.assay.validate.rule.builtin.ssp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RequirementsAreAnsweredTest {
  private final RequirementsAreAnswered rule = new RequirementsAreAnswered();

  @Test
  void namesEachRequirementWithoutAnAnswer() {
    assertEquals(
        List.of(
            "no implemented-requirement for 3.7.1 (Perform Maintenance)",
            "no implemented-requirement for 3.14.4 (Update Malicious Code Protection)"),
        PlanCheck.check(
            rule,
            """
            implemented-requirements: # error # error
            - control-id: SP_800_171_3.1.2
            """));
  }

  @Test
  void isContentWithAnswersInAnySpelling() {
    PlanCheck.check(
        rule,
        """
        implemented-requirements:
        - control-id: AC.L2-3.1.2
        - control-id: 03.07.01
        - control-id: ' 3.14.4 '
        """);
  }

  @Test
  void anAnswerInTheWrongPlaceDoesNotCount() {
    PlanCheck.check(
        rule,
        """
        implemented-requirements: # error
        - control-id: SP_800_171_3.1.2
        - control-id: SP_800_171_3.7.1
        - control-id: SP_800_171_3.14.44
        """);
  }
}
