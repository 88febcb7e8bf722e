package dev.assay.validate.assess;

import dev.assay.validate.cmmc.Assessor;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.Score;
import dev.assay.validate.cmmc.StatusClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is entered in SPRS (self-assessments) and CMMC eMASS (certification assessments) beside the
 * determinations, as far as a plan gives it.
 */
public final class ResultEntries {
  private static final String EMPTY = "";

  private final Assessment it;
  private final boolean certified;
  private final List<ResultEntry> entries = new ArrayList<>();

  private ResultEntries(Assessment assessment) {
    this.it = assessment;
    int level = assessment.options().level();
    this.certified =
        level == 3 || (level == 2 && assessment.options().assessor() == Assessor.C3PAO);
  }

  /** The entries for the level and the assessor of an assessment. */
  public static List<ResultEntry> of(Assessment assessment) {
    ResultEntries made = new ResultEntries(assessment);
    if (made.certified) {
      made.emass();
    } else {
      made.sprs();
    }
    return List.copyOf(made.entries);
  }

  private void add(String label, String value, String citation) {
    entries.add(new ResultEntry(label, value, "32 CFR " + citation));
  }

  private void sprs() {
    boolean one = it.options().level() == 1;
    String base = one ? "170.15(a)(1)(i)" : "170.16(a)(1)(i)";
    add("CMMC Level", String.valueOf(it.options().level()), base + "(A)");
    add("CMMC Status Date", statusDate(), base + "(B)");
    add("CMMC Assessment Scope", it.subject().systemName(), base + "(C)");
    add("CAGE codes", String.join(", ", it.subject().cageCodes()), base + "(D)");
    if (one) {
      add("Compliance result", it.statusLabel(), base + "(E)");
    } else {
      add("Overall score", score(), base + "(E)");
      add("POA&M usage and compliance status", poam(), base + "(F)");
    }
    affirmation();
  }

  private void emass() {
    boolean three = it.options().level() == 3;
    String base = three ? "170.18(a)(1)(i)" : "170.17(a)(1)(i)";
    add(
        "Date and level of the assessment",
        it.options().asOf() + ", Level " + it.options().level(),
        base + "(A)");
    if (three) {
      add("Names of the assessors and their government organization", EMPTY, base);
    } else {
      add("Name of the C3PAO", EMPTY, base + "(B)");
      add("Assessment unique identifier", EMPTY, base + "(C)");
      add("Name and business contact of each assessor", EMPTY, base + "(D)");
    }
    add("CAGE codes", String.join(", ", it.subject().cageCodes()), three ? base : base + "(E)");
    String ssp =
        it.subject().title()
            + (it.subject().lastModified() == null ? "" : ", " + it.subject().lastModified())
            + (it.subject().version() == null ? "" : ", version " + it.subject().version());
    add("Name, date and version of the SSP", ssp, three ? base : base + "(F)");
    add("CMMC Status Date", statusDate(), three ? base : base + "(G)");
    add("Result for each objective", "see the sheet Objectives", three ? base : base + "(H)");
    add("POA&M usage and compliance", poam(), three ? base : base + "(I)");
    String hashes = three ? base : base + "(J)";
    add("Names of the artifacts (file with the list of hashes)", EMPTY, hashes);
    add("Hash return value (of that list)", EMPTY, hashes);
    add("Hash algorithm", EMPTY, hashes);
    affirmation();
  }

  private void affirmation() {
    add("Affirming Official: name, title, contact", EMPTY, "170.22(a)(2)");
  }

  /** The date that the plan states for its status; a new one is that of the submission. */
  private String statusDate() {
    StatusClock clock = it.clock();
    return clock == null ? EMPTY : Objects.toString(clock.statusDate(), EMPTY);
  }

  private String score() {
    Score score = it.score();
    return score == null ? EMPTY : score.total() + " of 110 (by the plan)";
  }

  private String poam() {
    Poam poam = it.poam();
    if (poam == null) {
      return "no POA&M was given";
    }
    int open = poam.openNumbers().size();
    return open + (open == 1 ? " requirement" : " requirements") + " open; " + it.statusLabel();
  }
}
