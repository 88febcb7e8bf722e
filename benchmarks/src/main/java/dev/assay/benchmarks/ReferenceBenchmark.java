package dev.assay.benchmarks;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.DocumentWriter;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.profiles.ProfileResolver;
import dev.assay.profiles.ResolveOptions;
import dev.assay.profiles.load.DocumentLoader;
import dev.assay.validate.Level;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.Validator;
import gov.nist.secauto.metaschema.databind.io.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The same work done by Assay and by the reference library in one run, each from a file on disk.
 *
 * <p>Assay's {@code constraints} includes reading and the JSON Schema, which the reference's does
 * not check there.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReferenceBenchmark {
  /** Who does the work. */
  public enum Side {
    ASSAY,
    REFERENCE
  }

  @Param({"ASSAY", "REFERENCE"})
  private Side side = Side.ASSAY;

  @Param({"SMALL", "MEDIUM", "LARGE"})
  private Examples.Size size = Examples.Size.MEDIUM;

  @SuppressWarnings("NullAway.Init")
  private StandIns standIns;

  @SuppressWarnings("NullAway.Init")
  private Path file;

  @SuppressWarnings("NullAway.Init")
  private Path profile;

  private final Reference reference = new Reference();

  @Setup
  public void write() throws IOException {
    standIns = StandIns.make();
    Path plan = standIns.add("document.json", Examples.source(size, DocumentFormat.JSON).bytes());
    // The reference ends with an error at the names of built-in profiles.
    file = standIns.withStandIns(plan);
    int groups =
        switch (size) {
          case SMALL -> 1;
          case MEDIUM -> 5;
          case LARGE -> 20;
        };
    standIns.add("catalog.json", Examples.catalog(groups, 120).bytes());
    profile = standIns.add("profile.json", profile(groups).getBytes(StandardCharsets.UTF_8));
  }

  /** A profile that takes every second group by pattern and sets and alters some of it. */
  private static String profile(int groups) {
    StringBuilder patterns = new StringBuilder();
    for (int g = 1; g <= groups; g += 2) {
      patterns.append(g == 1 ? "" : ",").append("{\"pattern\":\"g").append(g).append("-*\"}");
    }
    return """
        {"profile":{"uuid":"5f0c9d0e-2f8b-4a4e-9a35-7b1d6c1f4e03","metadata":{"title":"P",
         "last-modified":"2026-10-01T08:00:00Z","version":"1","oscal-version":"1.1.3"},
         "imports":[{"href":"catalog.json","include-controls":[{"matching":[%s]}]}],
         "merge":{"as-is":true},
         "modify":{"set-parameters":[{"param-id":"g1-1_prm_1","values":["monthly"]}],
          "alters":[{"control-id":"g1-1","adds":[{"position":"ending",
            "props":[{"name":"priority","ns":"https://example.com/ns","value":"P1"}]}]}]}}}
        """
        .formatted(patterns);
  }

  @TearDown
  public void delete() throws IOException {
    standIns.close();
  }

  private Source source() throws IOException {
    try {
      return Source.read(file, Limits.DEFAULT);
    } catch (UnreadableException e) {
      throw new IOException(e);
    }
  }

  @Benchmark
  public Object load() throws IOException {
    return side == Side.ASSAY ? new DocumentReader().read(source()) : reference.load(file);
  }

  @Benchmark
  public int convertToXml() throws IOException {
    if (side == Side.REFERENCE) {
      return reference.convert(file, Format.XML);
    }
    OscalDocument document = Objects.requireNonNull(new DocumentReader().read(source()).document());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DocumentWriter.write(document, DocumentFormat.XML, DocumentFormat.JSON, out);
    return out.toString(StandardCharsets.UTF_8).length();
  }

  @Benchmark
  public Object constraints() throws IOException {
    return side == Side.ASSAY
        ? new Validator(ValidationOptions.DEFAULT.withLevel(Level.CONSTRAINTS)).validate(source())
        : reference.constraints(file);
  }

  @Benchmark
  public Object resolve() throws IOException {
    return side == Side.ASSAY
        ? new ProfileResolver(new DocumentLoader())
            .resolve(profile.toString(), ResolveOptions.DEFAULT)
        : reference.resolve(profile);
  }
}
