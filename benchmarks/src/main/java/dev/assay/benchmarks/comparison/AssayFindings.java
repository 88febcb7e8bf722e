package dev.assay.benchmarks.comparison;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.validate.FileReport;
import java.util.ArrayList;
import java.util.List;

/** What Assay found, in the common form. */
public final class AssayFindings {
  private AssayFindings() {}

  /** The findings of a report. */
  public static List<Found> of(FileReport report) {
    List<Found> all = new ArrayList<>();
    for (Finding finding : report.findings()) {
      String path = finding.location().path();
      all.add(
          new Found(
              List.of(finding.ruleId()),
              path == null ? "/" : Paths.normal(path),
              marks(finding.location()),
              finding.severity().label(),
              finding.message()));
    }
    return all;
  }

  /** A schema names the object that lacks a key, or has one too many; Assay names the key. */
  private static List<String> marks(Location location) {
    List<String> marks = new ArrayList<>();
    marks.add(ReferenceSchema.line(location.line()));
    String pointer = location.pointer();
    if (pointer != null) {
      marks.add(pointer);
      marks.add(pointer.replaceFirst("/[^/]*$", ""));
    }
    return marks;
  }
}
