package dev.assay.shell.command;

import dev.assay.io.Nearest;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.UsageException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What to tell somebody whose line begins with no command. */
final class UnknownCommand {
  /** What other programs call the same thing. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("check", "validate"),
          Map.entry("lint", "validate"),
          Map.entry("verify", "validate"),
          Map.entry("test", "validate"),
          Map.entry("transform", "convert"),
          Map.entry("export", "convert"),
          Map.entry("translate", "convert"),
          Map.entry("compare", "diff"),
          Map.entry("evaluate", "assess"),
          Map.entry("sprs", "score"),
          Map.entry("create", "init"),
          Map.entry("new", "init"),
          Map.entry("zip", "package"),
          Map.entry("quit", "exit"));

  private UnknownCommand() {}

  /**
   * The line that says so, and what was probably meant.
   *
   * @param words the words of the line, at least one
   */
  static UsageException told(List<String> words, boolean interactive) {
    String first = words.get(0);
    if (first.isBlank()) {
      return new UsageException(
          "the first word is empty, and should be a command; "
              + (interactive ? "help" : "assay help")
              + " lists them");
    }
    Set<String> firstWords = new LinkedHashSet<>();
    List<String> inGroup = new ArrayList<>();
    for (CommandSpec spec : Commands.specs(interactive)) {
      String name = spec.name();
      int space = name.indexOf(' ');
      firstWords.add(space < 0 ? name : name.substring(0, space));
      if (name.startsWith(first + " ")) {
        inGroup.add(name);
      }
    }
    if (!inGroup.isEmpty()) {
      return inGroup(first, words, inGroup);
    }
    if (!interactive && Commands.match(words, true) != null) {
      return new UsageException(
          "\"" + first + "\" is a command of the session, which assay alone opens");
    }
    if (isFile(first)) {
      return new UsageException(
          "\""
              + first
              + "\" is no command; did you mean "
              + (interactive ? "open " : "assay validate ")
              + first
              + "?");
    }
    return new UsageException(
        "there is no command \"" + first + "\"; " + meant(first, firstWords, interactive));
  }

  private static String meant(String first, Set<String> firstWords, boolean interactive) {
    String near = Nearest.to(first, firstWords);
    String elsewhere = ELSEWHERE.get(first.toLowerCase(Locale.ROOT));
    if (near == null && elsewhere != null && firstWords.contains(elsewhere)) {
      near = elsewhere;
    }
    if (near != null) {
      return "did you mean " + near + "?";
    }
    return interactive
        ? "\"help\" lists the commands"
        : "the commands are " + String.join(", ", firstWords);
  }

  private static UsageException inGroup(String group, List<String> words, List<String> names) {
    String second = words.size() > 1 ? words.get(1) : null;
    // Compared whole: of a short word alone, too little is left by one mistake.
    String near = second == null ? null : Nearest.to(group + " " + second, names);
    return new UsageException(
        (second == null || second.startsWith("-")
                ? group + " needs one more word"
                : "there is no command \"" + group + " " + second + "\"")
            + "; "
            + (near != null
                ? "did you mean " + near + "?"
                : "it is one of " + String.join(", ", names)));
  }

  /**
   * The line for an option where the command should stand.
   *
   * @param words the words of the line, the first of which begins with a dash
   */
  static UsageException optionFirst(List<String> words) {
    String first = words.get(0);
    String bare = first.replaceFirst("^-+", "");
    // Letters alone are told apart by case only elsewhere: -v is the version in most programs.
    String near =
        bare.equals("v") ? "version" : Nearest.to(bare, List.of("version", "help", "debug"));
    if (near != null && !near.equals("debug")) {
      return new UsageException("there is no option " + first + "; did you mean --" + near + "?");
    }
    String command = laterCommand(words);
    String line =
        words.size() == 1 && (bare.isEmpty() || near != null)
            ? "help lists them"
            : (command == null ? "validate" : command) + " " + first + " ...";
    return new UsageException("the command comes first, then its options: assay " + line);
  }

  private static @Nullable String laterCommand(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      Commands.Match match = Commands.match(words.subList(i, words.size()), false);
      if (match != null) {
        return match.command().spec().name();
      }
    }
    return null;
  }

  private static boolean isFile(String word) {
    try {
      return word.matches("(?i).*(/|\\.(json|xml|ya?ml|zip|docx)$).*")
          || Files.exists(Path.of(word));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
