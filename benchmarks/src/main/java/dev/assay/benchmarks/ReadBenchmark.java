package dev.assay.benchmarks;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.DocumentWriter;
import dev.assay.io.Limits;
import dev.assay.io.Parsers;
import dev.assay.io.ReadResult;
import dev.assay.io.SafeXml;
import dev.assay.io.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
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
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reading and writing documents, beside the bare pass of the parser that reading stands on and a
 * copy of the bytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReadBenchmark {
  @Param({"JSON", "XML", "YAML"})
  private DocumentFormat format = DocumentFormat.JSON;

  @Param({"SMALL", "MEDIUM", "LARGE"})
  private Examples.Size size = Examples.Size.MEDIUM;

  private Source source = Source.of("", new byte[0]);

  @SuppressWarnings("NullAway.Init")
  private OscalDocument document;

  @Setup
  public void read() throws IOException {
    source = Examples.source(size, format);
    document = Examples.document(source);
  }

  @Benchmark
  public ReadResult typedRead() {
    return new DocumentReader().read(source);
  }

  /** The parser's own pass, which may leave texts undecoded. */
  @Benchmark
  public long tokenise() throws XMLStreamException {
    return format == DocumentFormat.XML ? events(false) : tokens(false);
  }

  /** The same, each text and value asked for. */
  @Benchmark
  public long tokeniseWithTexts() throws XMLStreamException {
    return format == DocumentFormat.XML ? events(true) : tokens(true);
  }

  @Benchmark
  public byte[] copyOfTheBytes() {
    return source.bytes().clone();
  }

  @Benchmark
  public int write() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(source.bytes().length);
    DocumentWriter.write(document, format, format, out);
    return out.size();
  }

  private long tokens(boolean texts) {
    long count = 0;
    try (JsonParser parser = Parsers.parser(source, format, Limits.DEFAULT)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        count += texts && token.isScalarValue() ? parser.getString().length() : 1;
      }
    }
    return count;
  }

  private long events(boolean texts) throws XMLStreamException {
    XMLStreamReader xml = SafeXml.reader(source, Limits.DEFAULT);
    long count = 0;
    while (xml.hasNext()) {
      count += xml.next();
      if (texts && xml.hasText()) {
        count += xml.getText().length();
      } else if (texts && xml.isStartElement()) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
          count += xml.getAttributeValue(i).length();
        }
      }
    }
    xml.close();
    return count;
  }
}
