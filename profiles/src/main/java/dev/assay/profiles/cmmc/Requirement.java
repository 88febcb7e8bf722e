package dev.assay.profiles.cmmc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A security requirement of SP 800-171 Rev 2 with its CMMC Level 2 data.
 *
 * @param id its id
 * @param family its family
 * @param basic whether it is a basic requirement; a derived one otherwise
 * @param cmmcId CMMC's Level 2 id, for example {@code AC.L2-3.1.1}
 * @param cmmcTitle CMMC's title with its bracketed marker, where it has one
 * @param title the title without the marker
 * @param weight the points that it takes off when it is not met (32 CFR 170.24(c)(2)), or null for
 *     3.12.4, which has no point value: without a system security plan nothing is scored
 * @param partialWeight the points that it takes off when it is met in part, or null when the rule
 *     has no such value
 * @param weightNote a remark on the weight, or empty
 * @param level1Id the Level 1 requirement that maps to it, or null
 * @param sp80053r4 the related controls of SP 800-53 Rev 4
 * @param sp80053r5 the same carried over to SP 800-53 Rev 5; derived, not published by NIST
 * @param poam whether it may stand on a Level 2 POA&amp;M (32 CFR 170.21(a)(2))
 * @param poamReason the provision that says so
 * @param statement what it asks for, in this project's own words
 * @param objectives its determination objectives
 * @param methods how it is assessed
 */
public record Requirement(
    RequirementId id,
    Family family,
    boolean basic,
    String cmmcId,
    String cmmcTitle,
    String title,
    @Nullable Integer weight,
    @Nullable Integer partialWeight,
    String weightNote,
    @Nullable String level1Id,
    List<String> sp80053r4,
    List<String> sp80053r5,
    PoamRule poam,
    String poamReason,
    String statement,
    List<Objective> objectives,
    List<Method> methods) {

  public Requirement {
    sp80053r4 = List.copyOf(sp80053r4);
    sp80053r5 = List.copyOf(sp80053r5);
    objectives = List.copyOf(objectives);
    methods = List.copyOf(methods);
  }

  /** The number, for example {@code 3.1.1}. */
  public String number() {
    return id.number();
  }

  /**
   * A family of requirements.
   *
   * @param number for example {@code 3.1}
   * @param code the abbreviation in CMMC's ids, for example {@code AC}
   * @param name for example {@code Access Control}
   */
  public record Family(String number, String code, String name) {}

  /** Whether a requirement may stand on a POA&amp;M. */
  public enum PoamRule {
    YES,
    NO,
    /** Only in the case that the provision describes. */
    CONDITIONAL
  }

  /**
   * A determination objective.
   *
   * @param id its id
   * @param text what is to be determined, in this project's own words
   */
  public record Objective(RequirementId id, String text) {}

  /**
   * One of the assessment methods of SP 800-171A for a requirement.
   *
   * @param name {@code EXAMINE}, {@code INTERVIEW} or {@code TEST}
   * @param objects what or whom an assessor looks at, talks to or tries out
   */
  public record Method(String name, List<String> objects) {
    public Method {
      objects = List.copyOf(objects);
    }
  }
}
