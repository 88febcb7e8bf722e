package dev.assay.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.assay.diagnostic.Severity;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.Source;
import dev.assay.profiles.ProfileResolver;
import dev.assay.profiles.Resolution;
import dev.assay.profiles.ResolveOptions;
import dev.assay.profiles.load.DocumentLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** The resolver: profiles over a small catalog. */
class ResolverFuzzTest {
  @FuzzTest
  void fuzz(byte[] input) throws Exception {
    fuzzerTestOneInput(input);
  }

  /** What {@code .ci/fuzz} calls. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    Bench.check(input);
  }

  /**
   * Apart from the class that the fuzzer loads: it does not get along with records in what that
   * class declares.
   */
  private static final class Bench {
    private static final Map<String, Path> MAP = Map.of("c", catalog());
    private static final ResolveOptions OPTIONS =
        ResolveOptions.DEFAULT
            .withUuid("0c0f1a7e-38cf-4c15-a2e0-0c8b6a54d0a2")
            .withLastModified("2026-01-01T00:00:00Z");

    private static Path catalog() {
      try {
        Path file = Files.createTempFile("catalog", ".json");
        file.toFile().deleteOnExit();
        return Files.write(file, Small.catalog().bytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Resolution resolve(OscalDocument profile, Source source) {
      DocumentLoader.Options options =
          DocumentLoader.Options.DEFAULT.withMap(MAP).withLimits(Laws.LIMITS);
      return new ProfileResolver(new DocumentLoader(options))
          .resolve(profile, source, DocumentFormat.JSON, OPTIONS);
    }

    static void check(byte[] input) throws Exception {
      Source source = Source.of("profile.json", input);
      OscalDocument profile = new DocumentReader(Laws.LIMITS).read(source).document();
      if (profile == null) {
        return;
      }
      Resolution once = resolve(profile, source);
      if (once.catalog() == null) {
        Laws.require(
            once.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR),
            "no catalog and no error",
            input);
        return;
      }
      Resolution twice = resolve(profile, source);
      Laws.require(Objects.equals(once.catalog(), twice.catalog()), "two results", input);
      Laws.comesBack(once.catalog(), DocumentFormat.JSON, input);
    }
  }
}
