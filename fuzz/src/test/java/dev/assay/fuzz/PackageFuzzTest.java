package dev.assay.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.assay.validate.pkg.AssessmentPackage;
import dev.assay.validate.pkg.HashList;
import dev.assay.validate.pkg.PackageCheck;
import dev.assay.validate.pkg.PackageLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A zip from a stranger, opened and checked as a package. */
class PackageFuzzTest {
  private static final PackageLimits LIMITS = new PackageLimits(100, 1 << 20, 4 << 20, 200);
  private static final Path FILE = file();

  private static Path file() {
    try {
      Path file = Files.createTempFile("package", ".zip");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FuzzTest
  void fuzz(byte[] input) throws Exception {
    fuzzerTestOneInput(input);
  }

  /** What {@code .ci/fuzz} calls. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    Files.write(FILE, input);
    try (AssessmentPackage content = AssessmentPackage.open(FILE, LIMITS)) {
      PackageCheck.of(content, Laws.LIMITS);
      try {
        HashList hashes = HashList.of(content, HashList.DEFAULT_ALGORITHM);
        Laws.require(HashList.parse(hashes.text()).equals(hashes), "the list differs", input);
      } catch (IOException e) {
        Laws.require(e.getMessage() != null, "an error without a message", input);
      }
    }
  }
}
