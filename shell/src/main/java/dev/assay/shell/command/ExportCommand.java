package dev.assay.shell.command;

import dev.assay.io.UnreadableException;
import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.UsageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes the open document in another format: convert, with the file as its argument. */
final class ExportCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("export", "Writes the document for people or other programs.")
          .interactive()
          .argument(
              Argument.one(
                  "FILE",
                  Completion.FILE,
                  "the file; its name tells the format: docx, xlsx, html, md, json, xml, yaml"))
          .option(OutputOptions.FORCE)
          .note("Edits that are not saved are in it. \"convert\" has all options.")
          .example("export ssp.docx", "Writes a Word document.")
          .build();

  private final Command convert = new ConvertCommand();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session)
      throws UsageException, UnreadableException, IOException {
    session.document();
    List<String> words = new ArrayList<>(List.of("--output", call.arguments().get(0)));
    if (call.has("--force")) {
      words.add("--force");
    }
    return convert.run(Invocation.parse(convert.spec(), words, true), session);
  }
}
