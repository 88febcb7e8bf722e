package dev.assay.shell.command;

import dev.assay.diff.Search;
import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.SearchView;
import dev.assay.shell.view.Style;
import java.util.List;

/** Finds text in the open document. */
final class FindCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("find", "Finds text in the document, and where it stands.")
          .interactive()
          .argument(
              Argument.some(
                  "TEXT", Completion.NONE, "words that stand side by side; case does not matter"))
          .example("find smart card", "Each place that says so.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session) throws UsageException {
    OpenDocument open = session.document();
    String text = String.join(" ", call.arguments());
    if (text.isBlank()) {
      throw new UsageException("find needs a word to look for");
    }
    List<Search.Hit> hits = Search.find(open.document(), text);
    if (hits.isEmpty()) {
      session.console().println("nothing in " + open.label() + " holds \"" + text + "\"");
    } else {
      Style style = new Style(session.console().colour());
      session.console().print(new SearchView(style, session.console().width()).around(hits, text));
    }
    return ExitCode.DONE;
  }
}
