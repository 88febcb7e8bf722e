package dev.assay.validate.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.validate.FileReport;
import dev.assay.validate.Fixtures;
import dev.assay.validate.Report;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.Validator;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private static Report reportOnAllBrokenDocuments() throws Exception {
    Validator validator = new Validator(ValidationOptions.DEFAULT);
    List<FileReport> files = new ArrayList<>();
    try (Stream<Path> paths = Files.list(Fixtures.BROKEN)) {
      for (Path path : paths.sorted().toList()) {
        if (!path.toString().endsWith(".findings") && !path.toString().endsWith(".md")) {
          files.add(validator.validate(Source.read(path, Limits.DEFAULT)));
        }
      }
    }
    files.add(FileReport.unreadable(new UnreadableException("gone.json", "there is no such file")));
    return new Report(files);
  }

  @Test
  void followsItsSchema() throws Exception {
    String json = JsonReport.toString(reportOnAllBrokenDocuments());
    try (InputStream in =
        Objects.requireNonNull(JsonReport.class.getResourceAsStream(JsonReport.SCHEMA))) {
      var schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(in, InputFormat.JSON);
      assertEquals(List.of(), schema.validate(json, InputFormat.JSON));
    }
  }

  @Test
  void givesTheSameBytesOnEveryRun() throws Exception {
    assertEquals(
        JsonReport.toString(reportOnAllBrokenDocuments()),
        JsonReport.toString(reportOnAllBrokenDocuments()));
  }

  @Test
  void looksLikeTheExampleInTheManual() throws Exception {
    Source source =
        Fixtures.source("leading-v.yaml", Fixtures.text(Fixtures.broken("leading-v.yaml")));
    String json =
        JsonReport.toString(
            new Report(List.of(new Validator(ValidationOptions.DEFAULT).validate(source))));
    String manual = Files.readString(Path.of("..", "docs", "reports.md"));
    assertTrue(manual.contains(json), json);
  }
}
