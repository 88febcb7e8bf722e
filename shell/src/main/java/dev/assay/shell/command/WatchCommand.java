package dev.assay.shell.command;

import dev.assay.io.UnreadableException;
import dev.assay.shell.batch.Input;
import dev.assay.shell.batch.Inputs;
import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.Console;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.Style;
import dev.assay.shell.view.WatchView;
import dev.assay.validate.FileReport;
import dev.assay.validate.FindingChanges;
import dev.assay.validate.Level;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.Validator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Checks documents each time they are saved, and tells what became of the findings. */
final class WatchCommand implements Command {
  /** How long a round waits; short enough for people, long enough for a disk. */
  private static final long PAUSE_MILLIS = 300;

  private static final CommandSpec SPEC =
      CommandSpec.named("watch", "Checks on each save and tells what has changed.")
          .argument(
              Argument.some("PATH", Completion.DOCUMENT, Documents.PATH_HELP).orOpenDocument())
          .option(
              Option.choice(
                      "--level",
                      "LEVEL",
                      List.of("schema", "constraints", "rules"),
                      "how far to check")
                  .otherwise("rules"))
          .options(References.OPTIONS)
          .options(Documents.LIMITS)
          .options(Documents.ZIP_LIMITS)
          .note(
              "All are checked once; from then on only findings that are new or mended are told. When"
                  + " one document changes all are checked again, since one may import the other."
                  + " Ctrl-C ends it.")
          .example("watch ssp.json", "Keep it beside your editor.")
          .example("watch plans", "All documents below a folder, those to come as well.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session)
      throws UsageException, UnreadableException, IOException {
    Console console = session.console();
    if (call.arguments().contains("-")) {
      throw new UsageException("standard input (-) cannot be watched; name a file");
    }
    Level level =
        Objects.requireNonNull(
            Level.ofLabel(Objects.requireNonNullElse(call.value("--level"), "rules")));
    WatchView view = new WatchView(new Style(console.colour()), console.width());
    Map<String, String> seen = Map.of();
    Map<String, FileReport> reports = Map.of();
    boolean first = true;
    console.live();
    while (!console.cancelled()) {
      List<String> words = words(call, session);
      Map<String, String> now = WatchedFiles.of(words);
      if (first || !now.equals(seen)) {
        seen = now;
        Map<String, FileReport> next = check(call, session, words, level);
        console.print(first ? view.first(next) : changes(reports, next, view));
        console.flush();
        reports = next;
        first = false;
      }
      Runnable quiet = console.aside();
      try {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return ExitCode.DONE;
      } finally {
        quiet.run();
      }
    }
    return ExitCode.DONE;
  }

  private static List<String> words(Invocation call, Session session) {
    OpenDocument open = session.open();
    return call.arguments().isEmpty() && open != null ? List.of(open.word()) : call.arguments();
  }

  private static Map<String, FileReport> check(
      Invocation call, Session session, List<String> words, Level level)
      throws UsageException, UnreadableException {
    // A new one each time: it holds on to what documents import.
    Validator validator =
        new Validator(
            new ValidationOptions(level, Documents.limits(call), References.loader(call)));
    Map<String, FileReport> reports = new LinkedHashMap<>();
    try (Inputs inputs = Documents.inputs(Invocation.parse(SPEC, words, false), session)) {
      for (Input input : inputs.list()) {
        if (session.console().cancelled()) {
          break;
        }
        try {
          reports.put(input.name(), validator.validate(input.open()));
        } catch (UnreadableException e) {
          reports.put(input.name(), FileReport.unreadable(e));
        }
      }
    }
    return reports;
  }

  private static String changes(
      Map<String, FileReport> before, Map<String, FileReport> after, WatchView view) {
    StringBuilder out = new StringBuilder();
    after.forEach(
        (name, report) -> {
          FileReport old = before.get(name);
          FindingChanges changes =
              FindingChanges.of(old == null ? List.of() : old.findings(), report.findings());
          out.append(view.changes(report, changes, old == null));
        });
    before.keySet().stream()
        .filter(name -> !after.containsKey(name))
        .forEach(name -> out.append(view.gone(name)));
    return out.length() == 0 ? view.nothing() : out.toString();
  }
}
