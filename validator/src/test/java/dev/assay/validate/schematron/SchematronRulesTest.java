package dev.assay.validate.schematron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.NotChecked;
import dev.assay.diagnostic.Severity;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentReader;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.validate.metapath.Tree;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schematron over a small plan: places, weights, and what is wrong with a schema. */
class SchematronRulesTest {
  private static final String PLAN =
      """
      system-security-plan:
        metadata:
          title: Small
          roles: [ { id: a, title: A }, { id: b, title: B } ]
          revisions: [ { version: "1" }, { version: "2" } ]
          props: [ { name: marking, value: cui } ]
      """;

  private static SchematronRules rules(String pattern) {
    return schema(
        "<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\" queryBinding=\"xslt2\">\n"
            + "<ns prefix=\"o\" uri=\"http://csrc.nist.gov/ns/oscal/1.0\"/>\n"
            + "<pattern>"
            + pattern
            + "</pattern></schema>");
  }

  private static SchematronRules schema(String text) {
    return new SchematronRules(
        Source.of("rules/mine.sch", text.getBytes(StandardCharsets.UTF_8)), Limits.DEFAULT);
  }

  private static List<Finding> check(SchematronRules rules) {
    Source source = Source.of("plan.yaml", PLAN.getBytes(StandardCharsets.UTF_8));
    OscalDocument document = Objects.requireNonNull(new DocumentReader().read(source).document());
    List<Finding> findings = new ArrayList<>();
    List<NotChecked> notChecked = rules.check(new Tree("plan.yaml", document), findings::add);
    assertEquals(List.of(), notChecked);
    return findings;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "o:role ~ /system-security-plan/metadata/roles/0 ~ /system-security-plan/metadata/roles/1",
        "o:role/@id ~ /system-security-plan/metadata/roles/0/id ~ /system-security-plan/metadata/roles/1/id",
        "o:revision/o:version ~ /system-security-plan/metadata/revisions/0/version ~ /system-security-plan/metadata/revisions/1/version",
        "o:metadata | o:metadata/o:prop ~ /system-security-plan/metadata ~ /system-security-plan/metadata/props/0",
      })
  void findsThePlaceInTheModel(String context, String first, String second) {
    List<Finding> found =
        check(
            rules(
                "<rule context=\""
                    + context
                    + "\"><assert id=\"x\" test=\"false()\">No.</assert></rule>"));
    assertEquals(List.of(first, second), found.stream().map(f -> f.location().pointer()).toList());
  }

  @Test
  void weighsByRole() {
    String rule =
        "<rule context=\"o:metadata\" role=\"info\"><assert test=\"false()\">a</assert>"
            + "<assert role=\"warning\" test=\"false()\">b</assert>"
            + "<report id=\"r\" role=\"error\" test=\"true()\">c</report></rule>";
    List<Finding> found = check(rules(rule));
    assertEquals(
        List.of(Severity.INFO, Severity.WARNING, Severity.ERROR),
        found.stream().map(Finding::severity).toList());
    assertEquals("mine.sch:false()", found.get(0).ruleId());
    assertEquals("r", found.get(2).ruleId());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<rule context=\"o:role\"><assert test=\"@id =\">x</assert></rule> ~ \"@id =\" is not an XPath",
        "<rule context=\"o:role[\"><assert test=\"@id\">x</assert></rule> ~ \"o:role[\" is not an XPath",
        "<rule context=\"o:role\"><assert>x</assert></rule> ~ assert has no test",
        "<rule context=\"p:role\"><assert test=\"true()\">x</assert></rule> ~ \"p:role\" is not an XPath",
      })
  void saysWhatIsWrongAndWhere(String rule, String message) {
    List<Finding> problems = rules(rule.strip()).problems();
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).message().startsWith(message.strip()), problems.get(0).message());
    assertEquals(3, problems.get(0).location().line());
  }

  @Test
  void rulesThatNeverEndAreNotCheckedAndTheNextDocumentIsNotTried() {
    SchematronRules rules =
        rules(
            "<rule context=\"o:role\"><assert test=\"every $i in 1 to 2000000000, $j in"
                + " 1 to 2000000000 satisfies $i + $j + string-length(@id) ge 0\">x</assert></rule>");
    List<Finding> findings = new ArrayList<>();

    List<NotChecked> first =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> rules.check(tree(), findings::add));
    List<NotChecked> second = rules.check(tree(), findings::add);

    assertEquals(List.of(), rules.problems());
    assertEquals(
        List.of(
            new NotChecked("the rules of mine.sch", "they did not end after 5 seconds of work")),
        first);
    assertTrue(second.get(0).why().contains("left out since"), second::toString);
    assertEquals(List.of(), findings);
    assertEquals(0, Watched.runaways());
    assertTrue(
        Thread.getAllStackTraces().keySet().stream().noneMatch(t -> t.getName().equals("rules")));
  }

  @Test
  void aSchemaThatNeverEndsWhileItIsCompiledIsBroken() {
    SchematronRules rules =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () ->
                rules(
                    "<rule context=\"o:role\"><assert test=\"deep-equal(1 to 2000000000, 1 to 2000000000)\">x</assert></rule>"));

    assertTrue(
        rules.problems().get(0).message().contains("did not end"), rules.problems()::toString);
  }

  @Test
  void givesNoRegularExpressionToJava() {
    SchematronRules rules =
        rules(
            "<rule context=\"o:role\"><assert test=\"matches(@id, '(a*)*b', ';j')\">x</assert></rule>");
    List<Finding> findings = new ArrayList<>();
    String said = rules.problems() + " " + rules.check(tree(), findings::add);
    assertTrue(said.contains("are not those of XPath"), said);
    assertEquals(List.of(), findings);
  }

  @Test
  void aVariableOfAPatternSeesTheDocument() {
    List<Finding> found =
        check(
            rules(
                "<let name=\"first\" value=\"//o:role[1]/@id\"/><rule context=\"o:role\">"
                    + "<assert test=\"@id = $first\">x</assert></rule>"));
    assertEquals(
        List.of("/system-security-plan/metadata/roles/1"),
        found.stream().map(f -> f.location().pointer()).toList());
  }

  @Test
  void refusesASchemaThatCannotSeeOscal() {
    SchematronRules rules =
        schema(
            "<schema xmlns=\"http://purl.oclc.org/dsdl/schematron\" queryBinding=\"xslt2\">"
                + "<pattern><rule context=\"role\"><assert test=\"@id\">x</assert></rule></pattern>"
                + "</schema>");
    assertTrue(rules.problems().get(0).message().startsWith("no ns binds a prefix to OSCAL's"));
    List<Finding> none = new ArrayList<>();
    assertEquals(1, rules.check(tree(), none::add).size());
  }

  private static Tree tree() {
    Source source = Source.of("plan.yaml", PLAN.getBytes(StandardCharsets.UTF_8));
    return new Tree(
        "plan.yaml", Objects.requireNonNull(new DocumentReader().read(source).document()));
  }
}
