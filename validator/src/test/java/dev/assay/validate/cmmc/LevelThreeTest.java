package dev.assay.validate.cmmc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.gen.SystemSecurityPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LevelThreeTest {
  private static LevelThree open(String... numbers) {
    Map<LevelThreeRequirement, Determination> all = new HashMap<>();
    for (LevelThreeRequirement requirement : LevelThreeRequirement.all()) {
      all.put(
          requirement,
          List.of(numbers).contains(requirement.number())
              ? Determination.NOT_MET
              : Determination.MET);
    }
    return new LevelThree(all);
  }

  private static Gate gate(String... numbers) {
    return open(numbers).gate(CmmcStatus.FINAL_LEVEL_2_C3PAO, Set.of(numbers));
  }

  @Test
  void seventeenOfTwentyFourMayStandOnAPoam() {
    assertEquals(24, LevelThreeRequirement.all().size());
    assertEquals(
        17, LevelThreeRequirement.all().stream().filter(r -> r.excludedBy() == null).count());
    assertEquals(
        "32 CFR 170.21(a)(3)(ii)(G)",
        LevelThreeRequirement.parse("SI.L3-3.14.3e").orElseThrow().excludedBy());
  }

  @Test
  void fourOpenPassAndFiveDoNot() {
    Gate four = gate("3.1.2e", "3.1.3e", "3.2.1e", "3.2.2e");
    assertEquals("Conditional Level 3 (DIBCAC)", four.statusLabel());
    Gate five = gate("3.1.2e", "3.1.3e", "3.2.1e", "3.2.2e", "3.4.1e");
    assertEquals("No CMMC Status", five.statusLabel());
  }

  @Test
  void anExcludedOneFails() {
    assertEquals(List.of("excluded-by-name"), List.of(gate("3.11.7e").failed().get(0).id()));
  }

  @Test
  void finalLevelTwoComesFirst() {
    Gate gate = open().gate(CmmcStatus.CONDITIONAL_LEVEL_2_C3PAO, null);
    assertEquals("level-2-status", gate.failed().get(0).id());
    assertEquals("Final Level 3 (DIBCAC)", gate().statusLabel());
  }

  @Test
  void aPlanWithoutLevelThreeAnswersMeetsNone() {
    SystemSecurityPlan ssp = ExampleSsp.ssp(ExampleSsp::asIs).rootAs(SystemSecurityPlan.class);
    assertEquals(0, LevelThree.of(ssp).score());
    assertTrue(LevelThreeRequirement.parse("SP_800_172_3.11.4e").isPresent());
    assertTrue(LevelThreeRequirement.parse("3.1.1e").isEmpty());
  }
}
