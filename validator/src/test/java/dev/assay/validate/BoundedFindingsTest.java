package dev.assay.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.profiles.load.DocumentLoader;
import dev.assay.validate.custom.RuleSetting;
import dev.assay.validate.custom.UserRules;
import dev.assay.validate.report.ReportFormat;
import dev.assay.validate.report.RunInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents of which nearly everything is wrong: what is listed, and what is told of the rest. */
class BoundedFindingsTest {
  private static final String RULE = "catalog-control-require-statement-when-not-withdrawn";
  private static final int CONTROLS = BoundedFindings.MOST_OF_A_RULE + 2_000;
  private static final String REST = BoundedFindings.NOT_LISTED;

  private static Finding finding(String rule, Severity severity, int number) {
    return Finding.of(
        rule, severity, "wrong", Location.ofPointer("a.json", "/catalog/params/" + number), null);
  }

  /** A catalog of empty controls. */
  private static Source controls(DocumentFormat format, int count) {
    String uuid = "0d2d1a52-5a3f-4b59-8a3b-6f1a4c9b2e10";
    String text =
        switch (format) {
          case JSON ->
              "{\"catalog\":{\"uuid\":\""
                  + uuid
                  + "\",\"metadata\":{\"title\":\"T\",\"last-modified\":\"2026-01-01T00:00:00Z\","
                  + "\"version\":\"1\",\"oscal-version\":\"1.1.3\"},\"controls\":["
                  + "{},".repeat(count - 1)
                  + "{}]}}";
          case YAML ->
              "catalog:\n uuid: "
                  + uuid
                  + "\n metadata:\n  title: T\n  last-modified: 2026-01-01T00:00:00Z\n"
                  + "  version: '1'\n  oscal-version: 1.1.3\n controls:\n"
                  + " - {}\n".repeat(count);
          case XML ->
              "<catalog xmlns=\"http://csrc.nist.gov/ns/oscal/1.0\" uuid=\""
                  + uuid
                  + "\"><metadata><title>T</title><last-modified>2026-01-01T00:00:00Z"
                  + "</last-modified><version>1</version><oscal-version>1.1.3</oscal-version>"
                  + "</metadata>"
                  + "<control/>".repeat(count)
                  + "</catalog>";
        };
    return Source.of("many" + format.suffix(), text.getBytes(StandardCharsets.UTF_8));
  }

  private static FileReport check(DocumentFormat format, int count, Level level) {
    return new Validator(ValidationOptions.DEFAULT.withLevel(level))
        .validate(controls(format, count));
  }

  private static List<Finding> of(String rule, FileReport report) {
    return report.findings().stream().filter(f -> f.ruleId().equals(rule)).toList();
  }

  @Test
  void listsAllThatAreFew() {
    BoundedFindings findings = new BoundedFindings();
    List<Finding> few = List.of(finding("a", Severity.INFO, 0), finding("b", Severity.ERROR, 1));
    findings.addAll(few);
    assertEquals(few, findings.all());
  }

  @Test
  void tellsHowManyAreNotListedWithTheWeightOfTheHeaviest() {
    BoundedFindings findings = new BoundedFindings();
    for (int i = 0; i < BoundedFindings.MOST_OF_A_RULE; i++) {
      findings.add(finding("a", Severity.INFO, i));
    }
    findings.add(finding("a", Severity.INFO, 777_777));
    findings.add(finding("a", Severity.WARNING, 777_778));
    findings.add(finding("a", Severity.INFO, 777_779));
    findings.add(finding("b", Severity.ERROR, 0));

    List<Finding> all = findings.all();
    assertEquals(BoundedFindings.MOST_OF_A_RULE + 2, all.size());
    assertEquals(finding("b", Severity.ERROR, 0), all.get(all.size() - 2));
    Finding rest = all.get(all.size() - 1);
    assertEquals("a", rest.ruleId());
    assertEquals(Severity.WARNING, rest.severity());
    assertEquals(3 + REST, rest.message());
    assertEquals("/catalog/params/777777", rest.location().pointer());
    assertEquals(List.of(rest), all.stream().filter(FileReport::isOfMore).toList());
  }

  @Test
  void listsFewerOfEachRuleWhereThereAreManyInAll() {
    BoundedFindings findings = new BoundedFindings();
    for (int i = 0; i < BoundedFindings.MANY; i++) {
      findings.add(finding("rule-" + i % 10, Severity.ERROR, i));
    }
    for (int i = 0; i < 500; i++) {
      findings.add(finding("late", Severity.ERROR, i));
    }
    List<Finding> all = findings.all();
    assertEquals(BoundedFindings.MANY + BoundedFindings.MOST_BESIDE_MANY + 1, all.size());
    assertEquals(400 + REST, all.get(all.size() - 1).message());
  }

  @ParameterizedTest
  @EnumSource
  void theSchemaAloneListsAThousandBesideThoseOfTheReader(DocumentFormat format) {
    FileReport report = check(format, CONTROLS, Level.SCHEMA);
    assertTrue(report.readable());
    assertTrue(report.findings().size() <= 2_001, () -> report.findings().size() + " findings");
    assertEquals(2, of("READ-LIMIT", report).size());
  }

  @ParameterizedTest
  @EnumSource
  void aRuleThatEachItemBreaksIsListedInPartAndCountedInFull(DocumentFormat format) {
    FileReport report = check(format, CONTROLS, Level.RULES);
    List<Finding> found = of(RULE, report);
    assertEquals(BoundedFindings.MOST_OF_A_RULE + 1, found.size());
    Finding rest = found.get(found.size() - 1);
    assertEquals(2_000 + REST, rest.message());
    assertEquals("/catalog/controls/" + BoundedFindings.MOST_OF_A_RULE, rest.location().pointer());
    assertTrue(rest.location().line() > 0 && rest.location().path() != null, rest::toString);
  }

  @Test
  void aRuleThatIsOffIsOffForTheRestToo() {
    UserRules off =
        new UserRules(
            List.of(),
            List.of(),
            List.of(new RuleSetting(RULE, null, null, "drafts", "house.yaml")),
            List.of());
    FileReport report =
        new Validator(new ValidationOptions(Level.RULES, Limits.DEFAULT, new DocumentLoader(), off))
            .validate(controls(DocumentFormat.JSON, CONTROLS));
    assertEquals(List.of(), of(RULE, report));
    assertEquals(BoundedFindings.MOST_OF_A_RULE + 1, report.suppressions().size());
  }

  @ParameterizedTest
  @EnumSource
  void eachFormOfReportTellsThatThereAreMore(ReportFormat format) throws IOException {
    FileReport file = check(DocumentFormat.JSON, CONTROLS, Level.RULES);
    RunInfo run = new RunInfo("1", Level.RULES, FailOn.ERROR, false, false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(new Report(List.of(file)), run, out);
    String text = out.toString(StandardCharsets.UTF_8);
    // The short one says of how many findings it shows a few.
    String told =
        format == ReportFormat.MARKDOWN ? String.valueOf(file.findings().size()) : 2_000 + REST;
    assertTrue(text.contains(told), () -> text.substring(0, 500));
  }
}
