package dev.assay.shell.interactive;

import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Option;
import dev.assay.shell.command.CommandRunner;
import dev.assay.shell.command.Session;
import dev.assay.shell.view.HelpView;
import java.util.ArrayList;
import java.util.List;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;

/** One of Assay's commands as a command of Spring Shell. */
final class BoundCommand implements Command {
  private final CommandSpec spec;
  private final Session session;

  BoundCommand(CommandSpec spec, Session session) {
    this.spec = spec;
    this.session = session;
  }

  @Override
  public String getName() {
    return spec.name();
  }

  @Override
  public String getDescription() {
    return spec.summary();
  }

  @Override
  public String getHelp() {
    return new HelpView("", session.console().width()).page(spec);
  }

  @Override
  public List<CommandOption> getOptions() {
    List<CommandOption> options = new ArrayList<>();
    for (Option option : spec.options()) {
      String letter = option.letter();
      options.add(
          CommandOption.with()
              .longName(option.name().substring(2))
              .shortName(letter == null ? ' ' : letter.charAt(1))
              .description(option.help())
              .build());
    }
    return options;
  }

  /** Runs the command. What went wrong has been said by then: every status is OK for the shell. */
  @Override
  public ExitStatus execute(CommandContext context) {
    List<String> words = new ArrayList<>(List.of(spec.name().split(" ")));
    for (CommandArgument argument : context.parsedInput().arguments()) {
      words.add(argument.value());
    }
    CommandRunner.run(words, session);
    return ExitStatus.OK;
  }
}
