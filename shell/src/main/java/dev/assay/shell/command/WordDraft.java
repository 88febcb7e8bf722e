package dev.assay.shell.command;

import dev.assay.convert.OutputFormat;
import dev.assay.convert.draft.Draft;
import dev.assay.convert.draft.DraftSsp;
import dev.assay.document.DocumentTime;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.shell.batch.OutputFile;
import dev.assay.shell.cli.Console;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.DraftView;
import dev.assay.shell.view.Style;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A plan out of a Word file that Assay did not write. */
final class WordDraft {
  private WordDraft() {}

  /** Whether a call is about one: a Word file as the only input. */
  static boolean isMeant(Invocation call) {
    return call.arguments().size() == 1
        && OutputFormat.ofFileName(call.arguments().get(0)) == OutputFormat.DOCX;
  }

  /** Writes the draft, and says side by side what became of each text. */
  static int write(Invocation call, Session session)
      throws UsageException, UnreadableException, IOException {
    Console console = session.console();
    boolean dryRun = call.has("--dry-run");
    Path output = OutputOptions.file(call);
    if (!dryRun && call.value("--output") == null) {
      throw new UsageException(
          "say where to write: -o FILE, or --dry-run to see what is recognised");
    }
    DocumentFormat format =
        OutputOptions.format(OutputOptions.format(call), output, DocumentFormat.JSON);
    OutputFile file = dryRun || output == null ? null : OutputFile.at(output, call.has("--force"));
    String word = call.arguments().get(0);
    Source source = Source.read(OutputOptions.path(word), Documents.limits(call));
    Draft draft = draft(source, word);
    if (draft.writtenFrom() != null) {
      throw new UsageException(
          word
              + " was written from the document "
              + draft.writtenFrom()
              + "; take its edits back with --base ORIGINAL");
    }
    DraftView view = new DraftView(new Style(console.colour()), console.width());
    boolean resultIsOutput = !dryRun && file == null;
    if (resultIsOutput) {
      console.note(view.list(draft).stripTrailing());
    } else {
      console.print(view.list(draft));
    }
    if (draft.document() == null) {
      console.note(
          "assay: "
              + word
              + ": no requirement was recognised, so that there is no draft; the file has to name"
              + " requirements (3.1.1, AC.L2-3.1.1) in headings or in a table");
      return ExitCode.FINDINGS;
    }
    if (!dryRun) {
      OutputOptions.write(draft.document(), format, null, file, console);
      if (file != null && !call.has("--quiet")) {
        console.note(word + " -> " + output + "; every value in it is to be confirmed");
      }
    }
    return ExitCode.DONE;
  }

  private static Draft draft(Source source, String word) throws UnreadableException {
    String now = DocumentTime.text(OffsetDateTime.now(ZoneOffset.UTC));
    Path name = Path.of(word).getFileName();
    try {
      return DraftSsp.of(name.toString(), source.bytes(), now);
    } catch (IOException e) {
      throw new UnreadableException(word, String.valueOf(e.getMessage()), e);
    }
  }
}
