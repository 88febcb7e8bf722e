package dev.assay.validate.pkg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package whose files change between the list of hashes and the zip. */
class ChangingPackageTest {
  @TempDir private Path folder;
  private Path evidence;

  @BeforeEach
  void write() throws IOException {
    evidence = Files.writeString(folder.resolve("evidence.txt"), "as it was");
    Files.writeString(folder.resolve("other.txt"), "other");
  }

  @FunctionalInterface
  private interface Change {
    void happens() throws IOException;
  }

  private PackageReadException build(Change change) throws IOException {
    try (AssessmentPackage content = AssessmentPackage.open(folder, PackageLimits.DEFAULT)) {
      HashList hashes = HashList.of(content, HashList.DEFAULT_ALGORITHM);
      change.happens();
      return assertThrows(
          PackageReadException.class,
          () -> PackageBuilder.build(content, hashes, OutputStream.nullOutputStream()));
    }
  }

  @Test
  void aFileThatChangesAfterItsHashWasTakenIsNotPacked() throws IOException {
    PackageReadException e = build(() -> Files.writeString(evidence, "as it is"));

    assertEquals("it changed while it was read", e.reason());
    assertEquals(evidence.toString(), e.file());
  }

  @Test
  void aFileThatIsTakenAwayIsNamed() throws IOException {
    assertEquals("it is no longer there", build(() -> Files.delete(evidence)).reason());
  }

  @Test
  void aDiskThatIsFullIsNoFaultOfThePackage() throws IOException {
    try (AssessmentPackage content = AssessmentPackage.open(folder, PackageLimits.DEFAULT)) {
      HashList hashes = HashList.of(content, HashList.DEFAULT_ALGORITHM);
      OutputStream full =
          new OutputStream() {
            @Override
            public void write(int b) throws IOException {
              throw new IOException("No space left on device");
            }
          };

      IOException e =
          assertThrows(IOException.class, () -> PackageBuilder.build(content, hashes, full));

      assertFalse(e instanceof PackageReadException, e.toString());
    }
  }
}
