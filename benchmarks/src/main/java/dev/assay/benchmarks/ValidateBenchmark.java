package dev.assay.benchmarks;

import dev.assay.io.DocumentFormat;
import dev.assay.io.Source;
import dev.assay.validate.FileReport;
import dev.assay.validate.Level;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.Validator;
import java.io.IOException;
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

/** Validation, each level with those below it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ValidateBenchmark {
  @Param({"JSON", "XML", "YAML"})
  private DocumentFormat format = DocumentFormat.JSON;

  @Param({"SCHEMA", "CONSTRAINTS", "RULES"})
  private Level level = Level.RULES;

  @Param({"SMALL", "MEDIUM", "LARGE"})
  private Examples.Size size = Examples.Size.MEDIUM;

  private Source source = Source.of("", new byte[0]);
  private Validator validator = new Validator(ValidationOptions.DEFAULT);

  @Setup
  public void prepare() throws IOException {
    source = Examples.source(size, format);
    validator = new Validator(ValidationOptions.DEFAULT.withLevel(level));
  }

  @Benchmark
  public FileReport validate() {
    return validator.validate(source);
  }
}
