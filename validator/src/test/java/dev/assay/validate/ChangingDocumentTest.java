package dev.assay.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.validate.custom.UserRules;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleContext;
import dev.assay.validate.rule.RuleInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  @FunctionalInterface
  private interface Meanwhile {
    void happens() throws IOException;
  }

  /** A rule that finds nothing, and something happens while it looks. */
  private record Happening(Meanwhile meanwhile) implements Rule {
    private static final RuleInfo INFO =
        new RuleInfo(
            "TEST-HAPPENS",
            Severity.WARNING,
            "nothing",
            "Looks at nothing.",
            "It is a test.",
            "{}",
            "Leave it.",
            List.of(DocumentType.SYSTEM_SECURITY_PLAN),
            List.of());

    @Override
    public RuleInfo info() {
      return INFO;
    }

    @Override
    public void check(RuleContext context, FindingSink sink) {
      try {
        meanwhile.happens();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Checks the file, which by then has been read once; what is found is yet to be located in it.
   */
  private FileReport check(Meanwhile meanwhile) throws Exception {
    ValidationOptions options =
        ValidationOptions.DEFAULT.withRules(
            UserRules.NONE.withWritten(List.of(new Happening(meanwhile))));
    return new Validator(options).validate(Source.onDisk(file, Limits.DEFAULT));
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
