package dev.assay.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Parameter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups and controls of one id that come by several imports. */
class JoinedTest {
  private static final String BOTH =
      "imports:\n- href: one.yaml\n  include-all: {}\n- href: two.yaml\n  include-all: {}\n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Workbench bench() {
    return new Workbench(folder)
        .catalog(
            "one.yaml",
            """
            groups:
            - id: g
              title: First
              params: [{id: p, label: first p}]
              props: [{name: same, value: v}]
              parts: [{id: g_intro, name: overview, prose: First.}]
              groups:
              - id: inner
                title: Inner first
                controls:
                - {id: i1, title: I1}
              controls:
              - id: h
                title: H
                controls:
                - {id: h.1, title: H1}
              - {id: c1, title: C1}
            """)
        .catalog(
            "two.yaml",
            """
            groups:
            - id: g
              class: family
              title: Second
              params: [{id: p, label: second p}, {id: q, label: second q}]
              props: [{name: same, value: v}, {name: more, value: w}]
              links: [{href: 'https://example.com/two'}]
              parts:
              - {id: g_intro, name: overview, prose: Second.}
              - {id: g_more, name: overview, prose: More.}
              groups:
              - id: inner
                title: Inner second
                controls:
                - {id: i2, title: I2}
              controls:
              - id: h
                title: Second H
                controls:
                - {id: h.2, title: H2}
              - {id: c2, title: C2}
            """);
  }

  private static List<String> ids(List<Parameter> params) {
    return params.stream().map(param -> param.id() + "=" + param.label()).toList();
  }

  @Test
  void theFirstGroupStaysAndTakesInWhatOnlyTheOthersHave() {
    Workbench.Result result =
        bench().resolve(BOTH + "merge:\n  as-is: true\n  combine: {method: use-first}\n");
    assertEquals("g(inner(i1 i2) h(h.1 h.2) c1 c2)", result.outline());
    CatalogGroup group = result.catalog().groups().get(0);
    assertEquals("First", String.valueOf(group.title()));
    assertEquals("family", group.clazz());
    assertEquals(List.of("p=first p", "q=second q"), ids(group.params()));
    assertEquals(List.of("same=v", "more=w"), Workbench.props(group.props()));
    assertEquals(1, group.links().size());
    assertEquals(List.of("g_intro", "g_more"), Workbench.parts(group.parts()));
    assertEquals("First.", String.valueOf(group.parts().get(0).prose()));
    assertEquals("Inner first", String.valueOf(group.groups().get(0).title()));
    assertEquals("H", String.valueOf(result.control("h").title()));
    assertEquals(List.of(), result.params());
  }

  @Test
  void aCustomGroupOutweighsTheImportedOneOfItsIdAndKeepsTheRest() {
    Workbench.Result result =
        bench()
            .resolve(
                BOTH
                    + """
                    merge:
                      combine: {method: use-first}
                      custom:
                        groups:
                        - id: g
                          title: Mine
                          params: [{id: p, label: my p}, {id: own, label: own}]
                          props: [{name: same, value: v}]
                          parts: [{id: g_intro, name: overview, prose: Mine.}]
                          insert-controls:
                          - include-controls: [{with-ids: [c1]}]
                          groups:
                          - id: inner
                            title: Inner mine
                            insert-controls:
                            - include-controls: [{with-ids: [i2]}]
                    """);
    assertEquals("g(inner(i2) c1)", result.outline());
    CatalogGroup group = result.catalog().groups().get(0);
    assertEquals("Mine", String.valueOf(group.title()));
    assertEquals(List.of("p=my p", "own=own"), ids(group.params()));
    assertEquals(List.of("same=v"), Workbench.props(group.props()));
    assertEquals("Mine.", String.valueOf(group.parts().get(0).prose()));
    assertEquals("Inner mine", String.valueOf(group.groups().get(0).title()));
    assertEquals(List.of(), result.params());
  }

  @Test
  void parametersOfGroupsThatACustomStructureLeavesOutAreLoose() {
    String custom =
        BOTH
            + "merge:\n  combine: {method: use-first}\n  custom:\n"
            + "    insert-controls:\n    - {include-all: {}}\n";
    String named = "modify:\n  set-parameters:\n  - {param-id: q, label: set}\n";
    assertEquals(List.of(), bench().resolve(custom).params());
    Workbench.Result result = bench().resolve(custom + named);
    assertEquals(List.of("q=set"), ids(result.catalog().params()));
    assertEquals(List.of(), result.rules().stream().filter("PROFILE-NO-PARAM"::equals).toList());
  }

  @Test
  void aControlThatIsNamedLaterTakesThePlaceOfOneThatOnlyHeldAnother() {
    Workbench.Result result =
        bench()
            .resolve(
                """
                imports:
                - href: one.yaml
                  include-controls: [{with-ids: [h.1]}]
                - href: two.yaml
                  include-controls: [{with-ids: [h, h.2]}]
                merge: {as-is: true}
                """);
    assertEquals("g(h(h.1 h.2))", result.outline());
    assertEquals("Second H", String.valueOf(result.control("h").title()));
    assertFalse(result.rules().contains("PROFILE-CLASH"));
  }

  @Test
  void aNamedControlKeepsItsContentAgainstOneThatOnlyHoldsAnother() {
    Workbench.Result result =
        bench()
            .resolve(
                """
                imports:
                - href: one.yaml
                  include-controls: [{with-ids: [h]}]
                - href: two.yaml
                  include-controls: [{with-ids: [h.2]}]
                merge: {as-is: true}
                """);
    assertEquals("g(h(h.2))", result.outline());
    assertEquals("H", String.valueOf(result.control("h").title()));
  }

  @Test
  void clashesInsideGroupsAndControlsAreNamed() {
    Workbench.Result twice =
        bench().resolve(BOTH.replace("two.yaml", "one.yaml") + "merge: {as-is: true}\n");
    assertEquals(
        "selected more than once, so that the result has controls with the same id: i1, h, h.1,"
            + " c1",
        twice.finding("PROFILE-CLASH").message());
  }

  @Test
  void ofManyIdsTenAreNamed() {
    for (int count : List.of(10, 11, 13)) {
      String controls =
          IntStream.rangeClosed(1, count)
              .mapToObj(i -> "- {id: m" + i + ", title: M}\n")
              .collect(Collectors.joining("", "controls:\n", ""));
      String message =
          new Workbench(folder)
              .catalog("many.yaml", controls)
              .resolve(BOTH.replaceAll("one.yaml|two.yaml", "many.yaml"))
              .finding("PROFILE-CLASH")
              .message();
      String rest = count == 10 ? "" : " and " + (count - 10) + " more";
      assertTrue(message.endsWith("m9, m10" + rest), message);
    }
  }

  @Test
  void aStructureThatIsSaidTwiceIsAnErrorAndOneIsNot() {
    for (String merge :
        List.of("flat: {}", "as-is: true", "custom: {}", "as-is: false\nflat: {}")) {
      assertTrue(bench().resolve(BOTH + "merge:\n" + merge.indent(2)).hasCatalog(), merge);
    }
    for (String merge :
        List.of("flat: {}\nas-is: true", "flat: {}\ncustom: {}", "as-is: true\ncustom: {}")) {
      assertFalse(bench().resolve(BOTH + "merge:\n" + merge.indent(2)).hasCatalog(), merge);
    }
  }

  @Test
  void theDeprecatedMethodIsToldAndKeepsAll() {
    Workbench.Result result =
        bench().resolve(BOTH + "merge:\n  as-is: true\n  combine: {method: merge}\n");
    assertTrue(result.finding("PROFILE-COMBINE").message().contains("deprecated"));
    assertTrue(result.rules().contains("PROFILE-CLASH"));
    assertEquals(
        2, result.outline().split("h\\(", -1).length - 1, "both controls of one id are kept");
  }
}
