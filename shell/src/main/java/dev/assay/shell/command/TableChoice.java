package dev.assay.shell.command;

import dev.assay.convert.OutputFormat;
import dev.assay.convert.table.Sheets;
import dev.assay.convert.table.TableOptions;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the tables of a document are written. */
final class TableChoice {
  private static final Option ROWS =
      Option.choice(
              "--rows",
              "EACH",
              List.of("item", "milestone", "both"),
              "a row for each of these in the tables of a POA&M")
          .otherwise("both in a workbook, item in CSV");
  private static final Option SHEET =
      Option.value("--sheet", "NAME", "the table that is written as CSV")
          .otherwise("Objectives of a plan, else the first");

  static final List<Option> OPTIONS = List.of(ROWS, SHEET);

  private TableChoice() {}

  /**
   * Says what is wrong with the options.
   *
   * @param format the format that is written, or null when it is one of OSCAL's
   * @throws UsageException when an option does not go with the format
   */
  static void check(Invocation call, @Nullable OutputFormat format) throws UsageException {
    boolean table = format == OutputFormat.XLSX || format == OutputFormat.CSV;
    if (call.value(ROWS.name()) != null && !table) {
      throw new UsageException("--rows is for tables: write to a .xlsx or .csv file");
    }
    if (call.value(SHEET.name()) != null && format != OutputFormat.CSV) {
      throw new UsageException("--sheet is for CSV: write to a .csv file, or add --to csv");
    }
  }

  static TableOptions of(Invocation call) {
    String rows = call.value(ROWS.name());
    return new TableOptions(
        rows == null
            ? Sheets.PoamRows.BOTH
            : Sheets.PoamRows.valueOf(rows.toUpperCase(Locale.ROOT)),
        call.value(SHEET.name()));
  }
}
