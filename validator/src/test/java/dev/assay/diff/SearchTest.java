package dev.assay.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.OscalDocument;
import dev.assay.validate.cmmc.ExampleSsp;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest {
  private static final OscalDocument PLAN = ExampleSsp.ssp(ExampleSsp::asIs);

  @Test
  void textIsFoundWhateverItsCaseAndNamedByItsPlace() {
    List<Search.Hit> hits = Search.find(PLAN, "the SAME  list as for least");

    assertEquals(1, hits.size());
    assertEquals(
        "3.5.3 [a], component Account management procedure, description", hits.get(0).place());
    assertTrue(hits.get(0).pointer().endsWith("/by-components/0/description"));
  }

  @Test
  void allThatHasAnIdIsShown() {
    List<Search.Hit> hits = Search.about(PLAN, "bramblewick cui enclave");

    assertFalse(hits.isEmpty());
    assertTrue(hits.stream().anyMatch(h -> h.text().equals("this-system")));
    assertEquals(List.of(), Search.about(PLAN, "nothing of that name"));
  }
}
