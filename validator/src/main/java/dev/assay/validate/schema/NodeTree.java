package dev.assay.validate.schema;

import dev.assay.document.DocumentType;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Parsers;
import dev.assay.io.Source;
import dev.assay.model.DataType;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds the tree that the JSON Schema validator wants, without Jackson's object mapper.
 *
 * <p>YAML is read with the definitions at hand: a plain scalar such as {@code 1.10}, {@code yes} or
 * {@code 2024-01-01} is text where OSCAL has text.
 */
final class NodeTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final boolean yaml;
  private final Set<String> passedOver;

  private NodeTree(JsonParser parser, boolean yaml, Set<String> passedOver) {
    this.parser = parser;
    this.yaml = yaml;
    this.passedOver = passedOver;
  }

  /** The tree of a document that the reader has found to be well-formed. */
  static JsonNode ofDocument(Source source, DocumentFormat format, Limits limits) {
    try (JsonParser parser = Parsers.parser(source, format, limits)) {
      parser.nextToken();
      boolean yaml = format == DocumentFormat.YAML;
      return new NodeTree(parser, yaml, Set.of()).value(null, null, true);
    }
  }

  /** The tree of a schema, without what is written for people. */
  static JsonNode ofSchema(Source source) {
    try (JsonParser parser = Parsers.parser(source, DocumentFormat.JSON, Limits.DEFAULT)) {
      parser.nextToken();
      return new NodeTree(parser, false, Set.of("$id", "description")).value(null, null, false);
    }
  }

  /**
   * The value at the parser.
   *
   * @param definition what the value follows when it is an object, if known
   * @param member the member that it is the value of, if known
   * @param root whether the keys of the value are names of OSCAL's models
   */
  private JsonNode value(@Nullable Definition definition, @Nullable Member member, boolean root) {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(definition, root);
      case START_ARRAY -> {
        ArrayNode array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          array.add(value(definition, member, false));
        }
        yield array;
      }
      case VALUE_STRING -> NODES.stringNode(parser.getString());
      default -> scalar(token, member);
    };
  }

  private ObjectNode object(@Nullable Definition definition, boolean root) {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      // The reader keeps the first of two equal keys, and reports the second.
      if (object.has(name) || isPassedOver(name)) {
        parser.skipChildren();
        continue;
      }
      Definition below = null;
      Member member = null;
      if (yaml && root) {
        DocumentType type = DocumentType.ofRootName(name);
        below = type == null ? null : type.definition();
      } else if (yaml && definition != null) {
        int index = definition.indexOfJson(name);
        member = index < 0 ? null : definition.members().get(index);
        below = member == null ? null : definition.definitionOf(member);
      }
      object.set(name, value(below, member, false));
    }
    return object;
  }

  /** What is written for people; a property may have the same name, its schema is an object. */
  private boolean isPassedOver(String name) {
    return passedOver.contains(name) && parser.currentToken().isScalarValue();
  }

  private JsonNode scalar(JsonToken token, @Nullable Member member) {
    if (yaml && token != JsonToken.VALUE_NULL && isTextPlace(member)) {
      return NODES.stringNode(parser.getString());
    }
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
    return whole && number.precision() - number.scale() < 1000
        ? NODES.numberNode(number.toBigInteger())
        : NODES.numberNode(number);
  }

  private static boolean isTextPlace(@Nullable Member member) {
    DataType type = member == null ? null : member.dataType();
    return type != null && type != DataType.BOOLEAN && !type.isInteger();
  }
}
