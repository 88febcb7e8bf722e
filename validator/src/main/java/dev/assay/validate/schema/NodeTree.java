package dev.assay.validate.schema;

import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Parsers;
import dev.assay.io.Source;
import java.math.BigDecimal;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds the tree of a schema, without Jackson's object mapper. */
final class NodeTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** What is written for people. */
  private static final Set<String> PASSED_OVER = Set.of("$id", "description");

  private NodeTree() {}

  /** The tree of a schema, without what is written for people. */
  static JsonNode ofSchema(Source source) {
    try (JsonParser parser = Parsers.parser(source, DocumentFormat.JSON, Limits.DEFAULT)) {
      parser.nextToken();
      return value(parser);
    }
  }

  private static JsonNode value(JsonParser parser) {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(parser));
        }
        yield array;
      }
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      default -> scalar(parser, token);
    };
  }

  private static ObjectNode object(JsonParser parser) {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      // A property may have the same name; its schema is an object.
      if (parser.nextToken().isScalarValue() && PASSED_OVER.contains(name)) {
        continue;
      }
      object.set(name, value(parser));
    }
    return object;
  }

  /** The node of the scalar at the parser, other than text. */
  static JsonNode scalar(JsonParser parser, JsonToken token) {
    return switch (token) {
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> wholeOrFraction(parser.getDecimalValue());
      default -> NODES.nullNode();
    };
  }

  /** A number such as 1.0 or 1e3 is a whole number to JSON Schema. */
  private static JsonNode wholeOrFraction(BigDecimal number) {
    boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    return whole && (long) number.precision() - number.scale() < 1000
        ? NODES.numberNode(number.toBigInteger())
        : NODES.numberNode(number);
  }
}
