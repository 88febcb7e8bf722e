package dev.assay.shell.command;

import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.UsageException;

/** Closes the open document. */
final class CloseCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("close", "Closes the document; asks when edits are not saved.")
          .interactive()
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session) throws UsageException {
    OpenDocument open = session.open();
    if (open == null) {
      throw new UsageException("no document is open");
    }
    if (!session.mayLeave()) {
      session.console().println(open.label() + " stays open; \"save\" saves it");
      return ExitCode.DONE;
    }
    session.open(null);
    session.console().println("closed " + open.label());
    return ExitCode.DONE;
  }
}
