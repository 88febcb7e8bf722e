package dev.assay.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Severity;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are too large to be held, and change between two passes of one check. */
class ChangingDocumentTest {
  private static final String PLAN = Fixtures.text(Fixtures.broken("missing-requirement.json"));

  /** More than is held in memory. */
  private static final String ROOM = " ".repeat(17 << 20);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("small-profile.json"), Fixtures.text(Fixtures.broken("small-profile.json")));
    file = Files.writeString(folder.resolve("ssp.json"), PLAN + ROOM);
  }

  /**
   * Checks the file, which by then has been read once; what is found is yet to be located in it.
   */
  private FileReport check(Happening.Meanwhile meanwhile) throws Exception {
    return Happening.during(meanwhile).validate(Source.onDisk(file, Limits.DEFAULT));
  }

  private void assertRefused(FileReport report) {
    assertFalse(report.readable());
    assertEquals(
        List.of("READ-INPUT the input cannot be read: it changed while it was read"),
        report.findings().stream().map(f -> f.ruleId() + " " + f.message()).toList());
    assertEquals(file.toString(), report.file());
    assertEquals(List.of(), report.coverage());
  }

  @Test
  void oneThatKeepsStillIsCheckedAsFromMemory() throws Exception {
    FileReport report = check(() -> {});

    assertTrue(report.readable());
    assertEquals(1, report.count(Severity.ERROR));
    FileReport held =
        new Validator(ValidationOptions.DEFAULT).validate(Source.read(file, Limits.DEFAULT));
    assertEquals(held.findings(), report.findings());
    assertEquals(held.coverage(), report.coverage());
  }

  @Test
  void nothingIsSaidOfOneThatIsRewritten() throws Exception {
    assertRefused(check(() -> Files.writeString(file, PLAN.replace("cut", "put") + ROOM)));
  }

  @Test
  void nothingIsSaidOfOneThatGrows() throws Exception {
    assertRefused(check(() -> Files.writeString(file, " ", StandardOpenOption.APPEND)));
  }

  @Test
  void nothingIsSaidOfOneThatIsReplacedByTheSame() throws Exception {
    Path other = Files.copy(file, folder.resolve("other"), StandardCopyOption.COPY_ATTRIBUTES);

    assertRefused(check(() -> Files.move(other, file, StandardCopyOption.REPLACE_EXISTING)));
  }

  @Test
  void oneThatIsCutOffGivesNoExceptionOfTheNextPass() throws Exception {
    assertRefused(check(() -> Files.writeString(file, PLAN.substring(0, 400))));
  }

  @Test
  void oneThatIsTakenAwayGivesNoExceptionOfTheNextPass() throws Exception {
    assertRefused(check(() -> Files.delete(file)));
  }

  @Test
  void aRuleThatFailsByItselfIsNoChange() {
    IllegalStateException own = new IllegalStateException("of its own");

    IllegalStateException seen =
        assertThrows(
            IllegalStateException.class,
            () ->
                check(
                    () -> {
                      throw own;
                    }));

    assertSame(own, seen);
  }
}
