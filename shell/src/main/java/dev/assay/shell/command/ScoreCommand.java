package dev.assay.shell.command;

import dev.assay.document.DocumentType;
import dev.assay.io.UnreadableException;
import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.Console;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.ScoreView;
import dev.assay.shell.view.Style;
import dev.assay.validate.Level;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.assess.AssessOptions;
import dev.assay.validate.assess.Assessment;
import dev.assay.validate.cmmc.Assessor;
import java.time.LocalDate;
import java.time.ZoneId;

/** Prints the Level 2 score of a plan. */
final class ScoreCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("score", "Scores a plan, and shows the shortest way up.")
          .argument(
              Argument.some(
                      "SSP|DIR",
                      Completion.DOCUMENT,
                      "the system security plan, or a folder or zip that holds it")
                  .orOpenDocument())
          .option(AssessedPackage.POAM)
          .options(References.OPTIONS)
          .options(Documents.LIMITS)
          .options(Documents.ZIP_LIMITS)
          .note(
              "Findings do not change the exit code here; \"assess\" shows them, and whether a"
                  + " POA&M may carry what is open.")
          .example("score ssp.json", "The sum, each family's, and the way to 88 and to 110.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session) throws UsageException, UnreadableException {
    AssessedPackage found = AssessedPackage.find(call, session);
    AssessOptions options =
        new AssessOptions(
            2,
            Assessor.SELF,
            LocalDate.now(ZoneId.systemDefault()),
            new ValidationOptions(Level.SCHEMA, Documents.limits(call), References.loader(call)));
    if (found.content() != null
        && found.content().ofType(DocumentType.SYSTEM_SECURITY_PLAN).size() > 1) {
      throw new UsageException("there are several system security plans; name the one to score");
    }
    Assessment assessment = found.assess(options);
    if (assessment == null || assessment.score() == null) {
      throw new UnreadableException(found.ssp().name(), "it cannot be read as a plan");
    }
    Console console = session.console();
    console.print(
        new ScoreView(new Style(console.colour()), console.width())
            .page(assessment, assessment.score()));
    return ExitCode.DONE;
  }
}
