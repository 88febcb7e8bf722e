package dev.assay.validate.assess;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.NotChecked;
import dev.assay.diagnostic.Severity;
import dev.assay.validate.cmmc.Determination;
import dev.assay.validate.cmmc.Gate;
import dev.assay.validate.cmmc.GateCondition;
import dev.assay.validate.cmmc.LevelOne;
import dev.assay.validate.cmmc.LevelThree;
import dev.assay.validate.cmmc.PoamEligibility;
import dev.assay.validate.cmmc.RequirementStatus;
import dev.assay.validate.cmmc.Score;
import dev.assay.validate.cmmc.ScorePath;
import dev.assay.validate.cmmc.StatusClock;
import dev.assay.validate.report.Html;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes an assessment as one HTML file. It needs no network; it reads and prints without
 * JavaScript, which adds filters and a search.
 */
public final class AssessmentHtml {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

  private final StringBuilder out = new StringBuilder();
  private final Assessment it;

  private AssessmentHtml(Assessment assessment) {
    this.it = assessment;
  }

  /** The page, lines ended by LF. */
  public static String of(Assessment assessment) {
    AssessmentHtml page = new AssessmentHtml(assessment);
    page.page();
    return page.out.toString();
  }

  private void line(String html) {
    out.append(html).append('\n');
  }

  private static String text(String raw) {
    return Html.text(raw);
  }

  private void page() {
    Subject subject = it.subject();
    String title = subject.title().isEmpty() ? subject.file() : subject.title();
    line("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">");
    line("<meta http-equiv=\"Content-Security-Policy\" content=\"" + text(POLICY) + "\">");
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    line("<title>" + text(title) + "</title>");
    line(
        "<style>\n"
            + Html.resource(AssessmentHtml.class, "report.css")
            + "</style>\n</head>\n<body>\n<main>");
    line("<h1>" + text(title) + "</h1>");
    line("<p class=\"sub\">" + text(about(subject)) + "</p>");
    verdict();
    it.obstacles().forEach(o -> line("<p class=\"box\">" + text(o) + "</p>"));
    it.completeness().missing().forEach(m -> line("<p class=\"box\">Missing: " + text(m) + "</p>"));
    gate();
    stumbles();
    open();
    paths();
    families();
    levels();
    findings();
    requirements();
    notChecked();
    line(
        "<footer>Made by Assay from what the plan says. Nobody was interviewed and nothing was"
            + " tested: this is no assessment by a certified assessor.</footer>");
    line(
        "</main>\n<script>\n"
            + Html.resource(AssessmentHtml.class, "report.js")
            + "</script>\n</body>\n</html>");
  }

  private String about(Subject subject) {
    StringBuilder about = new StringBuilder(subject.systemName());
    if (subject.version() != null) {
      about.append(" · version ").append(subject.version());
    }
    if (subject.lastModified() != null) {
      about.append(" · ").append(subject.lastModified());
    }
    if (!subject.cageCodes().isEmpty()) {
      about.append(" · CAGE ").append(String.join(", ", subject.cageCodes()));
    }
    about.append(" · CMMC Level ").append(it.options().level());
    return about.append(" as of ").append(it.options().asOf()).toString();
  }

  private void verdict() {
    Gate gate = it.gate();
    boolean provisional = gate != null && gate.provisional();
    String label = it.statusLabel();
    String look = label.startsWith("Final") ? "good" : label.startsWith("Cond") ? "warn" : "bad";
    line("<section class=\"top\">");
    Score score = it.score();
    if (score != null) {
      out.append(Charts.gauge(score));
    }
    line("<div class=\"verdict\"><div class=\"status " + look + "\">" + text(label) + "</div>");
    if (provisional) {
      line("<p>Possible only: a condition below could not be checked.</p>");
    }
    line("<ul class=\"counts\">");
    if (score != null) {
      line("<li><b>" + score.met() + "</b> MET</li><li><b>" + score.notMet() + "</b> NOT MET</li>");
      line("<li><b>" + score.notApplicable() + "</b> NOT APPLICABLE</li>");
    }
    line("<li><b>" + it.count(Severity.ERROR) + "</b> errors</li>");
    line("<li><b>" + it.count(Severity.WARNING) + "</b> warnings</li>");
    line(
        "<li><b>"
            + it.completeness().objectivesAnswered()
            + "</b> of 320 objectives answered</li>");
    line("</ul>");
    StatusClock clock = it.clock();
    if (clock != null) {
      line("<p>" + text(stated(clock)) + "</p>");
    }
    line("</div></section>");
  }

  private static String stated(StatusClock clock) {
    StringBuilder text = new StringBuilder("The plan states ").append(clock.status().label());
    text.append(" of ").append(clock.statusDate());
    if (clock.closeoutDue() != null) {
      text.append("; closeout due ").append(clock.closeoutDue());
      text.append(" (").append(clock.closeoutDaysLeft()).append(" days)");
    }
    if (clock.nextAffirmation() != null) {
      text.append("; next affirmation due ").append(clock.nextAffirmation());
    }
    text.append("; valid through ").append(clock.validThrough());
    return text.append(clock.expired() ? "; EXPIRED" : "").toString();
  }

  private void open() {
    List<RequirementStatus> open = it.statuses().with(Determination.NOT_MET);
    if (open.isEmpty()) {
      return;
    }
    line("<h2>NOT MET (" + open.size() + ")</h2>");
    line(
        "<table><thead><tr><th>Requirement</th><th class=\"num\">Points</th><th class=\"id\">POA&amp;M</th>");
    line("<th>Why</th></tr></thead><tbody>");
    for (RequirementStatus status : open) {
      PoamEligibility eligibility = PoamEligibility.of(status);
      line(
          "<tr><td class=\"name\">"
              + link(status)
              + "<br>"
              + text(status.requirement().cmmcTitle())
              + "</td><td class=\"num\">"
              + status.deduction()
              + "</td><td class=\"id "
              + (eligibility.eligible() ? "good" : "bad")
              + "\">"
              + (eligibility.eligible() ? "may" : "may not")
              + "</td><td>"
              + text(String.join("; ", status.reasons()))
              + "</td></tr>");
    }
    line("</tbody></table>");
  }

  private static String link(RequirementStatus status) {
    return "<a href=\"#r-" + status.number() + "\">" + status.requirement().cmmcId() + "</a>";
  }

  private void gate() {
    Gate gate = it.gate();
    if (gate == null || gate.conditions().isEmpty()) {
      return;
    }
    line("<h2>May a POA&amp;M carry the rest?</h2>");
    line("<table><thead><tr><th>Outcome</th><th>Condition</th><th>Source</th></tr></thead><tbody>");
    for (GateCondition condition : gate.conditions()) {
      String look =
          switch (condition.outcome()) {
            case PASS -> "good";
            case FAIL -> "bad";
            case NOT_CHECKED -> "mute";
          };
      String offenders =
          condition.offenders().isEmpty() ? "" : ": " + String.join(", ", condition.offenders());
      line(
          "<tr><td><span class=\"tag "
              + look
              + "\">"
              + condition.outcome().name().replace('_', ' ')
              + "</span></td><td>"
              + text(condition.detail() + offenders)
              + "</td><td class=\"id\">"
              + text(condition.citation())
              + "</td></tr>");
    }
    line("</tbody></table>");
  }

  private void stumbles() {
    if (it.stumbles().isEmpty()) {
      return;
    }
    line("<h2>What the assessor will stumble on</h2>");
    line("<table><thead><tr><th>Weight</th><th>What</th><th class=\"num\">Times</th>");
    line("<th>Rule</th></tr></thead><tbody>");
    for (Stumble stumble : it.stumbles()) {
      line(
          "<tr><td>"
              + tag(stumble.severity())
              + "</td><td>"
              + text(stumble.title())
              + "</td><td class=\"num\">"
              + stumble.findings().size()
              + "</td><td class=\"id\"><a href=\"#f-"
              + text(stumble.ruleId())
              + "\">"
              + text(stumble.ruleId())
              + "</a></td></tr>");
    }
    line("</tbody></table>");
  }

  private static String tag(Severity severity) {
    String look =
        switch (severity) {
          case ERROR -> "bad";
          case WARNING -> "warn";
          case INFO -> "mute";
        };
    return "<span class=\"tag " + look + "\">" + severity.label() + "</span>";
  }

  private void paths() {
    if (it.paths().stream().allMatch(p -> p.steps().isEmpty())) {
      return;
    }
    line("<h2>The shortest way up</h2>\n<ul class=\"plain\">");
    for (ScorePath path : it.paths()) {
      String steps =
          path.steps().stream()
              .map(s -> link(s) + " (" + s.deduction() + ")")
              .collect(Collectors.joining(", "));
      line(
          "<li>To "
              + text(path.goal())
              + ": "
              + (steps.isEmpty() ? "reached" : "meet " + steps + "; gives " + path.scoreAfter())
              + "</li>");
    }
    line("</ul>");
  }

  private void families() {
    Score score = it.score();
    if (score != null) {
      line("<h2>By family</h2>");
      out.append(Charts.families(score));
    }
  }

  private void levels() {
    LevelOne one = it.levelOne();
    if (one != null) {
      line("<h2>Level 1</h2>\n<table><tbody>");
      one.requirements()
          .forEach(
              r ->
                  line("<tr><td>" + r.id() + "</td><td>" + look(r.determination()) + "</td></tr>"));
      line("</tbody></table>");
    }
    LevelThree three = it.levelThree();
    if (three != null) {
      line("<h2>Level 3: " + three.score() + " of 24</h2>\n<table><tbody>");
      three
          .determinations()
          .forEach(
              (requirement, determination) ->
                  line(
                      "<tr><td>"
                          + requirement.id()
                          + "</td><td>"
                          + text(requirement.title())
                          + "</td><td>"
                          + look(determination)
                          + "</td></tr>"));
      line("</tbody></table>");
    }
  }

  private static String look(Determination determination) {
    String look =
        switch (determination) {
          case MET -> "good";
          case NOT_MET -> "bad";
          case NOT_APPLICABLE -> "mute";
        };
    return "<span class=\"tag " + look + "\">" + determination.label() + "</span>";
  }

  private void findings() {
    line("<h2 id=\"findings\">Findings (" + it.findings().size() + ")</h2>");
    if (it.findings().isEmpty()) {
      line("<p>None.</p>");
    }
    line(
        "<div class=\"filters\"><input type=\"search\" data-for=\"findings\" placeholder=\"Search\"");
    line("aria-label=\"Search findings\"><select name=\"severity\" data-for=\"findings\"");
    line("aria-label=\"Severity\"><option value=\"\">All severities</option>");
    for (Severity severity : Severity.values()) {
      line("<option>" + severity.label() + "</option>");
    }
    line("</select><output id=\"findings-count\"></output></div>");
    FindingPlaces places = new FindingPlaces(it);
    for (Finding finding : it.findings()) {
      line(
          "<div class=\"finding "
              + finding.severity().label()
              + "\" data-in=\"findings\" data-severity=\""
              + finding.severity().label()
              + "\""
              + places.anchor(finding)
              + ">"
              + tag(finding.severity())
              + " <b>"
              + text(finding.ruleId())
              + "</b> "
              + text(finding.message()));
      if (finding.help() != null) {
        line("<div class=\"help\">" + text(finding.help()) + "</div>");
      }
      line("<div class=\"where\">" + places.place(finding) + "</div>");
      if (!finding.citations().isEmpty()) {
        line("<div class=\"cite\">" + text(String.join("; ", finding.citations())) + "</div>");
      }
      line("</div>");
    }
  }

  private void requirements() {
    line("<h2>All requirements</h2>");
    line("<div class=\"filters\"><input type=\"search\" data-for=\"requirements\"");
    line("placeholder=\"Search\" aria-label=\"Search requirements\">");
    line("<select name=\"family\" data-for=\"requirements\" aria-label=\"Family\">");
    line("<option value=\"\">All families</option>");
    it.statuses().all().stream()
        .map(s -> s.requirement().family())
        .distinct()
        .forEach(f -> line("<option value=\"" + f.code() + "\">" + text(f.name()) + "</option>"));
    line("</select><select name=\"status\" data-for=\"requirements\" aria-label=\"Status\">");
    line("<option value=\"\">All statuses</option>");
    for (Determination determination : Determination.values()) {
      line("<option>" + determination.label() + "</option>");
    }
    line("</select><output id=\"requirements-count\"></output></div>");
    line("<table><thead><tr><th>Requirement</th><th>Title</th><th>Status</th>");
    line("<th class=\"num\">Value</th><th class=\"num hide\">Objectives</th></tr></thead><tbody>");
    for (RequirementStatus status : it.statuses().all()) {
      long satisfied =
          status.objectives().stream().filter(o -> o.determination().isSatisfied()).count();
      line(
          "<tr id=\"r-"
              + status.number()
              + "\" data-in=\"requirements\" data-family=\""
              + status.requirement().family().code()
              + "\" data-status=\""
              + status.determination().label()
              + "\"><td class=\"id\">"
              + status.requirement().cmmcId()
              + "</td><td>"
              + text(status.requirement().cmmcTitle())
              + "</td><td>"
              + look(status.determination())
              + "</td><td class=\"num\">"
              + status.pointValue()
              + "</td><td class=\"num hide\">"
              + satisfied
              + " of "
              + status.objectives().size()
              + "</td></tr>");
    }
    line("</tbody></table>");
  }

  private void notChecked() {
    line("<h2>Not checked</h2>\n<ul class=\"plain\">");
    for (NotChecked one : it.notChecked()) {
      line("<li>" + text(one.what()) + ": " + text(one.why()) + "</li>");
    }
    line("</ul>");
  }
}
