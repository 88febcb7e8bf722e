package dev.assay.validate.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.io.DocumentReader;
import dev.assay.io.Source;
import dev.assay.model.gen.Catalog;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Parts inside parts: whose statement speaks to which objective, and by what they are called. */
class BaselinePartsTest {
  private static Baseline baseline() {
    String yaml =
        """
        catalog:
          metadata: { title: What is asked }
          groups:
          - groups:
            - controls:
              - id: a
                title: First
                props:
                - { name: label, value: A-01, class: zero-padded }
                - { name: sort-id, value: a1 }
                - { name: label, value: A-1 }
                parts:
                - id: a_smt
                  name: statement
                  parts:
                  - id: a_smt.a
                    name: item
                    parts: [ { id: a_smt.a.1, name: item }, { id: a_smt.a.2, name: item } ]
                - id: a_obj
                  name: assessment-objective
                  parts:
                  - id: a_obj.1
                    name: assessment-objective
                    props: [ { name: label, value: A-1x, class: sp800-53a }, { name: label, value: A-1(1) } ]
                    links: [ { rel: assessment-for, href: '#a_smt.a.1' }, { rel: other, href: '#a_smt.a.2' } ]
                    parts: [ { id: a_obj.1_note, name: guidance } ]
                  - { id: a_obj.2, name: objective }
                controls: [ { id: a.1, title: Inside } ]
              - { id: gone, title: Gone, props: [ { name: status, value: withdrawn } ] }
              - { id: SP_800_171_3.1.1, title: Limits, parts: [ { id: SP_800_171_3.1.1_obj.a, name: objective } ] }
        """;
    return Baseline.of(
        Objects.requireNonNull(
                new DocumentReader()
                    .read(Source.of("c.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
                    .document())
            .rootAs(Catalog.class));
  }

  @Test
  void controlsInsideOthersAreAskedForAndWithdrawnOnesAreNot() {
    assertEquals("What is asked", baseline().title());
    assertEquals(Set.of("a", "a.1", "SP_800_171_3.1.1"), baseline().ids());
    Baseline.Requirement first = baseline().find("a").orElseThrow();
    assertEquals("A-1", first.label());
    assertEquals("a_smt", first.statementId());
    assertEquals("a.1", baseline().find("a.1").orElseThrow().label());
  }

  @Test
  void anObjectiveIsSpokenToByItselfItsHoldersAndWhatItAssesses() {
    List<Baseline.Objective> objectives = baseline().find("a").orElseThrow().objectives();
    assertEquals(
        List.of("a_obj.1", "a_obj.2"), objectives.stream().map(Baseline.Objective::id).toList());
    assertEquals("A-1(1)", objectives.get(0).label());
    assertEquals("a_obj.2", objectives.get(1).label());
    assertEquals(
        Set.of("a_smt", "a_obj", "a_obj.1", "a_smt.a", "a_smt.a.1"), objectives.get(0).speakers());
    assertEquals(Set.of("a_smt", "a_obj", "a_obj.2"), objectives.get(1).speakers());
  }

  @Test
  void partsAtAnyDepthAreFoundByTheirIdOrByANumber() {
    assertEquals("a", baseline().findPart("a_smt.a.2").orElseThrow().requirement().id());
    assertEquals("SP_800_171_3.1.1_obj.a", baseline().findPart("3.1.1[a]").orElseThrow().id());
    assertFalse(baseline().findPart("3.1.1[b]").isPresent());
    assertFalse(baseline().findPart("3.1.1").isPresent(), "it has no statement");
    assertTrue(baseline().find("AC.L2-3.1.1").isPresent());
    assertFalse(baseline().find("3.1.1[a]").isPresent());
    assertFalse(baseline().find("3.1.2").isPresent());
  }
}
