package dev.assay.shell.view;

import dev.assay.convert.view.Book;
import dev.assay.convert.view.Pictures;
import dev.assay.convert.view.Piece;
import dev.assay.convert.view.Text;
import dev.assay.convert.xlsx.XlsxWriter;
import dev.assay.document.DocumentType;
import dev.assay.validate.assess.Assessment;
import dev.assay.validate.assess.ResultEntries;
import dev.assay.validate.assess.ResultEntry;
import dev.assay.validate.assess.Worksheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes an assessment as a workbook for whoever enters results in SPRS or CMMC eMASS: what is
 * entered, the 110 requirements and the 320 objectives, with empty columns for an assessor. It is
 * not the official template of either, and says so.
 */
public final class AssessmentWorkbook {
  private static final String DETERMINATION = "Determination";

  /** The widths of columns by title, in characters; what is not named takes twenty. */
  private static final Map<String, Integer> WIDTHS =
      Map.ofEntries(
          Map.entry("Requirement", 10),
          Map.entry("Objective", 10),
          Map.entry("CMMC ID", 14),
          Map.entry("Title", 28),
          Map.entry("Status by plan", 12),
          Map.entry("Reason", 40),
          Map.entry("Answered by", 28),
          Map.entry("Evidence", 40),
          Map.entry("Points", 6),
          Map.entry("Deducted", 6),
          Map.entry("POA&M eligible", 8),
          Map.entry("POA&M allowed", 8),
          Map.entry("On the POA&M", 8),
          Map.entry(DETERMINATION, 14),
          Map.entry("Entry", 40),
          Map.entry("By the plan", 50),
          Map.entry("Asked for by", 26),
          Map.entry("Assessor", 30));

  private AssessmentWorkbook() {}

  /**
   * Writes the workbook.
   *
   * @param assessment the assessment
   * @return the bytes of an XLSX file; equal assessments give equal bytes
   * @throws IOException when the file cannot be put together
   */
  public static byte[] write(Assessment assessment) throws IOException {
    List<List<String>> entries = new ArrayList<>();
    entries.add(List.of("Entry", "By the plan", "Assessor", "Asked for by"));
    for (ResultEntry entry : ResultEntries.of(assessment)) {
      entries.add(List.of(entry.label(), entry.value(), "", entry.citation()));
    }
    return XlsxWriter.write(
        new Book(
            DocumentType.ASSESSMENT_RESULTS,
            Objects.requireNonNullElse(assessment.subject().uuid(), ""),
            "Assessment worksheet",
            Text.of("Worksheet for " + assessment.subject().title()),
            assessment.subject().systemName(),
            null,
            "",
            assessment.options().asOf() + "T00:00:00Z",
            "",
            List.of(
                fact("Not the official template", Worksheet.NOTE),
                fact("Plan", assessment.subject().file()),
                fact("POA&M", Objects.requireNonNullElse(assessment.poamFile(), "none")),
                fact(
                    "As of",
                    assessment.options().asOf() + ", CMMC Level " + assessment.options().level()),
                fact("Comes to", assessment.statusLabel()),
                fact(
                    "Score",
                    assessment.score() == null
                        ? "Level 1 has none"
                        : assessment.score().total() + " of 110")),
            List.of(),
            List.of(
                sheet("Entries", entries),
                sheet("Requirements", Worksheet.requirements(assessment)),
                sheet("Objectives", Worksheet.rows(assessment))),
            Pictures.none()));
  }

  private static Piece.Fact fact(String label, String value) {
    return new Piece.Fact(label, List.of(Text.of(value)));
  }

  private static Book.Sheet sheet(String name, List<List<String>> rows) {
    List<Piece.Column> columns =
        rows.get(0).stream()
            .map(
                title ->
                    new Piece.Column(
                        title,
                        WIDTHS.getOrDefault(title, 20),
                        title.equals(DETERMINATION) ? Worksheet.DETERMINATIONS : List.of()))
            .toList();
    List<Piece.Row> cells =
        rows.stream()
            .skip(1)
            .map(
                row ->
                    new Piece.Row(
                        null,
                        row.stream().map(cell -> List.of(text(cell))).collect(Collectors.toList())))
            .toList();
    return new Book.Sheet(name, Piece.Grid.of(name, columns, cells));
  }

  private static Text text(String cell) {
    return cell.matches("\\d{1,4}") ? Text.of(Text.Kind.NUMBER, cell) : Text.of(cell);
  }
}
