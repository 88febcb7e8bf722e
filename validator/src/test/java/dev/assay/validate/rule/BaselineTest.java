package dev.assay.validate.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.OscalDocument;
import dev.assay.model.gen.Catalog;
import dev.assay.profiles.BuiltIns;
import dev.assay.validate.Fixtures;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BaselineTest {
  private static final Baseline REV2 =
      Baseline.of(
          BuiltIns.document("sp800-171-r2").map(d -> d.rootAs(Catalog.class)).orElseThrow());

  private static Baseline of(String controls) {
    String text =
        """
        { "catalog": { "uuid": "0d2d1a52-5a3f-4b59-8a3b-6f1a4c9b2e10",
          "metadata": { "title": "Small", "last-modified": "2026-01-01T00:00:00Z", "version": "1",
            "oscal-version": "1.1.3" }, "controls": [ %s ] } }"""
            .formatted(controls);
    OscalDocument document = Fixtures.read(Fixtures.source("catalog.json", text));
    return Baseline.of(document.rootAs(Catalog.class));
  }

  @Test
  void hasTheRequirementsAndObjectivesOfRev2() {
    assertEquals(110, REV2.requirements().size());
    assertEquals(320, REV2.requirements().stream().mapToInt(r -> r.objectives().size()).sum());
  }

  @Test
  void findsARequirementInAnySpelling() {
    for (String spelling :
        List.of("SP_800_171_3.1.2", "3.1.2", "03.01.02", "AC.L2-3.1.2", " 3.1.2 ", "ac-l2-3.1.2")) {
      assertEquals(
          "SP_800_171_3.1.2",
          REV2.find(spelling).map(Baseline.Requirement::id).orElse("none"),
          spelling);
    }
    assertTrue(REV2.find("3.1.222").isEmpty());
    assertTrue(REV2.find("3.1.2[a]").isEmpty());
  }

  @Test
  void findsAnObjectiveInAnySpelling() {
    for (String spelling : List.of("SP_800_171_3.1.2_obj.b", "3.1.2[b]", "AC.L2-3.1.2[b]")) {
      assertEquals(
          "SP_800_171_3.1.2_obj.b",
          REV2.findPart(spelling).map(Baseline.Part::id).orElse("none"),
          spelling);
    }
    for (String spelling : List.of("3.7.1[a]", "SP_800_171_3.7.1_obj")) {
      assertEquals(
          "SP_800_171_3.7.1_obj",
          REV2.findPart(spelling).map(Baseline.Part::id).orElse("none"),
          spelling);
    }
  }

  @Test
  void takesTheNumberOfARequirementAsItsWholeStatement() {
    assertEquals(
        "SP_800_171_3.1.2_smt", REV2.findPart("3.1.2").map(Baseline.Part::id).orElse("none"));
  }

  @Test
  void findsNumbersInACatalogThatSpellsThemBare() {
    Baseline bare = of("{ \"id\": \"3.1.2\", \"title\": \"T\" }");
    assertEquals("3.1.2", bare.find("AC.L2-3.1.2").map(Baseline.Requirement::id).orElse("none"));
  }

  @Test
  void leavesOutWithdrawnControls() {
    Baseline baseline =
        of(
            "{ \"id\": \"a\", \"title\": \"A\" }, { \"id\": \"b\", \"title\": \"B\", \"props\": [ {"
                + " \"name\": \"status\", \"value\": \"withdrawn\" } ] }");
    assertEquals(List.of("a"), List.copyOf(baseline.ids()));
  }

  @Test
  void countsObjectivesThatAreNotMadeOfOthers() {
    Baseline baseline =
        of(
            """
            { "id": "ac-1", "title": "Policy", "parts": [
              { "id": "ac-1_smt", "name": "statement", "parts": [
                { "id": "ac-1_smt.a", "name": "item" }, { "id": "ac-1_smt.b", "name": "item" } ] },
              { "id": "ac-1_obj", "name": "assessment-objective", "parts": [
                { "id": "ac-1_obj.a", "name": "assessment-objective",
                  "links": [ { "href": "#ac-1_smt.a", "rel": "assessment-for" } ] },
                { "id": "ac-1_obj.b", "name": "assessment-objective" } ] } ] }""");
    List<Baseline.Objective> objectives = baseline.requirements().iterator().next().objectives();
    assertEquals(
        "ac-1_obj.a by [ac-1_obj, ac-1_obj.a, ac-1_smt, ac-1_smt.a]; ac-1_obj.b by [ac-1_obj,"
            + " ac-1_obj.b, ac-1_smt]",
        objectives.stream()
            .map(o -> o.id() + " by " + o.speakers().stream().sorted().toList())
            .collect(Collectors.joining("; ")));
  }
}
