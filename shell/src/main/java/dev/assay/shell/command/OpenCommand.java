package dev.assay.shell.command;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentReader;
import dev.assay.io.Limits;
import dev.assay.io.ReadResult;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.shell.batch.Input;
import dev.assay.shell.batch.Inputs;
import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.InfoView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens a document, so that the commands after it need not name it. */
final class OpenCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("open", "Opens a document that further commands act on.")
          .interactive()
          .argument(
              Argument.one(
                  "FILE|DIR|ZIP",
                  Completion.DOCUMENT,
                  "a file, a folder or zip with documents, or the name of a built-in one"))
          .options(Documents.LIMITS)
          .options(Documents.ZIP_LIMITS)
          .note(
              "In a folder or zip the documents are found by what they are; where there are several,"
                  + " you choose. A POA&M that lies with the plan is assessed with it.")
          .note(
              "Edits are kept in the session until \"save\" writes them. What comes from a zip or is"
                  + " built in is saved under another name.")
          .example("open ssp.json", "validate, show, set and info then act on ssp.json.")
          .example("open package.zip", "Lets you choose among the documents of a package.")
          .build();

  private record Found(Source source, ReadResult read) {
    DocumentType type() {
      return Documents.document(read).type();
    }
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session) throws UsageException, UnreadableException {
    Limits limits = Documents.limits(call);
    String word = call.arguments().get(0);
    if (word.equals("-")) {
      throw new UsageException("standard input cannot be opened in a session; name a file");
    }
    List<Found> found = find(call, session);
    Found chosen = found.size() == 1 ? found.get(0) : choose(found, word, session);
    if (chosen == null || !session.mayLeave()) {
      return ExitCode.DONE;
    }
    Source poam =
        found.stream()
            .filter(f -> f.type() == DocumentType.PLAN_OF_ACTION_AND_MILESTONES)
            .filter(f -> chosen.type() == DocumentType.SYSTEM_SECURITY_PLAN)
            .map(Found::source)
            .reduce((a, b) -> b)
            .orElse(null);
    String name = chosen.source().name();
    OscalDocument document = Documents.document(chosen.read());
    session.open(new OpenDocument(name, label(name), chosen.source(), chosen.read(), limits, poam));
    session
        .console()
        .print(
            new InfoView(session.console().width()).of(chosen.source(), chosen.read(), document));
    if (poam != null) {
      session.console().println("POA&M          " + poam.name());
    }
    return ExitCode.DONE;
  }

  private static List<Found> find(Invocation call, Session session)
      throws UsageException, UnreadableException {
    List<Found> found = new ArrayList<>();
    Limits limits = Documents.limits(call);
    List<Input> list;
    try (Inputs inputs = Documents.inputs(call, session)) {
      list = inputs.list();
      if (list.size() == 1 && !list.get(0).found()) {
        Source source = list.get(0).open().held();
        found.add(new Found(source, Documents.read(source, limits, session)));
        return found;
      }
      for (Input input : list) {
        if (session.console().cancelled()) {
          break;
        }
        Source source = input.open().held();
        ReadResult read = new DocumentReader(limits).read(source);
        if (read.document() != null) {
          found.add(new Found(source, read));
        }
      }
    }
    if (found.isEmpty()) {
      throw new UsageException(call.arguments().get(0) + " holds no OSCAL document");
    }
    return found;
  }

  private static @Nullable Found choose(List<Found> found, String word, Session session)
      throws UsageException {
    List<List<String>> items = new ArrayList<>();
    for (Found one : found) {
      items.add(List.of(one.type().title(), one.source().name()));
    }
    int choice = session.person().choose("Which document of " + word + "?", items);
    if (choice < 0) {
      throw new UsageException(
          "none was chosen; open one by its name, such as " + found.get(0).source().name());
    }
    return found.get(choice);
  }

  private static String label(String word) {
    Path name = Path.of(word.replace("!/", "/")).getFileName();
    return name == null ? word : name.toString();
  }
}
