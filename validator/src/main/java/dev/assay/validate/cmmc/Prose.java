package dev.assay.validate.cmmc;

import dev.assay.model.markup.Markup;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at text the way an assessor does first: is anything said at all? */
public final class Prose {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "tbd",
          "tba",
          "tbc",
          "todo",
          "to do",
          "xxx",
          "none",
          "n a",
          "na",
          "not applicable",
          "to be determined",
          "to be defined",
          "to be completed",
          "to be added",
          "to be written",
          "placeholder",
          "pending",
          "draft",
          "see policy",
          "see above",
          "fill in",
          "insert text",
          "insert text here",
          "description",
          "implementation",
          "implemented",
          "planned",
          "yes",
          "no",
          "remarks",
          "lorem ipsum",
          "see remarks",
          "met",
          "not met",
          "compliant",
          "in progress");
  private static final Pattern OPENING =
      Pattern.compile("^(tbd|tba|todo|to be determined|lorem ipsum|insert text|placeholder)\\b");

  private Prose() {}

  /** The words of a text without its markup, or an empty string. */
  public static String of(@Nullable Markup markup) {
    return markup == null ? "" : markup.plainText().strip();
  }

  /** Lower case, nothing but words and single spaces. */
  public static String normal(String text) {
    return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** Whether a text stands where words should be: empty, 'TBD', 'N/A', a heading and the like. */
  public static boolean isPlaceholder(String text) {
    String normal = normal(text);
    return normal.isEmpty() || PLACEHOLDERS.contains(normal) || OPENING.matcher(normal).find();
  }

  /** Whether a text says something. */
  public static boolean saysSomething(@Nullable Markup markup) {
    return !isPlaceholder(of(markup));
  }
}
