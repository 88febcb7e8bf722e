package dev.assay.convert.table;

import org.jspecify.annotations.Nullable;

/**
 * How tables are written.
 *
 * @param rows how a plan of action is laid out
 * @param sheet for CSV, which holds one table, the name of the sheet, or null for the usual one
 */
public record TableOptions(Sheets.PoamRows rows, @Nullable String sheet) {
  /** Both layouts of a plan of action, and the usual sheet. */
  public static final TableOptions DEFAULT = new TableOptions(Sheets.PoamRows.BOTH, null);
}
