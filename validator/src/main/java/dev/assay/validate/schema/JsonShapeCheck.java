package dev.assay.validate.schema;

import dev.assay.document.DocumentType;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Parsers;
import dev.assay.io.Source;
import dev.assay.model.DataType;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds a document against a shape while it streams by.
 *
 * <p>First it asks only whether the document has the shape; nothing is kept, so that the memory
 * does not grow with the document. Of a document that does not have it, a second run makes a tree
 * for the library, in which an item of a list that has its shape is replaced by the first such
 * item: whatever the library says of the tree it would say of the whole document, and the other way
 * round.
 *
 * <p>YAML is read with the definitions at hand: a plain scalar such as {@code 1.10}, {@code yes} or
 * {@code 2024-01-01} is text where OSCAL has text.
 */
final class JsonShapeCheck {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final boolean yaml;
  private final boolean tree;
  private final int most;
  private final Map<JsonShape, JsonNode> samples = new IdentityHashMap<>();
  private int problems;
  private boolean cut;

  /** The value that was read last, when a tree is made. */
  private JsonNode node = NODES.nullNode();

  private JsonShapeCheck(JsonParser parser, boolean yaml, boolean tree, int most) {
    this.parser = parser;
    this.yaml = yaml;
    this.tree = tree;
    this.most = most;
  }

  /**
   * What the library is to look at.
   *
   * @param root the document, items that are in order replaced by one of their kind
   * @param cut whether items with problems were left out, since there are too many
   */
  record Rest(JsonNode root, boolean cut) {}

  /** Whether a document that the reader could read has a shape. */
  static boolean fits(Source source, DocumentFormat format, Limits limits, JsonShape shape) {
    try (JsonParser parser = Parsers.parser(source, format, limits)) {
      parser.nextToken();
      boolean yaml = format == DocumentFormat.YAML;
      return new JsonShapeCheck(parser, yaml, false, 0).value(shape, null, null, true);
    }
  }

  /**
   * What is left of a document for the library to look at.
   *
   * @param most after so many problems the items that have further ones are left out
   */
  static Rest rest(Source source, DocumentFormat format, Limits limits, JsonShape shape, int most) {
    try (JsonParser parser = Parsers.parser(source, format, limits)) {
      parser.nextToken();
      JsonShapeCheck check = new JsonShapeCheck(parser, format == DocumentFormat.YAML, true, most);
      check.value(shape, null, null, true);
      return new Rest(check.node, check.cut);
    }
  }

  /**
   * Reads the value at the parser; without a tree only up to the first problem.
   *
   * @param definition what the value follows when it is an object, if known
   * @param member the member that it is the value of, if known
   * @param root whether the keys of the value are names of OSCAL's models
   * @return whether it has the shape; with a tree, whether what was put into the tree has it
   */
  private boolean value(
      JsonShape shape, @Nullable Definition definition, @Nullable Member member, boolean root) {
    JsonToken token = parser.currentToken();
    boolean known = !(shape instanceof JsonShape.NotKnown);
    if (token == JsonToken.START_OBJECT) {
      return shape instanceof JsonShape.Keys || !known
          ? object(shape, definition, root)
          : misplaced(NODES.objectNode());
    }
    if (token == JsonToken.START_ARRAY) {
      return shape instanceof JsonShape.Items items
          ? items(items, definition, member)
          : known ? misplaced(NODES.arrayNode()) : anyItems(definition, member);
    }
    boolean text = yaml && token != JsonToken.VALUE_NULL && isTextPlace(member);
    return text || token == JsonToken.VALUE_STRING ? text(shape) : scalar(shape, token);
  }

  /** An object or list where none may stand: what is in it makes no difference. */
  private boolean misplaced(JsonNode empty) {
    if (tree) {
      parser.skipChildren();
      node = empty;
    }
    return false;
  }

  private boolean object(JsonShape shape, @Nullable Definition definition, boolean root) {
    JsonShape.Keys keys = shape instanceof JsonShape.Keys k ? k : null;
    ObjectNode object = tree ? NODES.objectNode() : null;
    boolean fits = keys != null;
    long seen = 0;
    while ((fits || object != null) && parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      int bit = keys == null ? -1 : keys.bit(name);
      parser.nextToken();
      if (keys != null && bit < 0) {
        fits &= stranger(name, object);
        continue;
      }
      // The reader keeps the first of two equal keys, and reports the second.
      if (keys == null ? object != null && object.has(name) : (seen & 1L << bit) != 0) {
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
      seen |= bit < 0 ? 0 : 1L << bit;
      fits &= value(keys == null ? JsonShape.NOT_KNOWN : keys.shape(bit), below, member, false);
      if (object != null) {
        object.set(name, node);
      }
    }
    if (object != null) {
      node = object;
    }
    return fits && keys != null && keys.takes(seen);
  }

  /** A key that may not stand in the object: its value makes no difference. */
  private boolean stranger(String name, @Nullable ObjectNode object) {
    if (object == null) {
      return false;
    }
    parser.skipChildren();
    if (object.has(name)) {
      return true;
    }
    problems++;
    if (problems > most) {
      cut = true;
      return true;
    }
    object.set(name, NODES.nullNode());
    return false;
  }

  /** A list of which nothing is known. */
  private boolean anyItems(@Nullable Definition definition, @Nullable Member member) {
    if (tree) {
      ArrayNode array = NODES.arrayNode();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        value(JsonShape.NOT_KNOWN, definition, member, false);
        array.add(node);
      }
      node = array;
    }
    return false;
  }

  private boolean items(
      JsonShape.Items shape, @Nullable Definition definition, @Nullable Member member) {
    boolean fits = true;
    int count = 0;
    if (!tree) {
      while (fits && parser.nextToken() != JsonToken.END_ARRAY) {
        fits = value(shape.item(), definition, member, false);
        count++;
      }
      return fits && count >= shape.least();
    }
    ArrayNode array = NODES.arrayNode();
    for (; parser.nextToken() != JsonToken.END_ARRAY; count++) {
      int before = problems;
      boolean good = value(shape.item(), definition, member, false);
      if (good) {
        samples.putIfAbsent(shape.item(), node);
      } else if (problems == before) {
        problems++;
      }
      JsonNode sample = samples.get(shape.item());
      if (good || (problems > most && sample != null)) {
        cut |= !good;
        array.add(sample);
      } else if (problems <= most || array.isEmpty()) {
        array.add(node);
        fits = false;
      } else {
        // No item behind this one is reported, so that it does not matter that their numbers
        // change.
        cut = true;
      }
    }
    if (fits && count >= shape.least() && shape.least() <= 1 && array.size() > 1) {
      JsonNode one = array.get(0);
      array.removeAll().add(one);
    }
    node = array;
    return fits && count >= shape.least();
  }

  private boolean text(JsonShape shape) {
    if (shape instanceof JsonShape.Text text) {
      if (tree) {
        String value = parser.getString();
        node = NODES.stringNode(value);
        return text.takes(value);
      }
      return text.rule() == null || text.takes(parser.getString());
    }
    if (tree) {
      node = NODES.stringNode(parser.getString());
    }
    return false;
  }

  private boolean scalar(JsonShape shape, JsonToken token) {
    if (tree) {
      node = NodeTree.scalar(parser, token);
    }
    return switch (token) {
      case VALUE_TRUE, VALUE_FALSE -> shape instanceof JsonShape.Truth;
      case VALUE_NUMBER_INT ->
          shape instanceof JsonShape.Whole whole && whole.takes(parser.getBigIntegerValue());
      default -> false;
    };
  }

  private static boolean isTextPlace(@Nullable Member member) {
    DataType type = member == null ? null : member.dataType();
    return type != null && type != DataType.BOOLEAN && !type.isInteger();
  }
}
