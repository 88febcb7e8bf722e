package dev.assay.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.testing.Documents;
import dev.assay.testing.RandomDocuments;
import dev.assay.testing.Seeds;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of comparison over documents of all seven models. */
class DiffProperties {
  @Provide
  Arbitrary<OscalDocument> documents() {
    return Combinators.combine(
            Arbitraries.of(DocumentType.values()),
            Arbitraries.longs(),
            Arbitraries.integers().between(0, 120))
        .as(RandomDocuments::document);
  }

  @Property(tries = 100, seed = Seeds.FIXED)
  void aDocumentHasNoDifferenceFromItself(@ForAll("documents") OscalDocument document) {
    OscalDocument again =
        Documents.readClean(Documents.write(document, DocumentFormat.JSON), DocumentFormat.JSON);
    assertEquals(List.of(), Diff.of(document, again).all());
  }

  @Property(tries = 100, seed = Seeds.FIXED)
  void theFormatMakesNoDifference(
      @ForAll("documents") OscalDocument document, @ForAll DocumentFormat format) {
    OscalDocument other = Documents.readClean(Documents.write(document, format), format);
    assertEquals(List.of(), Diff.of(document, other).all());
  }

  @Property(tries = 300, seed = Seeds.FIXED)
  void theChangesMakeTheNewDocumentOfTheOldOne(
      @ForAll("documents") OscalDocument old,
      @ForAll @IntRange(min = 1, max = 12) int edits,
      @ForAll long seed) {
    OscalDocument now = RandomEdit.of(old, edits, new Random(seed));
    Changes changes = Diff.of(old, now);
    assertEquals(Patch.plain(now), Patch.apply(old, changes), () -> changes.all().toString());
  }

  @Property(tries = 100, seed = Seeds.FIXED)
  void theChangesMakeAnyDocumentOfAnyOther(
      @ForAll("documents") OscalDocument old, @ForAll long seed) {
    OscalDocument now = RandomDocuments.document(old.type(), seed, 60);
    Changes changes = Diff.of(old, now);
    assertEquals(Patch.plain(now), Patch.apply(old, changes), () -> changes.all().toString());
  }

  @Property(tries = 300, seed = Seeds.FIXED)
  void seenFromTheOtherSideTheChangesAreMirrored(
      @ForAll("documents") OscalDocument old,
      @ForAll @IntRange(min = 1, max = 12) int edits,
      @ForAll long seed) {
    OscalDocument now = RandomEdit.of(old, edits, new Random(seed));
    Changes there = Diff.of(old, now);
    Changes back = Diff.of(now, old);
    assertEquals(new HashSet<>(there.mirror().all()), new HashSet<>(back.all()));
    assertEquals(there.all().size(), back.all().size());
  }

  @Property(tries = 300, seed = Seeds.FIXED)
  void oneEditIsOneChange(@ForAll("documents") OscalDocument old, @ForAll long seed) {
    OscalDocument now = RandomEdit.one(old, new Random(seed));
    Changes changes = Diff.of(old, now);
    assertFalse(changes.all().isEmpty());
    // What an item is told by may be all that it has: another one has come then, and it is gone.
    boolean oneForAnother =
        changes.all().size() == 2
            && changes.all().stream().map(Change::kind).distinct().count() == 2
            && changes.count(Change.Kind.ADDED) == 1;
    assertTrue(changes.all().size() == 1 || oneForAnother, () -> changes.all().toString());
  }
}
