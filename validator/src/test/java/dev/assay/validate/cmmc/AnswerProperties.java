package dev.assay.validate.cmmc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.profiles.cmmc.Requirement;
import dev.assay.testing.Seeds;
import dev.assay.validate.cmmc.RandomPlans.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** From the answers of whole plans to their score: what holds whatever they say. */
class AnswerProperties {
  /** The rule's sentences in their plainest form, beside which the statuses are held. */
  private static Determination plainly(Said said) {
    String state = Objects.requireNonNullElse(said.state(), "");
    if (state.equals("implemented")) {
      return Determination.MET;
    }
    if (state.equals("not-applicable")) {
      return said.words() ? Determination.NOT_APPLICABLE : Determination.NOT_MET;
    }
    boolean begun = state.equals("partial") || state.equals("alternative");
    boolean excepted =
        switch (Objects.requireNonNullElse(said.exception(), "")) {
          case "enduring-exception" -> (begun || state.equals("planned")) && said.words();
          case "temporary-deficiency" -> begun && said.item();
          case "dod-cio-adjudication" -> begun;
          default -> false;
        };
    return excepted ? Determination.MET : Determination.NOT_MET;
  }

  private static Determination plainly(List<Said> answers, String number, int objective) {
    Set<Integer> nearer = new LinkedHashSet<>();
    List<Said> counts = new ArrayList<>();
    for (Said said : answers) {
      if (said.number().equals(number) && said.objective() == objective) {
        nearer.add(said.component());
        counts.add(said);
      }
    }
    for (Said said : answers) {
      if (said.number().equals(number)
          && said.objective() < 0
          && !nearer.contains(said.component())) {
        counts.add(said);
      }
    }
    return together(counts.stream().map(AnswerProperties::plainly).toList());
  }

  private static Determination together(List<Determination> all) {
    if (all.isEmpty() || all.contains(Determination.NOT_MET)) {
      return Determination.NOT_MET;
    }
    return all.contains(Determination.MET) ? Determination.MET : Determination.NOT_APPLICABLE;
  }

  private static SystemStatus status(List<Said> answers, PartialCase... claims) {
    return SystemStatus.of(RandomPlans.plan(answers, claims));
  }

  private static int score(List<Said> answers, PartialCase... claims) {
    return Score.of(status(answers, claims)).total();
  }

  private static boolean isConditional(SystemStatus statuses) {
    List<String> open =
        statuses.with(Determination.NOT_MET).stream().map(RequirementStatus::number).toList();
    return Gate.level2(statuses, Set.copyOf(open), Assessor.SELF).status() != null;
  }

  private static List<Said> with(List<Said> answers, int at, Said said) {
    List<Said> changed = new ArrayList<>(answers);
    changed.set(at, said);
    return changed;
  }

  @Property(tries = 60, seed = Seeds.FIXED)
  void aRequirementIsMetOnlyWhenEachObjectiveIs(@ForAll long seed) {
    List<Said> answers = RandomPlans.answers(new Random(seed));
    for (RequirementStatus status : status(answers).all()) {
      List<Determination> objectives = new ArrayList<>();
      for (int i = 0; i < status.objectives().size(); i++) {
        Determination expected = plainly(answers, status.number(), i);
        assertEquals(
            expected, status.objectives().get(i).determination(), status.number() + " " + i);
        objectives.add(expected);
      }
      assertEquals(together(objectives), status.determination(), status.number());
      assertTrue(status.determination() != Determination.MET || status.isAnswered());
    }
  }

  @Property(tries = 60, seed = Seeds.FIXED)
  void theScoreIsOneHundredAndTenLessTheValueOfWhatIsNotMet(
      @ForAll long seed, @ForAll PartialCase claim) {
    List<Said> answers = RandomPlans.answers(new Random(seed));
    int expected = 110;
    SystemStatus statuses = status(answers, claim);
    for (RequirementStatus status : statuses.all()) {
      Requirement requirement = status.requirement();
      if (status.determination() == Determination.NOT_MET) {
        int value = Objects.requireNonNullElse(requirement.weight(), 0);
        expected -= status.partial() == null ? value : 3;
        assertTrue(
            status.partial() == null || requirement.number().equals(claim.number()),
            "only the two that the rule names have a partial value");
      } else {
        assertEquals(null, status.partial());
      }
    }
    Score score = Score.of(statuses);
    assertEquals(expected, score.total());
    assertTrue(score.total() >= -203 && score.total() <= 110);
    assertEquals(110, score.met() + score.notMet() + score.notApplicable());
  }

  @Property(tries = 60, seed = Seeds.FIXED)
  void theOrderInWhichAPlanAnswersDoesNotMatter(@ForAll long seed, @ForAll PartialCase claim) {
    Random random = new Random(seed);
    List<Said> answers = RandomPlans.answers(random);
    SystemStatus one = status(answers, claim);
    SystemStatus other = SystemStatus.of(RandomPlans.scattered(answers, random, claim));
    for (RequirementStatus status : one.all()) {
      RequirementStatus same = other.get(status.number());
      assertEquals(status.determination(), same.determination(), status.number());
      assertEquals(status.partial(), same.partial(), status.number());
      assertEquals(Set.copyOf(status.reasons()), Set.copyOf(same.reasons()), status.number());
    }
    assertEquals(Score.of(one).total(), Score.of(other).total());
  }

  @Property(tries = 40, seed = Seeds.FIXED)
  void theSpellingOfIdsDoesNotMatter(@ForAll long seed) {
    List<Said> answers = RandomPlans.answers(new Random(seed));
    SystemSecurityPlan plan = RandomPlans.plan(answers);
    List<ImplementedRequirement> respelled = new ArrayList<>();
    for (ImplementedRequirement one :
        Objects.requireNonNull(plan.controlImplementation()).implementedRequirements()) {
      String id = Objects.requireNonNull(one.controlId());
      String number = id.substring("SP_800_171_".length());
      String cmmc = RandomPlans.requirement(number).cmmcId();
      List<String> spellings = List.of(number, cmmc, cmmc.toLowerCase(Locale.ROOT), id);
      respelled.add(
          one.toBuilder()
              .controlId(spellings.get(Math.floorMod(id.hashCode() + seed, spellings.size())))
              .build());
    }
    SystemSecurityPlan other =
        plan.toBuilder()
            .controlImplementation(
                plan.controlImplementation().toBuilder().implementedRequirements(respelled).build())
            .build();
    assertEquals(Score.of(SystemStatus.of(plan)).total(), Score.of(SystemStatus.of(other)).total());
  }

  @Property(tries = 60, seed = Seeds.FIXED)
  void aWorseAnswerNeverRaisesTheScoreNorABetterOneLowersIt(
      @ForAll long seed, @ForAll PartialCase claim) {
    Random random = new Random(seed);
    List<Said> answers = RandomPlans.answers(random);
    int before = score(answers, claim);
    boolean conditional = isConditional(status(answers, claim));
    for (int i = 0; i < 3; i++) {
      int at = random.nextInt(answers.size());
      Said said = answers.get(at);
      String bad =
          List.of("planned", "partial", "alternative", "unheard-of").get(random.nextInt(4));
      List<Said> worse = with(answers, at, said.as(random.nextInt(5) == 0 ? null : bad));
      List<Said> better = with(answers, at, said.as("implemented"));
      assertTrue(score(worse, claim) <= before, said::toString);
      assertTrue(score(better, claim) >= before, said::toString);
      assertTrue(conditional || !isConditional(status(worse, claim)), said::toString);
      assertTrue(!conditional || isConditional(status(better, claim)), said::toString);
    }
  }

  @Property(tries = 60, seed = Seeds.FIXED)
  void whatIsNotApplicableCountsAsMet(@ForAll long seed) {
    Random random = new Random(seed);
    List<Said> answers = RandomPlans.answers(random);
    List<Said> changed = new ArrayList<>(answers);
    changed.replaceAll(
        said ->
            plainly(said) != Determination.NOT_MET && random.nextBoolean()
                ? said.as(random.nextBoolean() ? "not-applicable" : "implemented")
                : said);
    assertEquals(score(answers), score(changed));
    assertEquals(isConditional(status(answers)), isConditional(status(changed)));
    assertEquals(LevelOne.of(status(answers)).status(), LevelOne.of(status(changed)).status());
  }

  @Property(tries = 60, seed = Seeds.FIXED)
  void theTwoVariableRequirementsCostFiveThreeOrNothing(@ForAll long seed) {
    Random random = new Random(seed);
    for (PartialCase partial : PartialCase.values()) {
      List<Said> answers = new ArrayList<>(RandomPlans.answers(random));
      answers.removeIf(said -> said.number().equals(partial.number()));
      int others = score(answers) + 5;
      boolean ofTheObjectives = random.nextBoolean();
      int open = random.nextInt(RandomPlans.requirement(partial.number()).objectives().size());
      for (int i = 0; i < RandomPlans.requirement(partial.number()).objectives().size(); i++) {
        String state = i == open ? "partial" : "implemented";
        answers.add(
            new Said(partial.number(), ofTheObjectives ? i : -1, i % 3, state, true, null, false));
      }
      // Privileged accounts without it are not the case that the rule makes cheaper.
      boolean privileged =
          partial == PartialCase.MFA && ofTheObjectives && (open == 1 || open == 2);
      assertEquals(others - 5, score(answers));
      assertEquals(others - (privileged ? 5 : 3), score(answers, partial));
      answers.replaceAll(
          said -> said.number().equals(partial.number()) ? said.as("implemented") : said);
      assertEquals(others, score(answers, partial));
    }
  }

  @Property(tries = 60, seed = Seeds.FIXED)
  void theWayToAScoreIsAsShortAsItCanBe(@ForAll long seed) {
    SystemStatus statuses = status(RandomPlans.answers(new Random(seed)));
    List<Integer> values =
        statuses.with(Determination.NOT_MET).stream()
            .map(RequirementStatus::deduction)
            .sorted(Comparator.reverseOrder())
            .toList();
    for (int target : List.of(0, 50, 88, 100, 110)) {
      int score = Score.of(statuses).total();
      int least = 0;
      while (score < target) {
        score += values.get(least++);
      }
      assertEquals(least, ScorePath.toScore(statuses, target).steps().size(), "to " + target);
    }
    assertEquals(values.size(), ScorePath.toFinal(statuses).steps().size());
  }

  @Property(tries = 60, seed = Seeds.FIXED)
  void levelOneIsMetOnlyWhenAllBehindItIs(@ForAll long seed) {
    SystemStatus statuses = status(RandomPlans.answers(new Random(seed)));
    LevelOne one = LevelOne.of(statuses);
    assertEquals(15, one.requirements().size());
    int behind = 0;
    for (LevelOne.Row row : one.requirements()) {
      assertEquals(
          together(row.sources().stream().map(RequirementStatus::determination).toList()),
          row.determination());
      behind += row.sources().size();
    }
    // The rule of Level 1 speaks of 17 requirements of SP 800-171 in 15 paragraphs.
    assertEquals(17, behind);
    assertEquals(
        one.requirements().stream().allMatch(r -> r.determination() != Determination.NOT_MET),
        one.status().isPresent());
  }

  @Property(tries = 60, seed = Seeds.FIXED)
  void levelThreeCountsOnePointEach(@ForAll long seed) {
    Random random = new Random(seed);
    Map<LevelThreeRequirement, Determination> all = new LinkedHashMap<>();
    int open = 0;
    for (LevelThreeRequirement requirement : LevelThreeRequirement.all()) {
      Determination determination =
          random.nextInt(6) == 0
              ? Determination.NOT_MET
              : random.nextBoolean() ? Determination.MET : Determination.NOT_APPLICABLE;
      open += determination == Determination.NOT_MET ? 1 : 0;
      all.put(requirement, determination);
    }
    LevelThree three = new LevelThree(all);
    assertEquals(24 - open, three.score());
    Set<String> numbers = new LinkedHashSet<>();
    three.notMet().forEach(r -> numbers.add(r.number()));
    boolean excluded = three.notMet().stream().anyMatch(r -> r.excludedBy() != null);
    Gate gate = three.gate(CmmcStatus.FINAL_LEVEL_2_C3PAO, numbers);
    assertEquals(open == 0 || (open <= 4 && !excluded), gate.status() != null);
    assertEquals(null, three.gate(CmmcStatus.CONDITIONAL_LEVEL_2_C3PAO, numbers).status());
  }
}
