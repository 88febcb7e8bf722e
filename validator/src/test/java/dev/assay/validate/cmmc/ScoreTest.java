package dev.assay.validate.cmmc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The hand calculations of the scoring rule. */
class ScoreTest {
  @Test
  void everythingMetGivesOneHundredAndTen() {
    assertEquals(110, Score.of(Statuses.notMet(List.of())).total());
  }

  @Test
  void nothingMetGivesTheFloor() {
    Score score = Score.of(Statuses.notMet(Statuses.allNumbers()));
    assertEquals(-203, score.total());
    assertEquals(110, score.notMet());
  }

  @Test
  void theFamiliesOfTheFloorAddUpToTheTableOfDeductions() {
    Score score = Score.of(Statuses.notMet(Statuses.allNumbers()));
    Map<String, Integer> byFamily =
        score.families().stream()
            .collect(Collectors.toMap(f -> f.family().code(), Score.FamilyScore::deducted));
    assertEquals(
        Map.ofEntries(
            Map.entry("AC", 54),
            Map.entry("AT", 11),
            Map.entry("AU", 19),
            Map.entry("CM", 33),
            Map.entry("IA", 27),
            Map.entry("IR", 11),
            Map.entry("MA", 18),
            Map.entry("MP", 23),
            Map.entry("PS", 8),
            Map.entry("PE", 14),
            Map.entry("RA", 9),
            Map.entry("CA", 13),
            Map.entry("SC", 42),
            Map.entry("SI", 31)),
        byFamily);
  }

  @Test
  void theSystemSecurityPlanItselfHasNoPoints() {
    assertEquals(110, Score.of(Statuses.notMet(List.of("3.12.4"))).total());
  }

  @Test
  void thePartialCasesCostThreeInsteadOfFive() {
    List<String> both = List.of("3.5.3", "3.13.11");
    assertEquals(100, Score.of(Statuses.notMet(both)).total());
    assertEquals(102, Score.of(Statuses.notMet(both, PartialCase.MFA)).total());
    assertEquals(
        104, Score.of(Statuses.notMet(both, PartialCase.MFA, PartialCase.ENCRYPTION)).total());
  }

  @Test
  void notApplicableCostsNothing() {
    SystemStatus statuses =
        SystemStatus.of(r -> Statuses.status(r, Determination.NOT_APPLICABLE, Set.of()));
    Score score = Score.of(statuses);
    assertEquals(110, score.total());
    assertEquals(110, score.notApplicable());
  }

  @Test
  void theShortestWayToEightyEightTakesTheHeaviestFirst() {
    // 110 - 5 - 5 - 5 - 3 - 23 = 69; nineteen are missing: three fives, the three and a one
    List<String> open = new ArrayList<>(List.of("3.1.1", "3.1.2", "3.2.1", "3.1.5"));
    open.addAll(Statuses.eligible(23));
    SystemStatus statuses = Statuses.notMet(open);
    assertEquals(69, Score.of(statuses).total());
    ScorePath path = ScorePath.toScore(statuses, 88);
    assertEquals(
        List.of(5, 5, 5, 3, 1), path.steps().stream().map(RequirementStatus::deduction).toList());
    assertEquals(88, path.scoreAfter());
  }

  @Test
  void theLastStepIsNoLargerThanNeeded() {
    // 83 points: five are missing; 3.1.1 (6 objectives) and 3.1.2 (2 objectives) suffice alone.
    List<String> open = new ArrayList<>(List.of("3.1.1", "3.1.2"));
    open.addAll(Statuses.eligible(17));
    ScorePath path = ScorePath.toScore(Statuses.notMet(open), 88);
    assertEquals(List.of("3.1.2"), path.steps().stream().map(RequirementStatus::number).toList());
  }

  @Test
  void theWayToConditionalMeetsAllThatAPoamMayNotCarry() {
    SystemStatus statuses = Statuses.notMet(List.of("3.1.20", "3.5.3", "3.3.3"), PartialCase.MFA);
    ScorePath path = ScorePath.toConditional(statuses);
    assertEquals(
        List.of("3.5.3", "3.1.20"), path.steps().stream().map(RequirementStatus::number).toList());
    assertEquals(109, path.scoreAfter());
    assertTrue(ScorePath.toScore(statuses, 88).steps().isEmpty());
    assertEquals(110, ScorePath.toFinal(statuses).scoreAfter());
  }
}
