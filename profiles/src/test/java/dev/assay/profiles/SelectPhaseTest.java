package dev.assay.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Severity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which controls an import selects. */
class SelectPhaseTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Workbench.Result select(String selection) {
    return new Workbench(folder)
        .letters()
        .resolve(
            "imports:\n- href: letters.yaml\n" + selection.indent(2) + "merge:\n  as-is: true\n");
  }

  private static String ids(String ids) {
    return "include-controls:\n- with-ids: [" + ids + "]\n";
  }

  @Test
  @SpecId("req-include-all")
  void includeAllTakesAllControlsAndGroups() {
    Workbench.Result result = select("include-all: {}");
    assertEquals("a(a1 a2(a2.1 a2.2(a2.2.x))) b(b1 b2)", result.outline());
    assertEquals(List.of(), result.rules());
  }

  @Test
  @SpecId("req-include-by-id")
  void withIdsTakesTheControlsNamed() {
    assertEquals("a(a1) b(b2)", select(ids("b2, a1")).outline());
  }

  @Test
  @SpecId("req-include-by-match")
  void patternsKnowTwoWildcardsAndAreLiteralElse() {
    assertEquals("a(a1 a2(a2.1 a2.2))", select(matching("a?", "a2.?")).outline());
    assertEquals("b(b1 b2)", select(matching("b*")).outline());
    assertEquals("a(a2(a2.2(a2.2.x)))", select(matching("*.x")).outline());
    assertEquals(
        List.of("PROFILE-SELECTS-NOTHING", "PROFILE-EMPTY"), select(matching("^a")).rules());
    assertEquals(
        List.of("PROFILE-SELECTS-NOTHING", "PROFILE-EMPTY"), select(matching("a2[.]1")).rules());
  }

  private static String matching(String... patterns) {
    StringBuilder out = new StringBuilder("include-controls:\n- matching:\n");
    for (String pattern : patterns) {
      out.append("  - {pattern: '").append(pattern).append("'}\n");
    }
    return out.toString();
  }

  @Test
  @SpecId("req-include-by-match-empty")
  void matchingWithoutAPatternMatchesNothingAndSaysSo() {
    Workbench.Result result = select("include-controls:\n- with-ids: [a1]\n- matching:\n  - {}\n");
    assertEquals("a(a1)", result.outline());
    assertEquals(Severity.WARNING, result.finding("PROFILE-SELECTS-NOTHING").severity());
  }

  @Test
  @SpecId("req-with-child-controls-yes")
  void withChildControlsTakesAllDescendants() {
    assertEquals(
        "a(a2(a2.1 a2.2(a2.2.x)))",
        select("include-controls:\n- with-child-controls: 'yes'\n  with-ids: [a2]\n").outline());
  }

  @Test
  @SpecId({"req-with-child-controls-no", "req-with-child-controls-none"})
  void otherwiseNoDescendantIsTaken() {
    assertEquals("a(a2)", select(ids("a2")).outline());
    assertEquals(
        "a(a2)",
        select("include-controls:\n- with-child-controls: 'no'\n  with-ids: [a2]\n").outline());
  }

  @Test
  void aControlBringsAlongThoseThatHoldIt() {
    assertEquals("a(a2(a2.2(a2.2.x)))", select(ids("a2.2.x")).outline());
  }

  @Test
  @SpecId("req-exclude")
  void exclusionOutweighsInclusion() {
    assertEquals(
        "b(b1 b2)",
        select(ids("a1, b1, b2") + "exclude-controls:\n- matching:\n  - {pattern: 'a*'}\n")
            .outline());
    assertEquals(
        "b(b1 b2)",
        select("include-all: {}\nexclude-controls:\n- matching:\n  - {pattern: 'a*'}\n").outline());
  }

  @Test
  @SpecId("req-exclude-additional")
  void exclusionsKnowTheSameDirectives() {
    assertEquals(
        "a(a1) b(b1 b2)",
        select(
                "include-all: {}\nexclude-controls:\n- with-child-controls: 'yes'\n"
                    + "  with-ids: [a2]\n")
            .outline());
    assertEquals(
        "a(a1 a2(a2.2(a2.2.x))) b(b1 b2)",
        select("include-all: {}\nexclude-controls:\n- with-ids: [a2.1]\n").outline());
  }

  @Test
  @SpecId("req-redundant")
  void whatIsSelectedTwiceByOneImportIsInOnce() {
    Workbench.Result result =
        select(
            "include-controls:\n- with-ids: [a1, a1]\n- with-ids: [a1]\n"
                + "- matching:\n  - {pattern: 'a1'}\n");
    assertEquals("a(a1)", result.outline());
    assertEquals(List.of(), result.rules());
  }

  @Test
  void anIdThatSelectsNothingIsSaidWithTheNearestIds() {
    Workbench.Result result = select(ids("a1, a2.3"));
    assertEquals("a(a1)", result.outline());
    assertEquals(Severity.WARNING, result.finding("PROFILE-SELECTS-NOTHING").severity());
    assertTrue(result.finding("PROFILE-SELECTS-NOTHING").message().contains("'a2.3'"));
    String help = String.valueOf(result.finding("PROFILE-SELECTS-NOTHING").help());
    assertTrue(help.contains("'a2.1'") && help.contains("'a2.2'"), help);
    assertEquals(11, result.finding("PROFILE-SELECTS-NOTHING").location().line());
  }

  @Test
  @SpecId("req-loose-param")
  void looseParametersAreKeptWhenTheResultUsesThem() {
    Workbench bench = new Workbench(folder).letters();
    String some = "imports:\n- href: letters.yaml\n  include-controls:\n  - with-ids: [%s]\n";
    assertEquals(List.of("loose"), bench.resolve(some.formatted("a1")).params());
    assertEquals(List.of("a_prm"), bench.resolve(some.formatted("a2")).params());
    assertEquals(List.of(), bench.resolve(some.formatted("b1")).params());
    String added =
        some.formatted("b1")
            + """
            modify:
              alters:
              - control-id: b1
                adds:
                - parts:
                  - {id: new, name: statement, prose: "Now {{ insert: param, idle }}."}
            """;
    assertEquals(List.of("idle"), bench.resolve(added).params());
  }
}
