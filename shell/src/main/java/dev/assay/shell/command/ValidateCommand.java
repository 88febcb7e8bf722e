package dev.assay.shell.command;

import dev.assay.io.UnreadableException;
import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import dev.assay.validate.FailOn;
import dev.assay.validate.Level;
import dev.assay.validate.report.ReportFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Checks documents. */
final class ValidateCommand implements Command {
  /** Text for people, which is no format of files. */
  static final String TEXT = "text";

  private static final CommandSpec SPEC =
      CommandSpec.named("validate", "Checks OSCAL documents and says what is wrong.")
          .argument(Argument.any("PATH", Completion.DOCUMENT, Documents.PATH_HELP).orOpenDocument())
          .option(
              Option.value(
                      Documents.FILES_FROM,
                      "FILE",
                      "checks the files that this one names, one a line; - is standard input")
                  .completing(Completion.FILE))
          .option(
              Option.value(
                  "--since", "REV", "checks only files that git says have changed since REV"))
          .option(
              Option.choice("--level", "LEVEL", levels(), "how far to check").otherwise("rules"))
          .option(
              Option.choice("--format", "FORMAT", formats(), "the form of the report")
                  .otherwise(TEXT))
          .option(
              Option.value("--output", "FILE", "writes the report to this file")
                  .letter("-o")
                  .completing(Completion.FILE))
          .option(OutputOptions.FORCE)
          .option(
              Option.choice("--fail-on", "SEVERITY", failOns(), "what makes the exit code 1")
                  .otherwise("error"))
          .option(
              Option.value(
                      "--baseline",
                      "FILE",
                      "leaves out what this former report (json, jsonl, sarif) has already")
                  .completing(Completion.FILE))
          .option(Option.flag("--full", "shows each finding where there are many of one kind"))
          .option(Option.flag("--quiet", "shows findings only").letter("-q"))
          .option(
              Option.value("--jobs", "N", "documents at a time")
                  .otherwise("one for each processor"))
          .option(
              Option.flag(
                  "--no-cache", "checks files anew that have not changed since a former run"))
          .option(
              Option.value(
                      "--resume",
                      "FILE",
                      "keeps a journal there, and goes on from it after a run that was stopped")
                  .completing(Completion.FILE))
          .option(
              Option.value(
                      "--rules",
                      "FILE",
                      "checks the rules of this file too: Metaschema constraints, Schematron, or"
                          + " settings of rules")
                  .completing(Completion.FILE)
                  .repeated())
          .options(References.OPTIONS)
          .options(Documents.LIMITS)
          .options(Documents.ZIP_LIMITS)
          .note(
              "The levels: schema checks the form, constraints also what the OSCAL definitions"
                  + " demand beside it, rules also that a system security plan answers each"
                  + " requirement and objective of its profile.")
          .note(
              "What could not be checked, an import that is out of reach for example, is listed and"
                  + " never counts as passed.")
          .example("validate ssp.json", "Checks one document at all levels.")
          .note(
              "Files that are found in folders and zips and are plainly no OSCAL are passed over"
                  + " and counted; a file that is named has to be OSCAL. What is told of each"
                  + " format, of the cache and of journals: docs/reports.md and docs/batch.md.")
          .example(
              "validate plans package.zip --fail-on warning",
              "Checks all documents of the folder and of the zip.")
          .example("validate ssp.json --format json -o report.json", "Writes a report for tools.")
          .example(
              "validate plans --since origin/main --format sarif -o new.sarif",
              "Checks what a branch has changed, for code scanning.")
          .example("validate ssp.json --rules house.sch", "Checks rules of your own as well.")
          .example("validate - --level schema < ssp.xml", "Checks the form of standard input.")
          .build();

  private static List<String> formats() {
    List<String> labels = new ArrayList<>();
    labels.add(TEXT);
    for (ReportFormat format : ReportFormat.values()) {
      labels.add(format.label());
    }
    return labels;
  }

  private static List<String> levels() {
    List<String> labels = new ArrayList<>();
    for (Level level : Level.values()) {
      labels.add(level.label());
    }
    return labels;
  }

  private static List<String> failOns() {
    List<String> labels = new ArrayList<>();
    for (FailOn failOn : FailOn.values()) {
      labels.add(failOn.label());
    }
    return labels;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session)
      throws UsageException, UnreadableException, IOException {
    return new ValidateRun(call, session).run();
  }
}
