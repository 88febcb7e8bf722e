package dev.assay.validate.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.NotChecked;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.validate.FailOn;
import dev.assay.validate.FileReport;
import dev.assay.validate.Fixtures;
import dev.assay.validate.Level;
import dev.assay.validate.Report;
import dev.assay.validate.Reports;
import dev.assay.validate.Totals;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.Validator;
import dev.assay.validate.custom.Suppression;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The reports on all broken documents of the project. SARIF is held against the schema of the OASIS
 * standard; for JUnit there is no schema to be had, see {@code junit.xsd}.
 */
class ReportFormatsTest {
  private static final RunInfo RUN = new RunInfo("1.0", Level.RULES, FailOn.ERROR, false, false);

  private static Report broken;

  @BeforeAll
  static void checkAllBrokenDocuments() throws Exception {
    Validator validator = new Validator(ValidationOptions.DEFAULT);
    List<FileReport> files = new ArrayList<>();
    try (Stream<Path> paths = Files.list(Fixtures.BROKEN)) {
      for (Path path : paths.sorted().toList()) {
        if (!path.toString().endsWith(".findings") && !path.toString().endsWith(".md")) {
          files.add(validator.validate(Source.read(path, Limits.DEFAULT)));
        }
      }
    }
    files.add(FileReport.unreadable(new UnreadableException("gone.json", "there is no such file")));
    files.add(hostile());
    broken = new Report(files);
  }

  /** A document whose name and values would break each of the formats if they were not escaped. */
  private static FileReport hostile() {
    String text = "</failure>]]>\"<b>&amp;\u0000\u001b[31m | ` @team \\ \ud800 \ufffe";
    Finding finding =
        new Finding(
            "house-rule",
            Severity.ERROR,
            text,
            new Location("a b/\u00e9 |`<x>:#?.json", 3, 7, "/a/0/b", null),
            text,
            List.of(text));
    return new FileReport(
        "a b/\u00e9 |`<x>:#?.json",
        DocumentFormat.JSON,
        DocumentType.CATALOG,
        "1.1.3",
        "1.1.3",
        true,
        List.of(finding),
        List.of(new NotChecked(text, text)),
        List.of(),
        List.of("nist", "library", "house.sch"),
        List.of(new Suppression(finding, text, "house.json")));
  }

  private static String write(ReportFormat format, Reports reports) throws IOException {
    return write(format, reports, RUN);
  }

  private static String write(ReportFormat format, Reports reports, RunInfo run)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(reports, run, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Schema schema(String resource) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ReportFormatsTest.class.getResourceAsStream(resource))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> own =
          Map.of(
              "https://assay.dev/schemas/report-1.schema.json",
              new String(
                  Objects.requireNonNull(
                          ReportFormatsTest.class.getResourceAsStream(JsonReport.SCHEMA))
                      .readAllBytes(),
                  StandardCharsets.UTF_8));
      return SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_7, builder -> builder.schemas(own))
          .getSchema(text, InputFormat.JSON);
    }
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void equalReportsGiveEqualBytes(ReportFormat format) throws IOException {
    assertEquals(write(format, broken), write(format, broken));
  }

  @Test
  void sarifFollowsItsSchema() throws IOException {
    String sarif = write(ReportFormat.SARIF, broken);

    assertEquals(
        List.of(), schema("/schema/sarif-schema-2.1.0.json").validate(sarif, InputFormat.JSON));
  }

  private static JsonIn sarifRun(String sarif) throws MalformedReportException {
    return JsonIn.read(sarif.getBytes(StandardCharsets.UTF_8)).objects("runs").get(0);
  }

  @Test
  void sarifHasLineAndColumnWhateverTheFormat() throws Exception {
    TreeSet<String> formats = new TreeSet<>();
    for (JsonIn result : sarifRun(write(ReportFormat.SARIF, broken)).objects("results")) {
      JsonIn place = result.objects("locations").get(0).object("physicalLocation");
      String uri = place.object("artifactLocation").text("uri");
      JsonIn region = place.object("region");
      assertTrue(region.number("startLine") >= 1 && region.number("startColumn") >= 1, uri);
      if (region.number("startLine") > 1) {
        formats.add(uri.substring(uri.lastIndexOf('.') + 1));
      }
      assertTrue(result.object("partialFingerprints").has(Fingerprints.NAME));
    }
    assertEquals(new TreeSet<>(List.of("json", "xml", "yaml")), formats);
  }

  @Test
  void sarifTellsOfEachRuleThatIsNamed() throws Exception {
    JsonIn run = sarifRun(write(ReportFormat.SARIF, broken));
    List<JsonIn> rules = run.object("tool").object("driver").objects("rules");

    for (JsonIn result : run.objects("results")) {
      JsonIn rule = rules.get(result.number("ruleIndex"));
      assertEquals(result.text("ruleId"), rule.text("id"));
    }
    for (JsonIn rule : rules) {
      if (!rule.text("id").equals("house-rule")) {
        assertTrue(rule.object("help").text("markdown").length() > 40, rule.text("id"));
        assertTrue(rule.text("helpUri").startsWith("https://"), rule.text("id"));
      }
    }
  }

  @Test
  void sarifTellsWhatWasNotChecked() throws Exception {
    JsonIn invocation = sarifRun(write(ReportFormat.SARIF, broken)).objects("invocations").get(0);
    List<String> errors = new ArrayList<>();
    int open = 0;
    for (JsonIn told : invocation.objects("toolExecutionNotifications")) {
      if (told.text("level").equals("error")) {
        errors.add(
            told.objects("locations")
                .get(0)
                .object("physicalLocation")
                .object("artifactLocation")
                .text("uri"));
      } else {
        assertTrue(told.object("message").text("text").startsWith("Not checked: "));
        open++;
      }
    }

    assertTrue(errors.contains("gone.json"), errors.toString());
    assertEquals(broken.totals().notChecked(), open);
    assertEquals(3, invocation.number("exitCode"));
  }

  @Test
  void sarifCarriesSuppressionsWithTheirReason() throws Exception {
    List<JsonIn> suppressed =
        sarifRun(write(ReportFormat.SARIF, broken)).objects("results").stream()
            .filter(r -> r.has("suppressions"))
            .toList();

    assertEquals(1, suppressed.size());
    assertTrue(
        suppressed
            .get(0)
            .objects("suppressions")
            .get(0)
            .text("justification")
            .endsWith("(house.json)"));
  }

  @Test
  void junitFollowsItsSchemaAndItsSumsAreRight() throws Exception {
    String xml = write(ReportFormat.JUNIT, broken);
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory
        .newSchema(ReportFormatsTest.class.getResource("junit.xsd"))
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(bytes)));

    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes));
    Element root = document.getDocumentElement();
    assertEquals(broken.files().size(), root.getElementsByTagName("testsuite").getLength());
    for (String[] sum :
        new String[][] {
          {"tests", "testcase"},
          {"failures", "failure"},
          {"errors", "error"},
          {"skipped", "skipped"}
        }) {
      assertEquals(
          Integer.parseInt(root.getAttribute(sum[0])),
          root.getElementsByTagName(sum[1]).getLength(),
          sum[0]);
    }
    assertEquals(broken.totals().notChecked(), root.getElementsByTagName("skipped").getLength());
    assertEquals(broken.unreadable(), root.getElementsByTagName("error").getLength());
  }

  @Test
  void junitHasACaseForEachFamilyThatPassed() throws Exception {
    FileReport good =
        new Validator(ValidationOptions.DEFAULT)
            .validate(Source.read(Fixtures.broken("good-ssp.json"), Limits.DEFAULT));

    String xml = write(ReportFormat.JUNIT, new Report(List.of(good)));

    for (String family :
        new String[] {
          "reading",
          "form and schema",
          "constraints: nist",
          "constraints: library",
          "references",
          "answers to the profile"
        }) {
      assertTrue(xml.contains("<testcase name=\"" + family + "\""), xml);
    }
    assertTrue(xml.contains("tests=\"6\" failures=\"0\" errors=\"0\" skipped=\"0\""), xml);
  }

  @Test
  void eachLineFollowsItsSchemaAndTheLastOneSumsUp() throws Exception {
    String lines = write(ReportFormat.JSONL, broken);
    Schema schema = schema(JsonReport.LINE_SCHEMA);
    List<String> all = lines.lines().toList();

    assertEquals(broken.files().size() + 1, all.size());
    for (String line : all) {
      assertEquals(List.of(), schema.validate(line, InputFormat.JSON), line);
    }
    JsonIn last = JsonIn.read(all.get(all.size() - 1).getBytes(StandardCharsets.UTF_8));
    assertEquals("summary", last.text("kind"));
    assertEquals(broken.files().size(), last.object("summary").number("files"));
  }

  @Test
  void aReportReadBackIsTheOneThatWasWritten() throws Exception {
    List<FileReport> back = new ArrayList<>();
    for (String line : write(ReportFormat.JSONL, broken).lines().toList()) {
      JsonIn in = JsonIn.read(line.getBytes(StandardCharsets.UTF_8));
      if (in.text("kind").equals("file")) {
        back.add(FileReportJson.read(in.members()));
      }
    }

    // A lone surrogate is no character, and nothing that UTF-8 could hold.
    List<FileReport> readable = broken.files().subList(0, broken.files().size() - 1);
    assertEquals(readable, back.subList(0, back.size() - 1));
  }

  @Test
  void theHtmlPageNeedsNothingElseAndItsLinksLeadSomewhere() throws Exception {
    String html = write(ReportFormat.HTML, broken);
    TreeSet<String> ids = new TreeSet<>();
    java.util.regex.Matcher id = java.util.regex.Pattern.compile(" id=\"([^\"]+)\"").matcher(html);
    while (id.find()) {
      assertTrue(ids.add(id.group(1)), id.group(1));
    }
    java.util.regex.Matcher link =
        java.util.regex.Pattern.compile("(?:href|src)=\"([^\"]+)\"").matcher(html);
    while (link.find()) {
      assertTrue(link.group(1).startsWith("#"), link.group(1));
      assertTrue(ids.contains(link.group(1).substring(1)), link.group(1));
    }
    assertFalse(html.contains("<script"), html);
    assertFalse(html.contains("<b>&amp;amp;"), "a value is text, not markup");
    assertTrue(html.contains("&lt;b&gt;&amp;amp;"), html);
    for (FileReport file : broken) {
      assertTrue(html.contains(Html.text(file.file())), file.file());
    }
  }

  @Test
  void theMarkdownSummaryIsShortAndTheWorstComeFirst() throws Exception {
    List<FileReport> many = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      many.addAll(broken.files());
    }
    String text = write(ReportFormat.MARKDOWN, new Report(many));

    assertTrue(text.length() < 60_000, "" + text.length());
    assertTrue(text.startsWith("### OSCAL check: "), text);
    List<String> rows = text.lines().filter(l -> l.startsWith("| `")).toList();
    assertEquals(20, rows.size());
    assertTrue(rows.get(0).contains("| not read |"), rows.get(0));
    assertTrue(text.contains("documents are no worse."), text);
  }

  @Test
  void theMarkdownSummaryTakesNoTextForMarkup() throws Exception {
    String text = write(ReportFormat.MARKDOWN, new Report(List.of(hostile())));

    assertFalse(text.contains("<b>"), text);
    assertFalse(text.contains("@team"), text);
    assertEquals(1, text.lines().filter(l -> l.startsWith("| `")).count(), text);
    String row = text.lines().filter(l -> l.startsWith("| `")).findFirst().orElseThrow();
    assertEquals(7, row.replace("\\|", "").chars().filter(c -> c == '|').count(), row);
  }

  @Test
  void aRunWithoutFindingsSaysSoInEachFormat() throws Exception {
    Reports none = new Report(List.of());
    RunInfo against = new RunInfo("1.0", Level.SCHEMA, FailOn.ERROR, true, false);

    assertTrue(write(ReportFormat.HTML, none, against).contains("Nothing was checked"));
    assertTrue(write(ReportFormat.MARKDOWN, none, against).contains("nothing to check"));
    assertTrue(write(ReportFormat.MARKDOWN, none, against).contains("0 known ones"));
    assertTrue(write(ReportFormat.JUNIT, none, against).contains("tests=\"0\""));
    assertEquals(
        List.of(),
        schema("/schema/sarif-schema-2.1.0.json")
            .validate(write(ReportFormat.SARIF, none, against), InputFormat.JSON));
  }

  @Test
  void skippedFilesAreTold() throws Exception {
    Totals totals = new Totals();
    totals.addSkipped("package.json");
    Reports reports =
        new Reports() {
          @Override
          public Totals totals() {
            return totals;
          }

          @Override
          public Iterator<FileReport> iterator() {
            return List.<FileReport>of().iterator();
          }
        };

    for (ReportFormat format : ReportFormat.values()) {
      String text = write(format, reports);
      boolean counted = format == ReportFormat.MARKDOWN && text.contains("1 file passed over");
      boolean none = format == ReportFormat.JUNIT;
      assertTrue(counted || none || text.contains("package.json"), format + text);
    }
  }
}
