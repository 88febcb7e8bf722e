package dev.assay.validate.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The {@code enum} keyword for lists of text, the only ones that OSCAL's schemas have.
 *
 * <p>The library's own prints each list when it is compiled, which loads all of Jackson's databind:
 * a fifth of a second of a short run.
 */
final class EnumKeyword extends AbstractKeyword {
  static final String NAME = "enum";

  EnumKeyword() {
    super(NAME);
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode node, Schema parent, SchemaContext context) {
    return new Check(this, node, location, parent, context);
  }

  private static final class Check extends BaseKeywordValidator {
    private final Set<String> values = new LinkedHashSet<>();

    Check(
        EnumKeyword keyword,
        JsonNode node,
        SchemaLocation location,
        Schema parent,
        SchemaContext context) {
      super(keyword, node, location, parent, context);
      for (JsonNode value : node) {
        values.add(value.stringValue());
      }
    }

    @Override
    public void validate(
        ExecutionContext execution, JsonNode node, JsonNode root, NodePath instance) {
      if (node.isString() && values.contains(node.stringValue())) {
        return;
      }
      execution.addError(
          error()
              .instanceNode(node)
              .instanceLocation(instance)
              .evaluationPath(execution.getEvaluationPath())
              .locale(execution.getExecutionConfig().getLocale())
              .arguments(values.toArray())
              .build());
    }
  }
}
