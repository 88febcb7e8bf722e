package dev.assay.validate.cmmc;

import dev.assay.model.gen.ByComponent;
import dev.assay.model.gen.ControlImplementation;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.model.gen.Statement;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.validate.cmmc.GateCondition.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Level 3 part of a plan: 24 requirements of one point each (32 CFR 170.24(c)(3)), scored apart
 * from Level 2.
 *
 * @param determinations what each of the 24 comes to, in order
 */
public record LevelThree(Map<LevelThreeRequirement, Determination> determinations) {
  /** The highest score. */
  public static final int MAXIMUM = 24;

  /** The least score for a conditional status: 24 times 0.8 is 19.2 (32 CFR 170.21(a)(3)(i)). */
  public static final int CONDITIONAL = 20;

  public LevelThree {
    determinations = Collections.unmodifiableMap(new LinkedHashMap<>(determinations));
  }

  /** Reads the Level 3 requirements out of a plan; one without an answer is NOT MET. */
  public static LevelThree of(SystemSecurityPlan ssp) {
    Map<LevelThreeRequirement, List<Determination>> answers = new LinkedHashMap<>();
    LevelThreeRequirement.all().forEach(r -> answers.put(r, new ArrayList<>()));
    ControlImplementation control = ssp.controlImplementation();
    for (ImplementedRequirement one :
        control == null ? List.<ImplementedRequirement>of() : control.implementedRequirements()) {
      String controlId = one.controlId();
      if (controlId == null) {
        continue;
      }
      LevelThreeRequirement.parse(controlId)
          .ifPresent(r -> answers.computeIfAbsent(r, k -> new ArrayList<>()).addAll(read(one)));
    }
    Map<LevelThreeRequirement, Determination> result = new LinkedHashMap<>();
    answers.forEach((requirement, all) -> result.put(requirement, combine(all)));
    return new LevelThree(result);
  }

  private static List<Determination> read(ImplementedRequirement one) {
    List<Determination> all = new ArrayList<>();
    for (ByComponent by : one.byComponents()) {
      all.add(AnswerReader.read(one, null, by).determination());
    }
    for (Statement statement : one.statements()) {
      for (ByComponent by : statement.byComponents()) {
        all.add(AnswerReader.read(one, statement, by).determination());
      }
    }
    return all;
  }

  private static Determination combine(List<Determination> all) {
    if (all.isEmpty() || all.contains(Determination.NOT_MET)) {
      return Determination.NOT_MET;
    }
    return all.contains(Determination.MET) ? Determination.MET : Determination.NOT_APPLICABLE;
  }

  /** The requirements that are NOT MET. */
  public List<LevelThreeRequirement> notMet() {
    List<LevelThreeRequirement> open = new ArrayList<>();
    determinations.forEach(
        (requirement, determination) -> {
          if (determination == Determination.NOT_MET) {
            open.add(requirement);
          }
        });
    return open;
  }

  /** The score of 24. */
  public int score() {
    return MAXIMUM - notMet().size();
  }

  /**
   * The gate of Level 3 (32 CFR 170.21(a)(3)).
   *
   * @param level2 the Level 2 status that the same scope holds, or null when none is known
   * @param onPoam the numbers that the POA&amp;M lists, for example {@code 3.1.2e}, or null when
   *     none was given
   */
  public Gate gate(@Nullable CmmcStatus level2, @Nullable Set<String> onPoam) {
    List<GateCondition> conditions = new ArrayList<>();
    conditions.add(prerequisite(level2));
    List<LevelThreeRequirement> open = notMet();
    if (open.isEmpty()) {
      return Gate.decide(conditions, CmmcStatus.FINAL_LEVEL_3_DIBCAC);
    }
    conditions.add(
        new GateCondition(
            "score",
            score() >= CONDITIONAL ? Outcome.PASS : Outcome.FAIL,
            "the score is " + score() + " of 24; 20 or more is needed (0.8 of 24, rounded up)",
            List.of(),
            "32 CFR 170.21(a)(3)(i)"));
    conditions.add(
        GateCondition.of(
            "excluded-by-name",
            "the rule names seven requirements that a POA&M may not carry",
            open.stream()
                .filter(r -> r.excludedBy() != null)
                .map(LevelThreeRequirement::id)
                .toList(),
            "32 CFR 170.21(a)(3)(ii)"));
    conditions.add(listed(open, onPoam));
    return Gate.decide(conditions, CmmcStatus.CONDITIONAL_LEVEL_3_DIBCAC);
  }

  private static GateCondition prerequisite(@Nullable CmmcStatus level2) {
    String citation = "32 CFR 170.18(a)";
    if (level2 == null) {
      return new GateCondition(
          "level-2-status",
          Outcome.NOT_CHECKED,
          "the plan does not say that its scope holds Final Level 2 (C3PAO)",
          List.of(),
          citation);
    }
    return new GateCondition(
        "level-2-status",
        level2 == CmmcStatus.FINAL_LEVEL_2_C3PAO ? Outcome.PASS : Outcome.FAIL,
        "Level 3 needs Final Level 2 (C3PAO); the plan states " + level2.label(),
        List.of(),
        citation);
  }

  private static GateCondition listed(
      List<LevelThreeRequirement> open, @Nullable Set<String> onPoam) {
    if (onPoam == null) {
      return new GateCondition(
          "all-on-poam",
          Outcome.NOT_CHECKED,
          "no POA&M was given; each of the " + open.size() + " that are NOT MET has to be on it",
          List.of(),
          "32 CFR 170.21(a)(3)");
    }
    return GateCondition.of(
        "all-on-poam",
        "every requirement that is NOT MET has to be on the POA&M",
        open.stream()
            .filter(r -> !onPoam.contains(r.number()))
            .map(LevelThreeRequirement::id)
            .toList(),
        "32 CFR 170.21(a)(3)");
  }
}
