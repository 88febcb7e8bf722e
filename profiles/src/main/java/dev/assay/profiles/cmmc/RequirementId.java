package dev.assay.profiles.cmmc;

import dev.assay.model.DataType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The id of one of the 110 requirements of SP 800-171 Rev 2, or of one of their 320 determination
 * objectives, however it is spelt.
 *
 * <p>Two ids are equal when they name the same thing: the 23 requirements with a single objective
 * have no letter in SP 800-171A while CMMC's guides print {@code [a]}; both give the same id.
 *
 * @param number the requirement, for example {@code 3.1.1}
 * @param objective whether an objective of the requirement is meant
 * @param letter the objective's letter, or null: a requirement, or the only objective of one
 */
public record RequirementId(String number, boolean objective, @Nullable String letter) {
  /** What every id of a control in the built-in catalog begins with. */
  public static final String PREFIX = "SP_800_171_";

  private static final int[] COUNTS = {22, 3, 9, 9, 11, 3, 6, 9, 2, 6, 3, 4, 16, 7};
  private static final List<String> FAMILIES =
      List.of("AC", "AT", "AU", "CM", "IA", "IR", "MA", "MP", "PS", "PE", "RA", "CA", "SC", "SI");
  private static final Set<String> SINGLE =
      Set.of(
          "3.4.4", "3.5.4", "3.5.9", "3.5.11", "3.6.3", "3.7.1", "3.7.3", "3.7.4", "3.7.6", "3.8.2",
          "3.8.6", "3.8.7", "3.8.8", "3.8.9", "3.9.1", "3.10.4", "3.12.3", "3.13.4", "3.13.7",
          "3.13.11", "3.13.15", "3.13.16", "3.14.4");

  /** Refuses what is none of the 110. */
  public RequirementId {
    if (!isKnown(number)) {
      throw new IllegalArgumentException("no requirement " + number + " in SP 800-171 Rev 2");
    }
    if (letter != null && (!objective || SINGLE.contains(number))) {
      throw new IllegalArgumentException(number + " has no lettered objective here");
    }
  }

  /** The requirement with this number, for example {@code 3.1.1}. */
  public static RequirementId ofNumber(String number) {
    return new RequirementId(number, false, null);
  }

  /**
   * Understands an id.
   *
   * @param text any spelling in use: {@code 3.1.1}, {@code 03.01.01}, {@code AC.L2-3.1.1}, {@code
   *     AC.L1-b.1.i}, {@code SP_800_171_3.1.1}, with or without an objective as in {@code 3.1.1[a]}
   *     or {@code SP_800_171_3.1.1_obj.a}, or the statement's suffix {@code _smt}; white space and
   *     letter case do not matter
   * @return the id, or empty when the text names none of the 110 requirements, or several of them
   *     ({@code PE.L1-b.1.ix}; see {@link #parseAll})
   */
  public static Optional<RequirementId> parse(String text) {
    List<RequirementId> all = parseAll(text);
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }

  /** All ids that a text names: three for {@code PE.L1-b.1.ix}, none when it names none. */
  public static List<RequirementId> parseAll(String text) {
    return new IdParser(text).parse();
  }

  /** Whether a spelling is a legal token, as OSCAL asks of control ids. */
  public static boolean isLegalToken(String original) {
    return DataType.TOKEN.accepts(original);
  }

  static RequirementId objectiveOf(String number, @Nullable String letter) {
    return new RequirementId(number, true, SINGLE.contains(number) ? null : letter);
  }

  static boolean isKnown(String number) {
    int first = number.indexOf('.');
    int second = number.indexOf('.', first + 1);
    if (first < 0 || second < 0 || !number.startsWith("3.")) {
      return false;
    }
    int family = plainInt(number, first + 1, second);
    int requirement = plainInt(number, second + 1, number.length());
    return family >= 1
        && family <= COUNTS.length
        && requirement >= 1
        && requirement <= COUNTS[family - 1];
  }

  /** The number between two places, or -1 when it is not one to two digits without a leading 0. */
  private static int plainInt(String text, int from, int to) {
    if (to - from < 1 || to - from > 2 || text.charAt(from) == '0') {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  static boolean isSingle(String number) {
    return SINGLE.contains(number);
  }

  /** The family's abbreviation in CMMC's ids, for example {@code AC}. */
  public String familyCode() {
    return FAMILIES.get(familyIndex() - 1);
  }

  /** The family's number, for example {@code 3.1}. */
  public String familyNumber() {
    return "3." + familyIndex();
  }

  private int familyIndex() {
    return plainInt(number, 2, number.indexOf('.', 2));
  }

  /** The objective's letter, or empty. */
  public Optional<String> objectiveLetter() {
    return Optional.ofNullable(letter);
  }

  /** The requirement that this objective belongs to; a requirement is its own. */
  public RequirementId requirement() {
    return objective ? ofNumber(number) : this;
  }

  /** For people: {@code 3.1.1} or {@code 3.1.1[a]}. */
  public String display() {
    return letter == null ? number : number + "[" + letter + "]";
  }

  /** CMMC's Level 2 id, for example {@code AC.L2-3.1.1}. */
  public String cmmcId() {
    return familyCode() + ".L2-" + number;
  }

  /** The id of the control in the built-in catalog, for example {@code SP_800_171_3.1.1}. */
  public String controlId() {
    return PREFIX + number;
  }

  /** The id of the statement part in the built-in catalog. */
  public String statementId() {
    return controlId() + "_smt";
  }

  /**
   * The id of the objective's part in the built-in catalog: {@code SP_800_171_3.1.1_obj.a}, or
   * {@code SP_800_171_3.7.1_obj} for the only objective of a requirement. A requirement that has
   * several objectives gives the id that they all begin with.
   */
  public String objectiveId() {
    String base = controlId() + "_obj";
    return letter == null ? base : base + "." + letter;
  }

  /** The number padded so that text order is natural order, for example {@code 03.01.10}. */
  public String sortId() {
    StringBuilder out = new StringBuilder();
    for (String part : number.toLowerCase(Locale.ROOT).split("\\.", -1)) {
      out.append(out.length() == 0 ? "" : ".").append(part.length() == 1 ? "0" : "").append(part);
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return display();
  }
}
