package dev.assay.shell.command;

import dev.assay.diff.Changes;
import dev.assay.diff.ChangesHtml;
import dev.assay.diff.ChangesJson;
import dev.assay.diff.ChangesMarkdown;
import dev.assay.diff.Diff;
import dev.assay.document.OscalDocument;
import dev.assay.io.UnreadableException;
import dev.assay.shell.batch.OutputFile;
import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.Console;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.DiffView;
import dev.assay.shell.view.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells what two documents differ in. */
final class DiffCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("diff", "Tells what two versions of a document differ in.")
          .argument(
              new Argument(
                      "OLD NEW",
                      2,
                      2,
                      false,
                      Completion.DOCUMENT,
                      "two documents of one model, in any formats")
                  .orOpenDocument())
          .option(
              Option.choice(
                      "--format",
                      "FORMAT",
                      List.of("text", "json", "html", "markdown"),
                      "the form of the result")
                  .otherwise("that of the file's name, else text"))
          .option(
              Option.value("--output", "FILE", "writes the result to this file")
                  .letter("-o")
                  .completing(Completion.FILE))
          .option(OutputOptions.FORCE)
          .option(Option.flag("--full", "shows long texts whole, and each reference to a new id"))
          .option(OutputOptions.QUIET)
          .options(Documents.LIMITS)
          .note(
              "Items are told by uuid, then by id or what they refer to, then by label, title and"
                  + " content, so that an item with a new id is one item. Formats and spellings of"
                  + " Markdown make no difference. The document's own uuid and time of change are"
                  + " shown apart and do not count.")
          .note("The exit code is 0 when the documents say the same, 1 when they differ.")
          .note(
              "In a session, without OLD and NEW, it tells what the open document and its file"
                  + " differ in.")
          .example("diff ssp-2025.json ssp.json", "What changed since last year's plan.")
          .example("diff ssp.json ssp.xml", "Whether two formats say the same.")
          .example("diff old.json new.json -o changes.html", "A page for a review.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session)
      throws UsageException, UnreadableException, IOException {
    List<String> words = call.arguments();
    String before = words.get(0);
    String after = words.get(1);
    if (before.equals("-") && after.equals("-")) {
      throw new UsageException("standard input (-) can be read once only");
    }
    Path output = OutputOptions.file(call);
    OutputFile file = output == null ? null : OutputFile.at(output, call.has("--force"));
    return show(
        read(before, call, session),
        before,
        read(after, call, session),
        after,
        call,
        session,
        output,
        file);
  }

  private static OscalDocument read(String word, Invocation call, Session session)
      throws UsageException, UnreadableException {
    return Documents.document(
        Documents.read(Documents.one(word, call, session), Documents.limits(call), session));
  }

  private static int show(
      OscalDocument old,
      String before,
      OscalDocument now,
      String after,
      Invocation call,
      Session session,
      @Nullable Path output,
      @Nullable OutputFile file)
      throws UsageException, IOException {
    if (old.type() != now.type()) {
      throw new UsageException(
          before
              + " is a "
              + old.type().title()
              + " and "
              + after
              + " a "
              + now.type().title()
              + "; only documents of one model can be compared");
    }
    Console console = session.console();
    Changes changes = Diff.of(old, now);
    String format = format(call.value("--format"), output);
    boolean terminal = file == null;
    DiffView view =
        new DiffView(
            new Style(terminal && console.colour()),
            terminal ? console.width() : 100,
            call.has("--full"));
    OutputFile.Content content =
        out -> {
          switch (format) {
            case "json" -> ChangesJson.write(changes, before, after, out);
            case "html" -> out.write(bytes(ChangesHtml.of(changes, before, after)));
            case "markdown" -> out.write(bytes(ChangesMarkdown.of(changes, before, after)));
            default -> out.write(bytes(view.page(changes)));
          }
        };
    if (file == null) {
      content.writeTo(console.out());
    } else {
      file.write(content, console::cancelled);
      if (!call.has("--quiet")) {
        console.note(dev.assay.diff.Counts.of(changes) + "; see " + output);
      }
    }
    return changes.isSame() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String format(@Nullable String asked, @Nullable Path output) {
    if (asked != null) {
      return asked;
    }
    String name = output == null ? "" : output.toString().toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "json" -> "json";
      case "html", "htm" -> "html";
      case "md", "markdown" -> "markdown";
      default -> "text";
    };
  }
}
