package dev.assay.validate.pkg;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.PlanOfActionAndMilestones;
import dev.assay.model.gen.SystemId;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.validate.rule.RuleInfo;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds the documents of a package against each other: ids, versions and dates. */
final class Togetherness {
  private final List<PackageDocument> documents;
  private final Map<PackageDocument, List<String>> imports;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * The documents of a package.
   *
   * @param documents all of them
   * @param imports the paths of what each imports
   */
  Togetherness(List<PackageDocument> documents, Map<PackageDocument, List<String>> imports) {
    this.documents = documents;
    this.imports = imports;
  }

  List<Finding> check() {
    uuids();
    oscalVersions();
    imports.forEach((document, paths) -> order(document, paths));
    documents.forEach(this::revisions);
    poams();
    return findings;
  }

  private void report(RuleInfo info, PackageDocument document, String below, String message) {
    String pointer = "/" + document.type().rootName() + below;
    Location where = Location.ofPointer(document.source().name(), pointer);
    findings.add(PackageRules.finding(info, where, message));
  }

  private static String path(PackageDocument document) {
    return document.artifact().path();
  }

  private void uuids() {
    Map<String, PackageDocument> seen = new LinkedHashMap<>();
    for (PackageDocument document : documents) {
      if (document.document().root().get("uuid") instanceof String uuid) {
        PackageDocument other = seen.putIfAbsent(uuid, document);
        if (other != null) {
          report(
              PackageRules.SAME_UUID,
              document,
              "/uuid",
              path(document) + " and " + path(other) + " have the same uuid " + uuid);
        }
      }
    }
  }

  private void oscalVersions() {
    Map<String, List<String>> versions = new TreeMap<>();
    for (PackageDocument document : documents) {
      String version = document.document().oscalVersion();
      if (version != null) {
        String number = version.startsWith("v") ? version.substring(1) : version;
        versions.computeIfAbsent(number, v -> new ArrayList<>()).add(path(document));
      }
    }
    if (versions.size() > 1) {
      List<String> texts = new ArrayList<>();
      versions.forEach((version, of) -> texts.add(version + " (" + String.join(", ", of) + ")"));
      report(
          PackageRules.OSCAL_VERSION,
          documents.get(0),
          "/metadata/oscal-version",
          "the documents are of several OSCAL versions: " + String.join(", ", texts));
    }
  }

  private static Optional<OffsetDateTime> modified(PackageDocument document) {
    return time(document.document().metadataText("last-modified"));
  }

  private static Optional<OffsetDateTime> time(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text.strip()));
    } catch (DateTimeException e) {
      // The schema says so.
      return Optional.empty();
    }
  }

  /** What is made from another document is not older than it; within a day they are as one. */
  private void order(PackageDocument document, List<String> paths) {
    Optional<OffsetDateTime> own = modified(document);
    for (PackageDocument imported : documents) {
      Optional<OffsetDateTime> theirs = modified(imported);
      boolean both = own.isPresent() && theirs.isPresent();
      if (both && paths.contains(path(imported)) && own.get().plusDays(1).isBefore(theirs.get())) {
        report(
            PackageRules.ORDER,
            document,
            "/metadata/last-modified",
            path(document)
                + " was last modified "
                + own.get()
                + ", before "
                + path(imported)
                + ", which it imports: "
                + theirs.get()
                + (imported.document().metadataText("version") == null
                    ? ""
                    : ", version " + imported.document().metadataText("version")));
      }
    }
  }

  /** The history of a document ends with the document. */
  private void revisions(PackageDocument document) {
    Optional<OffsetDateTime> own = modified(document);
    if (own.isPresent()
        && document.document().root().get("metadata") instanceof Metadata metadata) {
      for (int i = 0; i < metadata.revisions().size(); i++) {
        Metadata.Revision revision = metadata.revisions().get(i);
        Optional<OffsetDateTime> then = time(revision.lastModified());
        if (then.isPresent() && then.get().isAfter(own.get())) {
          report(
              PackageRules.REVISION,
              document,
              "/metadata/revisions/" + i,
              path(document)
                  + " is version "
                  + metadata.version()
                  + " of "
                  + own.get()
                  + ", and its revision "
                  + Objects.toString(revision.version(), "without a version")
                  + " is later: "
                  + then.get());
        }
      }
    }
  }

  /** A POA&amp;M says which plan it is of, and it is the plan of the package. */
  private void poams() {
    List<String> systems =
        documents.stream()
            .filter(d -> d.type() == DocumentType.SYSTEM_SECURITY_PLAN)
            .map(d -> d.document().rootAs(SystemSecurityPlan.class).systemCharacteristics())
            .filter(Objects::nonNull)
            .flatMap(c -> c.systemIds().stream())
            .map(SystemId::id)
            .flatMap(Stream::ofNullable)
            .toList();
    for (PackageDocument document : documents) {
      if (document.type() != DocumentType.PLAN_OF_ACTION_AND_MILESTONES) {
        continue;
      }
      PlanOfActionAndMilestones poam = document.document().rootAs(PlanOfActionAndMilestones.class);
      SystemId system = poam.systemId();
      String id = system == null ? null : system.id();
      if (poam.importSsp() == null && id == null) {
        report(
            PackageRules.POAM_PLAN,
            document,
            "",
            path(document) + " has neither import-ssp nor system-id");
      } else if (id != null && !systems.isEmpty() && !systems.contains(id)) {
        report(
            PackageRules.IMPORT,
            document,
            "/system-id",
            path(document)
                + " is of the system "
                + id
                + "; the plan is of "
                + String.join(", ", systems));
      }
    }
  }
}
