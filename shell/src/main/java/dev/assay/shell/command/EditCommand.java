package dev.assay.shell.command;

import dev.assay.edit.AnswerId;
import dev.assay.edit.AnswerSheet;
import dev.assay.edit.EditException;
import dev.assay.edit.PlanEdit;
import dev.assay.shell.batch.WriteFailedException;
import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.Text;
import java.io.IOException;
import java.util.Optional;

/** Opens the answer to a requirement in the user's editor. */
final class EditCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("edit", "Opens an answer in your editor, as Markdown.")
          .interactive()
          .argument(
              Argument.one("ID", Completion.ANSWER, "a requirement or objective of the open plan"))
          .option(Option.flag("--anew", "begins with the plan's text, not with what was kept"))
          .note(
              "The editor is that of VISUAL, else of EDITOR. An edit that cannot be taken over is"
                  + " refused with the reason, and the text is kept: the same command opens it again."
                  + " An empty text changes nothing.")
          .example("edit 3.5.3", "All answers to 3.5.3.")
          .example("edit 3.5.3[a]", "The answers to one objective.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session) throws UsageException, IOException {
    OpenDocument open = session.document();
    AnswerId id = AnswerId.of(call.arguments().get(0));
    String name = id.display();
    try {
      String written = AnswerSheet.write(open.document(), id);
      String kept = call.has("--anew") ? null : open.kept().get(name);
      if (kept != null) {
        session.console().note("the text of last time is kept; --anew begins with the plan's");
      }
      Optional<String> back =
          session
              .person()
              .edit(name.replaceAll("[^A-Za-z0-9.]+", "-") + ".md", kept == null ? written : kept);
      if (back.isEmpty()) {
        throw new UsageException(
            "no text came back from the editor, nothing changed; VISUAL or EDITOR names it, for example"
                + " nano");
      }
      return take(session, open, id, back.get());
    } catch (EditException e) {
      throw new UsageException(e.reason());
    } catch (IOException e) {
      throw new UsageException(
          "no text came back from the editor: " + WriteFailedException.reason(e));
    }
  }

  private static int take(Session session, OpenDocument open, AnswerId id, String text)
      throws UsageException {
    String name = id.display();
    try {
      PlanEdit.Edited edited = AnswerSheet.read(open.document(), id, text);
      if (edited.count() == 0) {
        open.kept().remove(name);
        session.console().println("nothing changed");
        return ExitCode.DONE;
      }
      Editing.take(session, open, edited.document(), "edit of " + name);
      open.kept().remove(name);
      session
          .console()
          .println("edit of " + name + ": " + Text.count(edited.count(), "answer") + " changed");
      return ExitCode.DONE;
    } catch (EditException e) {
      open.kept().put(name, text);
      throw new UsageException(refused(e.reason(), name));
    } catch (UsageException e) {
      open.kept().put(name, text);
      throw new UsageException(refused(e.line(), name));
    }
  }

  private static String refused(String reason, String name) {
    return reason + ". Your text is kept: \"edit " + name + "\" opens it again";
  }
}
