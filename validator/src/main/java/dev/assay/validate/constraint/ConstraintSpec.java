package dev.assay.validate.constraint;

import dev.assay.diagnostic.Severity;
import dev.assay.model.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One constraint, as its definition states it.
 *
 * @param ruleId the id of its findings: the constraint's own, or one made from where it stands
 * @param kind what it demands
 * @param ruleSet the set it belongs to: {@code nist}, {@code library}, or the name of a user's file
 * @param holder the definition on whose nodes it is evaluated, in words: {@code part} or {@code
 *     link/@rel}; for a user's constraint the Metapath of its context
 * @param severity how its findings weigh
 * @param target the Metapath of the nodes that it is about, relative to the holder
 * @param message the message of its findings, or null; expressions in braces are replaced by their
 *     values at the target
 * @param help what its description and remarks say, or null
 * @param test the Metapath of an expect, or null
 * @param pattern the regular expression of a matches, or null
 * @param dataType the data type of a matches, or null
 * @param min the least number of a has-cardinality, or null
 * @param max the greatest number of a has-cardinality, or null
 * @param indexName the name of the index that is built or looked up, or null
 * @param keys the key fields of an index, index-has-key or is-unique
 * @param allowOther whether other values than the listed ones are allowed
 * @param exclusive whether the lists of other constraints on the same node add nothing to this one
 * @param values the listed values of an allowed-values
 */
public record ConstraintSpec(
    String ruleId,
    ConstraintKind kind,
    String ruleSet,
    String holder,
    Severity severity,
    String target,
    @Nullable String message,
    @Nullable String help,
    @Nullable String test,
    @Nullable String pattern,
    @Nullable DataType dataType,
    @Nullable Integer min,
    @Nullable Integer max,
    @Nullable String indexName,
    List<Key> keys,
    boolean allowOther,
    boolean exclusive,
    List<Value> values) {

  public ConstraintSpec {
    keys = List.copyOf(keys);
    values = List.copyOf(values);
  }

  /**
   * A key field: a Metapath relative to the target, and the pattern whose first group is the key.
   */
  public record Key(String target, @Nullable String pattern) {}

  /**
   * A listed value; {@code deprecated} is the version since which it should not be used, or null.
   */
  public record Value(String value, @Nullable String description, @Nullable String deprecated) {}

  /** Whether it is one of the definitions' and not of a user's file. */
  boolean isBuiltIn() {
    return ruleSet.equals("nist") || ruleSet.equals("library");
  }

  /** The listed value with this text, or null. */
  @Nullable Value listed(String text) {
    for (Value value : values) {
      if (value.value().equals(text)) {
        return value;
      }
    }
    return null;
  }

  /** Whether a listed value is deprecated. */
  boolean listsDeprecated() {
    return values.stream().anyMatch(v -> v.deprecated() != null);
  }
}
