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

  /** The items of a plan of action, each of which stands for a risk and its milestones as well. */
  public static final String POAM_ITEMS = "poam-items";

  /** The milestones of a plan of action, which hang on the responses to its risks. */
  public static final String MILESTONES = "milestones";

  /** The member that a column fills. */
  public record Slot(String path, Field.Type type) {}
}
