package dev.assay.shell.cli;

import dev.assay.io.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to tell somebody who mistyped an option, a value or an argument. */
final class Mistakes {
  /** What people call the values of options elsewhere. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("word", "docx"),
          Map.entry("doc", "docx"),
          Map.entry("excel", "xlsx"),
          Map.entry("xls", "xlsx"),
          Map.entry("md", "markdown"),
          Map.entry("htm", "html"),
          Map.entry("yml", "yaml"),
          Map.entry("xunit", "junit"),
          Map.entry("txt", "text"),
          Map.entry("ndjson", "jsonl"),
          Map.entry("none", "never"),
          Map.entry("critical", "error"));

  private Mistakes() {}

  /**
   * The line for an option that a command does not have.
   *
   * @param word the word as it was typed
   * @param name the part of it before an equals sign
   */
  static UsageException unknownOption(CommandSpec spec, String word, String name) {
    String meant = meant(spec, word, name);
    return new UsageException(
        spec.name()
            + " has no option "
            + name
            + (meant == null ? "" : "; did you mean " + meant + "?"));
  }

  private static @Nullable String meant(CommandSpec spec, String word, String name) {
    if (name.length() > 2 && name.charAt(1) != '-') {
      // -ofile: a value that is stuck to its letter.
      Option letter = spec.option(name.substring(0, 2));
      if (letter != null && letter.takesValue()) {
        return name.substring(0, 2) + " " + word.substring(2);
      }
    }
    List<String> names = new ArrayList<>();
    for (Option option : spec.options()) {
      names.add(option.name());
    }
    // Dashes apart, so that they do not count as letters that agree.
    String bare = name.replaceFirst("^-+", "");
    String near = bare.length() == 1 ? null : Nearest.to(name, names);
    return near == null ? only(names, bare) : near;
  }

  /** The only option that begins with what was typed, or that abbreviates to it; or null. */
  private static @Nullable String only(List<String> names, String bare) {
    if (bare.isEmpty()) {
      return null;
    }
    List<String> starts = new ArrayList<>();
    List<String> shortened = new ArrayList<>();
    for (String name : names) {
      if (name.startsWith(bare, 2)) {
        starts.add(name);
      }
      if (isShortFor(bare, name.substring(2))) {
        shortened.add(name);
      }
    }
    if (starts.size() == 1) {
      return starts.get(0);
    }
    return bare.length() > 1 && shortened.size() == 1 ? shortened.get(0) : null;
  }

  /** Whether letters were left out: {@code fmt} for {@code format}. */
  private static boolean isShortFor(String shorter, String whole) {
    if (shorter.charAt(0) != whole.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < whole.length() && at < shorter.length(); i++) {
      if (whole.charAt(i) == shorter.charAt(at)) {
        at++;
      }
    }
    return at == shorter.length();
  }

  /** The line for an option that stands without its value. */
  static UsageException noValue(Option option) {
    return new UsageException(
        option.name()
            + " needs a value: "
            + (option.choices().isEmpty()
                ? option.label()
                : "one of " + String.join(", ", option.choices())));
  }

  /**
   * Checks a value.
   *
   * @throws UsageException when it is empty, or none of those that the option has
   */
  static void check(Option option, String value) throws UsageException {
    if (value.isEmpty()) {
      throw noValue(option);
    }
    List<String> choices = option.choices();
    if (!choices.isEmpty() && !choices.contains(value)) {
      String near = meant(value, choices);
      throw new UsageException(
          option.name()
              + " cannot be \""
              + value
              + "\"; "
              + (near != null && choices.size() > 1 ? "did you mean " + near + "? It" : "it")
              + " is "
              + (choices.size() == 1 ? "" : "one of ")
              + String.join(", ", choices));
    }
  }

  private static @Nullable String meant(String value, List<String> choices) {
    String small = value.toLowerCase(Locale.ROOT);
    String digits = value.replaceAll("[^0-9]", "");
    for (String word : List.of(small, ELSEWHERE.getOrDefault(small, ""), digits)) {
      if (choices.contains(word)) {
        return word;
      }
    }
    return Nearest.to(value, choices);
  }

  /**
   * Checks an argument that is not free text.
   *
   * @throws UsageException when it is empty, as a variable of a script is that was never set, or an
   *     option whose dash came out of a word processor as a longer one
   */
  static void check(CommandSpec spec, String word) throws UsageException {
    Argument argument = spec.argument();
    if (argument != null && argument.completion() == Completion.NONE) {
      return;
    }
    if (word.isEmpty()) {
      throw new UsageException(
          spec.name() + " is given an empty word, perhaps of a variable that is not set");
    }
    if (word.charAt(0) >= '\u2010' && word.charAt(0) <= '\u2015' || word.charAt(0) == '\u2212') {
      String bare = word.replaceFirst("^[-\u2010-\u2015\u2212]+", "");
      throw new UsageException(
          "\""
              + word
              + "\" begins with a dash that is not the one of the keyboard"
              + (bare.isEmpty() ? "" : "; did you mean --" + bare + "?"));
    }
  }
}
