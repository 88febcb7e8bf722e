package dev.assay.validate.report;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.NotChecked;
import dev.assay.document.DocumentType;
import dev.assay.validate.FileReport;
import dev.assay.validate.Level;
import dev.assay.validate.Reports;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a report as the XML that JUnit runs leave behind and build servers read: a suite for each
 * document, a case for each family of rules, one more for each thing that could not be checked.
 *
 * <p>There is no standard for this XML. What is written keeps to what Ant, Maven Surefire and
 * Jenkins have in common.
 */
final class JunitReport {
  private final RunInfo run;
  private final RuleBook book = new RuleBook();

  private JunitReport(RunInfo run) {
    this.run = run;
  }

  /** A suite, and what it adds to the sums. */
  private record Suite(String xml, int tests, int failures, int errors, int skipped) {}

  static void write(Reports reports, RunInfo run, OutputStream out) throws IOException {
    JunitReport report = new JunitReport(run);
    int tests = 0;
    int failures = 0;
    int errors = 0;
    int skipped = 0;
    for (FileReport file : reports) {
      Suite suite = report.suite(file);
      tests += suite.tests();
      failures += suite.failures();
      errors += suite.errors();
      skipped += suite.skipped();
    }
    print(
        out,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"assay validate\""
            + counts(tests, failures, errors, skipped)
            + ">\n");
    for (FileReport file : reports) {
      print(out, report.suite(file).xml());
    }
    print(out, "</testsuites>\n");
  }

  private static void print(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String counts(int tests, int failures, int errors, int skipped) {
    return " tests=\""
        + tests
        + "\" failures=\""
        + failures
        + "\" errors=\""
        + errors
        + "\" skipped=\""
        + skipped
        + "\"";
  }

  private Suite suite(FileReport file) {
    Map<String, List<Finding>> families = families(file);
    StringBuilder cases = new StringBuilder();
    int failures = 0;
    int errors = 0;
    for (Map.Entry<String, List<Finding>> family : families.entrySet()) {
      List<Finding> failing = new ArrayList<>();
      List<Finding> rest = new ArrayList<>();
      for (Finding finding : family.getValue()) {
        (run.failOn().isMetBy(finding.severity()) ? failing : rest).add(finding);
      }
      boolean unread = !file.readable() && family.getKey().equals(RuleBook.Family.READING);
      open(cases, file, family.getKey());
      if (unread) {
        errors++;
        problem(cases, "error", family.getValue());
      } else if (!failing.isEmpty()) {
        failures++;
        problem(cases, "failure", failing);
      }
      if (!unread && !rest.isEmpty()) {
        cases.append("      <system-out>").append(text(lines(rest))).append("</system-out>\n");
      }
      cases.append("    </testcase>\n");
    }
    for (NotChecked open : file.notChecked()) {
      open(cases, file, "not checked: " + open.what());
      cases.append("      <skipped message=\"").append(text(open.why())).append("\"/>\n");
      cases.append("    </testcase>\n");
    }
    int skipped = file.notChecked().size();
    int tests = families.size() + skipped;
    String start =
        "  <testsuite name=\""
            + text(file.file())
            + "\""
            + counts(tests, failures, errors, skipped)
            + " time=\"0\">\n";
    return new Suite(start + cases + "  </testsuite>\n", tests, failures, errors, skipped);
  }

  /** What the document was checked for, with what was found; a family without findings passed. */
  private Map<String, List<Finding>> families(FileReport file) {
    Map<String, List<Finding>> families = new LinkedHashMap<>();
    families.put(RuleBook.Family.READING, new ArrayList<>());
    if (file.readable()) {
      families.put(RuleBook.Family.FORM, new ArrayList<>());
      file.ruleSets()
          .forEach(set -> families.put(RuleBook.Family.ofRuleSet(set), new ArrayList<>()));
      if (run.level() == Level.RULES) {
        families.put(RuleBook.Family.REFERENCES, new ArrayList<>());
        if (file.type() == DocumentType.SYSTEM_SECURITY_PLAN) {
          families.put(RuleBook.Family.ANSWERS, new ArrayList<>());
        }
      }
    }
    for (Finding finding : file.findings()) {
      String family = book.entry(finding.ruleId()).family();
      families
          .computeIfAbsent(
              file.readable() ? family : RuleBook.Family.READING, f -> new ArrayList<>())
          .add(finding);
    }
    return families;
  }

  private static void open(StringBuilder out, FileReport file, String name) {
    out.append("    <testcase name=\"").append(text(name));
    out.append("\" classname=\"").append(text(file.file())).append("\" time=\"0\">\n");
  }

  private static void problem(StringBuilder out, String element, List<Finding> findings) {
    Finding first = findings.get(0);
    String more = findings.size() == 1 ? "" : " (and " + (findings.size() - 1) + " more)";
    out.append("      <").append(element).append(" message=\"");
    out.append(text(first.message() + more)).append("\" type=\"").append(text(first.ruleId()));
    out.append("\">").append(text(lines(findings))).append("</").append(element).append(">\n");
  }

  private static String lines(List<Finding> findings) {
    StringBuilder out = new StringBuilder();
    for (Finding finding : findings) {
      out.append(finding.location()).append(' ').append(finding.severity().label()).append(' ');
      out.append(finding.ruleId()).append(' ').append(finding.message()).append('\n');
      if (finding.help() != null) {
        out.append("    ").append(finding.help()).append('\n');
      }
    }
    return out.toString();
  }

  /** Text of XML 1.0, which has no place for some characters at all. */
  private static String text(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    raw.codePoints()
        .map(c -> c < ' ' && c != '\n' && c != '\t' || isNoCharacter(c) ? 0xfffd : c)
        .forEach(out::appendCodePoint);
    return Html.text(out.toString());
  }

  private static boolean isNoCharacter(int c) {
    return (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || c == 0xfffe
        || c == 0xffff;
  }
}
