package dev.assay.shell.command;

import dev.assay.io.Limits;
import dev.assay.io.ReadResult;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.InfoView;

/** What a document is: model, title, version, dates, and how much is in it. */
final class InfoCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("info", "Says what a document is and how much is in it.")
          .interactive()
          .argument(
              Argument.one(
                      "FILE", Completion.DOCUMENT, "a file, or the name of a built-in document")
                  .orOpenDocument())
          .options(Documents.LIMITS)
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session) throws UsageException, UnreadableException {
    Limits limits = Documents.limits(call);
    Source source = Documents.single(call, session);
    ReadResult result = Documents.read(source, limits, session);
    session
        .console()
        .print(
            new InfoView(session.console().width()).of(source, result, Documents.document(result)));
    return ExitCode.DONE;
  }
}
