package dev.assay.validate.cmmc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.testing.Seeds;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every score and gate. */
class ScoreProperties {
  @Provide
  Arbitrary<Set<String>> open() {
    List<String> eligible = new ArrayList<>(Statuses.eligible(46));
    eligible.add("3.13.11");
    // Half of the sets are ones that a POA&M may carry: else the gate would hardly ever open.
    return Arbitraries.oneOf(
        Arbitraries.of(Statuses.allNumbers()).set().ofMaxSize(110),
        Arbitraries.of(eligible).set().ofMaxSize(24));
  }

  @Provide
  Arbitrary<String> number() {
    return Arbitraries.of(Statuses.allNumbers());
  }

  @Provide
  Arbitrary<PartialCase[]> partials() {
    return Arbitraries.of(PartialCase.class).set().map(s -> s.toArray(PartialCase[]::new));
  }

  @Property(tries = 200, seed = Seeds.FIXED)
  void theScoreStaysInItsRangeAndIsTheSumOfItsParts(
      @ForAll("open") Set<String> open, @ForAll("partials") PartialCase[] partials) {
    Score score = Score.of(Statuses.notMet(open, partials));
    assertTrue(score.total() <= Score.MAXIMUM && score.total() >= Score.MINIMUM);
    int byFamily = score.families().stream().mapToInt(Score.FamilyScore::deducted).sum();
    int byRequirement = score.deductions().stream().mapToInt(Score.Deduction::points).sum();
    assertEquals(Score.MAXIMUM - score.total(), byFamily);
    assertEquals(byFamily, byRequirement);
  }

  @Property(tries = 200, seed = Seeds.FIXED)
  void meetingOneMoreNeverLowersTheScoreNorClosesTheGate(
      @ForAll("open") Set<String> open,
      @ForAll("number") String number,
      @ForAll("partials") PartialCase[] partials) {
    Set<String> fewer = new HashSet<>(open);
    fewer.remove(number);
    SystemStatus before = Statuses.notMet(open, partials);
    SystemStatus after = Statuses.notMet(fewer, partials);
    assertTrue(Score.of(after).total() >= Score.of(before).total());
    if (Gate.level2(before, open, Assessor.SELF).status() != null) {
      assertTrue(Gate.level2(after, open, Assessor.SELF).status() != null);
    }
  }

  @Property(tries = 200, seed = Seeds.FIXED)
  void theGateOpensExactlyWhenTheScoreSufficesAndEachOpenItemIsEligible(
      @ForAll("open") Set<String> open, @ForAll("partials") PartialCase[] partials) {
    SystemStatus statuses = Statuses.notMet(open, partials);
    boolean expected =
        Score.of(statuses).total() >= 88
            && statuses.with(Determination.NOT_MET).stream()
                .allMatch(s -> PoamEligibility.of(s).eligible());
    assertEquals(expected, Gate.level2(statuses, open, Assessor.SELF).status() != null);
  }

  @Property(tries = 200, seed = Seeds.FIXED)
  void everyWayUpReachesItsGoal(
      @ForAll("open") Set<String> open, @ForAll("partials") PartialCase[] partials) {
    SystemStatus statuses = Statuses.notMet(open, partials);
    assertTrue(ScorePath.toScore(statuses, 88).scoreAfter() >= 88);
    ScorePath path = ScorePath.toConditional(statuses);
    Set<String> left = new HashSet<>(open);
    path.steps().forEach(s -> left.remove(s.number()));
    SystemStatus after = Statuses.notMet(left, partials);
    assertEquals(path.scoreAfter(), Score.of(after).total());
    assertTrue(Gate.level2(after, left, Assessor.SELF).status() != null);
  }

  @Property(tries = 200, seed = Seeds.FIXED)
  void aPartialCaseNeverCostsMoreThanTheFullOne(
      @ForAll("open") Set<String> open, @ForAll("partials") PartialCase[] partials) {
    int full = Score.of(Statuses.notMet(open)).total();
    int partial = Score.of(Statuses.notMet(open, partials)).total();
    assertTrue(partial >= full && partial - full <= 2 * EnumSet.allOf(PartialCase.class).size());
  }
}
