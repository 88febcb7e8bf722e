package dev.assay.benchmarks;

import dev.assay.profiles.ProfileResolver;
import dev.assay.profiles.Resolution;
import dev.assay.profiles.ResolveOptions;
import dev.assay.profiles.load.DocumentLoader;
import dev.assay.profiles.load.Loaded;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Resolution alone: the profile and what it imports are read before the clock starts.
 *
 * <p>{@code -p profile=PATH} measures another profile than the built-in ones.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ResolveBenchmark {
  @Param({"cmmc-l2", "cmmc-l3"})
  private String profile = "cmmc-l2";

  private ProfileResolver resolver = new ProfileResolver(new DocumentLoader());

  @SuppressWarnings("NullAway.Init")
  private Loaded loaded;

  @Setup
  public void load() {
    DocumentLoader loader = new DocumentLoader();
    loaded = loader.open(profile);
    resolver = new ProfileResolver(loader);
    if (resolver.resolve(loaded, ResolveOptions.DEFAULT).catalog() == null) {
      throw new IllegalStateException(profile + " does not resolve");
    }
  }

  @Benchmark
  public Resolution resolve() {
    return resolver.resolve(loaded, ResolveOptions.DEFAULT);
  }
}
