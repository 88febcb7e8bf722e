package dev.assay.shell.command;

import dev.assay.document.OscalDocument;
import dev.assay.io.Limits;
import dev.assay.io.ReadResult;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.model.markup.Markup;
import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.InfoView;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens a document, so that the commands after it need not name it. */
final class OpenCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("open", "Opens a document that further commands act on.")
          .interactive()
          .argument(
              Argument.one(
                  "FILE", Completion.DOCUMENT, "a file, or the name of a built-in document"))
          .options(Documents.LIMITS)
          .example("open ssp.json", "validate, convert and info then act on ssp.json.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session) throws UsageException, UnreadableException {
    Limits limits = Documents.limits(call);
    String word = call.arguments().get(0);
    if (word.equals("-")) {
      throw new UsageException("standard input cannot be opened in a session; name a file");
    }
    Source source = Documents.one(word, call, session);
    ReadResult result = Documents.read(source, limits, session);
    OscalDocument document = Documents.document(result);
    session.open(new OpenDocument(word, label(word), document.type(), title(document)));
    session.console().print(new InfoView(session.console().width()).of(source, result, document));
    return ExitCode.DONE;
  }

  private static String label(String word) {
    Path name = Path.of(word).getFileName();
    return name == null ? word : name.toString();
  }

  private static @Nullable String title(OscalDocument document) {
    return document.root().get("metadata") instanceof dev.assay.model.OscalObject metadata
            && metadata.get("title") instanceof Markup title
        ? title.plainText()
        : null;
  }
}
