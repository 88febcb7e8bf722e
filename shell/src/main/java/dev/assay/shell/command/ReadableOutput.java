package dev.assay.shell.command;

import dev.assay.convert.Converted;
import dev.assay.convert.Converter;
import dev.assay.convert.OutputFormat;
import dev.assay.convert.docx.UnusableTemplateException;
import dev.assay.convert.docx.WordTemplate;
import dev.assay.diagnostic.NotChecked;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.shell.batch.Input;
import dev.assay.shell.batch.Inputs;
import dev.assay.shell.batch.OutputFile;
import dev.assay.shell.cli.Console;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
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
  private final Invocation call;
  private final Session session;
  private final Console console;
  private final OutputFormat format;
  private final Converter converter;
  private @Nullable WordTemplate template;

  ReadableOutput(Invocation call, Session session, OutputFormat format) throws UsageException {
    this.call = call;
    this.session = session;
    this.console = session.console();
    this.format = format;
    this.converter = new Converter(Documents.limits(call), References.loader(call));
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
    OutputFolder targets = OutputFolder.plan(folder, inputs, format.suffix());
    int worst = ExitCode.DONE;
    for (int i = 0; i < inputs.size() && !console.cancelled(); i++) {
      console.showProgress("");
      try {
        Path target = targets.make(i);
        OutputFile file = OutputFile.at(target, call.has("--force"));
        worst = Math.max(worst, convert(inputs.get(i), file, target));
      } catch (UnreadableException e) {
        console.note("assay: " + e.getMessage());
        worst = Math.max(worst, ExitCode.UNREADABLE);
      } catch (UsageException e) {
        console.note("assay: " + e.getMessage());
        worst = Math.max(worst, ExitCode.USAGE);
      }
      if (inputs.size() > 1) {
        console.showProgress((i + 1) + " of " + inputs.size());
      }
    }
    console.showProgress("");
    return worst;
  }

  private int convert(Input input, @Nullable OutputFile file, @Nullable Path target)
      throws UsageException, UnreadableException, IOException {
    Source source = input.open();
    Converted converted =
        template == null ? converter.convert(source, format) : converter.convert(source, template);
    if (!converted.done()) {
      String reason =
          converted.findings().isEmpty()
              ? "it is not an OSCAL document"
              : FindingView.place(converted.findings().get(0))
                  + converted.findings().get(0).message();
      throw new UnreadableException(source.name(), reason);
    }
    byte[] bytes = converted.files().get(0).bytes();
    if (file == null) {
      console.out().write(bytes);
    } else {
      file.write(out -> out.write(bytes), console::cancelled);
    }
    tell(source, converted, target);
    return ExitCode.DONE;
  }

  private void tell(Source source, Converted converted, @Nullable Path target) {
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
      console.note(source.name() + " -> " + target);
    }
  }
}
