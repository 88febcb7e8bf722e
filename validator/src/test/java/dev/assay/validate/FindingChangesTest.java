package dev.assay.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingChangesTest {
  private static Finding finding(String rule, String message, String pointer) {
    return Finding.of(rule, Severity.ERROR, message, Location.ofPointer("ssp.json", pointer), null);
  }

  @Test
  void whatIsNewAndWhatIsMendedIsToldApartFromWhatStays() {
    Finding stays = finding("A-1", "one", "/a/0");
    Finding gone = finding("A-1", "two", "/a/1");
    Finding come = finding("B-1", "three", "/b");

    FindingChanges changes = FindingChanges.of(List.of(stays, gone), List.of(stays, come));

    assertEquals(new FindingChanges(List.of(come), List.of(gone), 1), changes);
  }

  @Test
  void aPlaceThatShiftsIsNoChange() {
    FindingChanges changes =
        FindingChanges.of(
            List.of(finding("A-1", "same", "/a/1"), finding("A-1", "same", "/a/2")),
            List.of(finding("A-1", "same", "/a/2"), finding("A-1", "same", "/a/3")));

    assertTrue(changes.isEmpty());
    assertEquals(2, changes.staying());
  }

  @Test
  void ofSeveralThatAreAlikeOneCanBeMended() {
    Finding one = finding("A-1", "same", "/a/1");
    Finding two = finding("A-1", "same", "/a/2");

    FindingChanges changes = FindingChanges.of(List.of(one, two), List.of(two));

    assertEquals(List.of(one), changes.mended());
    assertEquals(List.of(), changes.added());
  }
}
