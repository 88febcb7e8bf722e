package dev.assay.validate.assess;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.RequirementStatus;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What findings weigh at Level 1. It asks for fifteen requirements and for no system security plan
 * (32 CFR 170.15, 170.19(b)): what is wrong with the plan as such, with the answer to another
 * requirement, or with what Levels 2 and 3 alone ask for, is worth knowing and no error.
 */
final class LevelOneFindings {
  private static final String PLAN_REQUIREMENT = "3.12.4";

  /** The paragraphs that are about Levels 2 and 3 alone. */
  private static final Pattern HIGHER =
      Pattern.compile(
          "32 CFR 170\\.(16|17|18|19\\([cd]\\)|21\\(a\\)\\([23]\\)|21\\(b\\)|24\\(c\\)\\([23]\\)).*");

  private LevelOneFindings() {}

  static List<Finding> of(Plan plan, List<Finding> findings) {
    Set<String> asked =
        plan.status().all().stream()
            .filter(s -> s.requirement().level1Id() != null)
            .map(RequirementStatus::number)
            .collect(Collectors.toSet());
    FindingPlaces places = new FindingPlaces(plan);
    return findings.stream().map(f -> isAskedFor(f, places, asked) ? f : asInfo(f)).toList();
  }

  private static boolean isAskedFor(Finding finding, FindingPlaces places, Set<String> asked) {
    if (finding.citations().stream().anyMatch(c -> c.contains(PLAN_REQUIREMENT))) {
      return false;
    }
    boolean higher =
        !finding.citations().isEmpty()
            && finding.citations().stream().allMatch(c -> HIGHER.matcher(c).matches());
    if (higher) {
      return false;
    }
    return places.requirement(finding).map(asked::contains).orElse(true);
  }

  private static Finding asInfo(Finding finding) {
    return new Finding(
        finding.ruleId(),
        Severity.INFO,
        finding.message(),
        finding.location(),
        finding.help(),
        finding.citations());
  }
}
