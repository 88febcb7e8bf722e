package dev.assay.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profiles.Provenance.Explanation;
import dev.assay.profiles.Provenance.Step;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said about where a control comes from, or why it is not in. */
class ProvenanceTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private Resolution resolution;

  @BeforeEach
  void resolve() {
    Workbench bench = new Workbench(folder).letters();
    bench.profile(
        "inner.yaml",
        """
        imports:
        - href: letters.yaml
          include-controls:
          - with-ids: [a1]
          - matching:
            - {pattern: 'a2.?'}
          exclude-controls:
          - with-ids: [a2.2]
        merge: {as-is: true}
        modify:
          set-parameters:
          - {param-id: a1_prm, values: [x]}
        """);
    resolution =
        bench
            .resolve(
                """
                imports:
                - href: inner.yaml
                  include-all: {}
                - href: letters.yaml
                  include-controls:
                  - with-ids: [a1, b2]
                merge:
                  combine: {method: use-first}
                  custom:
                    insert-controls:
                    - include-controls:
                      - with-ids: [a1, a2.1]
                modify:
                  alters:
                  - control-id: a1
                    adds:
                    - props:
                      - {name: p, value: v}
                """)
            .resolution();
  }

  private static List<String> texts(Explanation explanation) {
    return explanation.steps().stream().map(Step::text).toList();
  }

  @Test
  void aControlIsFollowedThroughImportsMergesAndAlters() {
    Explanation a1 = resolution.explain("a1");
    assertTrue(a1.included());
    assertEquals(
        List.of(
            "import of letters.yaml: in, selected by with-id 'a1'",
            "modify: sets its parameter 'a1_prm'",
            "import of inner.yaml: in, selected by include-all",
            "import of letters.yaml: in, selected by with-id 'a1'",
            "merge: only the first control with this id is used",
            "modify: altered, 0 removes and 1 adds"),
        texts(a1));
    Step first = a1.steps().get(0);
    assertEquals(1, first.depth());
    assertTrue(first.document().endsWith("inner.yaml"));
    assertEquals("/profile/imports/0/include-controls/0/with-ids/0", first.pointer());
  }

  @Test
  void aControlThatIsNotInHasItsReasons() {
    Explanation excluded = resolution.explain("a2.2");
    assertFalse(excluded.included());
    assertTrue(
        texts(excluded).contains("import of letters.yaml: not in, excluded by with-id 'a2.2'"));
    Explanation unplaced = resolution.explain("b2");
    assertFalse(unplaced.included());
    assertTrue(
        texts(unplaced).contains("merge: no insert-controls puts it anywhere, so it is not in"));
    Explanation holder = resolution.explain("a2");
    assertFalse(holder.included());
    assertTrue(
        texts(holder)
            .contains("import of letters.yaml: in, holds the control 'a2.1', which is selected"));
    assertTrue(
        texts(resolution.explain("b1"))
            .contains("import of letters.yaml: not in, no id, pattern or include-all selects it"));
    assertTrue(texts(resolution.explain("a1x")).get(0).contains("did you mean 'a1'"));
  }
}
