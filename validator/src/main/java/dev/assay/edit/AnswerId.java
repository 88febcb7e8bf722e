package dev.assay.edit;

import dev.assay.profiles.cmmc.RequirementId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody means by the id of a requirement or objective: one of SP 800-171 in any spelling,
 * else a control or statement by the letters of its id.
 */
public final class AnswerId {
  private final String written;
  private final @Nullable RequirementId known;

  private AnswerId(String written, @Nullable RequirementId known) {
    this.written = written;
    this.known = known;
  }

  /** The id that a text means. */
  public static AnswerId of(String text) {
    return new AnswerId(text.strip(), RequirementId.parse(text).orElse(null));
  }

  /** The requirement of SP 800-171 or its objective, when it is one. */
  public Optional<RequirementId> known() {
    return Optional.ofNullable(known);
  }

  /** The id for people. */
  public String display() {
    return known == null ? written : known.display();
  }

  /** Whether a control-id names the requirement, or the one of the objective. */
  boolean isControl(@Nullable String controlId) {
    if (controlId == null) {
      return false;
    }
    if (known != null) {
      return RequirementId.parseAll(controlId).stream()
          .anyMatch(id -> id.number().equals(known.number()));
    }
    String mine = written.toLowerCase(Locale.ROOT);
    String other = controlId.toLowerCase(Locale.ROOT);
    return mine.equals(other) || mine.startsWith(other + "_smt") || mine.startsWith(other + "_obj");
  }

  /** Whether a part of an answer is meant: an objective, or a statement by its id. */
  boolean isPart() {
    return known != null ? known.objective() : written.contains("_smt") || written.contains("_obj");
  }

  /** Whether what stands under a statement-id is meant; all is when no part is. */
  boolean isStatement(@Nullable String statementId) {
    if (!isPart()) {
      return true;
    }
    return statementId != null
        && (known != null
            ? RequirementId.parseAll(statementId).contains(known)
            : written.equalsIgnoreCase(statementId));
  }
}
