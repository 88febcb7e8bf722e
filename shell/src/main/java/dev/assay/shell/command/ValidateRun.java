package dev.assay.shell.command;

import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.profiles.load.DocumentLoader;
import dev.assay.shell.batch.BatchRun;
import dev.assay.shell.batch.GitChanges;
import dev.assay.shell.batch.Input;
import dev.assay.shell.batch.Inputs;
import dev.assay.shell.batch.OutputFile;
import dev.assay.shell.batch.Progress;
import dev.assay.shell.cli.Console;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.FindingView;
import dev.assay.shell.view.Style;
import dev.assay.shell.view.ValidationView;
import dev.assay.validate.FailOn;
import dev.assay.validate.FileReport;
import dev.assay.validate.Level;
import dev.assay.validate.Report;
import dev.assay.validate.Reports;
import dev.assay.validate.Totals;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.Validator;
import dev.assay.validate.custom.UserRules;
import dev.assay.validate.custom.UserRulesReader;
import dev.assay.validate.report.FormerReport;
import dev.assay.validate.report.JsonReport;
import dev.assay.validate.report.ReportFormat;
import dev.assay.validate.report.RunInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One call of {@link ValidateCommand}. */
final class ValidateRun {
  private final Invocation call;
  private final Session session;
  private final Console console;
  private final @Nullable ReportFormat format;
  private final FailOn failOn;
  private final boolean quiet;
  private final @Nullable OutputFile file;
  private final Limits limits;
  private final Level level;
  private final DocumentLoader loader;
  private final List<Path> rulesFiles = new ArrayList<>();
  private final List<String> rulesRead = new ArrayList<>();
  private final @Nullable FormerReport former;
  private final ValidationView view;

  ValidateRun(Invocation call, Session session) throws UsageException, UnreadableException {
    this.call = call;
    this.session = session;
    this.console = session.console();
    this.format = ReportFormat.ofLabel(or("--format", ValidateCommand.TEXT));
    this.failOn = Objects.requireNonNull(FailOn.ofLabel(or("--fail-on", "error")));
    this.quiet = call.has("--quiet");
    Path output = OutputOptions.file(call);
    this.file = output == null ? null : OutputFile.at(output, call.has("--force"));
    this.limits = Documents.limits(call);
    this.level = Objects.requireNonNull(Level.ofLabel(or("--level", "rules")));
    this.loader = References.loader(call);
    for (String word : call.values("--rules")) {
      rulesFiles.add(OutputOptions.path(word));
    }
    String baseline = call.value("--baseline");
    this.former =
        baseline == null
            ? null
            : FormerReport.read(Source.read(OutputOptions.path(baseline), limits), limits);
    boolean terminal = file == null;
    this.view =
        new ValidationView(
            new Style(terminal && console.colour()),
            terminal ? console.width() : 100,
            failOn,
            call.has("--full"));
  }

  private String or(String option, String otherwise) {
    return Objects.requireNonNullElse(call.value(option), otherwise);
  }

  int run() throws UsageException, UnreadableException, IOException {
    if (call.arguments().isEmpty()
        && call.value(Documents.FILES_FROM) == null
        && session.open() == null) {
      throw new UsageException(
          "validate needs PATH: "
              + Documents.PATH_HELP
              + " (see \""
              + session.program()
              + "help validate\")");
    }
    UserRules rules =
        rulesFiles.isEmpty()
            ? UserRules.NONE
            : UserRulesReader.read(rulesFiles, limits, s -> rulesRead.add(RunKey.of(s)));
    if (rules.isBroken()) {
      FindingView problems = new FindingView(new Style(console.colour()), console.width());
      console.note(problems.lines(rules.problems()).stripTrailing());
      return ExitCode.UNREADABLE;
    }
    String files = call.value(Documents.FILES_FROM);
    try (Inputs inputs = Documents.inputs(call, session, files)) {
      List<Input> list = inputs.list();
      String since = call.value("--since");
      if (since != null) {
        list = new GitChanges(since).changed(list);
      }
      Validator validator = new Validator(new ValidationOptions(level, limits, loader, rules));
      try (BatchRun run = new BatchRun(list, validator, setup())) {
        return check(run, list, since);
      }
    }
  }

  private BatchRun.Setup setup() throws UsageException {
    int processors = Runtime.getRuntime().availableProcessors();
    String journal = call.value("--resume");
    // What a host answers may be something else the next time.
    boolean cached = !call.has("--no-cache") && loader.options().allowedHosts().isEmpty();
    FormerReport known = former;
    return new BatchRun.Setup(
        (int) call.number("--jobs", processors, 1, 256),
        RunKey.of(level, limits, loader, rulesRead),
        cached ? BatchRun.cachePlace() : null,
        journal == null ? null : journal(OutputOptions.path(journal)),
        known == null ? UnaryOperator.identity() : known::newOnly);
  }

  /** The journal goes away at the end, and must not take the report with it. */
  private Path journal(Path journal) throws UsageException {
    Path output = OutputOptions.file(call);
    if (output != null && isSame(output, journal)) {
      throw new UsageException(
          "--resume and -o name the same file; the journal needs one of its own");
    }
    return journal;
  }

  private static boolean isSame(Path one, Path other) {
    if (one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())) {
      return true;
    }
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  private int check(BatchRun run, List<Input> inputs, @Nullable String since)
      throws IOException, UsageException {
    Progress progress = new Progress(console, inputs.size(), System::nanoTime);
    run.run(report -> show(report, progress), progress::show, console::cancelled);
    progress.clear();
    if (console.cancelled()) {
      return ExitCode.FAULT;
    }
    Reports reports = run.reports();
    write(run, reports);
    run.finished();
    Totals totals = reports.totals();
    if (totals.files() == 0) {
      return nothing(totals, inputs.isEmpty() ? since : null);
    }
    return run.faulty() ? ExitCode.FAULT : totals.exitCode(failOn);
  }

  /** A folder without anything to check is a mistake, unless git says that nothing has changed. */
  private int nothing(Totals totals, @Nullable String since) {
    if (since != null) {
      console.note("nothing to check: no document has changed since " + since);
      return ExitCode.DONE;
    }
    boolean found = !totals.skipped().isEmpty();
    console.note(
        "assay: nothing to check: " + (found ? "none of the files is OSCAL" : "no file is named"));
    return call.value("--since") != null || !found ? ExitCode.DONE : Report.UNREADABLE;
  }

  /** Shows a document as soon as it is its turn, where the format lets it. */
  private void show(FileReport report, Progress progress) {
    if (file != null) {
      return;
    }
    if (format == null) {
      String text = quiet ? view.findings(report) : view.file(report);
      if (!text.isEmpty()) {
        progress.clear();
        console.print(text);
      }
    } else if (format == ReportFormat.JSONL) {
      progress.clear();
      JsonReport.writeLine(report, console.out());
    }
  }

  private void write(BatchRun run, Reports reports) throws IOException, UsageException {
    RunInfo info = new RunInfo(RunKey.version(), level, failOn, former != null, run.faulty());
    if (file != null) {
      file.write(
          out -> {
            if (format == null) {
              text(reports, out);
            } else {
              format.write(reports, info, out);
            }
          },
          console::cancelled);
      if (!quiet) {
        console.note(view.summary(reports).stripTrailing());
      }
    } else if (format == null) {
      console.print(quiet ? "" : closing(reports));
    } else if (format == ReportFormat.JSONL) {
      JsonReport.writeLastLine(reports.totals(), console.out());
    } else {
      format.write(reports, info, console.out());
    }
  }

  private void text(Reports reports, OutputStream out) throws IOException {
    for (FileReport report : reports) {
      String block = quiet ? view.findings(report) : view.file(report);
      out.write(block.getBytes(StandardCharsets.UTF_8));
    }
    out.write((quiet ? "" : closing(reports)).getBytes(StandardCharsets.UTF_8));
  }

  private String closing(Reports reports) {
    if (reports.totals().files() == 0) {
      return view.skipped(reports.totals());
    }
    return view.notChecked(reports)
        + view.table(reports)
        + view.skipped(reports.totals())
        + view.summary(reports);
  }
}
