package dev.assay.shell.command;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentWriter;
import dev.assay.shell.batch.OutputFile;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.Console;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The options for where and how a result is written. */
final class OutputOptions {
  private static final List<String> LATER =
      List.of("docx", "xlsx", "html", "markdown", "sarif", "junit", "oscal");

  static final Option OUTPUT =
      Option.value("--output", "FILE", "writes to this file; - is standard output")
          .letter("-o")
          .completing(Completion.FILE);
  static final Option FORCE = Option.flag("--force", "overwrites files that are there already");
  static final Option QUIET =
      Option.flag("--quiet", "says nothing but results and errors").letter("-q");

  private OutputOptions() {}

  /** The option for the format of documents. */
  static Option to(String help) {
    return Option.value("--to", "FORMAT", help + ": " + labels()).completing(Completion.FORMAT);
  }

  private static String labels() {
    List<String> labels = new ArrayList<>();
    for (DocumentFormat format : DocumentFormat.values()) {
      labels.add(format.label());
    }
    return String.join(", ", labels);
  }

  /** The format that {@code --to} names, or null when it is not given. */
  static @Nullable DocumentFormat format(Invocation call) throws UsageException {
    String label = call.value("--to");
    if (label == null) {
      return null;
    }
    DocumentFormat format = DocumentFormat.ofLabel(label);
    if (format == null) {
      throw new UsageException(notThere("--to", label, labels()));
    }
    return format;
  }

  /** The line for a format that is none of this version's. */
  static String notThere(String option, String label, String labels) {
    return LATER.contains(label)
        ? option + " cannot be " + label + " here; it is one of " + labels
        : option + " cannot be \"" + label + "\"; it is one of " + labels;
  }

  /** The file to write to, or null for standard output. */
  static @Nullable Path file(Invocation call) throws UsageException {
    String output = call.value("--output");
    return output == null || output.equals("-") ? null : path(output);
  }

  /** A file name of the command line. */
  static Path path(String word) throws UsageException {
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw new UsageException("\"" + word + "\" is not a file name: " + e.getReason());
    }
  }

  /**
   * The format to write: that of {@code --to}, else that of the file's suffix, else another one.
   *
   * @throws UsageException when the suffix is none of OSCAL's and {@code --to} is not given
   */
  static DocumentFormat format(
      @Nullable DocumentFormat asked, @Nullable Path file, DocumentFormat fallback)
      throws UsageException {
    if (asked != null) {
      return asked;
    }
    if (file == null) {
      return fallback;
    }
    DocumentFormat format = DocumentFormat.ofName(file.toString());
    if (format == null) {
      String name = Objects.toString(file.getFileName(), "");
      String suffix = name.substring(name.lastIndexOf('.') + 1);
      throw new UsageException(
          LATER.contains(suffix)
              ? "this command does not write " + suffix + "; it writes " + labels()
              : "the name " + file + " does not tell the format; add --to " + labels());
    }
    return format;
  }

  /**
   * Writes a document.
   *
   * @param file where to, or null for standard output
   * @param readFrom the format that it was read from, or null
   */
  static void write(
      OscalDocument document,
      DocumentFormat format,
      @Nullable DocumentFormat readFrom,
      @Nullable OutputFile file,
      Console console)
      throws IOException, UsageException {
    OutputFile.Content content = out -> DocumentWriter.write(document, format, readFrom, out);
    if (file == null) {
      content.writeTo(console.out());
    } else {
      file.write(content, console::cancelled);
    }
  }
}
