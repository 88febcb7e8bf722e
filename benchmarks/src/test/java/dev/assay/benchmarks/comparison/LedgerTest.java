package dev.assay.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.benchmarks.comparison.Ledger.Who;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What counts as the same, and what is told of a difference. */
class LedgerTest {
  private final Ledger ledger = new Ledger();

  private static Found found(String kind, String place, String message) {
    return new Found(List.of(kind), place, List.of(), "error", message);
  }

  private static Found form(String kind, String message, String... marks) {
    return new Found(List.of(kind), "/a", List.of(marks), "error", message);
  }

  private List<String> differences() {
    return ledger.differences().keySet().stream()
        .map(d -> d.who() + " " + d.reason() + " " + d.kind())
        .toList();
  }

  @Test
  void theSameRuleAtTheSamePlaceIsTheSame() {
    Found joint = new Found(List.of("one", "two"), "/a/b", List.of(), "warning", "refused by both");
    assertTrue(ledger.enter("d.json", List.of(found("two", "/a/b", "no")), List.of(joint)));
    assertEquals(Set.of("one", "two"), ledger.seen(Who.BOTH));
    assertEquals(Set.of("two"), ledger.otherLevels().keySet());
    assertEquals(1, ledger.alike());
  }

  @Test
  void anotherPlaceIsADifferenceOnBothSides() {
    assertFalse(
        ledger.enter(
            "d.json", List.of(found("one", "/a", "no")), List.of(found("one", "/a[2]", "no"))));
    assertEquals(List.of("ASSAY UNKNOWN one", "REFERENCE UNKNOWN one"), differences());
    assertEquals(0, ledger.alike());
  }

  @Test
  void aMistakeOfFormIsFoundByTheSchemaAtThePlaceOrJustAbove() {
    Found schema = form("schema", "extraneous key [b] is not permitted", "/a");
    assertTrue(
        ledger.enter("d.json", List.of(form("OSCAL-UNKNOWN", "b", "/a/b", "/a")), List.of(schema)));
    Found xsd = form("schema", "cvc-complex-type.2.4.a: c comes too early", "line 9");
    assertTrue(
        ledger.enter("d.xml", List.of(form("OSCAL-MISSING", "no b", "line 4")), List.of(xsd)));
    Found other = form("schema", "cvc-pattern-valid: no token", "line 9");
    assertFalse(
        ledger.enter("d.xml", List.of(form("OSCAL-MISSING", "no b", "line 4")), List.of(other)));
  }

  @Test
  void aDocumentThatCannotBeReadIsRefusedByBothWhenAssayHasAnErrorOfForm() {
    List<Found> unread = List.of(ReferenceSchema.unreadable("no JSON"));
    assertTrue(ledger.enter("d.json", List.of(form("READ-SYNTAX", "no comma")), unread));
    Found warning = new Found(List.of("OSCAL-VERSION"), "/a", List.of(), "warning", "1.0.4");
    assertFalse(ledger.enter("d.json", List.of(warning), unread));
  }

  @Test
  void whichOfAPairIsTheSecondIsTold() {
    ledger.enter(
        "d.xml",
        List.of(found("index", "/c/g/part", "part repeats id \"a\", which must be unique")),
        List.of(
            found("index", "/c/x/part/part", "duplicate at '/c/g[1]/part[1]' and '/c/x[1]/part'")));
    assertEquals(List.of("ASSAY SWAPPED index", "REFERENCE SWAPPED index"), differences());
    ledger.enter("e.xml", List.of(), List.of(found("index", "/c/g", "duplicate at '/c/g[1]'")));
    assertTrue(differences().contains("REFERENCE UNKNOWN index"));
  }

  @Test
  void tellsTheReasonOfADifference() {
    Found doubled = found("nist", "/a[2]", "a repeats id \"x\", which must be unique");
    Found malformed = form("OSCAL-VALUE", "no such value", "/a");
    ledger.enter(
        "d.json",
        List.of(doubled, malformed, found("o", "/c", "c is \"x\", deprecated since OSCAL 1.0.1")),
        List.of(
            found("oscal-unique-a", "/a[2]", "Unique constraint violation"),
            found("oscal:A/allowed-values-1", "/a", "Value 'x' doesn't match one of 'y'"),
            found("oscal:B/index-has-key-1", "/b", "Key reference [null] not found in index"),
            found("oscal:C/index-has-key-1", "/b", "Key reference [#x] not found in index"),
            form("schema", "#/a/b/c: no", "/a/b/c")));
    assertEquals(
        List.of(
            "ASSAY DEPRECATED o",
            "REFERENCE AS_FORM oscal:A/allowed-values-1",
            "REFERENCE SAID_ONCE oscal-unique-a",
            "REFERENCE SAID_AGAIN schema",
            "REFERENCE NO_KEY oscal:B/index-has-key-1",
            "REFERENCE FRAGMENT oscal:C/index-has-key-1",
            "ASSAY UNKNOWN OSCAL-VALUE",
            "ASSAY UNKNOWN nist"),
        differences());
    assertTrue(ledger.seen(Who.BOTH).contains("oscal:A/allowed-values-1"));
  }
}
