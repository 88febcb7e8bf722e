package dev.assay.profiles.cmmc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.profiles.cmmc.Crosswalk.Authority;
import dev.assay.profiles.cmmc.Crosswalk.Edge;
import dev.assay.profiles.cmmc.Rev3.Item;
import dev.assay.profiles.cmmc.Rev3.Relation;
import dev.assay.profiles.cmmc.Rev3.Transition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class Rev3Test {
  private static final Rev3 INDEX = Rev3.get();

  private static List<Transition> transitions(String number) {
    return INDEX.transitionsOf(RequirementId.ofNumber(number));
  }

  @Test
  void theIndexCountsWhatRev3Has() {
    assertEquals(17, INDEX.families().size());
    assertEquals(130, INDEX.all().size());
    assertEquals(97, INDEX.all().stream().filter(Item::active).count());
    assertEquals(88, INDEX.all().stream().mapToInt(Item::parameters).sum());
    assertEquals(422, INDEX.all().stream().mapToInt(Item::determinations).sum());
    assertEquals(20, INDEX.added().size());
    for (Item item : INDEX.all()) {
      item.successors().forEach(s -> assertTrue(INDEX.byNumber(s.number()).orElseThrow().active()));
    }
  }

  @Test
  void everyRev2RequirementIsKeptMovedOrWithdrawn() {
    assertEquals(124, INDEX.transitions().size());
    assertEquals(
        77, INDEX.transitions().stream().filter(t -> t.relation() == Relation.SAME_NUMBER).count());
    assertEquals(
        List.of("3.5.6", "3.5.8", "3.5.9", "3.7.1", "3.13.2", "3.13.14"),
        INDEX.transitions().stream()
            .filter(t -> t.relation() == Relation.WITHDRAWN)
            .map(t -> t.from().number())
            .toList());
    assertEquals(
        List.of("03.04.06", "03.04.08"),
        transitions("3.4.7").stream().map(t -> t.to() == null ? "" : t.to().number()).toList());
    assertNull(transitions("3.5.6").get(0).to());
    assertEquals(Relation.ADDRESSED_BY, transitions("3.1.13").get(0).relation());
  }

  @Test
  void theGapSortsAnswersIntoKeptMovedAndWithdrawn() {
    Rev3.Gap whole = INDEX.gap(Requirements.get().all().stream().map(Requirement::id).toList());
    assertEquals(77, whole.kept().size());
    assertEquals(41, whole.moved().size());
    assertEquals(6, whole.withdrawn().size());
    assertEquals(20, whole.added().size());
    Rev3.Gap some =
        INDEX.gap(
            List.of(
                RequirementId.ofNumber("3.4.7"), RequirementId.parse("3.1.1[a]").orElseThrow()));
    assertEquals(1, some.kept().size());
    assertEquals(2, some.moved().size());
    assertEquals(0, some.withdrawn().size());
  }

  @Test
  void theCrosswalkSaysWhoSaysSo() {
    List<Edge> edges = Crosswalk.of(RequirementId.ofNumber("3.1.1"));
    assertTrue(
        edges.stream()
            .anyMatch(
                e ->
                    e.framework().equals("SP 800-53 Rev 4")
                        && e.reference().equals("AC-2")
                        && e.authority() == Authority.PUBLISHED));
    assertTrue(
        edges.stream()
            .filter(e -> e.framework().equals("SP 800-53 Rev 5"))
            .allMatch(e -> e.authority() == Authority.DERIVED));
    assertTrue(edges.stream().anyMatch(e -> e.reference().equals("AC.L1-b.1.i")));
    assertTrue(edges.stream().anyMatch(e -> e.reference().equals("03.01.01")));
  }

  @Test
  void idsOfParametersAreThoseOfNistsOwnCatalog() throws Exception {
    String corpus = System.getenv("ASSAY_CORPUS");
    assumeTrue(corpus != null, "ASSAY_CORPUS is not set, so there is no catalog to compare with");
    String xml = Files.readString(Path.of(corpus, "sp800-171/NIST_SP800-171_rev3_catalog.xml"));
    for (Item item : INDEX.all()) {
      assertTrue(xml.contains("<control id=\"" + item.controlId() + "\""), item.number());
      for (int i = 1; i <= item.parameters(); i++) {
        String id = String.format("A.%s.ODP.%02d", item.number(), i);
        assertTrue(xml.contains("<param id=\"" + id + "\""), id);
      }
    }
  }
}
