package dev.assay.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.convert.Converted;
import dev.assay.convert.Converter;
import dev.assay.convert.OutputFormat;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.DocumentWriter;
import dev.assay.io.Limits;
import dev.assay.io.ReadResult;
import dev.assay.io.Source;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.profiles.ProfileResolver;
import dev.assay.profiles.Resolution;
import dev.assay.profiles.ResolveOptions;
import dev.assay.profiles.load.DocumentLoader;
import dev.assay.validate.FailOn;
import dev.assay.validate.FileReport;
import dev.assay.validate.Level;
import dev.assay.validate.Report;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.Validator;
import dev.assay.validate.custom.UserRules;
import dev.assay.validate.report.ReportFormat;
import dev.assay.validate.report.RunInfo;
import dev.assay.validate.rule.Rule;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of {@code docs/library.md}: what stands there between two fences is what stands here
 * between the two comments of the same name. They see what any other package sees.
 */
class LibraryExamplesTest {
  private static final Path PAGE = Path.of("..", "docs", "library.md");
  private static final Path SOURCES = Path.of("src/test/java/dev/assay/example");
  private static final Pattern BLOCK =
      Pattern.compile("<!-- from (\\w+)\\.java: (\\w+) -->\n```java\n(.*?)```\n", Pattern.DOTALL);

  @TempDir Path folder;

  @BeforeEach
  void plan() throws Exception {
    try (var in =
        LibraryExamplesTest.class.getResourceAsStream(
            "/dev/assay/examples/machine-shop/ssp.json")) {
      Files.copy(Objects.requireNonNull(in), folder.resolve("ssp.json"));
    }
  }

  @Test
  void aDocumentIsReadAndWritten() throws Exception {
    Path file = folder.resolve("ssp.json");
    // read: begin
    Source source = Source.read(file, Limits.DEFAULT);
    ReadResult read = new DocumentReader().read(source);
    OscalDocument document = read.document();
    if (document == null) {
      read.findings().forEach(finding -> System.err.println(finding.message()));
      return;
    }
    SystemSecurityPlan plan = document.rootAs(SystemSecurityPlan.class);
    String title = plan.metadata().title().toString();
    int answers = plan.controlImplementation().implementedRequirements().size();
    // read: end
    assertTrue(title.contains("Bramblewick"), title);
    assertEquals(110, answers);

    // write: begin
    try (OutputStream out = Files.newOutputStream(file.resolveSibling("ssp.xml"))) {
      DocumentWriter.write(document, DocumentFormat.XML, read.format(), out);
    }
    // write: end
    Source xml = Source.read(folder.resolve("ssp.xml"), Limits.DEFAULT);
    assertEquals(plan, new DocumentReader().read(xml).document().root());
  }

  @Test
  void aProfileIsResolved() {
    // resolve: begin
    ProfileResolver resolver = new ProfileResolver(new DocumentLoader());
    ResolveOptions fixed =
        ResolveOptions.DEFAULT
            .withUuid("8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90")
            .withLastModified("2026-01-31T08:30:00Z");
    Resolution resolution = resolver.resolve("cmmc-l2", fixed);
    resolution.findings().forEach(finding -> System.err.println(finding.message()));
    OscalDocument resolved = Objects.requireNonNull(resolution.catalog());
    Catalog catalog = resolved.rootAs(Catalog.class);
    // resolve: end
    assertTrue(resolution.findings().isEmpty());
    assertEquals(14, catalog.groups().size());
  }

  @Test
  void aPlanIsCheckedWithARuleOfOnesOwn() throws Exception {
    Path file = folder.resolve("ssp.json");
    // validate: begin
    List<Rule> own = List.of(new VersionIsANumber());
    ValidationOptions options =
        ValidationOptions.DEFAULT.withLevel(Level.RULES).withRules(UserRules.NONE.withWritten(own));
    // One validator can check many documents, from several threads at once.
    Validator validator = new Validator(options);
    FileReport checked = validator.validate(Source.read(file, Limits.DEFAULT));
    checked.notChecked().forEach(rest -> System.err.println(rest.what() + ": " + rest.why()));
    // validate: end
    assertEquals(List.of(), checked.findings());
    assertEquals(List.of(), checked.notChecked());
    String draft =
        Files.readString(file).replaceFirst("\"version\": \"[^\"]*\"", "\"version\": \"draft\"");
    FileReport found = validator.validate(Source.of("draft.json", draft.getBytes(UTF_8)));
    assertEquals(1, found.findings().size(), found.findings().toString());
    assertEquals("SHOP-VERSION", found.findings().get(0).ruleId());
    assertTrue(found.findings().get(0).location().line() > 1);

    Path target = folder.resolve("report.sarif");
    // report: begin
    Report report = new Report(List.of(checked, found));
    RunInfo run = new RunInfo("1.0", Level.RULES, FailOn.WARNING, false, false);
    try (OutputStream out = Files.newOutputStream(target)) {
      ReportFormat.SARIF.write(report, run, out);
    }
    int exitCode = report.exitCode(FailOn.WARNING);
    // report: end
    assertEquals(1, exitCode);
    assertTrue(Files.readString(target).contains("\"SHOP-VERSION\""));
  }

  @Test
  void aPlanBecomesAPage() throws Exception {
    Path file = folder.resolve("ssp.json");
    // convert: begin
    Converter converter = new Converter();
    Converted converted = converter.convert(Source.read(file, Limits.DEFAULT), OutputFormat.HTML);
    if (converted.done()) {
      Files.write(folder.resolve("ssp.html"), converted.files().get(0).bytes());
    }
    converted.findings().forEach(finding -> System.err.println(finding.message()));
    converted.notShown().forEach(rest -> System.err.println(rest.what() + ": " + rest.why()));
    // convert: end
    assertTrue(Files.readString(folder.resolve("ssp.html")).contains("Bramblewick"));
  }

  /** When this fails, {@code -Dassay.golden=write} writes the examples into the page. */
  @Test
  void thePageShowsTheseExamples() throws Exception {
    String page = Files.readString(PAGE);
    Matcher block = BLOCK.matcher(page);
    StringBuilder wanted = new StringBuilder();
    int blocks = 0;
    while (block.find()) {
      blocks++;
      String code = region(block.group(1), block.group(2));
      block.appendReplacement(
          wanted,
          Matcher.quoteReplacement(
              "<!-- from %s.java: %s -->\n```java\n%s```\n"
                  .formatted(block.group(1), block.group(2), code)));
    }
    block.appendTail(wanted);
    assertEquals(7, blocks);
    if ("write".equals(System.getProperty("assay.golden"))) {
      Files.writeString(PAGE, wanted);
    }
    assertEquals(wanted.toString(), Files.readString(PAGE));
  }

  private static String region(String file, String name) throws Exception {
    String source = Files.readString(SOURCES.resolve(file + ".java"));
    int begin = source.indexOf("// " + name + ": begin\n");
    int end = source.indexOf("// " + name + ": end", begin);
    assertNotNull(begin < 0 || end < 0 ? null : name, file + " has no region " + name);
    String code =
        source.substring(source.indexOf('\n', begin) + 1, source.lastIndexOf('\n', end) + 1);
    return code.stripTrailing().stripIndent() + "\n";
  }
}
