package dev.assay.shell.command;

import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentWriter;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.shell.batch.OutputFile;
import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.Console;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.AssessmentReport;
import dev.assay.shell.view.AssessmentView;
import dev.assay.shell.view.AssessmentWorkbook;
import dev.assay.shell.view.Style;
import dev.assay.validate.FailOn;
import dev.assay.validate.Level;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.assess.AssessOptions;
import dev.assay.validate.assess.Assessment;
import dev.assay.validate.assess.AssessmentHtml;
import dev.assay.validate.assess.AssessmentJson;
import dev.assay.validate.assess.AssessmentMarkdown;
import dev.assay.validate.assess.ResultsDocument;
import dev.assay.validate.assess.Worksheet;
import dev.assay.validate.cmmc.Assessor;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Assesses a plan: score, POA&amp;M gate, status, and what an assessor will stumble on. */
final class AssessCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("assess", "Scores a plan and says what its POA&M may carry.")
          .argument(
              Argument.some(
                      "SSP|DIR",
                      Completion.DOCUMENT,
                      "the system security plan, or a folder or zip that holds it and its POA&M")
                  .orOpenDocument())
          .option(AssessedPackage.POAM)
          .option(
              Option.choice("--cmmc", "LEVEL", List.of("1", "2", "3"), "the CMMC level")
                  .otherwise("2"))
          .option(
              Option.choice(
                      "--assessor",
                      "WHO",
                      List.of("self", "c3pao"),
                      "whose assessment it is, which names the status at Level 2")
                  .otherwise("self"))
          .option(
              Option.value("--date", "YYYY-MM-DD", "the day of the assessment").otherwise("today"))
          .option(
              Option.choice(
                      "--format",
                      "FORMAT",
                      List.of("text", "json", "html", "markdown", "oscal", "csv", "xlsx", "docx"),
                      "the form of the result")
                  .otherwise("that of the file's name, else text"))
          .option(
              Option.value("--output", "FILE", "writes the result to this file")
                  .letter("-o")
                  .completing(Completion.FILE))
          .option(OutputOptions.FORCE)
          .option(
              Option.choice(
                      "--fail-on",
                      "SEVERITY",
                      List.of("error", "warning", "never"),
                      "what makes the exit code 1")
                  .otherwise("error"))
          .option(Option.flag("--full", "shows each finding where there are many of one rule"))
          .option(OutputOptions.QUIET)
          .options(References.OPTIONS)
          .options(Documents.LIMITS)
          .options(Documents.ZIP_LIMITS)
          .note(
              "In a folder or zip, plan and POA&M are found by what they are. The result says what"
                  + " the documents claim: whether that is true, an assessor finds out.")
          .note(
              "The formats: oscal is an assessment-results document, csv a worksheet of the 320"
                  + " objectives, xlsx a workbook with them and what is entered in SPRS or eMASS"
                  + " (not the official template), html one page that needs no network, docx a report to"
                  + " hand over.")
          .example("assess ssp.json --poam poam.json", "Score, gate and findings on the terminal.")
          .example("assess package.zip --assessor c3pao", "The package of a C3PAO's assessment.")
          .example("assess plans -o report.html", "One page to read or print.")
          .example("assess ssp.json --cmmc 1 --date 2026-03-01", "Level 1, as of a day.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session)
      throws UsageException, UnreadableException, IOException {
    Console console = session.console();
    Path output = OutputOptions.file(call);
    String format = format(call.value("--format"), output);
    DocumentFormat oscal = oscalFormat(output);
    FailOn failOn =
        Objects.requireNonNull(
            FailOn.ofLabel(Objects.requireNonNullElse(call.value("--fail-on"), "error")));
    AssessOptions options = options(call);
    if (List.of("xlsx", "docx").contains(format) && output == null) {
      throw new UsageException("say where to write it: -o FILE." + format);
    }
    OutputFile file = output == null ? null : OutputFile.at(output, call.has("--force"));
    AssessedPackage found = AssessedPackage.find(call, session);
    Assessment assessment = found.assess(options);
    if (assessment == null) {
      throw new UnreadableException(found.ssp().name(), "it cannot be read as a plan");
    }
    boolean terminal = file == null;
    AssessmentView view =
        new AssessmentView(
            new Style(terminal && console.colour()),
            terminal ? console.width() : 100,
            call.has("--full"));
    OutputFile.Content content =
        out -> {
          switch (format) {
            case "json" -> AssessmentJson.write(assessment, out);
            case "oscal" ->
                DocumentWriter.write(
                    ResultsDocument.of(assessment, planHref(found.ssp(), output)),
                    oscal,
                    null,
                    out);
            case "html" -> out.write(bytes(AssessmentHtml.of(assessment)));
            case "markdown" -> out.write(bytes(AssessmentMarkdown.of(assessment)));
            case "docx" -> out.write(AssessmentReport.write(assessment));
            case "xlsx" -> out.write(AssessmentWorkbook.write(assessment));
            case "csv" -> out.write(bytes(Worksheet.csv(assessment)));
            default -> out.write(bytes(view.page(assessment)));
          }
        };
    if (file == null) {
      content.writeTo(console.out());
    } else {
      file.write(content, console::cancelled);
      if (!call.has("--quiet")) {
        console.note(view.summary(assessment) + "; see " + output);
      }
    }
    boolean fails = assessment.findings().stream().anyMatch(f -> failOn.isMetBy(f.severity()));
    return fails ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  /** The plan as the results refer to it: from where they stand, or from where the plan stands. */
  private static String planHref(Source plan, @Nullable Path output) {
    Path file = plan.path();
    if (file == null || output == null) {
      return ResultsDocument.href(plan.name());
    }
    URI target = file.toAbsolutePath().normalize().toUri();
    Path from = output.toAbsolutePath().normalize().getParent();
    Path to = Path.of(target);
    if (from == null || !Objects.equals(from.getRoot(), to.getRoot())) {
      return target.toString();
    }
    List<String> parts = new ArrayList<>();
    from.relativize(to).forEach(part -> parts.add(ResultsDocument.href(part.toString())));
    return String.join("/", parts);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String format(@Nullable String asked, @Nullable Path output) {
    if (asked != null) {
      return asked;
    }
    String name = output == null ? "" : output.toString().toLowerCase(Locale.ROOT);
    String suffix = name.substring(name.lastIndexOf('.') + 1);
    return switch (suffix) {
      case "json", "csv", "docx", "html", "xlsx" -> suffix;
      case "htm" -> "html";
      case "md", "markdown" -> "markdown";
      case "xml", "yaml", "yml" -> "oscal";
      default -> "text";
    };
  }

  private static DocumentFormat oscalFormat(@Nullable Path output) {
    DocumentFormat format = output == null ? null : DocumentFormat.ofName(output.toString());
    return format == null ? DocumentFormat.JSON : format;
  }

  /** The options of an assessment. */
  private static AssessOptions options(Invocation call) throws UsageException {
    return new AssessOptions(
        Integer.parseInt(Objects.requireNonNullElse(call.value("--cmmc"), "2")),
        Assessor.ofLabel(Objects.requireNonNullElse(call.value("--assessor"), "self"))
            .orElseThrow(),
        date(call.value("--date")),
        new ValidationOptions(Level.RULES, Documents.limits(call), References.loader(call)));
  }

  private static LocalDate date(@Nullable String word) throws UsageException {
    if (word == null) {
      return LocalDate.now(java.time.ZoneId.systemDefault());
    }
    try {
      return LocalDate.parse(word);
    } catch (DateTimeException e) {
      throw new UsageException("--date cannot be \"" + word + "\"; it is a day such as 2026-03-01");
    }
  }
}
