package dev.assay.profiles.cmmc;

import dev.assay.profiles.cmmc.Requirement.Family;
import dev.assay.profiles.cmmc.Requirement.Method;
import dev.assay.profiles.cmmc.Requirement.Objective;
import dev.assay.profiles.cmmc.Requirement.PoamRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The 110 requirements of SP 800-171 Rev 2 as tables. Read once, on first use. */
public final class Requirements {
  private final Map<String, Family> families;
  private final Map<String, Requirement> byNumber;

  private Requirements(Map<String, Family> families, Map<String, Requirement> byNumber) {
    this.families = families;
    this.byNumber = byNumber;
  }

  /**
   * Made when it is first asked for, so that programs that do not need the tables do not read them.
   */
  private static final class Holder {
    static final Requirements INSTANCE = load();
  }

  /** The tables. */
  public static Requirements get() {
    return Holder.INSTANCE;
  }

  /** The 14 families in order. */
  public List<Family> families() {
    return List.copyOf(families.values());
  }

  /** The 110 requirements in natural order: 3.1.2 before 3.1.10. */
  public List<Requirement> all() {
    return List.copyOf(byNumber.values());
  }

  /** The requirement with this number, for example {@code 3.1.1}. */
  public Optional<Requirement> byNumber(String number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  /** The requirement of an id, also of an objective's. */
  public Requirement of(RequirementId id) {
    return Objects.requireNonNull(byNumber.get(id.number()), "every known id is in the tables");
  }

  /** The objective that an id names, or empty when the requirement has none with its letter. */
  public Optional<Objective> objective(RequirementId id) {
    return of(id).objectives().stream().filter(o -> o.id().equals(id)).findFirst();
  }

  /** How many objectives there are in all: 320. */
  public int objectiveCount() {
    int count = 0;
    for (Requirement requirement : byNumber.values()) {
      count += requirement.objectives().size();
    }
    return count;
  }

  private static Requirements load() {
    Map<String, Family> families = new LinkedHashMap<>();
    for (Csv.Row row : Csv.table("sp800-171-r2-families.csv")) {
      String number = row.get("family_no");
      families.put(number, new Family(number, row.get("family_code"), row.get("family_name")));
    }
    Map<String, List<Objective>> objectives = new LinkedHashMap<>();
    for (Csv.Row row : Csv.table("sp800-171-r2-objectives.csv")) {
      String number = row.get("req_id");
      String letter = row.get("letter");
      RequirementId id = new RequirementId(number, true, letter.isEmpty() ? null : letter);
      objectives
          .computeIfAbsent(number, n -> new ArrayList<>())
          .add(new Objective(id, row.get("text")));
    }
    Map<String, List<Method>> methods = new LinkedHashMap<>();
    for (Csv.Row row : Csv.table("sp800-171-r2-methods.csv")) {
      methods
          .computeIfAbsent(row.get("req_id"), n -> new ArrayList<>())
          .add(new Method(row.get("method"), split(row.get("objects"), "; ")));
    }
    Map<String, Requirement> byNumber = new LinkedHashMap<>();
    for (Csv.Row row : Csv.table("sp800-171-r2-requirements.csv")) {
      String number = row.get("req_id");
      byNumber.put(number, requirement(row, families, objectives, methods));
    }
    return new Requirements(families, Collections.unmodifiableMap(byNumber));
  }

  private static Requirement requirement(
      Csv.Row row,
      Map<String, Family> families,
      Map<String, List<Objective>> objectives,
      Map<String, List<Method>> methods) {
    String number = row.get("req_id");
    return new Requirement(
        RequirementId.ofNumber(number),
        Objects.requireNonNull(families.get(row.get("family_no")), "family of " + number),
        row.get("kind").equals("basic"),
        row.get("cmmc_id"),
        row.get("cmmc_title"),
        row.get("title"),
        points(row.get("weight_full")),
        points(row.get("weight_partial")),
        row.get("weight_note"),
        row.get("l1_id").isEmpty() ? null : row.get("l1_id"),
        split(row.get("sp80053r4"), " "),
        split(row.get("sp80053r5_derived"), " "),
        PoamRule.valueOf(row.get("poam_l2").toUpperCase(Locale.ROOT)),
        row.get("poam_reason"),
        row.get("statement"),
        Objects.requireNonNull(objectives.get(number), "objectives of " + number),
        Objects.requireNonNull(methods.get(number), "methods of " + number));
  }

  private static @Nullable Integer points(String text) {
    return text.isEmpty() || text.equals("NA") ? null : Integer.valueOf(text);
  }

  static List<String> split(String text, String separator) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, from)) {
      parts.add(text.substring(from, end));
      from = end + separator.length();
    }
    parts.add(text.substring(from));
    return parts;
  }
}
