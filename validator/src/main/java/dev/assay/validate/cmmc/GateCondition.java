package dev.assay.validate.cmmc;

import java.util.List;

/**
 * One condition of the POA&amp;M gate and how it stands.
 *
 * @param id a short stable name, for example {@code score}
 * @param outcome how it stands
 * @param detail what was found, in words
 * @param offenders the requirements that fail it, by CMMC id
 * @param citation the paragraph
 */
public record GateCondition(
    String id, Outcome outcome, String detail, List<String> offenders, String citation) {

  /** How a condition stands. */
  public enum Outcome {
    PASS,
    FAIL,
    /** What it needs was not given: no POA&amp;M, say. Never a pass. */
    NOT_CHECKED
  }

  public GateCondition {
    offenders = List.copyOf(offenders);
  }

  static GateCondition of(String id, String detail, List<String> offenders, String citation) {
    return new GateCondition(
        id, offenders.isEmpty() ? Outcome.PASS : Outcome.FAIL, detail, offenders, citation);
  }
}
