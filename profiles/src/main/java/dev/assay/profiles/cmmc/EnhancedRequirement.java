package dev.assay.profiles.cmmc;

import dev.assay.profiles.cmmc.Requirement.Family;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An enhanced requirement of SP 800-172 that CMMC Level 3 selects (32 CFR 170.14(c)(4), table 1).
 *
 * @param number for example {@code 3.1.3e}
 * @param family its family
 * @param cmmcId CMMC's Level 3 id, for example {@code AC.L3-3.1.3e}
 * @param title CMMC's title
 * @param weight the points that it takes off when it is not met (32 CFR 170.24(c)(3))
 * @param poamEligible whether it may stand on a Level 3 POA&amp;M (32 CFR 170.21(a)(3))
 * @param poamReason the provision that says so
 * @param statement what it asks for, in this project's own words; <code>{1}</code> stands for the
 *     first parameter
 * @param parameters its organization-defined parameters with the values that DoD has set
 */
public record EnhancedRequirement(
    String number,
    Family family,
    String cmmcId,
    String title,
    int weight,
    boolean poamEligible,
    String poamReason,
    String statement,
    List<Parameter> parameters) {

  /** What every id of a control in the built-in catalog begins with. */
  public static final String PREFIX = "SP_800_172_";

  public EnhancedRequirement {
    parameters = List.copyOf(parameters);
  }

  /** The id of the control in the built-in catalog. */
  public String controlId() {
    return PREFIX + number;
  }

  /** The id of one of its parameters, the first being 1. */
  public String parameterId(int position) {
    return controlId() + "_odp." + position;
  }

  /**
   * An organization-defined parameter.
   *
   * @param label what it is about, in this project's own words
   * @param dodValue the value that DoD has set
   */
  public record Parameter(String label, String dodValue) {}

  /** The 24 in order. Read once, on first use. */
  public static List<EnhancedRequirement> all() {
    return Holder.ALL;
  }

  private static final class Holder {
    static final List<EnhancedRequirement> ALL = load();
  }

  private static List<EnhancedRequirement> load() {
    Map<String, Family> families = new LinkedHashMap<>();
    for (Family family : Requirements.get().families()) {
      families.put(family.number(), family);
    }
    Map<String, List<Parameter>> parameters = new LinkedHashMap<>();
    for (Csv.Row row : Csv.table("sp800-172-parameters.csv")) {
      parameters
          .computeIfAbsent(row.get("req_id"), n -> new ArrayList<>())
          .add(new Parameter(row.get("label"), row.get("dod_value")));
    }
    List<EnhancedRequirement> all = new ArrayList<>();
    for (Csv.Row row : Csv.table("sp800-172-requirements.csv")) {
      String number = row.get("req_id");
      all.add(
          new EnhancedRequirement(
              number,
              Objects.requireNonNull(families.get(row.get("family_no")), number),
              row.get("cmmc_id"),
              row.get("title"),
              Integer.parseInt(row.get("weight")),
              row.get("poam_l3").equals("yes"),
              row.get("poam_reason"),
              row.get("statement"),
              parameters.getOrDefault(number, List.of())));
    }
    return Collections.unmodifiableList(all);
  }
}
