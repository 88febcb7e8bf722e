package dev.assay.shell.command;

import dev.assay.io.UnreadableException;
import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.CatalogEntry;
import dev.assay.shell.view.CatalogView;
import dev.assay.shell.view.Style;
import dev.assay.shell.view.Text;
import java.util.List;

/** Searches titles, statements and objectives. */
final class CatalogSearchCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("catalog search", "Finds requirements by the words in them.")
          .argument(
              Argument.some(
                  "TEXT", Completion.NONE, "words as they stand there, letter case aside"))
          .option(Catalogs.IN)
          .options(Documents.LIMITS)
          .example("catalog search multifactor", "Each requirement and objective that says so.")
          .example("catalog search audit log", "Those that have the two words side by side.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session) throws UsageException, UnreadableException {
    List<CatalogEntry> entries = Catalogs.entries(Catalogs.catalog(call, session));
    String text = String.join(" ", call.arguments()).strip();
    if (text.isEmpty()) {
      throw new UsageException("catalog search needs a word to look for");
    }
    Style style = new Style(session.console().colour());
    CatalogView view = new CatalogView(style, session.console().width());
    session.console().print(view.search(entries, text));
    int matches = CatalogView.matches(entries, text);
    session
        .console()
        .note(
            matches == 0
                ? "nothing holds \"" + text + "\""
                : Text.count(matches, "requirement") + " of " + entries.size());
    return ExitCode.DONE;
  }
}
