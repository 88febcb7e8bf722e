package dev.assay.validate.schema;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a JSON Schema asks of a value, in a form that a stream of tokens can be held against.
 *
 * <p>A shape answers for one thing only: a value that has the shape is valid against the schema. Of
 * a value that does not have it nothing is said; the library decides, and words the finding.
 */
sealed interface JsonShape {
  /** What is asked cannot be told in this form: no value has this shape. */
  JsonShape NOT_KNOWN = new NotKnown();

  /** See {@link #NOT_KNOWN}. */
  record NotKnown() implements JsonShape {}

  /**
   * Text.
   *
   * @param rule what it must keep to; null when any text will do
   */
  record Text(@Nullable Predicate<String> rule) implements JsonShape {
    boolean takes(String text) {
      return rule == null || rule.test(text);
    }
  }

  /**
   * A whole number.
   *
   * @param least the least one, or null
   */
  record Whole(@Nullable BigInteger least) implements JsonShape {
    boolean takes(BigInteger number) {
      return least == null || least.compareTo(number) <= 0;
    }
  }

  /** True or false. */
  record Truth() implements JsonShape {}

  /**
   * A list.
   *
   * @param item what each item must be
   * @param least how many items at least
   */
  record Items(JsonShape item, int least) implements JsonShape {}

  /** An object. */
  final class Keys implements JsonShape {
    /** More keys do not fit into the bits of a {@code long}. */
    static final int MAX = 64;

    /**
     * Keys that may stand together.
     *
     * @param allowed the keys that may be there, as bits
     * @param required those of them that must be
     */
    record Alternative(long allowed, long required) {}

    private final Map<String, Integer> index;
    private final List<JsonNode> schemas;
    private final AtomicReferenceArray<@Nullable JsonShape> shapes;
    private final List<Alternative> alternatives;
    private final Function<JsonNode, JsonShape> compiler;

    Keys(
        Map<String, Integer> index,
        List<JsonNode> schemas,
        List<Alternative> alternatives,
        Function<JsonNode, JsonShape> compiler) {
      this.index = Map.copyOf(index);
      this.schemas = List.copyOf(schemas);
      this.shapes = new AtomicReferenceArray<>(schemas.size());
      this.alternatives = List.copyOf(alternatives);
      this.compiler = compiler;
    }

    Set<String> names() {
      return index.keySet();
    }

    /** The bit of a key, or -1 when none of the alternatives has it. */
    int bit(String name) {
      return index.getOrDefault(name, -1);
    }

    /** The shape of the value of a key; made when a document first has the key. */
    JsonShape shape(int bit) {
      JsonShape shape = shapes.get(bit);
      if (shape == null) {
        JsonShape made = compiler.apply(schemas.get(bit));
        shape = shapes.compareAndSet(bit, null, made) ? made : shapes.get(bit);
      }
      return shape == null ? NOT_KNOWN : shape;
    }

    /** Whether an object may have these keys and no others. */
    boolean takes(long seen) {
      for (Alternative alternative : alternatives) {
        if ((seen & ~alternative.allowed()) == 0 && (alternative.required() & ~seen) == 0) {
          return true;
        }
      }
      return false;
    }
  }
}
