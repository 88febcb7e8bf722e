package dev.assay.validate.custom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.DocumentWriter;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.validate.FileReport;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.Validator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules files of the manual, applied to the machine shop's plan in all three formats. */
class RulesOfYourOwnTest {
  private static final Path RULES = Path.of("..", "test-resources", "rules");
  private static final Path PLAN =
      Path.of("..", "test-resources", "examples", "machine-shop", "ssp.json");

  private static UserRules rules(String... names) {
    List<Path> files = java.util.Arrays.stream(names).map(RULES::resolve).toList();
    return UserRulesReader.read(files, Limits.DEFAULT);
  }

  private static String plan() throws Exception {
    return Files.readString(PLAN);
  }

  /** The plan in another format, under a name with that suffix. */
  private static Source in(DocumentFormat format, String json) throws Exception {
    Source source = Source.of("ssp.json", json.getBytes(StandardCharsets.UTF_8));
    if (format == DocumentFormat.JSON) {
      return source;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DocumentWriter.write(
        Objects.requireNonNull(new DocumentReader().read(source).document()), format, null, out);
    return Source.of("ssp." + format.label(), out.toByteArray());
  }

  private static FileReport check(UserRules rules, Source source) {
    return new Validator(ValidationOptions.DEFAULT.withRules(rules)).validate(source);
  }

  /** Rule, pointer and the text of the line that a finding names. */
  private static List<String> brief(FileReport report, Source source) {
    List<String> lines = new String(source.bytes(), StandardCharsets.UTF_8).lines().toList();
    return report.findings().stream()
        .peek(f -> assertTrue(f.location().line() > 0, f::toString))
        .peek(f -> assertFalse(lines.get(f.location().line() - 1).isBlank()))
        .map(f -> f.ruleId() + " " + f.location().pointer())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(DocumentFormat.class)
  void thePlanKeepsThem(DocumentFormat format) throws Exception {
    UserRules rules = rules("shop-rules.xml", "shop-rules.sch");
    assertEquals(List.of(), rules.problems());
    FileReport report = check(rules, in(format, plan()));
    assertEquals(List.of(), report.findings());
    assertEquals(List.of(), report.notChecked());
    assertEquals(List.of("nist", "library", "shop-rules.xml", "shop-rules.sch"), report.ruleSets());
  }

  @ParameterizedTest
  @EnumSource(DocumentFormat.class)
  void constraintsFindWhatTheyShould(DocumentFormat format) throws Exception {
    String broken =
        plan()
            .replace(
                "\"version\": \"3.2\",\n      \"oscal", "\"version\": \"three\",\n      \"oscal")
            .replaceFirst("\"value\": \"crma\"", "\"value\": \"crna\"")
            .replaceFirst(
                "(\"role-id\": \"content-approver\",\\s*\"party-uuids\": \\[\\s*\")[^\"]*",
                "$1646178d6-235c-5c2f-8091-62ee06867aa5")
            .replaceFirst("\"title\": \"Shop floor network\"", "\"title\": \"x\"");
    Source source = in(format, broken);
    FileReport report = check(rules("shop-rules.xml"), source);
    List<String> found = brief(report, source);
    assertTrue(
        found.contains("shop-plan-version /system-security-plan/metadata/version"),
        found::toString);
    assertTrue(
        found.stream().anyMatch(f -> f.startsWith("shop-asset-category /system-security-plan")),
        found::toString);
    assertTrue(
        found.stream().anyMatch(f -> f.startsWith("shop-approver-is-person ")), found::toString);
    Finding version =
        report.findings().stream()
            .filter(f -> f.ruleId().equals("shop-plan-version"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        "The version of the plan is 'three'; it must be two numbers with a dot, as in 3.2",
        version.message());
  }

  @ParameterizedTest
  @EnumSource(DocumentFormat.class)
  void schematronFindsWhatItShould(DocumentFormat format) throws Exception {
    String broken =
        plan()
            .replaceFirst(
                "\"description\": \"The ISSO keeps the account register:",
                "\"description\": \"TBD:")
            .replaceFirst("\"email-addresses\": \\[\\s*\"[^\"]*\"\\s*\\],", "");
    Source source = in(format, broken);
    List<String> found = brief(check(rules("shop-rules.sch"), source), source);
    assertTrue(
        found.contains(
            "shop-answer-to-do /system-security-plan/control-implementation"
                + "/implemented-requirements/0/statements/0/by-components/0"),
        found::toString);
  }

  @Test
  void settingsWeighAndSwitchOffWithAReason() throws Exception {
    String person = "\"type\": \"person\",";
    assertTrue(plan().contains(person));
    String broken = plan().replaceFirst("\"email-addresses\": \\[[^\\]]*\\],", "");
    broken =
        broken.replaceFirst(
            "\"description\": \"The ISSO keeps the account register:[^\"]*\"",
            "\"description\": \"Short.\"");
    FileReport report =
        check(
            rules("shop-rules.sch", "shop-settings.yaml"),
            Source.of("ssp.json", broken.getBytes(StandardCharsets.UTF_8)));
    assertEquals(1, report.suppressions().size());
    Suppression suppression = report.suppressions().get(0);
    assertEquals("shop-answer-length", suppression.finding().ruleId());
    assertTrue(suppression.reason().startsWith("Reviewed on"));
    assertTrue(report.findings().stream().noneMatch(f -> f.ruleId().equals("shop-answer-length")));
    assertTrue(
        report.findings().stream()
            .filter(f -> f.ruleId().equals("shop-person-mail"))
            .allMatch(f -> f.severity() == Severity.INFO));
  }

  @Test
  void aBrokenRulesFileIsNoPass() throws Exception {
    Source broken =
        Source.of("mine.xml", "<metaschema-meta-constraints/>".getBytes(StandardCharsets.UTF_8));
    UserRules rules = UserRulesReader.readSources(List.of(broken), Limits.DEFAULT);
    assertTrue(rules.isBroken());
    FileReport report = check(rules, in(DocumentFormat.JSON, plan()));
    assertEquals("RULES-FILE", report.findings().get(0).ruleId());
    assertEquals("mine.xml", report.findings().get(0).location().file());
    assertEquals(1, report.findings().get(0).location().line());
    assertEquals(1, report.notChecked().size());
  }

  @Test
  void aRulesFileThatIsNotThereIsNoPass() {
    UserRules rules = UserRulesReader.read(List.of(Path.of("no-such.xml")), Limits.DEFAULT);
    assertEquals(
        "the rules file cannot be read: there is no such file", rules.problems().get(0).message());
  }

  @Test
  void schematronReadsNoOtherFile(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.xml"), "<secret/>");
    Path rules = Files.createDirectory(folder.resolve("rules")).resolve("evil.sch");
    String schema = Files.readString(RULES.resolve("shop-rules.sch"));
    for (String call :
        List.of(
            "doc('" + secret.toUri() + "')/secret",
            "unparsed-text('" + secret.toUri() + "')[contains(., 'secret')]",
            "collection('" + folder.toUri() + "')/secret",
            "doc('https://example.com/x.xml')/*",
            "environment-variable('PATH')[. ne '']")) {
      Files.writeString(
          rules, schema.replaceFirst("test=\"o:email-address\"", "test=\"exists(" + call + ")\""));
      FileReport report =
          check(
              UserRulesReader.read(List.of(rules), Limits.DEFAULT),
              in(DocumentFormat.JSON, plan()));
      boolean refused = !report.notChecked().isEmpty();
      boolean nothing =
          report.findings().stream().anyMatch(f -> f.ruleId().equals("shop-person-mail"));
      assertTrue(refused || nothing, call);
    }
  }
}
