package dev.assay.validate.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  private static Finding finding(String message, int line, String pointer) {
    return Finding.of(
        "A-1", Severity.ERROR, message, new Location("a.json", line, 9, pointer, null), null);
  }

  private static String one(String message, int line, String pointer) {
    return Fingerprints.of(List.of(finding(message, line, pointer))).get(0);
  }

  @Test
  void movedLinesAndItemsPutInBeforeChangeNothing() {
    assertEquals(
        one("\"x\" stands at /a/3/b too, on line 7", 12, "/a/4/b"),
        one("\"x\" stands at /a/5/b too, on line 9", 40, "/a/6/b"));
  }

  @Test
  void anotherValuePlaceOrRuleIsAnotherFinding() {
    assertNotEquals(one("\"x\" is no date", 1, "/a/0"), one("\"y\" is no date", 1, "/a/0"));
    assertNotEquals(one("\"x\" is no date", 1, "/a/0"), one("\"x\" is no date", 1, "/b/0"));
    assertNotEquals(one("3.1.1 is open", 1, "/a"), one("3.1.2 is open", 1, "/a"));
  }

  @Test
  void alikeFindingsAreNumbered() {
    List<String> all =
        Fingerprints.of(List.of(finding("is empty", 3, "/a/0"), finding("is empty", 5, "/a/1")));

    assertNotEquals(all.get(0), all.get(1));
    assertEquals(all.get(0), one("is empty", 99, "/a/7"));
  }
}
