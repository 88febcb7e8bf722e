package dev.assay.shell.command;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.DocumentWriter;
import dev.assay.io.Limits;
import dev.assay.io.ReadResult;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.profiles.BuiltIns;
import dev.assay.shell.batch.Input;
import dev.assay.shell.batch.Inputs;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.FindingView;
import dev.assay.shell.view.Style;
import dev.assay.validate.pkg.PackageLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the commands that take documents have in common: limits, built-in names, reading one. */
final class Documents {
  /** The option that names a list of files. */
  static final String FILES_FROM = "--files-from";

  private static final String MAX_BYTES = "--max-bytes";
  private static final String MAX_DEPTH = "--max-depth";
  private static final String MAX_TEXT = "--max-text";
  private static final String MAX_ALIASES = "--max-aliases";
  private static final String MAX_ENTRIES = "--max-entries";
  private static final String MAX_UNPACKED = "--max-unpacked";

  /** What a path can be, for help. */
  static final String PATH_HELP =
      "a file, a folder (with all below it), a glob such as 'plans/**.json', a zip, the name of a"
          + " built-in document, or - for standard input";

  /** The options that raise or lower the limits on one document. */
  static final List<Option> LIMITS =
      List.of(
          Option.value(MAX_BYTES, "SIZE", "bytes of one document at most").otherwise("512M"),
          Option.value(MAX_DEPTH, "N", "levels of nesting at most")
              .otherwise(String.valueOf(Limits.DEFAULT.depth())),
          Option.value(MAX_TEXT, "SIZE", "characters of one value at most").otherwise("64M"),
          Option.value(
                  MAX_ALIASES, "N", "values that the aliases of a YAML document stand for at most")
              .otherwise(String.valueOf(Limits.DEFAULT.yamlAliases())));

  /** The options that raise or lower the limits on one zip. */
  static final List<Option> ZIP_LIMITS =
      List.of(
          Option.value(MAX_ENTRIES, "N", "entries of one zip at most").otherwise("20000"),
          Option.value(MAX_UNPACKED, "SIZE", "bytes of one zip, unpacked, at most")
              .otherwise("2G"));

  private Documents() {}

  /** The limits that a command line sets. */
  static Limits limits(Invocation call) throws UsageException {
    Limits usual = Limits.DEFAULT;
    return new Limits(
        call.number(MAX_BYTES, usual.bytes(), 1, Integer.MAX_VALUE - 8),
        (int) call.number(MAX_DEPTH, usual.depth(), 1, 10_000),
        (int) call.number(MAX_TEXT, usual.textLength(), 1, Integer.MAX_VALUE - 8),
        (int) call.number(MAX_ALIASES, usual.yamlAliases(), 0, 1_000_000));
  }

  /** The limits on zips and packages that a command line sets. */
  static PackageLimits zipLimits(Invocation call) throws UsageException {
    PackageLimits usual = PackageLimits.DEFAULT;
    return new PackageLimits(
        (int) call.number(MAX_ENTRIES, usual.entries(), 1, Integer.MAX_VALUE),
        usual.entryBytes(),
        call.number(MAX_UNPACKED, usual.totalBytes(), 1, Long.MAX_VALUE),
        usual.ratio());
  }

  /** The documents that a command line names, or else the open one. To be closed. */
  static Inputs inputs(Invocation call, Session session)
      throws UsageException, UnreadableException {
    return inputs(call, session, null);
  }

  /**
   * The documents that a command line names. To be closed.
   *
   * @param list the value of {@link #FILES_FROM}, or null; with it the open document is not meant
   */
  static Inputs inputs(Invocation call, Session session, @Nullable String list)
      throws UsageException, UnreadableException {
    Inputs inputs =
        new Inputs(limits(call), zipLimits(call), session.console().in(), Documents::builtIn);
    if (list == null && call.arguments().isEmpty() && session.open() != null) {
      inputs.add(open(session.document()));
      return inputs;
    }
    try {
      for (String word : call.arguments()) {
        refuseKeyboard(word, session);
        inputs.add(word);
      }
      if (list != null) {
        refuseKeyboard(list, session);
        inputs.addList(list);
      }
      return inputs;
    } catch (UsageException | UnreadableException e) {
      inputs.close();
      throw e;
    }
  }

  private static void refuseKeyboard(String word, Session session) throws UsageException {
    if (word.equals("-") && session.isInteractive()) {
      throw new UsageException("standard input (-) is the keyboard in a session; name a file");
    }
  }

  /** The open document as an input, with its edits. */
  private static Input open(OpenDocument open) {
    return new Input(open.word(), Path.of(open.label()), false, open::source);
  }

  /** The single document of a command line, or else the open one with its edits. */
  static Source single(Invocation call, Session session)
      throws UsageException, UnreadableException {
    return call.arguments().isEmpty() && session.open() != null
        ? session.document().source()
        : one(word(call, session), call, session);
  }

  private static List<String> words(Invocation call, Session session) {
    OpenDocument open = session.open();
    return call.arguments().isEmpty() && open != null ? List.of(open.word()) : call.arguments();
  }

  /**
   * The one document that a word names.
   *
   * @throws UsageException when it names several
   */
  static Source one(String word, Invocation call, Session session)
      throws UsageException, UnreadableException {
    try (Inputs inputs =
        new Inputs(
            limits(call), PackageLimits.DEFAULT, session.console().in(), Documents::builtIn)) {
      inputs.add(word);
      List<Input> list = inputs.list();
      if (list.size() != 1 || list.get(0).found()) {
        throw new UsageException(word + " is not one document; name a file");
      }
      return list.get(0).open().held();
    }
  }

  /** The word of a command line that names a single document, or else the open one. */
  static String word(Invocation call, Session session) {
    return words(call, session).get(0);
  }

  /**
   * Reads one document.
   *
   * @return what reading gave; its document is not null
   * @throws UnreadableException when it is not OSCAL, and the findings have been shown; or when it
   *     could not be read to its end
   */
  static ReadResult read(Source source, Limits limits, Session session) throws UnreadableException {
    ReadResult result = source.whole(() -> new DocumentReader(limits).read(source));
    if (result.document() == null) {
      if (result.findings().size() > 1) {
        FindingView view =
            new FindingView(new Style(session.console().colour()), session.console().width());
        session.console().note(view.lines(result.findings()).stripTrailing());
      }
      String reason =
          result.findings().isEmpty()
              ? "it is not an OSCAL document"
              : FindingView.place(result.findings().get(0)) + result.findings().get(0).message();
      throw new UnreadableException(source.name(), reason);
    }
    return result;
  }

  /** The document with a built-in name, as bytes. */
  static Optional<Source> builtIn(String name) {
    if (!isBuiltIn(name)) {
      return Optional.empty();
    }
    return BuiltIns.document(name).map(document -> source(name, document));
  }

  /** Whether a word is the name of a built-in document. */
  static boolean isBuiltIn(String name) {
    for (BuiltIns.BuiltIn builtIn : BuiltIns.all()) {
      if (builtIn.name().equals(name) || builtIn.urn().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static Source source(String name, OscalDocument document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 19);
    try {
      DocumentWriter.write(document, DocumentFormat.JSON, null, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Source.of(name, bytes.toByteArray());
  }

  /** The document of a result that {@link #read} gave. */
  static OscalDocument document(ReadResult result) {
    return Objects.requireNonNull(result.document(), "read() gives a document or throws");
  }
}
