package dev.assay.validate.pkg;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.NotChecked;
import dev.assay.document.DocumentType;
import dev.assay.io.Source;
import dev.assay.model.gen.PlanOfActionAndMilestones;
import dev.assay.validate.cmmc.Poam;
import java.util.List;
import java.util.Optional;

/**
 * What is in a package.
 *
 * @param documents its OSCAL documents, by path
 * @param artifacts all its files, by path
 * @param findings what is wrong with it, the container first
 * @param notChecked what could not be looked into, and why; never a pass
 */
public record PackageReport(
    List<PackageDocument> documents,
    List<Artifact> artifacts,
    List<Finding> findings,
    List<NotChecked> notChecked) {
  public PackageReport {
    documents = List.copyOf(documents);
    artifacts = List.copyOf(artifacts);
    findings = List.copyOf(findings);
    notChecked = List.copyOf(notChecked);
  }

  /** How many bytes its files have together. */
  public long bytes() {
    return artifacts.stream().mapToLong(Artifact::size).sum();
  }

  /** The documents of a model. */
  public List<PackageDocument> ofType(DocumentType type) {
    return documents.stream().filter(d -> d.type() == type).toList();
  }

  /** The system security plan to assess: the first, by path. */
  public Optional<Source> plan() {
    return ofType(DocumentType.SYSTEM_SECURITY_PLAN).stream()
        .map(PackageDocument::source)
        .findFirst();
  }

  /** The POA&amp;M to assess it with: the first that is no operational plan of action. */
  public Optional<Source> poam() {
    return poams().stream().map(PackageDocument::source).findFirst();
  }

  List<PackageDocument> poams() {
    return ofType(DocumentType.PLAN_OF_ACTION_AND_MILESTONES).stream()
        .filter(
            d -> {
              Poam poam = Poam.of(d.document().rootAs(PlanOfActionAndMilestones.class));
              return poam.entries().isEmpty() || !poam.assessmentEntries().isEmpty();
            })
        .toList();
  }
}
