package dev.assay.shell.command;

import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.UsageException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All commands, one row each, in the order of help. */
public final class Commands {
  private static final List<Command> ALL =
      List.of(
          new ValidateCommand(),
          new AssessCommand(),
          new ScoreCommand(),
          new PackageCheckCommand(),
          new PackageHashCommand(),
          new PackageBuildCommand(),
          new ConvertCommand(),
          new DiffCommand(),
          new ResolveCommand(),
          new InitSspCommand(),
          new InitPoamCommand(),
          new CatalogListCommand(),
          new CatalogShowCommand(),
          new CatalogSearchCommand(),
          new CatalogGapCommand(),
          new CatalogImportCommand(),
          new OpenCommand(),
          new InfoCommand(),
          new CloseCommand(),
          new VersionCommand(),
          new CompletionCommand(),
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
    throw UnknownCommand.told(words, interactive);
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
