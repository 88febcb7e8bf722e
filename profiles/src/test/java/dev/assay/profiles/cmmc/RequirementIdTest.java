package dev.assay.profiles.cmmc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementIdTest {
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "3.1.1,3.1.1",
        "03.01.01,3.1.1",
        "3.1.1[a],3.1.1[a]",
        "03.01.01[A],3.1.1[a]",
        "AC.L2-3.1.1,3.1.1",
        "ac.l2-3.1.1,3.1.1",
        "AC.L2- 3.1.19,3.1.19",
        "AC.L2-3.1.1[f],3.1.1[f]",
        "IA-L2-3.5.1,3.5.1",
        "AC.L1-3.1.1,3.1.1",
        "AC.L1-b.1.i,3.1.1",
        "IA.L1-B.1.V,3.5.1",
        "AC.L1-b.1.i[a],3.1.1[a]",
        "SP_800_171_3.1.1,3.1.1",
        "SP_800_171_3.1.1_obj.a,3.1.1[a]",
        "SP_800_171_3.1.1_smt,3.1.1",
        "SP_800_171_03.01.01,3.1.1",
        " 3.2.1 ,3.2.1",
        " 3.2.1 _obj.a,3.2.1[a]",
        "3.1.1_obj.a,3.1.1[a]",
        "3.1.1.a,3.1.1[a]",
        "3.1.1(b),3.1.1[b]",
        "3.7.1,3.7.1",
        "3.7.1[a],3.7.1",
        "SP_800_171_3.7.1_obj,3.7.1",
        "3.13.16,3.13.16",
      })
  void spellingsInUseAreUnderstood(String spelling, String display) {
    assertEquals(Optional.of(display), RequirementId.parse(spelling).map(RequirementId::display));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "3",
        "3.1",
        "3.1.23",
        "3.15.1",
        "3.0.1",
        "4.1.1",
        "3.1.0",
        "3.1.1.1",
        "AC-2",
        "IA.L2-3.1.1",
        "AC.L3-3.1.2e",
        "3.1.2e",
        "3.7.1[b]",
        "3.1.1[",
        "3.1.1[aa]",
        "3.1.1[1]",
        "b.1.i",
        "AC.L1-b.1.xx",
        "3.1.1 and 3.1.2",
        "SP_800_171_",
        "3.100.1"
      })
  void whatIsNoneOfThe110IsNotUnderstood(String text) {
    assertEquals(Optional.empty(), RequirementId.parse(text));
  }

  @Test
  void theLevel1RequirementThatStandsForThreeNamesThemAll() {
    assertEquals(Optional.empty(), RequirementId.parse("PE.L1-b.1.ix"));
    assertEquals(
        List.of("3.10.3", "3.10.4", "3.10.5"),
        RequirementId.parseAll("PE.L1-b.1.ix").stream().map(RequirementId::number).toList());
  }

  @Test
  void everyRequirementAndObjectiveIsUnderstoodInEverySpelling() {
    int objectives = 0;
    for (Requirement requirement : Requirements.get().all()) {
      RequirementId id = requirement.id();
      for (String spelling :
          List.of(id.number(), id.sortId(), id.cmmcId(), id.controlId(), id.statementId())) {
        assertEquals(Optional.of(id), RequirementId.parse(spelling), spelling);
      }
      assertEquals(requirement.cmmcId(), id.cmmcId());
      for (Requirement.Objective objective : requirement.objectives()) {
        RequirementId own = objective.id();
        objectives++;
        assertEquals(Optional.of(own), RequirementId.parse(own.objectiveId()));
        assertEquals(
            Optional.of(own), RequirementId.parse(own.objectiveId().toLowerCase(Locale.ROOT)));
        assertEquals(requirement.objectives().size() == 1, own.letter() == null);
        if (own.letter() != null) {
          assertEquals(Optional.of(own), RequirementId.parse(own.display()));
        }
      }
    }
    assertEquals(320, objectives);
  }

  @Test
  void idsOfTheCatalogAreLegalTokens() {
    RequirementId id = RequirementId.parse("3.1.1[a]").orElseThrow();
    assertEquals("SP_800_171_3.1.1", id.controlId());
    assertEquals("SP_800_171_3.1.1_obj.a", id.objectiveId());
    assertEquals("SP_800_171_3.1.1_smt", id.statementId());
    assertTrue(RequirementId.isLegalToken(id.controlId()));
    assertTrue(RequirementId.isLegalToken(id.objectiveId()));
    assertFalse(RequirementId.isLegalToken("3.1.1"));
    assertFalse(RequirementId.isLegalToken("AC.L2- 3.1.19"));
    assertEquals(
        "SP_800_171_3.7.1_obj", RequirementId.parse("3.7.1[a]").orElseThrow().objectiveId());
  }

  @Test
  void partsOfAnIdCanBeAskedFor() {
    RequirementId id = RequirementId.ofNumber("3.13.11");
    assertEquals("SC", id.familyCode());
    assertEquals("3.13", id.familyNumber());
    assertEquals("03.13.11", id.sortId());
    assertEquals(RequirementId.ofNumber("3.13.11"), id.requirement());
    assertEquals(Optional.of("a"), RequirementId.parse("3.1.1[a]").orElseThrow().objectiveLetter());
  }

  @Test
  void anIdThatDoesNotExistCannotBeMade() {
    assertThrows(IllegalArgumentException.class, () -> RequirementId.ofNumber("3.1.23"));
    assertThrows(IllegalArgumentException.class, () -> new RequirementId("3.7.1", true, "a"));
  }
}
