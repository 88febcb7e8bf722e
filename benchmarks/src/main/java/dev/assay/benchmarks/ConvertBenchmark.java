package dev.assay.benchmarks;

import dev.assay.convert.Converted;
import dev.assay.convert.Converter;
import dev.assay.convert.OutputFormat;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Source;
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

/** From the bytes of a JSON document to the file that people read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ConvertBenchmark {
  @Param({"DOCX", "XLSX", "HTML", "MARKDOWN"})
  private OutputFormat to = OutputFormat.DOCX;

  @Param({"SMALL", "MEDIUM", "LARGE"})
  private Examples.Size size = Examples.Size.MEDIUM;

  private Source source = Source.of("", new byte[0]);

  @Setup
  public void read() throws IOException {
    source = Examples.source(size, DocumentFormat.JSON);
  }

  @Benchmark
  public Converted convert() throws IOException {
    return new Converter().convert(source, to);
  }
}
