package dev.assay.shell.command;

import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;

/** Ends the session. */
final class ExitCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("exit", "Leaves, as Ctrl-D does; asks about unsaved edits.")
          .interactive()
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session) {
    if (session.mayLeave()) {
      session.end();
    }
    return ExitCode.DONE;
  }
}
