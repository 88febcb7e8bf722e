package dev.assay.shell.command;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.ReadResult;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.model.DataType;
import dev.assay.profiles.ProfileResolver;
import dev.assay.profiles.Provenance;
import dev.assay.profiles.Resolution;
import dev.assay.profiles.ResolveOptions;
import dev.assay.profiles.cmmc.RequirementId;
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
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves a profile into a catalog. */
final class ResolveCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("resolve", "Resolves a profile into the catalog it stands for.")
          .argument(
              Argument.one(
                      "PROFILE",
                      Completion.DOCUMENT,
                      "a file, the name of a built-in profile, or - for standard input")
                  .orOpenDocument())
          .option(OutputOptions.OUTPUT)
          .option(OutputOptions.to("the format, when the name of the file does not tell it"))
          .option(OutputOptions.FORCE)
          .option(Option.value("--keep-uuid", "UUID", "gives the catalog this uuid, not a new one"))
          .option(
              Option.value(
                  "--last-modified",
                  "TIME",
                  "gives the catalog this date and time, not the present"))
          .option(
              Option.value(
                      "--explain",
                      "CONTROL",
                      "says where this control comes from, or why it is not in; writes no catalog")
                  .repeated())
          .options(References.OPTIONS)
          .option(
              Option.flag("--drop-unknown", "resolves without the items that OSCAL does not have"))
          .option(OutputOptions.QUIET)
          .options(Documents.LIMITS)
          .note(
              "Imports are opened as files, by their place beside the profile or by --map, and"
                  + " over the network only with --allow-host. With --keep-uuid and --last-modified the result is"
                  + " the same on every run.")
          .example("resolve cmmc-l2 -o l2.json", "The 110 requirements of CMMC Level 2.")
          .example("resolve cmmc-l2 --explain SP_800_171_3.5.3", "Where a control comes from.")
          .example(
              "resolve profile.xml -o catalog.xml --map https://example.org/c.xml=c.xml",
              "Opens c.xml where the profile refers to the address.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session)
      throws UsageException, UnreadableException, IOException {
    Console console = session.console();
    Path output = OutputOptions.file(call);
    DocumentFormat format =
        OutputOptions.format(OutputOptions.format(call), output, DocumentFormat.JSON);
    OutputFile file = output == null ? null : OutputFile.at(output, call.has("--force"));
    ResolveOptions options = options(call);
    ProfileResolver resolver = new ProfileResolver(References.loader(call));
    Resolution resolution = resolve(resolver, options, call, session);
    if (resolution == null) {
      return ExitCode.FINDINGS;
    }
    show(resolution.findings(), call, console);
    OscalDocument catalog = resolution.catalog();
    if (catalog == null) {
      console.note("assay: " + Documents.word(call, session) + " cannot be resolved");
      return ExitCode.FINDINGS;
    }
    if (!call.values("--explain").isEmpty()) {
      return explain(resolution, call.values("--explain"), console);
    }
    OutputOptions.write(catalog, format, null, file, console);
    if (output != null && !call.has("--quiet")) {
      int controls = Catalogs.controls(catalog.rootAs(dev.assay.model.gen.Catalog.class)).size();
      console.note(
          Documents.word(call, session)
              + " -> "
              + output
              + " ("
              + Text.count(controls, "control")
              + ")");
    }
    return ExitCode.DONE;
  }

  private static int explain(Resolution resolution, List<String> ids, Console console) {
    boolean all = true;
    for (String word : ids) {
      String id = controlId(word, resolution);
      Provenance.Explanation explanation = resolution.explain(id);
      all &= explanation.included();
      console.println(id + (explanation.included() ? " is in" : " is not in"));
      for (Provenance.Step step : explanation.steps()) {
        String indent = "  ".repeat(step.depth() + 1);
        String where = step.pointer() == null ? "" : " " + step.pointer();
        console.print(
            Text.hang(
                indent,
                indent + "    ",
                Text.visible(step.document() + where + ": " + step.text()),
                console.width()));
      }
    }
    return all ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  /** The id as it was given, or, when no control has it, as a requirement in another spelling. */
  private static String controlId(String word, Resolution resolution) {
    if (resolution.explain(word).included()) {
      return word;
    }
    return RequirementId.parse(word).map(RequirementId::controlId).orElse(word);
  }

  private static ResolveOptions options(Invocation call) throws UsageException {
    String uuid = call.value("--keep-uuid");
    if (uuid != null && !DataType.UUID.accepts(uuid)) {
      throw new UsageException(
          "--keep-uuid cannot be \"" + uuid + "\"; it is " + DataType.UUID.allowed());
    }
    String time = call.value("--last-modified");
    if (time != null && !DataType.DATE_TIME_WITH_TIMEZONE.accepts(time)) {
      throw new UsageException(
          "--last-modified cannot be \""
              + time
              + "\"; it is "
              + DataType.DATE_TIME_WITH_TIMEZONE.allowed());
    }
    return ResolveOptions.DEFAULT.withUuid(uuid).withLastModified(time);
  }

  /** The resolution, or null when the profile holds what would be lost; that has been shown. */
  private static @Nullable Resolution resolve(
      ProfileResolver resolver, ResolveOptions options, Invocation call, Session session)
      throws UsageException, UnreadableException {
    String word = Documents.word(call, session);
    if (Documents.isBuiltIn(word)) {
      return resolver.resolve(word, options);
    }
    Source source = Documents.single(call, session);
    ReadResult read = Documents.read(source, Documents.limits(call), session);
    if (!read.lossless()) {
      show(read.findings(), call, session.console());
      if (!call.has("--drop-unknown")) {
        session
            .console()
            .note(
                "assay: "
                    + source.name()
                    + " is not resolved: the items above would be lost; mend them, or leave them"
                    + " out with --drop-unknown");
        return null;
      }
    }
    return resolver.resolve(Documents.document(read), source, read.format(), options);
  }

  private static void show(List<Finding> findings, Invocation call, Console console) {
    List<Finding> shown =
        call.has("--quiet")
            ? findings.stream().filter(f -> f.severity() == Severity.ERROR).toList()
            : findings;
    if (!shown.isEmpty()) {
      FindingView view = new FindingView(new Style(console.colour()), console.width());
      console.note(view.lines(shown).stripTrailing());
    }
  }
}
