package dev.assay.shell.command;

import dev.assay.convert.xlsx.XlsxRows;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.model.gen.Catalog;
import dev.assay.profiles.cmmc.OfficialText;
import dev.assay.profiles.cmmc.RequirementId;
import dev.assay.shell.batch.OutputFile;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.Console;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes the SP 800-171 Rev 2 catalog with the official text from a file that the user has. */
final class CatalogImportCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("catalog import", "Takes the official text of Rev 2 from your file.")
          .option(
              Option.value(
                      "--official",
                      "FILE",
                      "an OSCAL catalog of Rev 2, or NIST's table as CSV or XLSX")
                  .completing(Completion.FILE))
          .option(Option.flag("--forget", "goes back to the built-in wording"))
          .option(OutputOptions.OUTPUT)
          .option(OutputOptions.to("the format, when the name of the file does not tell it"))
          .option(OutputOptions.FORCE)
          .option(OutputOptions.QUIET)
          .options(Documents.LIMITS)
          .note(
              "Ids and titles stay Assay's. The catalog with the official text is kept for you,"
                  + " and profiles resolve with it from then on, until --forget. With -o it is"
                  + " written to a file and not kept; --map"
                  + " urn:assay:catalog:sp800-171-r2=FILE uses such a file once.")
          .example("catalog import --official nist.xlsx", "Resolves with this text from now on.")
          .example(
              "catalog import --official nist.csv -o r2.json",
              "The catalog with the text of the table.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session)
      throws UsageException, UnreadableException, IOException {
    if (call.has("--forget")) {
      if (call.has("--official")) {
        throw new UsageException("--official and --forget exclude each other");
      }
      boolean kept = Files.deleteIfExists(OfficialCatalog.file());
      session.console().note(kept ? "the official text is forgotten" : "no official text is kept");
      return ExitCode.DONE;
    }
    String word = call.value("--official");
    if (word == null) {
      throw new UsageException("catalog import needs --official FILE, or --forget");
    }
    Path output = OutputOptions.file(call);
    DocumentFormat format =
        OutputOptions.format(OutputOptions.format(call), output, DocumentFormat.JSON);
    boolean keeps = call.value("--output") == null && call.value("--to") == null;
    // What cannot be written is said before anything is read; nothing is made before that either.
    OutputFile asked = output == null ? null : OutputFile.at(output, call.has("--force"));
    OfficialText.Imported imported = official(word, call, session).apply();
    if (imported.requirements() + imported.objectives() == 0) {
      throw new UnreadableException(word, "no requirement of SP 800-171 Rev 2 is found in it");
    }
    OutputFile file = keeps ? kept() : asked;
    OutputOptions.write(imported.catalog(), format, null, file, session.console());
    tell(word, imported, call, session.console());
    if (keeps && !call.has("--quiet")) {
      session
          .console()
          .note("kept as " + OfficialCatalog.file() + "; profiles resolve with it now");
    }
    return ExitCode.DONE;
  }

  /** A later import takes the place of an earlier one. */
  private static OutputFile kept() throws UsageException, IOException {
    Path file = OfficialCatalog.file();
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return OutputFile.at(file, true);
  }

  private static OfficialText official(String word, Invocation call, Session session)
      throws UsageException, UnreadableException {
    // A workbook is a zip to everybody else, so a file is taken as it is.
    Path path = OutputOptions.path(word);
    Source source =
        Files.isRegularFile(path)
            ? Source.read(path, Documents.limits(call))
            : Documents.one(word, call, session);
    boolean workbook = XlsxRows.isWorkbook(source);
    if (workbook || word.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      try {
        return workbook
            ? OfficialText.ofTable(word, XlsxRows.read(source))
            : OfficialText.ofCsv(word, new String(source.bytes(), StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        throw new UnreadableException(word, String.valueOf(e.getMessage()), e);
      }
    }
    OscalDocument document =
        Documents.document(Documents.read(source, Documents.limits(call), session));
    if (document.type() != DocumentType.CATALOG) {
      throw new UsageException(word + " is a " + document.type().title() + ", not a catalog");
    }
    return OfficialText.ofCatalog(document.rootAs(Catalog.class));
  }

  private static void tell(
      String word, OfficialText.Imported imported, Invocation call, Console console) {
    if (call.has("--quiet")) {
      return;
    }
    console.note(
        word
            + ": text of "
            + imported.requirements()
            + " of 110 requirements and "
            + imported.objectives()
            + " of 320 objectives");
    List<String> missing = imported.missing().stream().map(RequirementId::display).toList();
    line(console, "keeps Assay's wording", missing);
    line(console, "not matched", imported.notMatched());
  }

  private static void line(Console console, String what, List<String> items) {
    if (!items.isEmpty()) {
      console.note(
          Text.hang("", "    ", what + ": " + String.join(", ", items), console.width())
              .stripTrailing());
    }
  }
}
