package dev.assay.shell.command;

import dev.assay.convert.Converter;
import dev.assay.convert.OutputFormat;
import dev.assay.convert.TakenBack;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.shell.batch.OutputFile;
import dev.assay.shell.cli.Console;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.ChangeView;
import dev.assay.shell.view.FindingView;
import dev.assay.shell.view.Style;
import dev.assay.shell.view.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The edits of a Word file, a workbook or a CSV file, taken back into the document that it was
 * written from.
 */
final class EditedFile {
  private static final Set<OutputFormat> EDITABLE =
      EnumSet.of(OutputFormat.DOCX, OutputFormat.XLSX, OutputFormat.CSV);

  private final Invocation call;
  private final Session session;
  private final Console console;

  EditedFile(Invocation call, Session session) {
    this.call = call;
    this.session = session;
    this.console = session.console();
  }

  /**
   * Takes the edits back.
   *
   * @param baseWord names the document that the file was written from
   */
  int takeBack(String baseWord) throws UsageException, UnreadableException, IOException {
    if (call.arguments().size() != 1 || call.value("--out-dir") != null) {
      throw new UsageException("--base takes one edited file, and -o FILE for the result");
    }
    boolean dryRun = call.has("--dry-run");
    if (!dryRun && call.value("--output") == null) {
      throw new UsageException("say where to write: -o FILE, or --dry-run to see the changes");
    }
    String word = call.arguments().get(0);
    OutputFormat format = OutputFormat.ofFileName(word);
    if (format == null || !EDITABLE.contains(format)) {
      throw new UsageException(
          "--base takes a .docx, .xlsx or .csv file back, and " + word + " is none");
    }
    Path output = OutputOptions.file(call);
    OutputFile file = dryRun || output == null ? null : OutputFile.at(output, call.has("--force"));
    // A Word file or a workbook is a zip, and as an input of documents it would be unpacked.
    Source edited = Source.read(OutputOptions.path(word), Documents.limits(call));
    Source base = Documents.one(baseWord, call, session);
    checkFormat(base, output);
    TakenBack taken =
        new Converter(Documents.limits(call), References.loader(call)).takeBack(edited, base);
    if (!taken.findings().isEmpty()) {
      FindingView view = new FindingView(new Style(console.colour()), console.width());
      console.note(view.lines(taken.findings()).stripTrailing());
    }
    byte[] bytes = taken.bytes();
    if (taken.file() == null) {
      throw new UnreadableException(word, "nothing can be taken back from it");
    }
    if (dryRun) {
      console.print(
          new ChangeView(new Style(console.colour()), console.width()).list(taken.changes()));
      return taken.clean() ? ExitCode.DONE : ExitCode.FINDINGS;
    }
    if (!taken.clean() && !call.has("--force")) {
      console.note("assay: nothing is written; mend the above, or write the rest with --force");
      return ExitCode.FINDINGS;
    }
    if (file == null) {
      console.out().write(bytes);
    } else {
      file.write(out -> out.write(bytes), console::cancelled);
      if (!call.has("--quiet")) {
        console.note(
            word + " -> " + output + " (" + Text.count(taken.changes().size(), "change") + ")");
      }
    }
    return taken.clean() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  /** The result has the format of the original, so that a name that says otherwise would lie. */
  private void checkFormat(Source base, @Nullable Path output) throws UsageException {
    DocumentFormat named = output == null ? null : DocumentFormat.ofName(output.toString());
    DocumentFormat original = DocumentFormat.ofName(base.name());
    boolean otherSuffix = named != null && original != null && named != original;
    boolean otherTo =
        call.value("--to") != null
            && original != null
            && !original.label().equals(call.value("--to"));
    if (otherSuffix || otherTo) {
      throw new UsageException(
          "the result has the format of "
              + base.name()
              + "; write it so, and convert it after that");
    }
  }
}
