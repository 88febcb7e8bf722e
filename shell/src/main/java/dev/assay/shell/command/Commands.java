package dev.assay.shell.command;

import dev.assay.io.Nearest;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All commands, one row each, in the order of help. */
public final class Commands {
  private static final List<Command> ALL =
      List.of(
          new ValidateCommand(),
          new AssessCommand(),
          new ScoreCommand(),
          new ConvertCommand(),
          new DiffCommand(),
          new ResolveCommand(),
          new CatalogListCommand(),
          new CatalogShowCommand(),
          new CatalogSearchCommand(),
          new CatalogGapCommand(),
          new CatalogImportCommand(),
          new OpenCommand(),
          new InfoCommand(),
          new CloseCommand(),
          new VersionCommand(),
          new HelpCommand(),
          new ExitCommand());

  private Commands() {}

  /** A command and the words after its name. */
  public record Match(Command command, List<String> rest) {}

  /** The commands of a place, in the order of help. */
  public static List<Command> all(boolean interactive) {
    List<Command> commands = new ArrayList<>();
    for (Command command : ALL) {
      if (interactive || command.spec().scope() == CommandSpec.Scope.EVERYWHERE) {
        commands.add(command);
      }
    }
    return commands;
  }

  /** The descriptions of {@link #all}. */
  public static List<CommandSpec> specs(boolean interactive) {
    List<CommandSpec> specs = new ArrayList<>();
    for (Command command : all(interactive)) {
      specs.add(command.spec());
    }
    return specs;
  }

  /**
   * The command that a line begins with.
   *
   * @param words the words of the line, at least one
   * @throws UsageException when there is no such command
   */
  public static Match find(List<String> words, boolean interactive) throws UsageException {
    Match match = match(words, interactive);
    if (match != null) {
      return match;
    }
    String first = words.get(0);
    List<String> inGroup = new ArrayList<>();
    Set<String> firstWords = new LinkedHashSet<>();
    for (Command command : all(interactive)) {
      String name = command.spec().name();
      int space = name.indexOf(' ');
      firstWords.add(space < 0 ? name : name.substring(0, space));
      if (name.startsWith(first + " ")) {
        inGroup.add(name.substring(first.length() + 1));
      }
    }
    if (!inGroup.isEmpty()) {
      throw unknownInGroup(first, words, inGroup);
    }
    String near = Nearest.to(first, firstWords);
    throw new UsageException(
        "there is no command \""
            + first
            + "\"; "
            + (near != null
                ? "did you mean " + near + "?"
                : "the commands are " + String.join(", ", firstWords)));
  }

  private static UsageException unknownInGroup(
      String group, List<String> words, List<String> inGroup) {
    String second = words.size() > 1 ? words.get(1) : null;
    // Compared whole: in a short word alone, two letters that changed places are too many.
    List<String> whole = new ArrayList<>();
    for (String name : inGroup) {
      whole.add(group + " " + name);
    }
    String near = second == null ? null : Nearest.to(group + " " + second, whole);
    return new UsageException(
        (second == null || second.startsWith("-")
                ? group + " needs one more word"
                : "there is no command \"" + group + " " + second + "\"")
            + "; "
            + (near != null
                ? "did you mean " + near + "?"
                : "it is one of " + group + " " + String.join(", " + group + " ", inGroup)));
  }

  /** The command with the longest name that a line begins with, or null. */
  public static @Nullable Match match(List<String> words, boolean interactive) {
    Match best = null;
    int longest = 0;
    for (Command command : all(interactive)) {
      List<String> name = List.of(command.spec().name().split(" "));
      if (name.size() > longest
          && words.size() >= name.size()
          && words.subList(0, name.size()).equals(name)) {
        longest = name.size();
        best = new Match(command, words.subList(name.size(), words.size()));
      }
    }
    return best;
  }
}
