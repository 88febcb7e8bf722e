package dev.assay.shell.command;

import dev.assay.edit.History;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.UsageException;
import java.util.Optional;

/** Takes edits back, and makes them again. */
final class UndoCommand implements Command {
  private final CommandSpec spec;
  private final boolean back;

  private UndoCommand(CommandSpec spec, boolean back) {
    this.spec = spec;
    this.back = back;
  }

  static UndoCommand undo() {
    return new UndoCommand(
        CommandSpec.named("undo", "Takes the last edit back.").interactive().build(), true);
  }

  static UndoCommand redo() {
    return new UndoCommand(
        CommandSpec.named("redo", "Makes an edit again that was taken back.").interactive().build(),
        false);
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public int run(Invocation call, Session session) throws UsageException {
    OpenDocument open = session.document();
    History history = open.history();
    Optional<String> what = back ? history.undo() : history.redo();
    if (what.isEmpty()) {
      throw new UsageException(back ? "there is no edit to undo" : "there is no edit to redo");
    }
    session
        .console()
        .println(
            (back ? "undone: " : "done again: ")
                + what.get()
                + (open.isChanged() ? "" : " (as it is in the file)"));
    return ExitCode.DONE;
  }
}
