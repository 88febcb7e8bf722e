package dev.assay.validate.assess;

import dev.assay.model.gen.BackMatter;
import dev.assay.validate.cmmc.Answer;
import dev.assay.validate.cmmc.ObjectiveStatus;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.PoamEligibility;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.cmmc.RequirementStatus;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The worksheet of all 320 objectives for an assessor, to prepare entries in SPRS and eMASS. It is
 * not the official template of either, and says so in each row.
 */
public final class Worksheet {
  /** The note in the last column. */
  public static final String NOTE =
      "Prepared by Assay from the plan; not the official SPRS or eMASS template";

  /** What an assessor may enter as a determination. */
  public static final List<String> DETERMINATIONS = List.of("MET", "NOT MET", "NOT APPLICABLE");

  private static final List<String> REQUIREMENTS =
      List.of(
          "CMMC ID",
          "Title",
          "Status by plan",
          "Reason",
          "Points",
          "Deducted",
          "POA&M allowed",
          "On the POA&M",
          "Determination",
          "Assessor notes",
          "Note");

  private static final List<String> HEADER =
      List.of(
          "Requirement",
          "CMMC ID",
          "Title",
          "Objective",
          "Status by plan",
          "Reason",
          "Answered by",
          "Evidence",
          "Points",
          "POA&M eligible",
          "Determination",
          "Artifacts",
          "Examine",
          "Interview",
          "Test",
          "Assessor notes",
          "Note");

  private Worksheet() {}

  /** The rows, the header first; columns for the assessor are empty. */
  public static List<List<String>> rows(Assessment assessment) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    Plan plan = assessment.plan();
    for (RequirementStatus status : assessment.statuses().all()) {
      for (ObjectiveStatus objective : status.objectives()) {
        rows.add(row(plan, status, objective));
      }
    }
    return rows;
  }

  private static List<String> row(Plan plan, RequirementStatus status, ObjectiveStatus objective) {
    Set<String> components = new LinkedHashSet<>();
    Set<String> evidence = new LinkedHashSet<>();
    for (Answer answer : objective.answers()) {
      plan.component(answer.byComponent().componentUuid())
          .ifPresent(c -> components.add(Plan.name(c)));
      for (BackMatter.Resource resource : plan.resourcesOf(answer.byComponent().links())) {
        evidence.add(reference(resource));
      }
    }
    return List.of(
        status.number(),
        status.requirement().cmmcId(),
        status.requirement().cmmcTitle(),
        objective.objective().id().display(),
        objective.determination().label(),
        String.join("; ", objective.reasons()),
        String.join("; ", components),
        String.join("; ", evidence),
        String.valueOf(status.pointValue()),
        PoamEligibility.of(status).eligible() ? "yes" : "no",
        "",
        "",
        "",
        "",
        "",
        "",
        NOTE);
  }

  /** The 110 requirements, the header first; columns for the assessor are empty. */
  public static List<List<String>> requirements(Assessment assessment) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(REQUIREMENTS);
    Poam poam = assessment.poam();
    for (RequirementStatus status : assessment.statuses().all()) {
      String number = status.number();
      String onPoam =
          poam == null
              ? ""
              : poam.openNumbers().contains(number)
                  ? "open"
                  : poam.allNumbers().contains(number) ? "closed" : "no";
      rows.add(
          List.of(
              status.requirement().cmmcId(),
              status.requirement().cmmcTitle(),
              status.determination().label(),
              String.join("; ", status.reasons()),
              String.valueOf(status.pointValue()),
              String.valueOf(status.deduction()),
              PoamEligibility.of(status).eligible() ? "yes" : "no",
              onPoam,
              "",
              "",
              NOTE));
    }
    return rows;
  }

  private static String reference(BackMatter.Resource resource) {
    String files =
        resource.rlinks().stream()
            .map(l -> String.valueOf(l.href()))
            .collect(Collectors.joining(", "));
    String title = Prose.of(resource.title());
    return files.isEmpty() ? title : title + " (" + files + ")";
  }

  /** The worksheet as CSV (RFC 4180) in UTF-8 text, lines ended by CR LF. */
  public static String csv(Assessment assessment) {
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows(assessment)) {
      out.append(row.stream().map(Worksheet::cell).collect(Collectors.joining(","))).append("\r\n");
    }
    return out.toString();
  }

  /** A cell; one that a spreadsheet would take for a formula is marked as text by an apostrophe. */
  static String cell(String value) {
    String text = value;
    if (!text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    boolean quoted = text.indexOf(',') >= 0 || text.indexOf('"') >= 0;
    quoted |= text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
