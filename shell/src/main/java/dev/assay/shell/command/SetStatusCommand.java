package dev.assay.shell.command;

import dev.assay.edit.AnswerId;
import dev.assay.edit.EditException;
import dev.assay.edit.PlanEdit;
import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.Text;

/** Sets the implementation status of the answers to a requirement. */
final class SetStatusCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("set status", "Sets the status of the answers to a requirement.")
          .interactive()
          .argument(
              new Argument(
                  "ID STATUS",
                  2,
                  2,
                  false,
                  Completion.STATUS,
                  "a requirement or objective of the open plan, and "
                      + String.join(", ", PlanEdit.STATES)))
          .option(
              Option.value("--component", "NAME", "of this component only")
                  .completing(Completion.COMPONENT))
          .note(
              "All answers under the requirement are set, or under the objective when one is named."
                  + " \"undo\" takes it back; \"save\" writes it.")
          .example("set status 3.5.3 implemented", "All answers to 3.5.3.")
          .example("set status 3.5.3[a] planned --component Firewall", "One answer.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session) throws UsageException {
    OpenDocument open = session.document();
    AnswerId id = AnswerId.of(call.arguments().get(0));
    String state = call.arguments().get(1);
    String component = call.value("--component");
    try {
      PlanEdit.Edited edited = PlanEdit.status(open.document(), id, component, state);
      if (edited.count() == 0) {
        session.console().println(id.display() + " is " + state + " already");
        return ExitCode.DONE;
      }
      String what = "status of " + id.display() + " " + state;
      Editing.take(session, open, edited.document(), what);
      session.console().println(what + ": " + Text.count(edited.count(), "answer") + " changed");
      return ExitCode.DONE;
    } catch (EditException e) {
      throw new UsageException(e.reason());
    }
  }
}
