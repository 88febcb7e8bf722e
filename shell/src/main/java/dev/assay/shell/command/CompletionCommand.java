package dev.assay.shell.command;

import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.reference.CompletionScripts;
import java.util.Objects;

/** Prints a script that lets a shell complete command lines. */
final class CompletionCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("completion", "Prints a script that lets your shell complete.")
          .argument(Argument.one("SHELL", Completion.SHELL, "bash, zsh or fish"))
          .note(
              "For bash, put eval \"$(assay completion bash)\" into ~/.bashrc; for zsh, save the"
                  + " script as _assay in a folder of $fpath; for fish, as"
                  + " ~/.config/fish/completions/assay.fish. The script never starts Assay.")
          .example("completion bash", "The script for bash.")
          .example("completion fish > assay.fish", "Writes the script for fish to a file.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session) throws UsageException {
    String shell = Objects.requireNonNull(call.argument());
    if (!CompletionScripts.SHELLS.contains(shell)) {
      throw new UsageException(
          "there is no script for \""
              + shell
              + "\"; there is one for "
              + String.join(", ", CompletionScripts.SHELLS));
    }
    session.console().print(CompletionScripts.of(shell, Commands.specs(false)));
    return ExitCode.DONE;
  }
}
