package dev.assay.convert.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list of a document whose objects are the rows of a table.
 *
 * @param list the JSON names that lead from the root to the list
 * @param members for each column the JSON names below the object and the type, or null for a column
 *     that a new row cannot fill
 * @param fixed what every object of this table has, JSON names and texts
 */
public record RowsOf(String list, List<@Nullable Slot> members, Map<String, String> fixed) {

  /** The member that a column fills. */
  public record Slot(String path, Field.Type type) {}
}
