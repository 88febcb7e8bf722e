package dev.assay.shell.command;

import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.reference.ManPage;
import dev.assay.shell.view.HelpView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The list of commands, or the page of one. */
final class HelpCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("help", "Lists the commands, or tells more of one.")
          .argument(
              Argument.any("COMMAND", Completion.COMMAND, "the command; without it, all of them"))
          .option(Option.flag("--man", "prints the manual page, for man -l and for packages"))
          .example("help --man > assay.1", "Writes the manual page.")
          .example("help validate", "The arguments, options and examples of validate.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session) throws UsageException, IOException {
    HelpView view = new HelpView(session.program(), session.console().width());
    List<CommandSpec> specs = Commands.specs(session.isInteractive());
    List<String> words = call.arguments();
    if (call.has("--man")) {
      if (!words.isEmpty()) {
        throw new UsageException("--man is one page for all commands; leave out " + words.get(0));
      }
      session
          .console()
          .print(
              ManPage.of(Commands.specs(false), VersionCommand.version(), VersionCommand.date()));
      return ExitCode.DONE;
    }
    if (words.isEmpty()) {
      session.console().print(view.overview(specs));
      return ExitCode.DONE;
    }
    List<CommandSpec> group = new ArrayList<>();
    for (CommandSpec spec : specs) {
      if (words.size() == 1 && spec.name().startsWith(words.get(0) + " ")) {
        group.add(spec);
      }
    }
    if (group.isEmpty()) {
      Commands.Match match = Commands.find(words, session.isInteractive());
      CommandSpec spec = match.command().spec();
      if (!match.rest().isEmpty()) {
        throw new UsageException(
            "help " + spec.name() + " takes no more words: \"" + match.rest().get(0) + "\"");
      }
      group.add(spec);
    }
    for (int i = 0; i < group.size(); i++) {
      session.console().print((i == 0 ? "" : "\n") + view.page(group.get(i)));
    }
    return ExitCode.DONE;
  }
}
