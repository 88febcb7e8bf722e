package dev.assay.model;

import org.jspecify.annotations.Nullable;

/** A closed set of definitions that refer to each other by number. */
public interface DefinitionTable {
  /** How many definitions the table holds, numbered from 0. */
  int size();

  /** The definition with this number. */
  Definition definition(int id);

  /**
   * Makes the record of a definition.
   *
   * @param id the number of the definition
   * @param values one value for each member, in order; null for what is absent
   */
  OscalObject create(int id, @Nullable Object[] values);
}
