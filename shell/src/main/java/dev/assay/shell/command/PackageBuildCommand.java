package dev.assay.shell.command;

import dev.assay.io.UnreadableException;
import dev.assay.shell.batch.OutputFile;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.Console;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import dev.assay.validate.pkg.AssessmentPackage;
import dev.assay.validate.pkg.HashList;
import dev.assay.validate.pkg.PackageBuilder;
import dev.assay.validate.pkg.PackageReadException;
import java.io.IOException;
import java.nio.file.Path;

/** Makes a zip of a package with its list of hashes. */
final class PackageBuildCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("package build", "Makes a zip of a package, with its list of hashes.")
          .argument(Packages.ARGUMENT)
          .option(
              Option.value("--output", "FILE", "the zip to write")
                  .letter("-o")
                  .completing(Completion.FILE))
          .option(Packages.ALGORITHM)
          .option(OutputOptions.FORCE)
          .option(OutputOptions.QUIET)
          .options(Documents.ZIP_LIMITS)
          .note(
              "The files stand in a fixed order with a fixed time, the list first as "
                  + HashList.FILE_NAME
                  + ": equal content gives equal bytes, on every machine.")
          .example("package build package -o package.zip", "A zip to hand over.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session)
      throws UsageException, UnreadableException, IOException {
    Console console = session.console();
    String word = call.value("--output");
    if (word == null) {
      throw new UsageException("say where to write the zip: -o FILE");
    }
    Path output = OutputOptions.path(word);
    OutputFile file = OutputFile.at(output, call.has("--force"));
    try (AssessmentPackage content = Packages.open(call)) {
      if (!Packages.isWhole(content, console)) {
        return ExitCode.FINDINGS;
      }
      String inside = PackageHashCommand.within(call.arguments().get(0), output);
      if (inside != null) {
        throw new UsageException(
            output + " lies in the package and would go into itself; write it elsewhere");
      }
      HashList hashes = Packages.hashes(content, call);
      try {
        file.write(out -> PackageBuilder.build(content, hashes, out), console::cancelled);
      } catch (PackageReadException e) {
        throw new UnreadableException(e.file(), e.reason(), e);
      }
      if (!call.has("--quiet")) {
        Packages.notes(content, console);
        console.note(content.name() + " -> " + output);
        console.note(Packages.value(hashes));
      }
    }
    return ExitCode.DONE;
  }
}
