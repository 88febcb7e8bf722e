package dev.assay.benchmarks.comparison;

import gov.nist.secauto.metaschema.core.metapath.item.node.INodeItem;
import gov.nist.secauto.metaschema.core.model.constraint.ConstraintValidationFinding;
import gov.nist.secauto.metaschema.core.model.constraint.ICardinalityConstraint;
import gov.nist.secauto.metaschema.core.model.constraint.IConstraint;
import gov.nist.secauto.metaschema.core.model.validation.IValidationFinding;
import gov.nist.secauto.metaschema.core.model.validation.IValidationResult;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What the reference found, in the common form. */
public final class ReferenceFindings {
  /** What stands before the id of a constraint that the reference failed to evaluate. */
  public static final String FAILURE = "cannot evaluate ";

  private final ConstraintIds ids;

  public ReferenceFindings(ConstraintIds ids) {
    this.ids = ids;
  }

  /** The findings about one document. */
  public List<Found> of(IValidationResult result, URI document) {
    List<Found> all = new ArrayList<>();
    for (IValidationFinding finding : result.getFindings()) {
      if (finding instanceof ConstraintValidationFinding constraint) {
        all.add(found(constraint, document));
      } else {
        throw new IllegalStateException("a finding of another kind: " + finding);
      }
    }
    return all;
  }

  private Found found(ConstraintValidationFinding finding, URI document) {
    boolean failed =
        finding.getSeverity() == IConstraint.Level.CRITICAL && finding.getCause() != null;
    List<String> kinds = new ArrayList<>();
    for (IConstraint constraint : finding.getConstraints()) {
      kinds.add((failed ? FAILURE : "") + ids.of(constraint));
    }
    return new Found(
        kinds,
        place(finding, document),
        List.of(),
        level(finding.getSeverity()),
        String.valueOf(finding.getMessage()));
  }

  /** Of items that are too many it names the holder; Assay names the first one too many. */
  private static String place(ConstraintValidationFinding finding, URI document) {
    INodeItem at = finding.getTarget();
    if (finding.getConstraints().get(0) instanceof ICardinalityConstraint cardinality) {
      Integer max = cardinality.getMaxOccurs();
      if (max != null && finding.getSubjects().size() > max) {
        at = finding.getSubjects().get(max);
      }
    }
    URI where = at.getBaseUri();
    boolean imported = where != null && !where.equals(document);
    // What stands in an imported document is told at the root of the one that imports it.
    String path = imported ? finding.getNode().getMetapath() : at.getMetapath();
    String normal = Paths.normal(path);
    return imported ? normal.replaceFirst("(?<=.)/.*", "") : normal;
  }

  private static String level(IConstraint.Level level) {
    return switch (level) {
      case CRITICAL, ERROR -> "error";
      case WARNING -> "warning";
      default -> "info";
    };
  }
}
