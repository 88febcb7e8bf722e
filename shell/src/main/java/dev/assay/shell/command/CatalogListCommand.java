package dev.assay.shell.command;

import dev.assay.io.Nearest;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Lists families and their requirements. */
final class CatalogListCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("catalog list", "Lists the families of a catalog, with requirements.")
          .argument(
              Argument.any(
                  "FAMILY",
                  Completion.FAMILY,
                  "only these, for example 3.5 or IA; without it, all"))
          .option(Catalogs.IN)
          .options(Documents.LIMITS)
          .example("catalog list", "The 110 requirements of SP 800-171 Rev 2.")
          .example("catalog list IA SC", "Those of two families.")
          .example("catalog list --in catalog.json", "The controls of another catalog.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session) throws UsageException, UnreadableException {
    List<CatalogEntry> all = Catalogs.entries(Catalogs.catalog(call, session));
    List<CatalogEntry> shown = call.arguments().isEmpty() ? all : new ArrayList<>();
    for (String family : call.arguments()) {
      List<CatalogEntry> of = ofFamily(all, family);
      if (of.isEmpty()) {
        throw new UsageException(unknown(all, family));
      }
      shown.addAll(of);
    }
    Style style = new Style(session.console().colour());
    session.console().print(new CatalogView(style, session.console().width()).list(shown));
    return ExitCode.DONE;
  }

  private static List<CatalogEntry> ofFamily(List<CatalogEntry> all, String family) {
    List<CatalogEntry> entries = new ArrayList<>();
    for (CatalogEntry entry : all) {
      if (names(entry.family()).contains(family.toLowerCase(Locale.ROOT))) {
        entries.add(entry);
      }
    }
    return entries;
  }

  /**
   * {@code 3.5 Identification and Authentication (IA)} is called 3.5, IA, and by its whole name.
   */
  private static List<String> names(String family) {
    String text = family.toLowerCase(Locale.ROOT);
    int space = text.indexOf(' ');
    int bracket = text.endsWith(")") ? text.lastIndexOf(" (") : -1;
    List<String> names = new ArrayList<>();
    names.add(space < 0 ? text : text.substring(0, space));
    if (space >= 0) {
      names.add(bracket > space ? text.substring(space + 1, bracket) : text.substring(space + 1));
    }
    if (bracket > 0) {
      names.add(text.substring(bracket + 2, text.length() - 1));
    }
    return names;
  }

  private static String unknown(List<CatalogEntry> all, String family) {
    Set<String> known = new LinkedHashSet<>();
    for (CatalogEntry entry : all) {
      known.addAll(names(entry.family()));
    }
    String near = Nearest.to(family, known);
    return "the catalog has no family \""
        + family
        + "\""
        + (near == null
            ? "; it has "
                + String.join(
                    ", ", known.stream().filter(n -> Character.isDigit(n.charAt(0))).toList())
            : "; did you mean " + near + "?");
  }
}
