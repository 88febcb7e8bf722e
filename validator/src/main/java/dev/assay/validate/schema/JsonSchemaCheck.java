package dev.assay.validate.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import dev.assay.diagnostic.Finding;
import dev.assay.document.DocumentType;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Checks JSON and YAML against the JSON Schema of a model. */
final class JsonSchemaCheck {
  private JsonSchemaCheck() {}

  static List<Finding> check(
      Source source, DocumentFormat format, DocumentType type, String version, Limits limits) {
    Schema schema = Schemas.json(version, type);
    JsonNode document = NodeTree.ofDocument(source, format, limits);
    List<Error> errors =
        schema.validate(
            document, execution -> execution.setExecutionConfig(SchemaDialect.EXECUTION));
    if (errors.isEmpty()) {
      return List.of();
    }
    List<Problem> problems = new ArrayList<>(errors.size());
    for (Error error : errors) {
      problems.add(Problem.of(error));
    }
    return new JsonFindings(source.name(), type, version).of(Alternatives.collapse(problems));
  }
}
