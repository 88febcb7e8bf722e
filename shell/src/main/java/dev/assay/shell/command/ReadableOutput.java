package dev.assay.shell.command;

import dev.assay.convert.Converted;
import dev.assay.convert.Converter;
import dev.assay.convert.OutputFormat;
import dev.assay.convert.UnknownSheetException;
import dev.assay.convert.docx.UnusableTemplateException;
import dev.assay.convert.docx.WordTemplate;
import dev.assay.diagnostic.NotChecked;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Memory;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.shell.batch.Input;
import dev.assay.shell.batch.Inputs;
import dev.assay.shell.batch.OutputFile;
import dev.assay.shell.cli.Console;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.FindingView;
import dev.assay.shell.view.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents written for people: Word, Excel, HTML, Markdown. */
final class ReadableOutput {
  static final Option SPLIT =
      Option.flag("--split", "writes Markdown as a folder (-o DIR) with a file for each control");

  private final Invocation call;
  private final Session session;
  private final Console console;
  private final OutputFormat format;
  private final Converter converter;
  private final boolean split;
  private @Nullable WordTemplate template;

  ReadableOutput(Invocation call, Session session, OutputFormat format) throws UsageException {
    this.call = call;
    this.session = session;
    this.console = session.console();
    this.format = format;
    this.split = split(call, format);
    this.converter = new Converter(Documents.limits(call), References.loader(call));
  }

  /**
   * Whether a folder of Markdown is asked for: by the option, or by a name that ends in a slash.
   */
  private static boolean split(Invocation call, OutputFormat format) throws UsageException {
    String output = call.value("--output");
    boolean slash = output != null && (output.endsWith("/") || output.endsWith("\\"));
    if (call.has(SPLIT.name()) && format != OutputFormat.MARKDOWN) {
      throw new UsageException(SPLIT.name() + " is for Markdown: add --to markdown");
    }
    return call.has(SPLIT.name()) || (slash && format == OutputFormat.MARKDOWN);
  }

  /** All formats of convert, those of OSCAL first. */
  static List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (DocumentFormat format : DocumentFormat.values()) {
      labels.add(format.label());
    }
    labels.addAll(OutputFormat.labels());
    return labels;
  }

  /** The format for people that is asked for, or null when it is one of OSCAL's. */
  static @Nullable OutputFormat format(Invocation call, @Nullable Path output) {
    String label = call.value("--to");
    if (label != null) {
      return OutputFormat.ofLabel(label);
    }
    return output == null ? null : OutputFormat.ofFileName(output.toString());
  }

  /** Writes one document to {@code -o}, or all into a folder. */
  int run(@Nullable String folder) throws UsageException, UnreadableException, IOException {
    template = template(call.value("--template"));
    try (Inputs inputs = Documents.inputs(call, session)) {
      if (folder != null) {
        return all(inputs.list(), OutputOptions.path(folder));
      }
      if (inputs.list().size() > 1) {
        throw new UsageException(
            inputs.list().size() + " documents cannot be written to one file; use --out-dir DIR");
      }
      Path output = OutputOptions.file(call);
      if (split) {
        return folder(inputs.list().get(0), output);
      }
      OutputFile file = output == null ? null : OutputFile.at(output, call.has("--force"));
      return convert(inputs.list().get(0), file, output);
    }
  }

  private @Nullable WordTemplate template(@Nullable String word)
      throws UsageException, UnreadableException {
    if (word == null) {
      return null;
    }
    Source source = Source.read(OutputOptions.path(word), Documents.limits(call));
    try {
      return WordTemplate.read(source.bytes());
    } catch (UnusableTemplateException e) {
      throw new UnreadableException(word, "not a usable template: " + e.getMessage(), e);
    }
  }

  private int all(List<Input> inputs, Path folder)
      throws UsageException, UnreadableException, IOException {
    OutputFolder targets = OutputFolder.plan(folder, inputs, split ? "" : format.suffix());
    int worst = ExitCode.DONE;
    for (int i = 0; i < inputs.size() && !console.cancelled(); i++) {
      console.showProgress("");
      try {
        Path target = targets.make(i);
        worst =
            Math.max(
                worst,
                split
                    ? folder(inputs.get(i), target)
                    : convert(inputs.get(i), OutputFile.at(target, call.has("--force")), target));
      } catch (UnreadableException e) {
        console.note("assay: " + e.getMessage());
        worst = Math.max(worst, ExitCode.UNREADABLE);
      } catch (UsageException e) {
        console.note("assay: " + e.getMessage());
        worst = Math.max(worst, ExitCode.USAGE);
      } catch (OutOfMemoryError e) {
        // One that is too large must not keep the others from being written.
        console.note(
            "assay: " + inputs.get(i).name() + ": it needs more than " + Memory.tooSmall());
        worst = ExitCode.FAULT;
      }
      if (inputs.size() > 1) {
        console.showProgress((i + 1) + " of " + inputs.size());
      }
    }
    console.showProgress("");
    return worst;
  }

  /** Writes one document as a folder with a file for each control. */
  private int folder(Input input, @Nullable Path target)
      throws UsageException, UnreadableException, IOException {
    if (target == null) {
      throw new UsageException("--split writes a folder: -o DIR");
    }
    Source source = input.open().held();
    Converted converted = converter.convertToFolder(source);
    done(source, converted);
    FileSet set = FileSet.at(target, converted.files(), call.has("--force"));
    set.write(console::cancelled);
    for (String kept : set.kept()) {
      console.note(
          "assay: "
              + target.resolve(kept)
              + " is of an earlier run and was edited since; it is left as it is");
    }
    tell(source, converted, target, " (" + set.summary() + ")");
    return ExitCode.DONE;
  }

  private int convert(Input input, @Nullable OutputFile file, @Nullable Path target)
      throws UsageException, UnreadableException, IOException {
    Source source = input.open().held();
    Converted converted = converted(source);
    done(source, converted);
    byte[] bytes = converted.files().get(0).bytes();
    if (file == null) {
      console.out().write(bytes);
    } else {
      file.write(out -> out.write(bytes), console::cancelled);
    }
    tell(source, converted, target, "");
    return ExitCode.DONE;
  }

  private static void done(Source source, Converted converted) throws UnreadableException {
    if (!converted.done()) {
      String reason =
          converted.findings().isEmpty()
              ? "it is not an OSCAL document"
              : FindingView.place(converted.findings().get(0))
                  + converted.findings().get(0).message();
      throw new UnreadableException(source.name(), reason);
    }
  }

  private Converted converted(Source source) throws IOException, UsageException {
    if (format != OutputFormat.XLSX && format != OutputFormat.CSV) {
      return template == null
          ? converter.convert(source, format)
          : converter.convert(source, template);
    }
    try {
      return converter.convert(source, format, TableChoice.of(call));
    } catch (UnknownSheetException e) {
      throw new UsageException(source.name() + ": " + e.getMessage());
    }
  }

  private void tell(Source source, Converted converted, @Nullable Path target, String more) {
    for (NotChecked missing : converted.notShown()) {
      console.note(source.name() + ": not shown: " + missing.what() + ": " + missing.why());
    }
    if (call.has("--quiet")) {
      return;
    }
    if (!converted.findings().isEmpty()) {
      console.note(
          source.name()
              + ": "
              + Text.count(converted.findings().size(), "finding")
              + "; \""
              + session.program()
              + "validate\" shows what");
    }
    if (target != null) {
      console.note(source.name() + " -> " + target + more);
    }
  }
}
