package dev.assay.profiles.cmmc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A requirement of CMMC Level 1: one of the 15 of 48 CFR 52.204-21(b)(1).
 *
 * @param cmmcId for example {@code AC.L1-b.1.i}
 * @param farClause for example {@code 52.204-21(b)(1)(i)}
 * @param cmmcTitle CMMC's title with its bracketed marker
 * @param title the title without it
 * @param requirements the SP 800-171 Rev 2 requirements that it maps to (32 CFR 170.15)
 */
public record Level1Requirement(
    String cmmcId,
    String farClause,
    String cmmcTitle,
    String title,
    List<RequirementId> requirements) {

  public Level1Requirement {
    requirements = List.copyOf(requirements);
  }

  /** The 15 in order. Read once, on first use. */
  public static List<Level1Requirement> all() {
    return Holder.ALL;
  }

  private static final class Holder {
    static final List<Level1Requirement> ALL = load();
  }

  private static List<Level1Requirement> load() {
    List<Level1Requirement> all = new ArrayList<>();
    for (Csv.Row row : Csv.table("cmmc-level-1.csv")) {
      List<RequirementId> ids = new ArrayList<>();
      for (String number : Requirements.split(row.get("req_ids"), " ")) {
        ids.add(RequirementId.ofNumber(number));
      }
      all.add(
          new Level1Requirement(
              row.get("l1_id"),
              row.get("far_clause"),
              row.get("cmmc_title"),
              row.get("title"),
              ids));
    }
    return Collections.unmodifiableList(all);
  }
}
