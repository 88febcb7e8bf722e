package dev.assay.shell.command;

import dev.assay.io.UnreadableException;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.UsageException;
import java.io.IOException;

/** A command, typed in a session or given to the program. */
public interface Command {
  /** What it looks like from outside. */
  CommandSpec spec();

  /**
   * Does the work.
   *
   * @param call the command line
   * @param session where it was typed and what is open there
   * @return the exit code
   * @throws UsageException when the command line asks for what cannot be
   * @throws UnreadableException when the only input cannot be read
   * @throws IOException when output cannot be written
   */
  int run(Invocation call, Session session) throws UsageException, UnreadableException, IOException;
}
