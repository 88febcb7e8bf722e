package dev.assay.convert;

import dev.assay.convert.docx.DocxMerge;
import dev.assay.convert.docx.DocxWriter;
import dev.assay.convert.docx.WordTemplate;
import dev.assay.convert.edit.Edited;
import dev.assay.convert.edit.Origin;
import dev.assay.convert.html.HtmlWriter;
import dev.assay.convert.markdown.MarkdownWriter;
import dev.assay.convert.office.Hashes;
import dev.assay.convert.office.Logging;
import dev.assay.convert.table.TableOptions;
import dev.assay.convert.view.Book;
import dev.assay.convert.view.Books;
import dev.assay.convert.view.ViewContext;
import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.NotChecked;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentReader;
import dev.assay.io.DocumentWriter;
import dev.assay.io.Limits;
import dev.assay.io.ReadResult;
import dev.assay.io.Source;
import dev.assay.profiles.load.DocumentLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns OSCAL documents into what people read: the door to the converters. Its calls share nothing
 * and may run on several threads.
 */
public final class Converter {
  static {
    Logging.quiet();
  }

  private final Limits limits;
  private final DocumentLoader loader;

  /**
   * A converter.
   *
   * @param limits what is read at most
   * @param loader opens the profiles and catalogs that documents import
   */
  public Converter(Limits limits, DocumentLoader loader) {
    this.limits = limits;
    this.loader = loader;
  }

  /** A converter with the usual limits, which opens built-in documents and local files. */
  public Converter() {
    this(Limits.DEFAULT, new DocumentLoader());
  }

  /**
   * Writes a document in one file.
   *
   * @param source the bytes of an OSCAL document in any of its formats
   * @param format what to write
   * @return the file, and what there is to say; no file when the bytes are no OSCAL document
   * @throws IOException when the file cannot be put together
   */
  public Converted convert(Source source, OutputFormat format) throws IOException {
    return convert(source, format, false, null);
  }

  /**
   * Writes a document as a Word file in a template of the user's.
   *
   * @param source the bytes of an OSCAL document in any of its formats
   * @param template styles, cover, headers and footers, with placeholders
   * @return the file, and what there is to say; no file when the bytes are no OSCAL document
   * @throws IOException when the file cannot be put together
   */
  public Converted convert(Source source, WordTemplate template) throws IOException {
    return convert(source, OutputFormat.DOCX, false, template);
  }

  /**
   * Writes the tables of a document.
   *
   * @param source the bytes of an OSCAL document in any of its formats
   * @param format XLSX for all tables in a workbook, CSV for one of them
   * @param options which tables, and how they are laid out
   * @return the file, and what there is to say; no file when the bytes are no OSCAL document
   * @throws UnknownSheetException when the document does not have the table
   * @throws IOException when the file cannot be put together
   */
  public Converted convert(Source source, OutputFormat format, TableOptions options)
      throws IOException {
    ReadResult read = new DocumentReader(limits).read(source);
    OscalDocument document = read.document();
    if (document == null) {
      return new Converted(List.of(), read.findings(), List.of());
    }
    List<NotChecked> notShown = new ArrayList<>();
    Book book = book(document, source, read, notShown);
    byte[] bytes = Workbooks.write(book, origin(document, book, source), format, options);
    return new Converted(List.of(new Converted.File("", bytes)), read.findings(), notShown);
  }

  /**
   * Writes a document as a folder of Markdown files, one for each control, for review in git.
   *
   * @param source the bytes of an OSCAL document in any of its formats
   * @return the files by their names below the folder
   * @throws IOException when a file cannot be put together
   */
  public Converted convertToFolder(Source source) throws IOException {
    return convert(source, OutputFormat.MARKDOWN, true, null);
  }

  private Converted convert(
      Source source, OutputFormat format, boolean folder, @Nullable WordTemplate template)
      throws IOException {
    ReadResult read = new DocumentReader(limits).read(source);
    OscalDocument document = read.document();
    if (document == null) {
      return new Converted(List.of(), read.findings(), List.of());
    }
    List<NotChecked> notShown = new ArrayList<>();
    Book book = book(document, source, read, notShown);
    List<Converted.File> files = new ArrayList<>();
    if (folder) {
      MarkdownWriter.writeFolder(book)
          .forEach((name, bytes) -> files.add(new Converted.File(name, bytes)));
    } else {
      byte[] bytes =
          switch (format) {
            case DOCX -> docx(book, origin(document, book, source), template, notShown);
            case HTML -> HtmlWriter.write(book);
            case MARKDOWN -> MarkdownWriter.write(book);
            case CSV, XLSX ->
                Workbooks.write(book, origin(document, book, source), format, TableOptions.DEFAULT);
          };
      files.add(new Converted.File("", bytes));
    }
    return new Converted(files, read.findings(), notShown);
  }

  /**
   * Takes the edits of a Word file, a workbook or a CSV file back into the document that it was
   * written from.
   *
   * @param edited the file; the suffix of its name tells what it is
   * @param base the document it was written from
   * @return the document with the edits in the base's format, the base's own bytes when nothing was
   *     edited, and no bytes when one of the two cannot be read; whether findings forbid to write
   *     them is in {@link TakenBack#clean()}
   * @throws IOException when the file cannot be put together
   */
  public TakenBack takeBack(Source edited, Source base) throws IOException {
    ReadResult read = new DocumentReader(limits).read(base);
    OscalDocument document = read.document();
    if (document == null || read.format() == null) {
      return new TakenBack(null, List.of(), read.findings());
    }
    OutputFormat format = OutputFormat.ofFileName(edited.name());
    boolean table = Workbooks.isTable(format);
    List<Finding> findings = new ArrayList<>();
    if (!read.lossless()) {
      findings.add(
          Finding.of(
              table ? "SHEET-BASE" : "DOCX-BASE",
              Severity.ERROR,
              "the base holds what OSCAL does not know, which a rewritten document would lose",
              Location.ofFile(base.name()),
              "mend the findings of validate first"));
    }
    Edited result;
    try {
      Book book = book(document, base, read, new ArrayList<>());
      String sha256 = Hashes.sha256(base.bytes());
      result =
          table
              ? Workbooks.merge(edited, document, book, sha256)
              : DocxMerge.merge(edited.name(), edited.bytes(), document, book, sha256);
    } catch (IOException e) {
      Location where = Location.ofFile(edited.name());
      OutputFormat as = format == null ? OutputFormat.DOCX : format;
      String article = as == OutputFormat.XLSX ? "an " : "a ";
      String message = "the file cannot be read as " + article + as.title() + ": " + e.getMessage();
      findings.add(
          Finding.of(table ? "SHEET-SYNTAX" : "DOCX-SYNTAX", Severity.ERROR, message, where, null));
      return new TakenBack(null, List.of(), findings);
    }
    findings.addAll(result.findings());
    byte[] bytes = base.bytes();
    if (!result.changes().isEmpty()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      DocumentWriter.write(result.document(), read.format(), read.format(), out);
      bytes = out.toByteArray();
    }
    return new TakenBack(new Converted.File("", bytes), result.changes(), findings);
  }

  private static byte[] docx(
      Book book, Origin origin, @Nullable WordTemplate template, List<NotChecked> notShown)
      throws IOException {
    if (template == null) {
      return DocxWriter.write(book, origin);
    }
    for (String name : template.unanswered(book)) {
      notShown.add(
          new NotChecked("the placeholder {{" + name + "}}", "the document says nothing of it"));
    }
    return DocxWriter.write(book, origin, template);
  }

  private static Origin origin(OscalDocument document, Book book, Source source) {
    return new Origin(
        book.uuid(), book.version(), document.type().rootName(), Hashes.sha256(source.bytes()));
  }

  /** The document as people read it; what it rests on is looked up. */
  Book book(OscalDocument document, Source source, ReadResult read, List<NotChecked> notShown) {
    OscalDocument shown = document;
    Baseline baseline;
    if (document.type() == DocumentType.PROFILE) {
      baseline = Baseline.resolved(document, source, read.format(), loader);
      if (baseline.catalog() != null) {
        shown = OscalDocument.of(baseline.catalog());
      }
    } else {
      baseline = Baseline.of(document, source, read.format(), loader);
    }
    if (baseline.href() != null && baseline.catalog() == null) {
      notShown.add(
          new NotChecked(
              "titles and statements of the requirements of " + baseline.href(),
              String.valueOf(baseline.why())));
    }
    return Books.of(
        shown, new ViewContext(baseline.catalog(), baseline.why(), NearbyFiles.of(source)));
  }
}
