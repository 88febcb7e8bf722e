package dev.assay.shell.command;

import dev.assay.io.UnreadableException;
import dev.assay.shell.batch.OutputFile;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Console;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.UsageException;
import dev.assay.validate.pkg.AssessmentPackage;
import dev.assay.validate.pkg.HashList;
import dev.assay.validate.pkg.PackageJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes the hashes of all files of a package, and the hash of that list. */
final class PackageHashCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("package hash", "Hashes each file, and the list of these hashes.")
          .argument(Packages.ARGUMENT)
          .option(Packages.ALGORITHM)
          .option(Packages.FORMAT)
          .option(OutputOptions.OUTPUT)
          .option(OutputOptions.FORCE)
          .option(OutputOptions.QUIET)
          .options(Documents.ZIP_LIMITS)
          .note(
              "The hash of the list is the single value that is reported for a certification"
                  + " assessment (32 CFR 170.17(c)(4)), with the algorithm; keep the list and the"
                  + " files for six years. \"package check --hashes LIST\" says later what changed.")
          .note(
              "Folders whose names begin with a dot are left out, and so is "
                  + HashList.FILE_NAME
                  + ", the list that a package carries.")
          .example("package hash package -o hashes.txt", "The list in a file, its value shown.")
          .example(
              "package hash package.zip --algorithm SHA-512 --format json", "For other programs.")
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
    OutputFile file = output == null ? null : OutputFile.at(output, call.has("--force"));
    try (AssessmentPackage content = Packages.open(call)) {
      if (!Packages.isWhole(content, console)) {
        return ExitCode.FINDINGS;
      }
      HashList hashes =
          without(Packages.hashes(content, call), within(call.arguments().get(0), output));
      OutputFile.Content written =
          out -> {
            if ("json".equals(call.value("--format"))) {
              PackageJson.hashes(content.name(), hashes, out);
            } else {
              out.write(hashes.text().getBytes(StandardCharsets.UTF_8));
            }
          };
      if (file == null) {
        written.writeTo(console.out());
      } else {
        file.write(written, console::cancelled);
      }
      if (!call.has("--quiet")) {
        Packages.notes(content, console);
        console.note(Packages.value(hashes));
      }
    }
    return ExitCode.DONE;
  }

  /** A list that is written anew within the package does not hold its own former self. */
  private static HashList without(HashList hashes, @Nullable String path) {
    Map<String, String> rest = new TreeMap<>(hashes.hashes());
    return path == null || rest.remove(path) == null
        ? hashes
        : new HashList(hashes.algorithm(), rest);
  }

  /** The path of a file within the folder of a package, or null when it lies elsewhere. */
  static @Nullable String within(String word, @Nullable Path file) throws IOException {
    Path folder = Path.of(word);
    if (file == null || !Files.isDirectory(folder) || !Files.exists(file)) {
      return null;
    }
    Path real = file.toRealPath();
    Path root = folder.toRealPath();
    return real.startsWith(root) ? root.relativize(real).toString().replace('\\', '/') : null;
  }
}
