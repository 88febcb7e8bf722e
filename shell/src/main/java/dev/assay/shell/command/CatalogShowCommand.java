package dev.assay.shell.command;

import dev.assay.io.Nearest;
import dev.assay.io.UnreadableException;
import dev.assay.model.gen.Catalog;
import dev.assay.profiles.cmmc.Requirement;
import dev.assay.profiles.cmmc.RequirementId;
import dev.assay.profiles.cmmc.Requirements;
import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.ControlView;
import dev.assay.shell.view.RequirementView;
import dev.assay.shell.view.Style;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Shows all that a catalog says of one requirement. */
final class CatalogShowCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("catalog show", "Shows a requirement: statement, objectives, weight.")
          .argument(
              Argument.some(
                  "ID",
                  Completion.REQUIREMENT,
                  "a requirement or objective in any spelling, for example 3.5.3, 3.5.3[a],"
                      + " 03.05.03, IA.L2-3.5.3 or SP_800_171_3.5.3"))
          .option(Catalogs.IN)
          .options(Documents.LIMITS)
          .example("catalog show 3.5.3", "Multifactor authentication, on one page.")
          .example("catalog show ac-2 --in catalog.json", "A control of another catalog.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session) throws UsageException, UnreadableException {
    Catalog catalog = Catalogs.catalog(call, session);
    List<String> pages = new ArrayList<>();
    for (String word : call.arguments()) {
      if (catalog == null) {
        pages.addAll(requirements(word, session));
      } else {
        pages.add(control(word, catalog, session));
      }
    }
    session.console().print(String.join("\n", pages));
    return ExitCode.DONE;
  }

  private static List<String> requirements(String word, Session session) throws UsageException {
    List<RequirementId> ids = RequirementId.parseAll(word);
    if (ids.isEmpty()) {
      List<String> known = new ArrayList<>();
      for (Requirement requirement : Requirements.get().all()) {
        known.add(requirement.number());
        known.add(requirement.cmmcId());
      }
      boolean family =
          Requirements.get().families().stream()
              .anyMatch(f -> f.code().equalsIgnoreCase(word) || f.number().equals(word));
      if (family) {
        throw new UsageException(
            "\""
                + word
                + "\" is a family; \""
                + session.program()
                + "catalog list "
                + word
                + "\" lists its requirements");
      }
      String near = Nearest.to(word, known);
      throw new UsageException(
          "\""
              + word
              + "\" is none of the 110 requirements"
              + (near == null
                  ? "; \"" + session.program() + "catalog list\" shows them"
                  : "; did you mean " + near + "?"));
    }
    RequirementView view =
        new RequirementView(new Style(session.console().colour()), session.console().width());
    List<String> pages = new ArrayList<>();
    for (RequirementId id : ids) {
      pages.add(view.page(Requirements.get().of(id), id));
    }
    return pages;
  }

  /** The page of a control of any catalog. */
  static String control(String word, Catalog catalog, Session session) throws UsageException {
    List<Catalogs.Found> all = Catalogs.controls(catalog);
    Set<String> known = new LinkedHashSet<>();
    for (Catalogs.Found found : all) {
      String id = Objects.toString(found.control().id(), "");
      String label = ControlView.label(found.control());
      if (word.equalsIgnoreCase(id) || word.equalsIgnoreCase(label)) {
        ControlView view =
            new ControlView(new Style(session.console().colour()), session.console().width());
        return view.page(found.control(), found.family());
      }
      known.add(id);
      known.add(label);
    }
    String near = Nearest.to(word, known);
    throw new UsageException(
        "the catalog has no control \""
            + word
            + "\""
            + (near == null ? "" : "; did you mean " + near + "?"));
  }
}
