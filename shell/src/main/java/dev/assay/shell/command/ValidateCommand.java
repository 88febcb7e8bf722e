package dev.assay.shell.command;

import dev.assay.io.UnreadableException;
import dev.assay.shell.batch.Input;
import dev.assay.shell.batch.Inputs;
import dev.assay.shell.batch.OrderedWork;
import dev.assay.shell.batch.OutputFile;
import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.Console;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.FindingView;
import dev.assay.shell.view.Style;
import dev.assay.shell.view.ValidationView;
import dev.assay.validate.FailOn;
import dev.assay.validate.FileReport;
import dev.assay.validate.Level;
import dev.assay.validate.Report;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.Validator;
import dev.assay.validate.custom.UserRules;
import dev.assay.validate.custom.UserRulesReader;
import dev.assay.validate.report.JsonReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks documents. */
final class ValidateCommand implements Command {
  private static final String FORMATS = "text, json";

  private static final CommandSpec SPEC =
      CommandSpec.named("validate", "Checks OSCAL documents and says what is wrong, and where.")
          .argument(
              Argument.some("PATH", Completion.DOCUMENT, Documents.PATH_HELP).orOpenDocument())
          .option(
              Option.choice("--level", "LEVEL", levels(), "how far to check").otherwise("rules"))
          .option(
              Option.value("--format", "FORMAT", "the form of the report: " + FORMATS)
                  .otherwise("text")
                  .completing(Completion.REPORT_FORMAT))
          .option(
              Option.value("--output", "FILE", "writes the report to this file")
                  .letter("-o")
                  .completing(Completion.FILE))
          .option(OutputOptions.FORCE)
          .option(
              Option.choice("--fail-on", "SEVERITY", failOns(), "what makes the exit code 1")
                  .otherwise("error"))
          .option(Option.flag("--full", "shows each finding where there are many of one kind"))
          .option(Option.flag("--quiet", "shows findings only").letter("-q"))
          .option(
              Option.value("--jobs", "N", "documents at a time")
                  .otherwise("one for each processor"))
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
          .example(
              "validate plans package.zip --fail-on warning",
              "Checks all documents of the folder and of the zip.")
          .example("validate ssp.json --format json -o report.json", "Writes a report for tools.")
          .example("validate ssp.json --rules house.sch", "Checks rules of your own as well.")
          .example("validate - --level schema < ssp.xml", "Checks the form of standard input.")
          .build();

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
  public int run(Invocation call, Session session) throws UsageException, IOException {
    return new Run(call, session).run();
  }

  /** One call of the command. */
  private static final class Run {
    private final Invocation call;
    private final Session session;
    private final Console console;
    private final boolean json;
    private final FailOn failOn;
    private final boolean quiet;
    private final @Nullable OutputFile file;
    private final UserRules rules;
    private final Validator validator;
    private final ValidationView view;
    private final StringBuilder text = new StringBuilder();
    private final List<FileReport> reports = new ArrayList<>();
    private volatile boolean fault;

    Run(Invocation call, Session session) throws UsageException {
      this.call = call;
      this.session = session;
      this.console = session.console();
      this.json = isJson(call.value("--format"));
      this.failOn =
          Objects.requireNonNull(
              FailOn.ofLabel(Objects.requireNonNullElse(call.value("--fail-on"), "error")));
      this.quiet = call.has("--quiet");
      Path output = OutputOptions.file(call);
      this.file = output == null ? null : OutputFile.at(output, call.has("--force"));
      Level level =
          Objects.requireNonNull(
              Level.ofLabel(Objects.requireNonNullElse(call.value("--level"), "rules")));
      this.rules = rules(call);
      this.validator =
          new Validator(
              new ValidationOptions(level, Documents.limits(call), References.loader(call), rules));
      boolean terminal = file == null;
      this.view =
          new ValidationView(
              new Style(terminal && console.colour()),
              terminal ? console.width() : 100,
              failOn,
              call.has("--full"));
    }

    private static UserRules rules(Invocation call) throws UsageException {
      List<Path> files = new ArrayList<>();
      for (String word : call.values("--rules")) {
        files.add(OutputOptions.path(word));
      }
      return files.isEmpty() ? UserRules.NONE : UserRulesReader.read(files, Documents.limits(call));
    }

    private static boolean isJson(@Nullable String format) throws UsageException {
      if (format == null || format.equals("text")) {
        return false;
      }
      if (format.equals("json")) {
        return true;
      }
      throw new UsageException(OutputOptions.notThere("--format", format, FORMATS));
    }

    int run() throws UsageException, IOException {
      if (rules.isBroken()) {
        FindingView problems = new FindingView(new Style(console.colour()), console.width());
        console.note(problems.lines(rules.problems()).stripTrailing());
        return ExitCode.UNREADABLE;
      }
      int processors = Runtime.getRuntime().availableProcessors();
      int jobs = (int) call.number("--jobs", processors, 1, 256);
      try (Inputs inputs = Documents.inputs(call, session)) {
        List<Input> list = inputs.list();
        OrderedWork.run(
            list, jobs, this::check, report -> take(report, list.size()), console::cancelled);
        if (list.size() > 1) {
          console.showProgress("");
        }
      }
      if (console.cancelled()) {
        return ExitCode.FAULT;
      }
      Report report = new Report(reports);
      finish(report);
      return fault ? ExitCode.FAULT : report.exitCode(failOn);
    }

    private FileReport check(Input input) {
      try {
        return validator.validate(input.open());
      } catch (UnreadableException e) {
        return FileReport.unreadable(e);
      } catch (RuntimeException | StackOverflowError e) {
        // A fault of ours on one document must not keep the others from being checked.
        fault = true;
        return FileReport.unreadable(
            new UnreadableException(input.name(), "a fault of Assay's own: " + e, e));
      }
    }

    private void take(FileReport report, int all) {
      reports.add(report);
      if (all > 1) {
        console.showProgress("");
      }
      if (!json) {
        String block = quiet ? view.findings(report) : view.file(report);
        if (file == null) {
          console.print(block);
        } else {
          text.append(block);
        }
      }
      if (all > 1) {
        console.showProgress(reports.size() + " of " + all);
      }
    }

    private void finish(Report report) throws IOException, UsageException {
      if (!json && !quiet) {
        text.append(view.notChecked(report)).append(view.summary(report));
      }
      if (file == null) {
        if (json) {
          JsonReport.write(report, console.out());
        } else {
          console.print(text.toString());
        }
        return;
      }
      file.write(out -> write(report, out), console::cancelled);
      if (!quiet) {
        console.note(view.summary(report).stripTrailing());
      }
    }

    private void write(Report report, OutputStream out) throws IOException {
      if (json) {
        JsonReport.write(report, out);
      } else {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
