package dev.assay.shell.command;

import dev.assay.diagnostic.Finding;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.shell.batch.OutputFile;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.Console;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.PackageView;
import dev.assay.shell.view.Style;
import dev.assay.validate.FailOn;
import dev.assay.validate.pkg.AssessmentPackage;
import dev.assay.validate.pkg.HashList;
import dev.assay.validate.pkg.PackageCheck;
import dev.assay.validate.pkg.PackageJson;
import dev.assay.validate.pkg.PackageReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what is in a package, and whether it holds together. */
final class PackageCheckCommand implements Command {
  private static final long MOST = 64L << 20;

  private static final CommandSpec SPEC =
      CommandSpec.named("package check", "Says whether a package holds together.")
          .argument(Packages.ARGUMENT)
          .option(
              Option.value("--hashes", "FILE", "compares the files with this list of hashes")
                  .completing(Completion.FILE)
                  .otherwise("the list that the package carries"))
          .option(Packages.FORMAT)
          .option(OutputOptions.OUTPUT)
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
          .options(Documents.LIMITS)
          .options(Documents.ZIP_LIMITS)
          .note(
              "The documents are told apart by what they are, not by their names. Every file that"
                  + " one of them refers to is looked for, its hash and media type compared, and"
                  + " the documents are held against each other.")
          .note("Nothing of a zip is unpacked to disk, and no link is followed.")
          .example("package check package.zip", "What it holds, and what is wrong with it.")
          .example("package check package --hashes hashes.txt", "What changed since the list.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session)
      throws UsageException, UnreadableException, IOException {
    Console console = session.console();
    FailOn failOn =
        Objects.requireNonNull(
            FailOn.ofLabel(Objects.requireNonNullElse(call.value("--fail-on"), "error")));
    Path output = OutputOptions.file(call);
    OutputFile file = output == null ? null : OutputFile.at(output, call.has("--force"));
    String listed = call.value("--hashes");
    Path list = listed == null ? null : OutputOptions.path(listed);
    HashList given = list == null ? null : read(list);
    try (AssessmentPackage content = Packages.open(call)) {
      HashList hashes = given == null ? carried(content) : given;
      String except = PackageHashCommand.within(call.arguments().get(0), list);
      List<Finding> changes = hashes == null ? List.of() : hashes.check(content, except);
      PackageReport report = PackageCheck.of(content, Documents.limits(call));
      OutputFile.Content written =
          out -> {
            if ("json".equals(call.value("--format"))) {
              PackageJson.check(content.name(), report, hashes, changes, out);
            } else {
              boolean terminal = file == null;
              PackageView view =
                  new PackageView(
                      new Style(terminal && console.colour()),
                      terminal ? console.width() : 100,
                      failOn,
                      call.has("--full"));
              String text = view.page(content.name(), report, hashes, changes);
              out.write(text.getBytes(StandardCharsets.UTF_8));
            }
          };
      if (file == null) {
        written.writeTo(console.out());
      } else {
        file.write(written, console::cancelled);
        if (!call.has("--quiet")) {
          console.note(content.name() + " -> " + output);
        }
      }
      boolean fails =
          Stream.concat(report.findings().stream(), changes.stream())
              .anyMatch(f -> failOn.isMetBy(f.severity()));
      return fails ? ExitCode.FINDINGS : ExitCode.DONE;
    }
  }

  private static @Nullable HashList carried(AssessmentPackage content) throws UnreadableException {
    try {
      return HashList.carried(content).orElse(null);
    } catch (IOException e) {
      throw new UnreadableException(
          content.label(HashList.FILE_NAME),
          "it is no list of hashes: " + e.getMessage() + "; \"package hash\" writes one",
          e);
    }
  }

  private static HashList read(Path file) throws UnreadableException {
    Limits usual = Limits.DEFAULT;
    Limits most = new Limits(MOST, usual.depth(), usual.textLength(), usual.yamlAliases());
    Source source = Source.read(file, most);
    try {
      return HashList.parse(new String(source.bytes(), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new UnreadableException(
          file.toString(),
          "it is no list of hashes: " + e.getMessage() + "; \"package hash\" writes one",
          e);
    }
  }
}
