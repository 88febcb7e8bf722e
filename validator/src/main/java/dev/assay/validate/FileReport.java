package dev.assay.validate;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.NotChecked;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.io.DocumentFormat;
import dev.assay.io.UnreadableException;
import dev.assay.validate.custom.Suppression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the check of one document found.
 *
 * @param file the name of the document as the user gave it
 * @param format the format it is in, or null when it is none that OSCAL has
 * @param type the model it follows, or null when it is not OSCAL
 * @param oscalVersion the OSCAL version that it states, as written, or null
 * @param schemaVersion the OSCAL version whose schema it was checked against, or null when it was
 *     checked against none
 * @param readable false when it could not be read as an OSCAL document at all
 * @param findings what was found, in the order of the places in the document
 * @param notChecked what could not be checked; never a pass
 * @param coverage how much of its profiles a system security plan answers; empty for other
 *     documents, below {@link Level#RULES}, and when the profile could not be resolved
 * @param ruleSets the names of the rule sets beside the schema that ran, for example {@code nist}
 * @param suppressions what rules files of the user keep out of the findings, with their reasons
 */
public record FileReport(
    String file,
    @Nullable DocumentFormat format,
    @Nullable DocumentType type,
    @Nullable String oscalVersion,
    @Nullable String schemaVersion,
    boolean readable,
    List<Finding> findings,
    List<NotChecked> notChecked,
    List<Coverage> coverage,
    List<String> ruleSets,
    List<Suppression> suppressions) {

  /** The rule id of an input whose bytes cannot be had. */
  public static final String UNREADABLE = "READ-INPUT";

  public FileReport {
    findings = List.copyOf(findings);
    notChecked = List.copyOf(notChecked);
    coverage = List.copyOf(coverage);
    ruleSets = List.copyOf(ruleSets);
    suppressions = List.copyOf(suppressions);
  }

  /** A report without rule sets and suppressions. */
  public FileReport(
      String file,
      @Nullable DocumentFormat format,
      @Nullable DocumentType type,
      @Nullable String oscalVersion,
      @Nullable String schemaVersion,
      boolean readable,
      List<Finding> findings,
      List<NotChecked> notChecked,
      List<Coverage> coverage) {
    this(
        file,
        format,
        type,
        oscalVersion,
        schemaVersion,
        readable,
        findings,
        notChecked,
        coverage,
        List.of(),
        List.of());
  }

  /** The report of an input whose bytes cannot be had. */
  public static FileReport unreadable(UnreadableException cause) {
    Finding finding =
        Finding.of(
            UNREADABLE,
            Severity.ERROR,
            "the input cannot be read: " + cause.reason(),
            Location.ofFile(cause.input()),
            null);
    return new FileReport(
        cause.input(), null, null, null, null, false, List.of(finding), List.of(), List.of());
  }

  /** Whether a finding tells how many more of its rule there are, which are not listed. */
  public static boolean isOfMore(Finding finding) {
    return finding.message().endsWith(BoundedFindings.NOT_LISTED);
  }

  /** How many findings have this severity. */
  public int count(Severity severity) {
    int count = 0;
    for (Finding finding : findings) {
      if (finding.severity() == severity) {
        count++;
      }
    }
    return count;
  }

  /** Whether a finding has the severity that makes a run fail. */
  public boolean failsOn(FailOn failOn) {
    return findings.stream().anyMatch(f -> failOn.isMetBy(f.severity()));
  }
}
