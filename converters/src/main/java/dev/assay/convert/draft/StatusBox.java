package dev.assay.convert.draft;

import dev.assay.convert.docx.WordOutline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads "☒ Implemented ☐ Planned to be Implemented ☐ Not Applicable", in boxes of all kinds, and
 * the words alone.
 *
 * @param state OSCAL's word for what is ticked, or null
 * @param why why there is none although there are boxes, or null
 * @param rest what the text says besides
 */
record StatusBox(@Nullable String state, @Nullable String why, String rest) {
  private static final Map<String, String> STATES = new LinkedHashMap<>();

  static {
    STATES.put("planned to be implemented", "planned");
    STATES.put("planned for implementation", "planned");
    STATES.put("partially implemented", "partial");
    STATES.put("alternative implementation", "alternative");
    STATES.put("alternately implemented", "alternative");
    STATES.put("implemented", "implemented");
    STATES.put("planned", "planned");
    STATES.put("not applicable", "not-applicable");
    STATES.put("n/a", "not-applicable");
    STATES.put("partial", "partial");
  }

  private static final String WORDS = String.join("|", STATES.keySet());
  private static final String BOX =
      "([\u2610\u25a1\u2751\u25fb]|[\u2611\u2612\u25a0\u2714\u2713\u25fc]|[\\[(]\\s*[xX\u2713]?\\s*[\\])])";
  private static final Pattern BEFORE =
      Pattern.compile(BOX + "\\s*(" + WORDS + ")\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER =
      Pattern.compile("\\b(" + WORDS + ")\\s*:?\\s*" + BOX, Pattern.CASE_INSENSITIVE);
  private static final Pattern ALONE =
      Pattern.compile(
          "(?:(?:implementation )?status\\s*[:\\-]\\s*)?(" + WORDS + ")\\.?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LABEL =
      Pattern.compile("^\\s*(implementation )?status\\s*:?\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern ANY_BOX = Pattern.compile(BOX);

  private record Option(String word, boolean ticked) {}

  /** What a text says of the status, or null when it says nothing of it. */
  static @Nullable StatusBox of(String text) {
    String flat = text.replaceAll("\\s+", " ").strip();
    Matcher alone = ALONE.matcher(flat);
    if (alone.matches()) {
      return new StatusBox(state(alone.group(1)), null, "");
    }
    Matcher first = ANY_BOX.matcher(LABEL.matcher(flat).replaceFirst(""));
    boolean before = first.find() && first.start() == 0;
    List<Option> options = new ArrayList<>();
    Matcher matcher = (before ? BEFORE : AFTER).matcher(flat);
    StringBuilder rest = new StringBuilder();
    int at = 0;
    while (matcher.find()) {
      rest.append(flat, at, matcher.start());
      at = matcher.end();
      String box = matcher.group(before ? 1 : 2);
      options.add(new Option(matcher.group(before ? 2 : 1), isTicked(box)));
    }
    if (options.isEmpty()) {
      return null;
    }
    rest.append(flat, at, flat.length());
    String more = LABEL.matcher(rest.toString().strip()).replaceFirst("");
    return decide(options, more.replaceFirst("^[:;.,\\s\\-\u2013]+", "").strip());
  }

  private static StatusBox decide(List<Option> options, String rest) {
    List<Option> ticked = options.stream().filter(Option::ticked).toList();
    if (ticked.size() == 1) {
      return new StatusBox(state(ticked.get(0).word()), null, rest);
    }
    String why = ticked.isEmpty() ? "no box is ticked" : ticked.size() + " boxes are ticked";
    return new StatusBox(null, why, rest);
  }

  private static boolean isTicked(String box) {
    return !box.replaceAll("[\u2610\u25a1\u2751\u25fb\\[\\]()\\s]", "").isEmpty();
  }

  private static @Nullable String state(String word) {
    return STATES.get(WordOutline.folded(word));
  }
}
