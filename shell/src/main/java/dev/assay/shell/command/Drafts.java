package dev.assay.shell.command;

import dev.assay.convert.init.DraftOptions;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.model.DataType;
import dev.assay.model.gen.Catalog;
import dev.assay.profiles.BuiltIns;
import dev.assay.profiles.ProfileResolver;
import dev.assay.profiles.Resolution;
import dev.assay.profiles.ResolveOptions;
import dev.assay.shell.batch.OutputFile;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.Console;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.FindingView;
import dev.assay.shell.view.Style;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the commands that write first drafts have in common. */
final class Drafts {
  static final Option PROFILE =
      Option.value("--profile", "PROFILE", "a file, or the name of a built-in profile")
          .completing(Completion.DOCUMENT);
  static final Option DATE =
      Option.value("--date", "YYYY-MM-DD", "the CMMC Status Date that 180 days count from");

  /** The options of all drafts. */
  static final List<Option> COMMON =
      List.of(
          OutputOptions.OUTPUT,
          OutputOptions.to("the format, when the name of the file does not tell it"),
          Option.value("--title", "TEXT", "the title of the document"),
          Option.value("--keep-uuid", "UUID", "gives the document this uuid, not a new one"),
          Option.value(
              "--last-modified", "TIME", "gives the document this date and time, not the present"),
          OutputOptions.FORCE);

  private final Invocation call;
  private final Console console;

  /** Where the draft is written, or null for standard output. */
  final @Nullable Path output;

  private final DocumentFormat format;
  private final @Nullable OutputFile file;

  /** What is fixed about the draft. */
  final DraftOptions options;

  /**
   * Reads the options.
   *
   * @throws UsageException when one is wrong, or the file may not be written
   */
  Drafts(Invocation call, Console console) throws UsageException {
    this.call = call;
    this.console = console;
    if (call.value("--output") == null) {
      throw new UsageException("say where to write: -o FILE, or -o - for standard output");
    }
    this.output = OutputOptions.file(call);
    this.format = OutputOptions.format(OutputOptions.format(call), output, DocumentFormat.JSON);
    this.options = new DraftOptions(uuid(call), time(call), call.value("--title"), date(call));
    this.file = output == null ? null : OutputFile.at(output, call.has("--force"));
  }

  private static String uuid(Invocation call) throws UsageException {
    String uuid = call.value("--keep-uuid");
    if (uuid == null) {
      return UUID.randomUUID().toString();
    }
    if (!DataType.UUID.accepts(uuid)) {
      throw new UsageException(
          "--keep-uuid cannot be \"" + uuid + "\"; it is " + DataType.UUID.allowed());
    }
    return uuid;
  }

  private static OffsetDateTime time(Invocation call) throws UsageException {
    String time = call.value("--last-modified");
    if (time == null) {
      return OffsetDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
    }
    try {
      return OffsetDateTime.parse(time);
    } catch (DateTimeException e) {
      throw new UsageException(
          "--last-modified cannot be \""
              + time
              + "\"; it is "
              + DataType.DATE_TIME_WITH_TIMEZONE.allowed());
    }
  }

  private static @Nullable LocalDate date(Invocation call) throws UsageException {
    String date = call.spec().option(DATE.name()) == null ? null : call.value(DATE.name());
    if (date == null) {
      return null;
    }
    try {
      return LocalDate.parse(date);
    } catch (DateTimeException e) {
      throw new UsageException("--date cannot be \"" + date + "\"; it is a day such as 2026-03-01");
    }
  }

  /** What a profile resolves to, or null when it cannot be resolved; why has been shown. */
  @Nullable Catalog catalog(String profile) throws UsageException {
    Resolution resolution =
        new ProfileResolver(References.loader(call)).resolve(profile, ResolveOptions.DEFAULT);
    OscalDocument catalog = resolution.catalog();
    if (catalog == null) {
      FindingView view = new FindingView(new Style(console.colour()), console.width());
      console.note(view.lines(resolution.findings()).stripTrailing());
      console.note("assay: " + profile + " cannot be resolved");
      return null;
    }
    return catalog.rootAs(Catalog.class);
  }

  /** How the draft refers to what the user named: by its urn, else by its place. */
  String href(String word) throws UsageException {
    for (BuiltIns.BuiltIn builtIn : BuiltIns.all()) {
      if (builtIn.name().equals(word) || builtIn.urn().equals(word)) {
        return builtIn.urn();
      }
    }
    Path target = OutputOptions.path(word).toAbsolutePath().normalize();
    Path folder =
        output == null ? Path.of("").toAbsolutePath() : output.toAbsolutePath().getParent();
    if (folder == null || !folder.getRoot().equals(target.getRoot())) {
      return target.toUri().toString();
    }
    String path = folder.normalize().relativize(target).toString().replace('\\', '/');
    try {
      return new URI(null, null, path, null).toString();
    } catch (URISyntaxException e) {
      throw new UsageException("\"" + word + "\" cannot be written as an href: " + e.getReason());
    }
  }

  /**
   * Writes the draft.
   *
   * @param from what it was made out of, for messages
   * @param what what it holds, for messages
   */
  void write(OscalDocument draft, String from, String what) throws IOException, UsageException {
    OutputOptions.write(draft, format, null, file, console);
    if (output != null && !call.has("--quiet")) {
      console.note(from + " -> " + output + " (" + what + ")");
    }
  }
}
