package dev.assay.profiles.cmmc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @Test
  void valuesCanBeQuotedAndHoldCommasQuotesAndLineEnds() {
    List<Csv.Row> rows = Csv.read("t", "\uFEFFa,b\r\n\"1, \"\"2\"\"\n3\",\n,x\n");
    assertEquals(2, rows.size());
    assertEquals("1, \"2\"\n3", rows.get(0).get("a"));
    assertEquals("", rows.get(0).get("b"));
    assertEquals("x", rows.get(1).get("b"));
  }

  @Test
  void theLastLineNeedsNoEnd() {
    assertEquals("2", Csv.read("t", "a,b\n1,2").get(0).get("b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a,b\n1\n", "a,b\n1,2,3\n", "a\n\"x", "a\n\"x\"y\n", "a\nx\"y\n", "a,a\n1,2\n"})
  void whatIsMalformedIsRefusedWithItsLine(String text) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Csv.read("table", text));
    assertTrue(String.valueOf(e.getMessage()).startsWith("table, line "), e.getMessage());
  }

  @Test
  void aColumnThatIsNotThereIsNamed() {
    Csv.Row row = Csv.read("t", "a\n1\n").get(0);
    assertThrows(IllegalArgumentException.class, () -> row.get("b"));
  }
}
