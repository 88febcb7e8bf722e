package dev.assay.profiles;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.io.ReadRules;
import java.util.ArrayList;
import java.util.List;

/** What reading a profile found, as resolution tells it: a profile that can be read is resolved. */
final class ProfileReading {
  private static final String PARENTS = "with-parent-controls";

  private ProfileReading() {}

  static List<Finding> asWarnings(List<Finding> findings) {
    List<Finding> told = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      told.add(isParents(finding) ? parents(finding) : asWarning(finding));
    }
    return told;
  }

  private static boolean isParents(Finding finding) {
    return finding.ruleId().equals(ReadRules.UNKNOWN) && finding.message().contains(PARENTS);
  }

  private static Finding parents(Finding finding) {
    return Finding.of(
        ResolveRules.PARENT_CONTROLS,
        Severity.WARNING,
        "with-parent-controls is in no version of OSCAL up to "
            + OscalVersion.OURS.text()
            + " and is passed over: a control always brings along those that hold it",
        finding.location(),
        "to leave a control out that holds a selected one, name it in exclude-controls");
  }

  private static Finding asWarning(Finding finding) {
    if (finding.severity() != Severity.ERROR) {
      return finding;
    }
    return new Finding(
        finding.ruleId(),
        Severity.WARNING,
        finding.message(),
        finding.location(),
        finding.help(),
        finding.citations());
  }
}
