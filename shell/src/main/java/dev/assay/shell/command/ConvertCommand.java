package dev.assay.shell.command;

import dev.assay.convert.OutputFormat;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Memory;
import dev.assay.io.ReadResult;
import dev.assay.io.ReadRules;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.shell.batch.Input;
import dev.assay.shell.batch.Inputs;
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
import dev.assay.shell.view.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes documents in another format. */
final class ConvertCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("convert", "Writes documents in other formats, Word among them.")
          .argument(Argument.some("IN", Completion.DOCUMENT, Documents.PATH_HELP).orOpenDocument())
          .option(OutputOptions.OUTPUT)
          .option(
              Option.value(
                      "--out-dir", "DIR", "writes each document into this folder, which is made")
                  .completing(Completion.FILE))
          .option(
              Option.choice(
                  "--to",
                  "FORMAT",
                  ReadableOutput.labels(),
                  "the format, when the name of the file does not tell it"))
          .option(
              Option.value(
                      "--base",
                      "ORIGINAL",
                      "takes the edits of a Word, Excel or CSV file back into this document")
                  .completing(Completion.DOCUMENT))
          .option(
              Option.value(
                      "--template",
                      "FILE",
                      "writes Word in the styles, cover, header and footer of this Word file")
                  .completing(Completion.FILE))
          .option(
              Option.flag(
                  "--dry-run", "lists the changes, or what is recognised, and writes nothing"))
          .options(TableChoice.OPTIONS)
          .option(ReadableOutput.SPLIT)
          .options(References.OPTIONS)
          .option(OutputOptions.FORCE)
          .option(
              Option.flag(
                  "--drop-unknown", "writes a document without the items that OSCAL does not have"))
          .option(OutputOptions.QUIET)
          .options(Documents.LIMITS)
          .options(Documents.ZIP_LIMITS)
          .note(
              "Nothing is lost on the way: a document with items that OSCAL does not have is not"
                  + " written unless --drop-unknown says so. Comments of XML and YAML files are not"
                  + " part of the document and are not carried over.")
          .note(
              "A Word, Excel or CSV file that Assay wrote can be edited and taken back with --base:"
                  + " texts, statuses, dates and rows come back to their places, and what the file"
                  + " does not show stays as it was. What has no place is an error, and then nothing is written"
                  + " without --force. The result has the format of the original.")
          .note(
              "A Word file that Assay did not write becomes the draft of a plan: what its headings,"
                  + " labels and ticked boxes say goes to its place, marked as one to confirm, and"
                  + " a list says side by side what was recognised and what was not.")
          .example("convert ssp.json -o ssp.docx", "Writes a Word document.")
          .example(
              "convert ssp.json -o ssp.docx --template ours.docx",
              "Writes it in our own styles; docs/word.md lists the placeholders.")
          .example(
              "convert ssp.docx --base ssp.json -o new.json", "Takes the edits of ssp.docx back.")
          .example("convert poam.json -o poam.csv --rows milestone", "A row for each milestone.")
          .example(
              "convert theirs.docx -o draft.json",
              "Drafts a plan out of a Word file in the order of NIST's template.")
          .example("convert ssp.json -o ssp --to markdown --split", "A folder to review in git.")
          .example("convert ssp.json -o ssp.xml", "Writes the JSON document as XML.")
          .example("convert plans --out-dir yaml --to yaml", "Writes all below plans as YAML.")
          .example("convert cmmc-l2 -o cmmc-l2.json", "Writes the built-in CMMC Level 2 profile.")
          .example("convert ssp.yaml -o - --to json", "Writes JSON to standard output.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session)
      throws UsageException, UnreadableException, IOException {
    String base = call.value("--base");
    if (base != null && call.value("--template") != null) {
      throw new UsageException("--template is for writing Word; --base takes a Word file back");
    }
    if (base != null) {
      return new EditedFile(call, session).takeBack(base);
    }
    if (WordDraft.isMeant(call)) {
      return WordDraft.write(call, session);
    }
    if (call.has("--dry-run")) {
      throw new UsageException("--dry-run is for --base ORIGINAL, and for a draft out of Word");
    }
    String folder = call.value("--out-dir");
    if ((folder == null) == (call.value("--output") == null)) {
      throw new UsageException(
          folder == null
              ? "say where to write: " + where(call)
              : "-o and --out-dir exclude each other");
    }
    OutputFormat readable = ReadableOutput.format(call, OutputOptions.file(call));
    TableChoice.check(call, readable);
    if (call.value("--template") != null && readable != OutputFormat.DOCX) {
      throw new UsageException("--template is for Word: write to a .docx file, or add --to docx");
    }
    if (readable == null && call.has(ReadableOutput.SPLIT.name())) {
      throw new UsageException("--split is for Markdown: add --to markdown");
    }
    if (readable != null) {
      return new ReadableOutput(call, session, readable).run(folder);
    }
    try (Inputs inputs = Documents.inputs(call, session)) {
      Run run = new Run(call, session);
      if (folder != null) {
        return run.all(inputs.list(), OutputOptions.path(folder));
      }
      if (inputs.list().size() > 1) {
        throw new UsageException(
            inputs.list().size() + " documents cannot be written to one file; use --out-dir DIR");
      }
      return run.single(inputs.list().get(0));
    }
  }

  private static String where(Invocation call) throws UsageException {
    List<String> words = call.arguments();
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    boolean meant = words.size() == 2 && !Files.exists(OutputOptions.path(last));
    return meant
        ? "did you mean -o " + last + "?"
        : "-o FILE, -o - for standard output, or --out-dir DIR";
  }

  /** One call of the command. */
  private static final class Run {
    private final Console console;
    private final Session session;
    private final Limits limits;
    private final @Nullable DocumentFormat asked;
    private final @Nullable Path output;
    private final boolean force;
    private final boolean dropUnknown;
    private final boolean quiet;

    Run(Invocation call, Session session) throws UsageException {
      this.session = session;
      this.console = session.console();
      this.limits = Documents.limits(call);
      this.asked = OutputOptions.format(call);
      this.output = OutputOptions.file(call);
      this.force = call.has("--force");
      this.dropUnknown = call.has("--drop-unknown");
      this.quiet = call.has("--quiet");
    }

    int single(Input input) throws UsageException, UnreadableException, IOException {
      if (output == null && asked == null) {
        throw new UsageException(
            "standard output has no suffix; add --to "
                + String.join(", ", ReadableOutput.labels()));
      }
      if (asked == null && output != null && DocumentFormat.ofName(output.toString()) == null) {
        throw new UsageException(
            "the name "
                + output
                + " does not tell the format; add --to "
                + String.join(", ", ReadableOutput.labels()));
      }
      // What cannot be written is said before anything is read.
      DocumentFormat format = OutputOptions.format(asked, output, DocumentFormat.JSON);
      OutputFile file = output == null ? null : OutputFile.at(output, force);
      return convert(input, format, file, output);
    }

    int all(List<Input> inputs, Path folder)
        throws UsageException, UnreadableException, IOException {
      if (asked == null) {
        throw new UsageException(
            "--out-dir needs the format: --to " + String.join(", ", ReadableOutput.labels()));
      }
      OutputFolder targets = OutputFolder.plan(folder, inputs, asked.suffix());
      int worst = ExitCode.DONE;
      for (int i = 0; i < inputs.size() && !console.cancelled(); i++) {
        Input input = inputs.get(i);
        console.showProgress("");
        try {
          Path target = targets.make(i);
          OutputFile file = OutputFile.at(target, force);
          worst = Math.max(worst, convert(input, asked, file, target));
        } catch (UnreadableException e) {
          console.note("assay: " + e.getMessage());
          worst = Math.max(worst, ExitCode.UNREADABLE);
        } catch (UsageException e) {
          console.note("assay: " + e.getMessage());
          worst = Math.max(worst, ExitCode.USAGE);
        } catch (OutOfMemoryError e) {
          // One that is too large must not keep the others from being written.
          console.note("assay: " + input.name() + ": it needs more than " + Memory.tooSmall());
          worst = ExitCode.FAULT;
        }
        if (inputs.size() > 1) {
          console.showProgress((i + 1) + " of " + inputs.size());
        }
      }
      console.showProgress("");
      return worst;
    }

    private int convert(
        Input input, DocumentFormat format, @Nullable OutputFile file, @Nullable Path target)
        throws UsageException, UnreadableException, IOException {
      Source source = input.open();
      ReadResult result = Documents.read(source, limits, session);
      if (!result.lossless() && !dropUnknown) {
        show(result);
        console.note(
            "assay: "
                + source.name()
                + " is not written: the items above would be lost; mend them, or leave them out"
                + " with --drop-unknown");
        return ExitCode.FINDINGS;
      }
      OutputOptions.write(Documents.document(result), format, result.format(), file, console);
      tell(source, result, target);
      return ExitCode.DONE;
    }

    private void show(ReadResult result) {
      FindingView view = new FindingView(new Style(console.colour()), console.width());
      console.note(view.lines(result.findings()).stripTrailing());
    }

    private void tell(Source source, ReadResult result, @Nullable Path target) {
      if (!result.lossless()) {
        show(result);
        console.note("assay: " + source.name() + " is written without what OSCAL does not have");
      }
      if (quiet) {
        return;
      }
      if (result.passedOver() > 0) {
        console.note(
            source.name()
                + ": "
                + Text.count(result.passedOver(), "comment or processing instruction")
                    .replace(
                        "comment or processing instructions",
                        "comments and processing instructions")
                + " not carried over");
      }
      long other =
          result.findings().stream().filter(f -> !f.ruleId().equals(ReadRules.UNKNOWN)).count();
      if (result.lossless() && other > 0) {
        console.note(
            source.name()
                + ": "
                + Text.count(other, "finding")
                + "; \""
                + session.program()
                + "validate\" shows what");
      }
      if (target != null) {
        console.note(source.name() + " -> " + target);
      }
    }
  }
}
