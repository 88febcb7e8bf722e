package dev.assay.validate.cmmc;

import dev.assay.model.gen.ByComponent;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.model.gen.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an SSP says about one objective for one component.
 *
 * @param requirement the implemented-requirement that it stands in
 * @param statement the statement that it stands in, or null when it is for the whole requirement
 * @param byComponent the words themselves
 * @param state the implementation state as written, or null when there is none
 * @param determination what it comes to
 * @param reason why, or null when it is simply implemented
 * @param exception the exception that makes it MET, or null
 */
public record Answer(
    ImplementedRequirement requirement,
    @Nullable Statement statement,
    ByComponent byComponent,
    @Nullable String state,
    Determination determination,
    @Nullable String reason,
    @Nullable ExceptionKind exception) {

  /** The words: description and remarks without markup. */
  public String text() {
    return String.join(
            "\n", List.of(Prose.of(byComponent.description()), Prose.of(byComponent.remarks())))
        .strip();
  }
}
