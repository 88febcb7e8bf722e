package dev.assay.convert;

import dev.assay.convert.csv.CsvReader;
import dev.assay.convert.csv.CsvWriter;
import dev.assay.convert.edit.Edited;
import dev.assay.convert.edit.Origin;
import dev.assay.convert.table.EditedBook;
import dev.assay.convert.table.Sheets;
import dev.assay.convert.table.TableMerge;
import dev.assay.convert.table.TableOptions;
import dev.assay.convert.view.Book;
import dev.assay.convert.xlsx.XlsxReader;
import dev.assay.convert.xlsx.XlsxWriter;
import dev.assay.document.OscalDocument;
import dev.assay.io.Source;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents as tables: a workbook, or one sheet as CSV. */
final class Workbooks {
  /** The sheet of a plan that has a row for each answer. */
  private static final String ANSWERS = "Objectives";

  private Workbooks() {}

  static boolean isTable(@Nullable OutputFormat format) {
    return format == OutputFormat.XLSX || format == OutputFormat.CSV;
  }

  static byte[] write(Book book, Origin origin, OutputFormat format, TableOptions options)
      throws IOException {
    if (format == OutputFormat.XLSX) {
      return XlsxWriter.write(book, options.rows(), origin);
    }
    Sheets.PoamRows rows =
        options.rows() == Sheets.PoamRows.BOTH && options.sheet() == null
            ? Sheets.PoamRows.ITEM
            : options.rows();
    return CsvWriter.write(sheet(Sheets.of(book, rows), options.sheet()), origin);
  }

  private static Book.Sheet sheet(List<Book.Sheet> sheets, @Nullable String asked)
      throws UnknownSheetException {
    if (sheets.isEmpty()) {
      throw new UnknownSheetException("the document has no tables");
    }
    Book.Sheet found = Sheets.named(sheets, asked == null ? ANSWERS : asked);
    if (found != null) {
      return found;
    }
    if (asked == null) {
      return sheets.get(0);
    }
    throw new UnknownSheetException(
        "there is no sheet \""
            + asked
            + "\"; there are "
            + String.join(", ", sheets.stream().map(Book.Sheet::name).toList()));
  }

  static Edited merge(Source edited, OscalDocument base, Book book, String sha256)
      throws IOException {
    EditedBook sheets =
        OutputFormat.ofFileName(edited.name()) == OutputFormat.CSV
            ? CsvReader.read(edited.bytes())
            : XlsxReader.read(edited.bytes());
    return TableMerge.merge(edited.name(), sheets, base, book, sha256);
  }
}
