package dev.assay.shell.command;

import dev.assay.diagnostic.Finding;
import dev.assay.diff.Search;
import dev.assay.document.DocumentType;
import dev.assay.io.UnreadableException;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.profiles.cmmc.RequirementId;
import dev.assay.profiles.cmmc.Requirements;
import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.AnswerView;
import dev.assay.shell.view.SearchView;
import dev.assay.shell.view.Style;
import dev.assay.validate.assess.Assessment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows what the open document says of a requirement. */
final class ShowCommand implements Command {
  private static final String ANSWERS =
      "/system-security-plan/control-implementation/implemented-requirements/";

  private static final CommandSpec SPEC =
      CommandSpec.named("show", "Shows a requirement, its answer and its findings.")
          .interactive()
          .argument(
              Argument.one("ID", Completion.ANSWER, "a requirement or objective, in any spelling"))
          .note("In a catalog a control is shown, in other documents all that has the id.")
          .example("show 3.5.3", "The requirement with all its objectives.")
          .example("show 3.5.3[a]", "One objective.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session) throws UsageException, UnreadableException {
    OpenDocument open = session.document();
    String word = call.arguments().get(0);
    Style style = new Style(session.console().colour());
    int width = session.console().width();
    Standing standing = open.standing();
    Assessment assessment = standing.assessment();
    Optional<RequirementId> id = RequirementId.parse(word);
    if (assessment != null && id.isPresent()) {
      session
          .console()
          .print(
              new AnswerView(style, width)
                  .page(
                      assessment.plan(),
                      assessment.statuses().get(id.get().number()),
                      id.get(),
                      findings(assessment, id.get(), open.word())));
      return ExitCode.DONE;
    }
    if (open.type() == DocumentType.CATALOG) {
      Catalog catalog = open.document().rootAs(Catalog.class);
      session.console().print(CatalogShowCommand.control(word, catalog, session));
      return ExitCode.DONE;
    }
    List<Search.Hit> hits = Search.about(open.document(), word);
    if (hits.isEmpty()) {
      throw new UsageException(
          "nothing in " + open.label() + " has the id \"" + word + "\"; " + elsewhere(open, word));
    }
    session.console().print(new SearchView(style, width).all(hits));
    return ExitCode.DONE;
  }

  /** Where to look for what is not in the document. */
  private static String elsewhere(OpenDocument open, String word) {
    boolean family =
        Requirements.get().families().stream()
            .anyMatch(f -> f.code().equalsIgnoreCase(word) || f.number().equals(word));
    if (family && open.type() == DocumentType.SYSTEM_SECURITY_PLAN) {
      return "it is a family, which \"list controls --family " + word + "\" lists";
    }
    return open.type() == DocumentType.PROFILE
        ? "a profile selects controls from a catalog: \"resolve -o FILE\" gives the catalog to open"
        : "\"find " + word + "\" looks in all texts";
  }

  /** What was found in the answers to a requirement, and what else speaks of it. */
  private static List<Finding> findings(Assessment assessment, RequirementId id, String file) {
    List<ImplementedRequirement> answers = assessment.plan().requirements();
    List<String> places = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      String controlId = String.valueOf(answers.get(i).controlId());
      if (RequirementId.parseAll(controlId).stream()
          .anyMatch(other -> other.number().equals(id.number()))) {
        places.add(ANSWERS + i);
      }
    }
    return assessment.findings().stream()
        .filter(
            f -> {
              String pointer = String.valueOf(f.location().pointer());
              boolean inPlan = f.location().file().equals(file);
              return inPlan
                      && places.stream()
                          .anyMatch(p -> pointer.equals(p) || pointer.startsWith(p + "/"))
                  || speaksOf(f.message(), id.number());
            })
        .toList();
  }

  private static boolean speaksOf(String message, String number) {
    int at = message.indexOf(number);
    int end = at + number.length();
    boolean begins = at >= 0 && (at == 0 || !isPart(message.charAt(at - 1)));
    return begins && (end == message.length() || !Character.isDigit(message.charAt(end)));
  }

  private static boolean isPart(char c) {
    return Character.isDigit(c) || c == '.';
  }
}
