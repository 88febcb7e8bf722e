package dev.assay.benchmarks;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.validate.FileReport;
import dev.assay.validate.Level;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.Validator;
import gov.nist.secauto.metaschema.core.model.constraint.IConstraint;
import gov.nist.secauto.metaschema.core.model.validation.IValidationFinding;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lists the documents of folders on which Assay and the reference library disagree: whether there
 * are errors of form or constraint at all, and what they are.
 *
 * <pre>java -cp ... dev.assay.benchmarks.Disagreements test-resources $ASSAY_CORPUS</pre>
 */
public final class Disagreements {
  private static final int WIDTH = 160;
  private static final String OUT_OF_REACH =
      "(MalformedURL|FileNotFound|NoSuchFile)Exception (?s:.*)";

  private final Reference reference = new Reference();
  private final Validator validator =
      new Validator(ValidationOptions.DEFAULT.withLevel(Level.CONSTRAINTS));
  private final PrintStream out;
  private final StandIns standIns;

  private Disagreements(PrintStream out, StandIns standIns) {
    this.out = out;
    this.standIns = standIns;
  }

  /** Compares every JSON, XML and YAML file below the folders. */
  public static void main(String[] folders) throws IOException {
    int same = 0;
    int different = 0;
    try (StandIns standIns = StandIns.make()) {
      Disagreements run = new Disagreements(System.out, standIns);
      for (String folder : folders) {
        for (Path file : files(Path.of(folder))) {
          if (run.compare(file)) {
            same++;
          } else {
            different++;
          }
        }
      }
    }
    System.out.println(same + " documents alike, " + different + " not");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .filter(f -> f.toString().matches(".*\\.(json|xml|ya?ml)"))
          .filter(f -> !f.toString().contains("/target/"))
          .sorted()
          .toList();
    }
  }

  private boolean compare(Path file) throws IOException {
    Path judged = file;
    List<String> theirs = theirs(judged);
    if (!theirs.isEmpty() && theirs.get(0).matches(OUT_OF_REACH)) {
      // The reference ends at the first import that it cannot open: nothing is compared by that.
      judged = standIns.withStandIns(file);
      theirs = theirs(judged);
    }
    List<String> ours = ours(judged);
    if (ours.isEmpty() == theirs.isEmpty()) {
      return true;
    }
    out.println(file + (judged.equals(file) ? "" : " (imports replaced)"));
    tell("  Assay      ", ours);
    tell("  reference  ", theirs);
    return false;
  }

  private void tell(String who, List<String> errors) {
    if (errors.isEmpty()) {
      out.println(who + "no error");
    }
    Map<String, Integer> counted = new TreeMap<>();
    errors.forEach(e -> counted.merge(e.split(" ", 2)[0], 1, Integer::sum));
    counted.forEach((id, n) -> out.println(who + n + " x " + id + ": " + first(errors, id)));
  }

  private static String first(List<String> errors, String id) {
    for (String error : errors) {
      if (error.startsWith(id)) {
        String line = error.substring(id.length()).replaceAll("\\s+", " ").strip();
        return line.length() > WIDTH ? line.substring(0, WIDTH) + "..." : line;
      }
    }
    return "";
  }

  private List<String> ours(Path file) {
    List<String> result = new ArrayList<>();
    try {
      FileReport report = validator.validate(Source.read(file, Limits.DEFAULT));
      for (Finding finding : report.findings()) {
        if (finding.severity() == Severity.ERROR) {
          result.add(finding.ruleId() + " " + finding.message());
        }
      }
    } catch (UnreadableException e) {
      result.add("unreadable " + e.getMessage());
    }
    return result;
  }

  private List<String> theirs(Path file) {
    List<String> result = new ArrayList<>();
    try {
      for (IValidationFinding finding : reference.constraints(file).getFindings()) {
        if (finding.getSeverity().compareTo(IConstraint.Level.ERROR) >= 0) {
          result.add(finding.getIdentifier() + " " + finding.getMessage());
        }
      }
    } catch (IOException | RuntimeException e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      result.add(cause.getClass().getSimpleName() + " " + cause.getMessage());
    }
    return result;
  }
}
