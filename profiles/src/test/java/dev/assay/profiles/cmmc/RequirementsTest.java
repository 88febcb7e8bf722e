package dev.assay.profiles.cmmc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.assay.profiles.cmmc.Requirement.PoamRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables hold what 32 CFR part 170, SP 800-171 and SP 800-171A count. */
class RequirementsTest {
  private static final Requirements TABLES = Requirements.get();

  private static Requirement get(String number) {
    return TABLES.byNumber(number).orElseThrow();
  }

  @Test
  void thereAre14FamiliesWith110RequirementsAnd320Objectives() {
    assertEquals(14, TABLES.families().size());
    assertEquals(110, TABLES.all().size());
    assertEquals(320, TABLES.objectiveCount());
    assertEquals(31, TABLES.all().stream().filter(Requirement::basic).count());
  }

  @Test
  void eachRequirementHasTheThreeMethods() {
    for (Requirement requirement : TABLES.all()) {
      assertEquals(
          List.of("EXAMINE", "INTERVIEW", "TEST"),
          requirement.methods().stream().map(Requirement.Method::name).toList());
    }
  }

  @Test
  void weightsAreThoseOfTheRule() {
    Map<String, Long> counts =
        TABLES.all().stream()
            .collect(Collectors.groupingBy(r -> String.valueOf(r.weight()), Collectors.counting()));
    assertEquals(Map.of("5", 44L, "3", 14L, "1", 51L, "null", 1L), counts);
    assertNull(get("3.12.4").weight());
    assertEquals(
        List.of("3.5.3", "3.13.11"),
        TABLES.all().stream()
            .filter(r -> r.partialWeight() != null)
            .map(Requirement::number)
            .toList());
    int sum =
        TABLES.all().stream()
            .map(Requirement::weight)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .sum();
    assertEquals(313, sum);
  }

  @Test
  void onlyTheCryptographyRequirementIsConditionalOnThePoam() {
    assertEquals(
        List.of("3.13.11"),
        TABLES.all().stream()
            .filter(r -> r.poam() == PoamRule.CONDITIONAL)
            .map(Requirement::number)
            .toList());
    assertEquals(PoamRule.NO, get("3.1.1").poam());
    assertEquals(PoamRule.YES, get("3.1.3").poam());
  }

  @Test
  void seventeenRequirementsStandForTheFifteenOfLevel1() {
    List<String> ids =
        TABLES.all().stream().map(Requirement::level1Id).filter(Objects::nonNull).toList();
    assertEquals(17, ids.size());
    assertEquals(15, ids.stream().distinct().count());
    for (Requirement requirement : TABLES.all()) {
      if (requirement.level1Id() != null) {
        List<RequirementId> parsed = RequirementId.parseAll(requirement.level1Id());
        assertEquals(true, parsed.contains(requirement.id()), requirement.number());
      }
    }
  }

  @Test
  void anObjectiveIsFoundByItsId() {
    RequirementId id = RequirementId.parse("3.1.1[f]").orElseThrow();
    assertEquals(id, TABLES.objective(id).orElseThrow().id());
    RequirementId none = RequirementId.parse("3.1.1[g]").orElseThrow();
    assertEquals(true, TABLES.objective(none).isEmpty());
  }
}
