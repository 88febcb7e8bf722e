package dev.assay.validate.schema;

import com.networknt.schema.Error;
import dev.assay.diagnostic.Finding;
import dev.assay.document.DocumentType;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Checks JSON and YAML against the JSON Schema of a model.
 *
 * <p>Whether there is anything to find is told by shapes, while the document streams by; what there
 * is to find is told by the library, for the parts of the document that have it.
 */
final class JsonSchemaCheck {
  private JsonSchemaCheck() {}

  static List<Finding> check(
      Source source, DocumentFormat format, DocumentType type, String version, Limits limits) {
    JsonShape shape = Schemas.jsonShape(version, type);
    if (JsonShapeCheck.fits(source, format, limits, shape)) {
      return List.of();
    }
    JsonShapeCheck.Rest rest =
        JsonShapeCheck.rest(source, format, limits, shape, SchemaRules.MAX_PROBLEMS);
    List<Finding> findings = ofLibrary(rest.root(), source.name(), type, version);
    if (rest.cut()) {
      findings.add(SchemaRules.tooMany(source.name(), type));
    }
    return findings;
  }

  /** What the library finds in a tree. */
  static List<Finding> ofLibrary(
      JsonNode document, String name, DocumentType type, String version) {
    List<Error> errors =
        Schemas.json(version, type)
            .validate(document, execution -> execution.setExecutionConfig(SchemaDialect.EXECUTION));
    List<Problem> problems = new ArrayList<>(errors.size());
    for (Error error : errors) {
      problems.add(Problem.of(error));
    }
    return new JsonFindings(name, type, version).of(Alternatives.collapse(problems));
  }
}
