package dev.assay.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidatorTest {
  private static final String PLAN = Fixtures.text(Fixtures.broken("good-ssp.json"));

  private static FileReport check(String name, String text) {
    return check(name, text, Level.RULES);
  }

  private static FileReport check(String name, String text, Level level) {
    return new Validator(ValidationOptions.DEFAULT.withLevel(level))
        .validate(Fixtures.source(name, text));
  }

  @Test
  void saysWhatAGoodPlanIs() {
    FileReport report = check("plan.json", PLAN);
    assertEquals(List.of(), report.findings());
    assertTrue(report.readable());
    assertEquals(DocumentFormat.JSON, report.format());
    assertEquals(DocumentType.SYSTEM_SECURITY_PLAN, report.type());
    assertEquals("1.1.3", report.oscalVersion());
    assertEquals("1.1.3", report.schemaVersion());
    assertEquals(
        "3 of 3 requirements answered, 4 of 4 objectives", report.coverage().get(0).toString());
    assertTrue(report.coverage().get(0).isComplete());
  }

  @Test
  void findsTheExamplePlanCompleteAgainstCmmcLevel2() throws Exception {
    String name = "/dev/assay/examples/machine-shop/ssp.json";
    try (InputStream in = Objects.requireNonNull(ValidatorTest.class.getResourceAsStream(name))) {
      FileReport report =
          new Validator(ValidationOptions.DEFAULT)
              .validate(Source.of("ssp.json", in.readAllBytes()));
      assertEquals(List.of(), report.findings());
      assertEquals(
          "110 of 110 requirements answered, 320 of 320 objectives",
          report.coverage().get(0).toString());
    }
  }

  @Test
  void checksNoAnswersBelowTheLevelOfRules() {
    String text = PLAN.replace("small-profile.json", "no-such-profile.json");
    assertEquals(List.of(), check("plan.json", text, Level.SCHEMA).findings());
    assertEquals(List.of(), check("plan.json", text, Level.CONSTRAINTS).findings());
    assertEquals(
        List.of("SSP-PROFILE /system-security-plan/import-profile/href"),
        Fixtures.brief(check("plan.json", text, Level.RULES).findings()));
  }

  @Test
  void namesTheRuleSetsThatRan() {
    assertEquals(List.of(), check("plan.json", PLAN, Level.SCHEMA).ruleSets());
    assertEquals(
        List.of("nist", "library"), check("plan.json", PLAN, Level.CONSTRAINTS).ruleSets());
  }

  @Test
  void doesNotCountWhatCouldNotBeReadAsChecked() {
    FileReport report = check("plan.json", PLAN.substring(0, 300));
    assertFalse(report.readable());
    assertNull(report.type());
    assertEquals(1, report.notChecked().size());
    assertEquals("READ-SYNTAX", report.findings().get(0).ruleId());
  }

  @Test
  void reportsAnInputThatIsNotThere() {
    FileReport report =
        FileReport.unreadable(new UnreadableException("gone.json", "there is no such file"));
    assertFalse(report.readable());
    assertEquals(
        "the input cannot be read: there is no such file", report.findings().get(0).message());
    assertEquals(Report.UNREADABLE, new Report(List.of(report)).exitCode(FailOn.NEVER));
  }

  @ParameterizedTest
  @CsvSource({
    "plan.json, '\"version\": \"1.10\"', '\"version\": null', OSCAL-NULL",
    "plan.json, '\"version\": \"1.10\"', '\"version\": []', OSCAL-TYPE",
    "plan.json, '\"version\": \"1.10\"', '\"versio\": \"1\"', OSCAL-UNKNOWN",
    "plan.json, '\"version\": \"1.10\",', '', OSCAL-MISSING",
    "plan.json, '\"version\": \"1.10\"', '\"version\": \"1\", \"roles\": []', OSCAL-EMPTY",
    "plan.json, '\"version\": \"1.10\"', '\"version\": \"1\", \"version\": 1', OSCAL-DUPLICATE-KEY",
  })
  void saysOnceWhatReaderAndSchemaBothSee(String name, String old, String now, String rule) {
    List<String> rules =
        check(name, PLAN.replace(old, now)).findings().stream().map(Finding::ruleId).toList();
    assertEquals(1, rules.stream().filter(rule::equals).count(), rules::toString);
    boolean renamed = rule.equals("OSCAL-UNKNOWN");
    assertEquals(renamed ? 2 : 1, rules.size(), rules::toString);
  }

  @Test
  void ordersFindingsByTheirPlaces() {
    String text =
        PLAN.replace("\"uuid\": \"", "\"uuid\": \"x").replace("\"state\": \"", "\"state\": \" ");
    List<Finding> findings = check("plan.json", text).findings();
    List<Integer> lines = findings.stream().map(f -> f.location().line()).toList();
    assertTrue(findings.size() > 10);
    assertEquals(lines.stream().sorted().toList(), lines);
  }

  @Test
  void understandsIdsInEverySpelling() {
    for (String spelling :
        List.of("3.7.1", "03.07.01", "MA.L2-3.7.1", "MA-L2-3.7.1", "MA.L2- 3.7.1", " 3.7.1 ")) {
      FileReport report =
          check(
              "plan.json",
              PLAN.replace(
                  "\"control-id\": \"SP_800_171_3.7.1\"", "\"control-id\": \"" + spelling + "\""));
      assertEquals(3, report.coverage().get(0).answered(), spelling);
      assertEquals(1, report.findings().size(), spelling);
      assertTrue(
          String.valueOf(report.findings().get(0).help()).contains("SP_800_171_3.7.1"), spelling);
    }
  }

  @Test
  void givesTheSameReportFromManyThreads() throws Exception {
    Validator validator = new Validator(ValidationOptions.DEFAULT);
    List<String> names =
        List.of("not-in-list.xml", "not-in-list.yaml", "wrong-type.json", "not-in-profile.json");
    List<FileReport> alone = new ArrayList<>();
    for (String name : names) {
      alone.add(validator.validate(Source.read(Fixtures.broken(name), Limits.DEFAULT)));
    }
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      Validator shared = new Validator(ValidationOptions.DEFAULT);
      List<Future<FileReport>> reports = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String name = names.get(i % names.size());
        reports.add(
            pool.submit(() -> shared.validate(Source.read(Fixtures.broken(name), Limits.DEFAULT))));
      }
      for (int i = 0; i < reports.size(); i++) {
        assertEquals(alone.get(i % names.size()), reports.get(i).get());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void stopsAtTheLimitsOfTheOptions() {
    Limits small = new Limits(1 << 20, 10, 1000, 0);
    ValidationOptions options =
        new ValidationOptions(Level.SCHEMA, small, ValidationOptions.DEFAULT.loader());
    String deep = "{\"catalog\": " + "[".repeat(50) + "]".repeat(50) + "}";
    FileReport report =
        new Validator(options)
            .validate(Source.of("deep.json", deep.getBytes(StandardCharsets.UTF_8)));
    assertFalse(report.readable());
    assertTrue(
        report.findings().stream()
            .anyMatch(f -> f.ruleId().equals("READ-LIMIT") && f.severity() == Severity.ERROR),
        () -> report.findings().toString());
  }

  @Test
  void checksDeeplyNestedDocumentsWithinTheLimits() {
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < 80; i++) {
      parts.append("\"parts\": [ { \"name\": \"item\", ");
    }
    String text =
        """
        { "catalog": { "uuid": "0d2d1a52-5a3f-4b59-8a3b-6f1a4c9b2e10",
          "metadata": { "title": "Deep", "last-modified": "2026-01-01T00:00:00Z", "version": "1",
            "oscal-version": "1.1.3" },
          "controls": [ { "id": "a", "title": "A",
        """
            + parts
            + "\"id\": \"not a token\" "
            + "} ]".repeat(80)
            + "} ] } }";
    FileReport report = check("deep.json", text, Level.SCHEMA);
    assertEquals(1, report.findings().size(), () -> report.findings().toString());
    assertEquals("OSCAL-VALUE", report.findings().get(0).ruleId());
  }
}
