package dev.assay.validate.cmmc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.validate.cmmc.GateCondition.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The POA&amp;M gate of Level 2, by the largest sets that pass it and the smallest that do not. */
class GateTest {
  private static Gate gate(List<String> open, PartialCase... partials) {
    return Gate.level2(Statuses.notMet(open, partials), new HashSet<>(open), Assessor.C3PAO);
  }

  private static List<String> failures(Gate gate) {
    return gate.failed().stream().map(GateCondition::id).toList();
  }

  @Test
  void twentyTwoOnePointItemsReachEightyEightAndPass() {
    List<String> open = Statuses.eligible(22);
    assertEquals(88, Score.of(Statuses.notMet(open)).total());
    assertEquals(CmmcStatus.CONDITIONAL_LEVEL_2_C3PAO, gate(open).status());
  }

  @Test
  void oneOnePointItemMoreFails() {
    Gate gate = gate(Statuses.eligible(23));
    assertNull(gate.status());
    assertEquals("No CMMC Status", gate.statusLabel());
    assertEquals(List.of("score"), failures(gate));
  }

  @Test
  void unvalidatedEncryptionAndNineteenOnePointItemsReachEightyEightAndPass() {
    List<String> open = new ArrayList<>(Statuses.eligible(19));
    open.add("3.13.11");
    assertEquals(88, Score.of(Statuses.notMet(open, PartialCase.ENCRYPTION)).total());
    assertEquals(CmmcStatus.CONDITIONAL_LEVEL_2_C3PAO, gate(open, PartialCase.ENCRYPTION).status());
  }

  @Test
  void unvalidatedEncryptionAndTwentyOnePointItemsFail() {
    List<String> open = new ArrayList<>(Statuses.eligible(20));
    open.add("3.13.11");
    assertEquals(List.of("score"), failures(gate(open, PartialCase.ENCRYPTION)));
  }

  @Test
  void noEncryptionAtAllFailsWhateverTheScore() {
    assertEquals(List.of("encryption"), failures(gate(List.of("3.13.11"))));
  }

  @Test
  void partialMultifactorAuthenticationBlocksConditional() {
    assertEquals(List.of("point-values"), failures(gate(List.of("3.5.3"), PartialCase.MFA)));
    assertEquals(107, Score.of(Statuses.notMet(List.of("3.5.3"), PartialCase.MFA)).total());
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.1.20", "3.1.22", "3.12.4", "3.10.3", "3.10.4", "3.10.5"})
  void noneOfTheSixNamedOnesPasses(String number) {
    assertEquals(List.of("excluded-by-name"), failures(gate(List.of(number))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.1.1", "3.1.5", "3.12.2"})
  void nothingWorthMoreThanOnePointPasses(String number) {
    assertEquals(List.of("point-values"), failures(gate(List.of(number))));
  }

  @Test
  void everyRequirementThatIsNotMetHasToBeOnThePoam() {
    SystemStatus statuses = Statuses.notMet(List.of("3.3.3", "3.6.3"));
    Gate gate = Gate.level2(statuses, Set.of("3.3.3"), Assessor.SELF);
    assertEquals(List.of("all-on-poam"), failures(gate));
    assertEquals(List.of("IR.L2-3.6.3"), gate.failed().get(0).offenders());
  }

  @Test
  void withoutAPoamTheStatusIsOnlyPossible() {
    Gate gate = Gate.level2(Statuses.notMet(List.of("3.3.3")), null, Assessor.SELF);
    assertEquals(CmmcStatus.CONDITIONAL_LEVEL_2_SELF, gate.status());
    assertTrue(gate.provisional());
    assertTrue(gate.conditions().stream().anyMatch(c -> c.outcome() == Outcome.NOT_CHECKED));
  }

  @Test
  void everythingMetIsFinal() {
    Gate gate = gate(List.of());
    assertEquals("Final Level 2 (C3PAO)", gate.statusLabel());
    assertFalse(gate.provisional());
  }

  @Test
  void fortySixMayStandOnAPoamAndSixtyThreeNever() {
    SystemStatus all = Statuses.notMet(Statuses.allNumbers());
    assertEquals(46, all.all().stream().filter(s -> PoamEligibility.of(s).eligible()).count());
    SystemStatus encrypted = Statuses.notMet(Statuses.allNumbers(), PartialCase.ENCRYPTION);
    assertEquals(
        47, encrypted.all().stream().filter(s -> PoamEligibility.of(s).eligible()).count());
  }
}
