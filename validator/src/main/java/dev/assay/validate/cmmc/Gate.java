package dev.assay.validate.cmmc;

import dev.assay.validate.cmmc.GateCondition.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a POA&amp;M may carry what is not met, and the CMMC status that follows.
 *
 * @param conditions each condition and how it stands; empty when nothing is NOT MET
 * @param status the status, or null: "No CMMC Status"
 * @param provisional whether a condition could not be checked, so that the status is only possible
 */
public record Gate(
    List<GateCondition> conditions, @Nullable CmmcStatus status, boolean provisional) {

  private static final Set<String> NAMED =
      Set.of("3.1.20", "3.1.22", "3.12.4", "3.10.3", "3.10.4", "3.10.5");

  public Gate {
    conditions = List.copyOf(conditions);
  }

  /** The status, if there is one. */
  public Optional<CmmcStatus> cmmcStatus() {
    return Optional.ofNullable(status);
  }

  /** The name of the status, or "No CMMC Status". */
  public String statusLabel() {
    return status == null ? CmmcStatus.NONE : status.label();
  }

  /** The conditions that fail. */
  public List<GateCondition> failed() {
    return conditions.stream().filter(c -> c.outcome() == Outcome.FAIL).toList();
  }

  /**
   * The gate of Level 2 (32 CFR 170.21(a)(2)).
   *
   * @param statuses the statuses of all requirements
   * @param onPoam the numbers of the requirements that the POA&amp;M lists, or null when none was
   *     given
   * @param assessor whose assessment it is
   */
  public static Gate level2(
      SystemStatus statuses, @Nullable Set<String> onPoam, Assessor assessor) {
    List<RequirementStatus> open = statuses.with(Determination.NOT_MET);
    if (open.isEmpty()) {
      return new Gate(List.of(), assessor.level2(true), false);
    }
    List<GateCondition> conditions = new ArrayList<>();
    conditions.add(score(Score.of(statuses)));
    conditions.add(values(open));
    conditions.add(encryption(open));
    conditions.add(named(open));
    conditions.add(listed(open, onPoam));
    return decide(conditions, assessor.level2(false));
  }

  static Gate decide(List<GateCondition> conditions, CmmcStatus conditional) {
    boolean failed = conditions.stream().anyMatch(c -> c.outcome() == Outcome.FAIL);
    boolean open = conditions.stream().anyMatch(c -> c.outcome() == Outcome.NOT_CHECKED);
    return new Gate(conditions, failed ? null : conditional, !failed && open);
  }

  private static GateCondition score(Score score) {
    boolean enough = score.total() >= Score.CONDITIONAL;
    return new GateCondition(
        "score",
        enough ? Outcome.PASS : Outcome.FAIL,
        "the score is " + score.total() + " of 110; 88 or more is needed (0.8 of 110)",
        List.of(),
        "32 CFR 170.21(a)(2)(i)");
  }

  private static GateCondition values(List<RequirementStatus> open) {
    List<String> offenders = new ArrayList<>();
    for (RequirementStatus status : open) {
      boolean encryption = PartialCase.ENCRYPTION.number().equals(status.number());
      if (!encryption && status.pointValue() > 1) {
        offenders.add(status.requirement().cmmcId());
      }
    }
    return GateCondition.of(
        "point-values",
        offenders.isEmpty()
            ? "nothing that is NOT MET counts more than 1 point, SC.L2-3.13.11 apart"
            : "requirements worth more than 1 point are NOT MET; none of them may stand on a POA&M",
        offenders,
        "32 CFR 170.21(a)(2)(ii)");
  }

  private static GateCondition encryption(List<RequirementStatus> open) {
    List<String> offenders = new ArrayList<>();
    String detail = "SC.L2-3.13.11 is not open";
    for (RequirementStatus status : open) {
      if (PartialCase.ENCRYPTION.number().equals(status.number())) {
        PoamEligibility eligibility = PoamEligibility.of(status);
        detail = eligibility.reason();
        if (!eligibility.eligible()) {
          offenders.add(status.requirement().cmmcId());
        }
      }
    }
    return GateCondition.of("encryption", detail, offenders, "32 CFR 170.21(a)(2)(ii)");
  }

  private static GateCondition named(List<RequirementStatus> open) {
    List<String> offenders = new ArrayList<>();
    for (RequirementStatus status : open) {
      if (NAMED.contains(status.number())) {
        offenders.add(status.requirement().cmmcId());
      }
    }
    return GateCondition.of(
        "excluded-by-name",
        offenders.isEmpty()
            ? "none of the six requirements that the rule names is NOT MET"
            : "requirements that the rule excludes by name are NOT MET",
        offenders,
        "32 CFR 170.21(a)(2)(iii)");
  }

  private static GateCondition listed(List<RequirementStatus> open, @Nullable Set<String> onPoam) {
    String citation = "32 CFR 170.24(c)(2)(i)(B)(6)";
    if (onPoam == null) {
      return new GateCondition(
          "all-on-poam",
          Outcome.NOT_CHECKED,
          "no POA&M was given; each of the " + open.size() + " that are NOT MET has to be on it",
          List.of(),
          citation);
    }
    List<String> offenders = new ArrayList<>();
    for (RequirementStatus status : open) {
      if (!onPoam.contains(status.number())) {
        offenders.add(status.requirement().cmmcId());
      }
    }
    return GateCondition.of(
        "all-on-poam",
        offenders.isEmpty()
            ? "every requirement that is NOT MET has an open item on the POA&M"
            : "requirements that are NOT MET have no open item on the POA&M",
        offenders,
        citation);
  }
}
