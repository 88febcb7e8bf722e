package dev.assay.validate.cmmc;

import dev.assay.model.gen.PoamItem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a POA&amp;M with all that hangs on it.
 *
 * @param item the item itself
 * @param label its own id, or else its title
 * @param numbers the requirements that it is for: {@code 3.1.1}, {@code 3.1.2e}
 * @param pointValue the points that it states, or null
 * @param closed whether it is done
 * @param completed the day on which it was done, or null
 * @param due the last scheduled day: of a risk's deadline, else of the last milestone; or null
 * @param milestones the milestones, in order
 * @param hasOwner whether somebody answers for it
 * @param hasResources whether it says what it takes
 * @param operational whether it is an entry of an operational plan of action instead
 */
public record PoamEntry(
    PoamItem item,
    String label,
    List<String> numbers,
    @Nullable Integer pointValue,
    boolean closed,
    @Nullable LocalDate completed,
    @Nullable LocalDate due,
    List<Milestone> milestones,
    boolean hasOwner,
    boolean hasResources,
    boolean operational) {

  public PoamEntry {
    numbers = List.copyOf(numbers);
    milestones = List.copyOf(milestones);
  }

  /**
   * A step on the way.
   *
   * @param title what it is
   * @param due its day, or null
   * @param done whether it is stated to be done
   */
  public record Milestone(String title, @Nullable LocalDate due, boolean done) {}
}
