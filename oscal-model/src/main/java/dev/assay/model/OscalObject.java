package dev.assay.model;

import org.jspecify.annotations.Nullable;

/** A generated record: one assembly, or one field that has flags, of an OSCAL document. */
public interface OscalObject {
  /** The definition that this record follows. */
  Definition definition();

  /**
   * The value of a member.
   *
   * @param index the position of the member in {@link Definition#members()}
   * @return a {@code String}, {@code Boolean}, {@code BigInteger}, {@code Markup}, {@code
   *     OscalObject}, a list of one of these, or null when absent; a list member is never null
   */
  @Nullable Object get(int index);

  /**
   * The value of the member with this JSON name, or null when the definition has none or the record
   * no value.
   */
  default @Nullable Object get(String jsonName) {
    int index = definition().indexOfJson(jsonName);
    return index < 0 ? null : get(index);
  }
}
