package dev.assay.validate.cmmc;

import dev.assay.profiles.cmmc.Requirement.PoamRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a requirement that is NOT MET may stand on a Level 2 POA&amp;M as it is (32 CFR
 * 170.21(a)(2)).
 *
 * @param eligible whether it may
 * @param reason why, in one sentence without full stop
 * @param citations the paragraphs
 */
public record PoamEligibility(boolean eligible, String reason, List<String> citations) {
  public PoamEligibility {
    citations = List.copyOf(citations);
  }

  /** The answer for a requirement with the value that it has as it stands. */
  public static PoamEligibility of(RequirementStatus status) {
    PoamRule rule = status.requirement().poam();
    String number = status.number();
    int value = status.pointValue();
    if (rule == PoamRule.CONDITIONAL) {
      boolean encrypted = status.partial() == PartialCase.ENCRYPTION;
      return encrypted
          ? new PoamEligibility(
              true,
              number + " counts 3: encryption is employed but not FIPS-validated",
              List.of("32 CFR 170.21(a)(2)(ii)"))
          : new PoamEligibility(
              false,
              number
                  + " counts "
                  + value
                  + "; it may stand on a POA&M only when encryption is employed but not"
                  + " FIPS-validated",
              List.of("32 CFR 170.21(a)(2)(ii)"));
    }
    if (rule == PoamRule.YES) {
      return new PoamEligibility(
          true, number + " counts 1 and is not excluded", List.of("32 CFR 170.21(a)(2)(ii)"));
    }
    String named = paragraph(status.requirement().poamReason());
    if (named != null) {
      return new PoamEligibility(
          false, number + " is excluded by name", List.of("32 CFR " + named));
    }
    return new PoamEligibility(
        false, number + " counts " + value + ", more than 1", List.of("32 CFR 170.21(a)(2)(ii)"));
  }

  private static @Nullable String paragraph(String reason) {
    int at = reason.indexOf("170.21(a)(2)(iii)");
    if (at < 0) {
      return null;
    }
    int end = reason.indexOf(' ', at);
    return end < 0 ? reason.substring(at) : reason.substring(at, end);
  }
}
