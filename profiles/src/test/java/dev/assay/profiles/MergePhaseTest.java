package dev.assay.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Severity;
import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Parameter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How selected controls are combined and arranged. */
class MergePhaseTest {
  private static final String ALL = "imports:\n- href: letters.yaml\n  include-all: {}\n";

  private static final String TWICE =
      """
      imports:
      - href: letters.yaml
        include-controls:
        - with-ids: [a1, b1]
      - href: other.yaml
        include-controls:
        - with-ids: [a1, c1]
      """;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Workbench bench() {
    return new Workbench(folder)
        .letters()
        .catalog(
            "other.yaml",
            """
            groups:
            - id: a
              title: Other group A
              controls:
              - {id: a1, title: Other A1}
              - {id: c1, title: C1}
            """);
  }

  private Workbench.Result merge(String imports, String merge) {
    return bench().resolve(imports + (merge.isEmpty() ? "" : "merge:\n" + merge.indent(2)));
  }

  private static List<String> titles(Workbench.Result result) {
    return result.catalog().controls().stream().map(c -> String.valueOf(c.title())).toList();
  }

  @Test
  @SpecId("req-merge-combine")
  void combiningByMergeIsReportedAsUndefined() {
    Workbench.Result result = merge(TWICE, "combine: {method: merge}");
    assertEquals(Severity.WARNING, result.finding("PROFILE-COMBINE").severity());
    assertEquals("a1 b1 a1 c1", result.outline());
    assertFalse(merge(TWICE, "combine: {method: blend}").hasCatalog());
  }

  @Test
  @SpecId({"req-merge-none", "req-merge-keep", "req-id-id"})
  void controlsOfOneIdAreKept() {
    for (String merge : List.of("", "combine: {}", "combine: {method: keep}")) {
      Workbench.Result result = merge(TWICE, merge);
      assertEquals(List.of("A1", "B1", "Other A1", "C1"), titles(result));
    }
  }

  @Test
  @SpecId({"req-merge-keep-warning", "req-merge-keep-error"})
  void keptClashesAreAWarningThatNamesTheIds() {
    Workbench.Result result = merge(TWICE, "");
    assertEquals(Severity.WARNING, result.finding("PROFILE-CLASH").severity());
    assertTrue(result.finding("PROFILE-CLASH").message().endsWith(": a1"));
  }

  @Test
  @SpecId({"req-merge-use-first", "req-merge-order"})
  void useFirstKeepsTheFirstControlOfAnId() {
    Workbench.Result result = merge(TWICE, "combine: {method: use-first}");
    assertEquals(List.of("A1", "B1", "C1"), titles(result));
    assertEquals(List.of(), result.rules());
  }

  @Test
  void useFirstLooksThroughTheImportsDepthFirst() {
    Workbench bench = bench();
    bench.profile(
        "inner.yaml", "imports:\n- href: other.yaml\n  include-controls:\n  - with-ids: [a1]\n");
    Workbench.Result result =
        bench.resolve(
            "imports:\n- href: inner.yaml\n  include-all: {}\n"
                + "- href: letters.yaml\n  include-all: {}\n"
                + "merge:\n  combine: {method: use-first}\n");
    assertEquals("a1 a2 a2.1 a2.2 a2.2.x b1 b2", result.outline());
    assertEquals("Other A1", titles(result).get(0));
  }

  @Test
  void aControlThatIsOnlyThereForWhatItHoldsClashesWithNothing() {
    Workbench.Result result =
        merge(
            """
            imports:
            - href: letters.yaml
              include-controls:
              - with-ids: [a2.1]
            - href: letters.yaml
              include-controls:
              - with-ids: [a2.2]
            """,
            "as-is: true");
    assertEquals("a(a2(a2.1 a2.2))", result.outline());
    assertEquals(List.of(), result.rules());
  }

  @Test
  @SpecId("req-stucture")
  void moreThanOneStructureIsAnError() {
    Workbench.Result result = merge(ALL, "flat: {}\nas-is: true\n");
    assertFalse(result.hasCatalog());
    assertEquals(Severity.ERROR, result.finding("PROFILE-STRUCTURE").severity());
  }

  @Test
  @SpecId({
    "req-structure-none",
    "req-merge-flat",
    "req-merge-flat-list",
    "req-merge-flat-list-1",
    "req-merge-flat-list-2",
    "req-merge-flat-list-3"
  })
  void flatHasNoGroupsAndNoNestingAndIsTheDefault() {
    for (String merge : List.of("", "flat: {}", "combine: {method: keep}", "as-is: false")) {
      Workbench.Result result = merge(ALL, merge);
      assertEquals("a1 a2 a2.1 a2.2 a2.2.x b1 b2", result.outline(), merge);
      assertEquals(List.of("loose", "a_prm"), result.params(), merge);
    }
  }

  @Test
  void flatDropsLaterDuplicatesWithUseFirst() {
    Workbench.Result result = merge(TWICE, "flat: {}\ncombine: {method: use-first}\n");
    assertEquals("a1 b1 c1", result.outline());
  }

  @Test
  @SpecId({"id-structure-as-is-list", "id-structure-as-is-list-1"})
  void asIsKeepsGroupsWithWhatTheyHoldAndMovesOrphansUp() {
    Workbench.Result result =
        merge(
            """
            imports:
            - href: letters.yaml
              include-controls:
              - with-ids: [a2.1, a2.2.x]
              exclude-controls:
              - with-ids: [a2, a2.2]
            """,
            "as-is: true");
    assertEquals("a(a2.1 a2.2.x)", result.outline());
    CatalogGroup group = result.catalog().groups().get(0);
    assertEquals("Group A", String.valueOf(group.title()));
    assertEquals(List.of("a_prm"), group.params().stream().map(Parameter::id).toList());
    assertEquals(List.of("a_intro"), Workbench.parts(group.parts()));
  }

  @Test
  @SpecId("id-structure-as-is-list-2")
  void asIsKeepsLooseParametersDirectlyInTheCatalog() {
    Workbench.Result result = merge(ALL, "as-is: true");
    assertEquals(List.of("loose"), result.params());
  }

  @Test
  void aParameterOfAGroupThatOneImportKeepsDoesNotComeLooseFromAnother() {
    String two =
        "imports:\n- href: letters.yaml\n  include-controls:\n  - with-ids: [a2]\n"
            + "- href: letters.yaml\n  include-controls:\n  - with-ids: [b1]\n";
    Workbench.Result result = merge(two, "as-is: true");
    assertEquals("a(a2) b(b1)", result.outline());
    CatalogGroup group = result.catalog().groups().get(0);
    assertEquals(List.of("a_prm"), group.params().stream().map(Parameter::id).toList());
    assertEquals(List.of(), result.params());
  }

  @Test
  void asIsJoinsGroupsOfOneId() {
    Workbench.Result result = merge(TWICE, "as-is: true\ncombine: {method: use-first}\n");
    assertEquals("a(a1 c1) b(b1)", result.outline());
    assertEquals("Group A", String.valueOf(result.catalog().groups().get(0).title()));
  }

  @Test
  void groupsThatEndEmptyAreLeftOut() {
    Workbench.Result result =
        merge(ALL + "  exclude-controls:\n  - matching:\n    - {pattern: 'b*'}\n", "as-is: true");
    assertEquals("a(a1 a2(a2.1 a2.2(a2.2.x)))", result.outline());
  }

  @Test
  @SpecId("req-custom-group")
  void customGroupsStandAsTheyAreGiven() {
    Workbench.Result result =
        merge(
            ALL,
            """
            custom:
              groups:
              - id: mine
                title: My group
                class: own
                props:
                - {name: label, value: M}
                groups:
                - id: inner
                  title: Inside
                  insert-controls:
                  - include-controls:
                    - with-ids: [b1]
                insert-controls:
                - include-controls:
                  - with-ids: [a1]
            """);
    assertEquals("mine(inner(b1) a1)", result.outline());
    CatalogGroup group = result.catalog().groups().get(0);
    assertEquals("My group", String.valueOf(group.title()));
    assertEquals("own", group.clazz());
    assertEquals(List.of("label=M"), Workbench.props(group.props()));
  }

  @Test
  @SpecId("req-custom-group-contents")
  void aCustomGroupWithTheIdOfAnImportedOneHasItsContents() {
    Workbench.Result result =
        merge(
            ALL,
            """
            custom:
              groups:
              - id: a
                title: Renamed
                parts:
                - {id: own_part, name: overview, prose: Mine.}
                insert-controls:
                - include-controls:
                  - with-ids: [b2]
            """);
    assertEquals("a(b2)", result.outline());
    CatalogGroup group = result.catalog().groups().get(0);
    assertEquals("Renamed", String.valueOf(group.title()));
    assertEquals(List.of("a_intro", "own_part"), Workbench.parts(group.parts()));
    assertEquals(List.of("a_prm"), group.params().stream().map(Parameter::id).toList());
  }

  @Test
  @SpecId("req-custom-select")
  void insertControlsSelectsAmongWhatIsImportedAndOrders() {
    String template =
        """
        custom:
          insert-controls:
          - order: %s
            include-controls:
            - with-ids: [b1]
            - matching:
              - {pattern: 'a?'}
        """;
    assertEquals("a1 a2 b1", merge(ALL, template.formatted("keep")).outline());
    assertEquals("a1 a2 b1", merge(ALL, template.formatted("ascending")).outline());
    assertEquals("b1 a2 a1", merge(ALL, template.formatted("descending")).outline());
    Workbench.Result other = merge(ALL, template.formatted("random"));
    assertEquals("a1 a2 b1", other.outline());
    assertTrue(other.rules().contains("PROFILE-ORDER"));
    assertEquals(
        "b2 b1 a2(a2.2(a2.2.x) a2.1) a1",
        merge(ALL, "custom:\n  insert-controls:\n  - {order: descending, include-all: {}}\n")
            .outline());
  }

  @Test
  void insertControlsTakesNoHoldersAlong() {
    Workbench.Result result =
        merge(ALL, "custom:\n  insert-controls:\n  - include-controls:\n    - with-ids: [a2.1]\n");
    assertEquals("a2.1", result.outline());
    assertEquals(Severity.INFO, result.finding("PROFILE-NOT-PLACED").severity());
  }

  @Test
  @SpecId({"req-custom-select-ignore", "req-custom-select-warning"})
  void anInsertThatSelectsNothingIsPassedOverWithAWarning() {
    Workbench.Result result =
        merge(
            ALL, "custom:\n  insert-controls:\n  - include-controls:\n    - with-ids: [a1, z9]\n");
    assertEquals("a1", result.outline());
    assertEquals(Severity.WARNING, result.finding("PROFILE-SELECTS-NOTHING").severity());
  }

  @Test
  void aControlInsertedAtTwoPlacesIsAWarning() {
    Workbench.Result result =
        merge(
            ALL,
            """
            custom:
              insert-controls:
              - include-controls:
                - with-ids: [a1]
              - include-controls:
                - with-ids: [a1]
            """);
    assertEquals("a1 a1", result.outline());
    assertEquals(Severity.WARNING, result.finding("PROFILE-INSERTED-TWICE").severity());
  }
}
