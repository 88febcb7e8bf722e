package dev.assay.validate.assess;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.profiles.cmmc.RequirementId;
import dev.assay.validate.report.Html;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where findings stand, as links within a page: to the requirement they are about. */
final class FindingPlaces {
  private static final String ANSWERS =
      "/system-security-plan/control-implementation/implemented-requirements/";

  private final List<ImplementedRequirement> requirements;
  private final Set<String> anchored = new HashSet<>();

  FindingPlaces(Assessment assessment) {
    this.requirements = assessment.plan().requirements();
  }

  /** The attribute that the first finding of each rule is found by. */
  String anchor(Finding finding) {
    return anchored.add(finding.ruleId()) ? " id=\"f-" + Html.text(finding.ruleId()) + "\"" : "";
  }

  /** File, line and pointer, and the requirement when the place is in its answer. */
  String place(Finding finding) {
    Location where = finding.location();
    String pointer = where.pointer();
    StringBuilder out = new StringBuilder(Html.text(where.toString()));
    if (pointer != null) {
      out.append(" <code>").append(Html.text(pointer)).append("</code>");
      requirement(pointer)
          .ifPresent(
              number ->
                  out.append(" <a href=\"#r-")
                      .append(number)
                      .append("\">")
                      .append(number)
                      .append("</a>"));
    }
    return out.toString();
  }

  private Optional<String> requirement(String pointer) {
    if (!pointer.startsWith(ANSWERS)) {
      return Optional.empty();
    }
    int end = pointer.indexOf('/', ANSWERS.length());
    String index = pointer.substring(ANSWERS.length(), end < 0 ? pointer.length() : end);
    if (!index.matches("\\d{1,9}") || Integer.parseInt(index) >= requirements.size()) {
      return Optional.empty();
    }
    String controlId = requirements.get(Integer.parseInt(index)).controlId();
    return controlId == null
        ? Optional.empty()
        : RequirementId.parse(controlId).map(RequirementId::number);
  }
}
