package dev.assay.shell.command;

import dev.assay.document.OscalDocument;
import dev.assay.edit.DocumentDate;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentWriter;
import dev.assay.io.UnreadableException;
import dev.assay.shell.batch.OutputFile;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.Person;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Writes the open document with its edits. */
final class SaveCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("save", "Writes the edits of the open document to its file.")
          .interactive()
          .option(OutputOptions.OUTPUT)
          .option(OutputOptions.FORCE)
          .option(Option.flag("--keep-date", "leaves the date of the last modification as it is"))
          .option(
              Option.flag(
                  "--drop-unknown", "writes a document without the items that OSCAL does not have"))
          .note(
              "The file is written whole or not at all, in the format it has. You are asked first"
                  + " when somebody else has changed it meanwhile. The date of the last modification"
                  + " is set to now, as OSCAL asks.")
          .note(
              "With -o a copy is written in the format of its name; edits then stay unsaved in the"
                  + " file that is open.")
          .example("save", "Writes the file that is open.")
          .example("save -o ssp-new.json", "Writes another file.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session)
      throws UsageException, UnreadableException, IOException {
    OpenDocument open = session.open();
    if (open == null) {
      throw new UsageException("no document is open");
    }
    OscalDocument document = open.document();
    if (!call.has("--keep-date") && open.isChanged()) {
      document = DocumentDate.set(document, ZonedDateTime.now());
    }
    Path output = OutputOptions.file(call);
    if (!mayWrite(call, session, open)) {
      session.console().println("not saved");
      return ExitCode.DONE;
    }
    if (output != null) {
      copy(call, session, open, document, output);
      return ExitCode.DONE;
    }
    Path path = open.path();
    if (path == null) {
      throw new UsageException(
          open.label() + " comes from no file that can be written; name one: save -o FILE");
    }
    if (!open.isChanged()) {
      session.console().println(open.label() + " has no edits to save");
      return ExitCode.DONE;
    }
    if (open.isChangedOnDisk()
        && session.person().ask(path + " was changed by somebody else since; overwrite that?")
            != Person.Answer.YES) {
      session.console().println("not saved; \"save -o FILE\" writes another file");
      return ExitCode.DONE;
    }
    int edits = open.history().unsaved().size();
    byte[] bytes = open.bytes(document);
    boolean written =
        OutputFile.at(path, true).write(out -> out.write(bytes), session.console()::cancelled);
    if (!written) {
      return ExitCode.FAULT;
    }
    open.saved(document, bytes);
    session
        .console()
        .println("saved " + path + (edits == 0 ? "" : " (" + Text.count(edits, "edit") + ")"));
    return ExitCode.DONE;
  }

  /** What would be lost is said, and asked for where it is a comment. */
  private static boolean mayWrite(Invocation call, Session session, OpenDocument open)
      throws UsageException {
    if (!open.read().lossless() && !call.has("--drop-unknown")) {
      throw new UsageException(
          open.label()
              + " has items that OSCAL does not have and that would be lost; \"validate\" shows"
              + " them, --drop-unknown writes without them");
    }
    int comments = open.read().passedOver();
    return comments == 0
        || session
                .person()
                .ask(
                    Text.count(comments, "comment")
                        + " of the file would be lost; write it without?")
            == Person.Answer.YES;
  }

  private static void copy(
      Invocation call, Session session, OpenDocument open, OscalDocument document, Path output)
      throws UsageException, UnreadableException, IOException {
    @Nullable DocumentFormat named = DocumentFormat.ofName(output.toString());
    DocumentFormat format = named == null ? open.format() : named;
    OutputFile.at(output, call.has("--force"))
        .write(
            out -> DocumentWriter.write(document, format, open.format(), out),
            session.console()::cancelled);
    if (open.path() != null || session.console().cancelled()) {
      session.console().println("saved a copy: " + output);
      return;
    }
    // What had no file of its own has one now, and nothing is left to be asked about.
    session.open(open.at(output));
    session.console().println("saved " + output + ", which is open now");
  }
}
