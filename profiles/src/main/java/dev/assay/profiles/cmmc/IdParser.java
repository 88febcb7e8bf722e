package dev.assay.profiles.cmmc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Understands one spelling of a requirement's or an objective's id. */
final class IdParser {
  /** 32 CFR 170.15, table 2: the requirements of Level 1 and those of Level 2 they stand for. */
  private static final Map<String, List<String>> LEVEL_1 =
      Map.ofEntries(
          Map.entry("i", List.of("3.1.1")),
          Map.entry("ii", List.of("3.1.2")),
          Map.entry("iii", List.of("3.1.20")),
          Map.entry("iv", List.of("3.1.22")),
          Map.entry("v", List.of("3.5.1")),
          Map.entry("vi", List.of("3.5.2")),
          Map.entry("vii", List.of("3.8.3")),
          Map.entry("viii", List.of("3.10.1")),
          Map.entry("ix", List.of("3.10.3", "3.10.4", "3.10.5")),
          Map.entry("x", List.of("3.13.1")),
          Map.entry("xi", List.of("3.13.5")),
          Map.entry("xii", List.of("3.14.1")),
          Map.entry("xiii", List.of("3.14.2")),
          Map.entry("xiv", List.of("3.14.4")),
          Map.entry("xv", List.of("3.14.5")));

  private static final List<String> PREFIXES =
      List.of("sp_800_171_", "sp800-171-", "sp-800-171-", "sp800_171_", "nist-800-171-");

  private final String text;
  private int at;

  IdParser(String original) {
    StringBuilder out = new StringBuilder(original.length());
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      if (!Character.isWhitespace(c) && c != '\u00A0') {
        out.append(c);
      }
    }
    this.text = out.toString().toLowerCase(Locale.ROOT);
  }

  List<RequirementId> parse() {
    for (String prefix : PREFIXES) {
      if (text.startsWith(prefix)) {
        at = prefix.length();
        break;
      }
    }
    String family = cmmcPrefix();
    List<String> numbers = family != null && text.startsWith("b.1.", at) ? level1() : number();
    List<RequirementId> ids = new ArrayList<>(numbers.size());
    int suffix = at;
    for (String number : numbers) {
      at = suffix;
      RequirementId id = RequirementId.isKnown(number) ? withSuffix(number) : null;
      if (id != null && (family == null || id.familyCode().equalsIgnoreCase(family))) {
        ids.add(id);
      }
    }
    return List.copyOf(ids);
  }

  /** {@code ac.l2-} or {@code ac-l2-}; Level 3 names requirements of another publication. */
  private @Nullable String cmmcPrefix() {
    int i = at;
    if (i + 6 > text.length() || !isLetter(i) || !isLetter(i + 1)) {
      return null;
    }
    char level = text.charAt(i + 4);
    boolean separated = isSeparator(i + 2) && isSeparator(i + 5);
    if (!separated || text.charAt(i + 3) != 'l' || (level != '1' && level != '2')) {
      return null;
    }
    at = i + 6;
    return text.substring(i, i + 2);
  }

  private boolean isLetter(int i) {
    return text.charAt(i) >= 'a' && text.charAt(i) <= 'z';
  }

  private boolean isSeparator(int i) {
    char c = text.charAt(i);
    return c == '.' || c == '-' || c == '_';
  }

  private List<String> level1() {
    at += "b.1.".length();
    int start = at;
    while (at < text.length() && "ivx".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return LEVEL_1.getOrDefault(text.substring(start, at), List.of());
  }

  /** Three numbers with dots between, zeros before them passed over. */
  private List<String> number() {
    StringBuilder number = new StringBuilder();
    for (int part = 0; part < 3; part++) {
      if (part > 0) {
        if (at >= text.length() || text.charAt(at) != '.') {
          return List.of();
        }
        at++;
        number.append('.');
      }
      int start = at;
      while (at < text.length() && Character.isDigit(text.charAt(at))) {
        at++;
      }
      int digits = start;
      while (digits < at - 1 && text.charAt(digits) == '0') {
        digits++;
      }
      number.append(text, digits, at);
    }
    return List.of(number.toString());
  }

  private @Nullable RequirementId withSuffix(String number) {
    String rest = text.substring(at);
    if (rest.isEmpty() || rest.equals("_smt") || rest.equals("_stmt")) {
      return RequirementId.ofNumber(number);
    }
    if (rest.equals("_obj")) {
      return RequirementId.isSingle(number)
          ? RequirementId.objectiveOf(number, null)
          : RequirementId.ofNumber(number);
    }
    String letter =
        switch (rest.charAt(0)) {
          case '[' -> between(rest, "[", "]");
          case '(' -> between(rest, "(", ")");
          case '.' -> between(rest, ".", "");
          default ->
              rest.startsWith("_obj.") ? between(rest, "_obj.", "") : between(rest, "_obj-", "");
        };
    if (letter == null || (RequirementId.isSingle(number) && !letter.equals("a"))) {
      return null;
    }
    return RequirementId.objectiveOf(number, letter);
  }

  /** The one letter between two pieces of text that are all there is, or null. */
  private static @Nullable String between(String rest, String before, String after) {
    boolean fits =
        rest.length() == before.length() + 1 + after.length()
            && rest.startsWith(before)
            && rest.endsWith(after);
    if (!fits) {
      return null;
    }
    char c = rest.charAt(before.length());
    return c >= 'a' && c <= 'z' ? String.valueOf(c) : null;
  }
}
