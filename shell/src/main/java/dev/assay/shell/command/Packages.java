package dev.assay.shell.command;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.io.UnreadableException;
import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.Console;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.FindingView;
import dev.assay.shell.view.Style;
import dev.assay.shell.view.Text;
import dev.assay.validate.pkg.AssessmentPackage;
import dev.assay.validate.pkg.HashList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** What the commands about packages have in common. */
final class Packages {
  static final Argument ARGUMENT =
      Argument.one("DIR|ZIP", Completion.FILE, "the package: a folder with all below it, or a zip");

  static final Option ALGORITHM =
      Option.choice(
              "--algorithm",
              "NAME",
              List.copyOf(new TreeSet<>(HashList.ALGORITHMS)),
              "the hash algorithm; NIST approves each of them")
          .otherwise(HashList.DEFAULT_ALGORITHM);

  static final Option FORMAT =
      Option.choice("--format", "FORMAT", List.of("text", "json"), "the form of the result")
          .otherwise("text");

  private Packages() {}

  /**
   * Opens the package that a command line names.
   *
   * @throws UnreadableException when there is none, or it is no zip at all
   */
  static AssessmentPackage open(Invocation call) throws UsageException, UnreadableException {
    String word = call.arguments().get(0);
    Path path = OutputOptions.path(word);
    if (!Files.exists(path)) {
      throw new UnreadableException(word, "there is no such file or folder");
    }
    AssessmentPackage content = AssessmentPackage.open(path, Documents.zipLimits(call));
    if (content.artifacts().isEmpty()) {
      for (Finding finding : content.findings()) {
        if (finding.location().file().equals(content.name())) {
          content.close();
          throw new UnreadableException(word, finding.message());
        }
      }
    }
    return content;
  }

  /** The algorithm that a command line asks for. */
  static String algorithm(Invocation call) {
    String asked = call.value(ALGORITHM.name());
    return asked == null ? HashList.DEFAULT_ALGORITHM : asked;
  }

  /**
   * Shows what is wrong with a package as a container, and says whether it can be hashed. A list
   * that leaves a file out without a word would stand for another package.
   */
  static boolean isWhole(AssessmentPackage content, Console console) {
    List<Finding> errors =
        content.findings().stream().filter(f -> f.severity() == Severity.ERROR).toList();
    if (!errors.isEmpty()) {
      FindingView view = new FindingView(new Style(console.colour()), console.width());
      console.note(view.lines(errors).stripTrailing());
      console.note(
          "assay: nothing was written, since the list would leave out "
              + (errors.size() == 1 ? "what is named" : "the " + errors.size() + " named")
              + " above");
    }
    return errors.isEmpty();
  }

  /** Says what was left out. */
  static void notes(AssessmentPackage content, Console console) {
    content
        .notChecked()
        .forEach(
            n ->
                console.note(
                    Text.hang("", "  ", "left out: " + n.what() + ": " + n.why(), console.width())
                        .stripTrailing()));
  }

  /** The line with the value to report. */
  static String value(HashList hashes) {
    return hashes.algorithm()
        + " of the list of "
        + Text.count(hashes.hashes().size(), "file")
        + ", the value to report: "
        + hashes.value();
  }
}
