package dev.assay.validate.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.NotChecked;
import dev.assay.diagnostic.Severity;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentReader;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.profiles.load.DocumentLoader;
import dev.assay.profiles.load.Origin;
import dev.assay.validate.metapath.Environment;
import dev.assay.validate.metapath.Tree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What constraints mean where several meet, keys are missing or variables stand between. */
class ConstraintMeaningTest {
  private static final String CATALOG =
      """
      catalog:
        metadata: { oscal-version: 1.1.3 }
        controls:
          - id: a
            title: First
            props: [ { name: kind, ns: "https://x.example", value: red } ]
          - id: b
            title: Second
            class: odd
        groups:
          - id: g
            controls: [ { id: c, title: Third, class: odd } ]
      """;

  private final List<NotChecked> notChecked = new ArrayList<>();

  private static Tree tree(String yaml) {
    Source source = Source.of("small.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    OscalDocument document = Objects.requireNonNull(new DocumentReader().read(source).document());
    return new Tree("small.yaml", document);
  }

  private List<Finding> check(String context, String constraints) {
    String text =
        "<metaschema-meta-constraints xmlns=\""
            + ExternalRulesReader.NAMESPACE
            + "\"><context><metapath target=\""
            + context
            + "\"/><constraints>"
            + constraints
            + "</constraints></context></metaschema-meta-constraints>";
    List<Finding> problems = new ArrayList<>();
    ExternalRules rules =
        ExternalRulesReader.read(
            Source.of("mine.xml", text.getBytes(StandardCharsets.UTF_8)),
            Limits.DEFAULT,
            problems::add);
    assertEquals(List.of(), problems);
    List<Finding> findings = new ArrayList<>();
    CompiledTable none = new CompiledTable(new ConstraintTable(List.of(), List.of()));
    notChecked.addAll(
        new ConstraintChecker(
                tree(CATALOG), Environment.closed(), none, List.of(rules), findings::add)
            .check());
    return findings;
  }

  private static List<String> brief(List<Finding> findings) {
    return findings.stream().map(f -> f.ruleId() + " " + f.location().pointer()).toList();
  }

  private static String values(String id, String more, String... values) {
    StringBuilder out =
        new StringBuilder("<allowed-values id=\"" + id + "\" target=\"prop/@value\"" + more + ">");
    for (String value : values) {
      out.append("<enum value=\"").append(value).append("\"/>");
    }
    return out + "</allowed-values>";
  }

  @Test
  void listsOfAllowedValuesAddUp() {
    String blue = values("one", "", "blue");
    assertEquals(List.of("one /catalog/controls/0/props/0/value"), brief(check("//control", blue)));
    assertEquals(List.of(), check("//control", blue + values("two", "", "red")));
    String open = " allow-other=\"yes\"";
    assertEquals(List.of(), check("//control", blue + values("two", open, "red")));
    assertEquals(1, check("//control", blue + values("two", open, "green")).size());
    assertEquals(List.of(), check("//control", values("two", open, "green")));
  }

  @Test
  void anExclusiveListStandsAlone() {
    String only = values("one", " extensible=\"none\"", "blue");
    assertEquals(
        List.of("one /catalog/controls/0/props/0/value"),
        brief(check("//control", only + values("two", "", "red"))));
  }

  @Test
  void suggestsTheNearestAllowedValue() {
    assertEquals(
        "Did you mean \"reed\"?", check("//control", values("one", "", "reed")).get(0).help());
  }

  @Test
  void leavesOutNodesWithoutAnyKey() {
    String unique =
        "<is-unique id=\"u\" target=\"//control\"><key-field target=\"@class\"/></is-unique>";
    assertEquals(List.of("u /catalog/groups/0/controls/0"), brief(check("/catalog", unique)));
  }

  @Test
  void aPartOfAKeyMayBeMissing() {
    String unique =
        "<is-unique id=\"u\" target=\"//control\"><key-field target=\"@class\"/>"
            + "<key-field target=\"title\"/></is-unique>";
    assertEquals(List.of(), check("/catalog", unique));
  }

  @Test
  void looksUpAnIndexOfTheNearestHolder() {
    String index =
        "<index id=\"i\" name=\"ids\" target=\"control\"><key-field target=\"@id\"/></index>"
            + "<index-has-key id=\"r\" name=\"ids\" target=\"control\">"
            + "<key-field target=\"@id\"/></index-has-key>";
    assertEquals(List.of(), check("/catalog|//group", index));
    String elsewhere =
        index
            + "<index-has-key id=\"s\" name=\"ids\" target=\"@id\"><key-field target=\".\"/>"
            + "</index-has-key>";
    assertEquals(List.of("s /catalog/groups/0/id"), brief(check("//group", elsewhere)));
  }

  @Test
  void evaluatesVariablesWhereTheyAreDefined() {
    String expect =
        "<let var=\"all\" expression=\"count(.//control)\"/>"
            + "<let var=\"twice\" expression=\"$all * 2\"/>"
            + "<expect id=\"e\" target=\".//control\" test=\"$twice = 6\"/>";
    assertEquals(List.of(), check("/catalog", expect));
  }

  @Test
  void putsValuesIntoMessages() {
    Finding finding =
        check(
                "//control",
                "<expect id=\"e\" target=\".[@id='b']\" test=\"prop\" level=\"WARNING\">"
                    + "<message>No prop at { path(.) }, titled { title }.</message></expect>")
            .get(0);
    assertEquals("No prop at /catalog[1]/control[2], titled Second", finding.message());
    assertEquals(Severity.WARNING, finding.severity());
  }

  @Test
  void countsTargetsAndNamesTheFirstOneTooMany() {
    String most =
        "<has-cardinality id=\"h\" target=\"control\" max-occurs=\"1\"/>"
            + "<has-cardinality id=\"l\" target=\"back-matter\" min-occurs=\"1\"/>";
    assertEquals(List.of("h /catalog/controls/1", "l /catalog"), brief(check("/catalog", most)));
  }

  @Test
  void saysWhatItCannotEvaluate() {
    assertEquals(
        List.of(),
        check("/catalog", "<expect id=\"e\" target=\".\" test=\"exists(doc('x.json')/a)\"/>"));
    assertEquals(
        List.of(new NotChecked("constraint e", "the document x.json is out of reach")), notChecked);
  }

  @Test
  void warnsOfDeprecatedValuesFromTheVersionOn() {
    String text =
        """
        catalog:
          metadata: { oscal-version: VERSION }
          controls: [ { id: a, title: A, parts: [ { name: statement },
            { name: assessment, parts: [ { name: objects } ] } ] } ]
        """;
    assertTrue(deprecated(text.replace("VERSION", "1.0.0")).isEmpty());
    assertEquals(
        List.of("/catalog/controls/0/parts/1/name", "/catalog/controls/0/parts/1/parts/0/name"),
        deprecated(text.replace("VERSION", "1.1.3")));
  }

  private static List<String> deprecated(String yaml) {
    List<Finding> findings = new ArrayList<>();
    new ConstraintChecker(tree(yaml), Environment.closed(), List.of(), findings::add).check();
    return findings.stream()
        .filter(f -> f.message().contains("deprecated since"))
        .map(f -> String.valueOf(f.location().pointer()))
        .sorted()
        .toList();
  }

  @Test
  void followsTheImportOfAProfile(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("catalog.yaml"), CATALOG);
    String profile =
        """
        profile:
          uuid: 11111111-2222-4333-8444-555555555555
          metadata: { title: P, oscal-version: 1.1.3 }
          imports: [ { href: catalog.yaml, include-controls: [ { with-ids: [ a, nowhere ] } ] } ]
        """;
    Path file = Files.writeString(folder.resolve("profile.yaml"), profile);
    List<Finding> findings = new ArrayList<>();
    assertEquals(List.of(), run(file, findings));
    assertEquals(
        List.of(
            "oscal-profile-import-has-key-include-exclude-control-id"
                + " /profile/imports/0/include-controls/0/with-ids/1"),
        brief(findings));
    Files.delete(folder.resolve("catalog.yaml"));
    findings.clear();
    List<NotChecked> missing = run(file, findings);
    assertEquals(List.of(), findings);
    assertEquals(1, missing.size());
    assertTrue(missing.get(0).what().contains("oscal-profile-import-has-key"));
    assertTrue(missing.get(0).why().contains("catalog.yaml"));
  }

  private static List<NotChecked> run(Path file, List<Finding> findings) throws Exception {
    Source source = Source.read(file, Limits.DEFAULT);
    OscalDocument document = Objects.requireNonNull(new DocumentReader().read(source).document());
    Tree tree = new Tree(file.toString(), document);
    return new ConstraintChecker(
            tree,
            new ImportEnvironment(new DocumentLoader(), tree, Origin.of(source, null)),
            List.of(),
            findings::add)
        .check();
  }
}
