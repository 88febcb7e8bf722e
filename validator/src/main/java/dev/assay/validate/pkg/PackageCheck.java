package dev.assay.validate.pkg;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentReader;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.validate.rule.RuleInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds out what is in a package, and whether it holds together. */
public final class PackageCheck {
  private static final int HEAD = 8192;

  private final AssessmentPackage content;
  private final Limits limits;
  private final List<Finding> findings;
  private final List<PackageDocument> documents = new ArrayList<>();

  private PackageCheck(AssessmentPackage content, Limits limits) {
    this.content = content;
    this.limits = limits;
    this.findings = new ArrayList<>(content.findings());
  }

  /**
   * Checks a package. Whatever is wrong with it is a finding, never an exception.
   *
   * @param content the package, open
   * @param limits what is read at most of one document
   */
  public static PackageReport of(AssessmentPackage content, Limits limits) {
    PackageCheck check = new PackageCheck(content, limits);
    check.read();
    check.kinds();
    Set<String> referenced = new HashSet<>();
    Map<String, Artifact> byPath = new TreeMap<>();
    content.artifacts().forEach(a -> byPath.put(a.path(), a));
    Map<String, DocumentType> types = new TreeMap<>();
    check.documents.forEach(d -> types.put(d.artifact().path(), d.type()));
    for (PackageDocument document : check.documents) {
      References references = new References(content, document, byPath, types);
      check.findings.addAll(references.check());
      referenced.addAll(references.referenced());
    }
    check.unreferenced(referenced);
    return new PackageReport(check.documents, content.artifacts(), check.findings);
  }

  private void report(RuleInfo info, String path, String message) {
    findings.add(PackageRules.finding(info, Location.ofFile(path), message));
  }

  private void read() {
    for (Artifact artifact : content.artifacts()) {
      try {
        byte[] head = head(artifact);
        if (isZip(head) && artifact.path().toLowerCase(Locale.ROOT).endsWith(".zip")) {
          report(
              PackageRules.NESTED,
              artifact.path(),
              artifact.path() + " is a zip; it is not opened");
        } else if (mayBeOscal(head)) {
          document(artifact);
        }
      } catch (IOException e) {
        report(
            PackageRules.UNREADABLE,
            artifact.path(),
            artifact.path() + " cannot be read: " + reason(e));
      } catch (UnreadableException e) {
        report(PackageRules.LIMIT, artifact.path(), artifact.path() + ": " + e.reason());
      }
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private void document(Artifact artifact) throws IOException, UnreadableException {
    Source source;
    try (InputStream in = content.open(artifact)) {
      source = Source.read(artifact.path(), in, limits);
    }
    OscalDocument document = new DocumentReader(limits).read(source).document();
    if (document != null) {
      documents.add(new PackageDocument(artifact, source, document));
    }
  }

  private byte[] head(Artifact artifact) throws IOException {
    try (InputStream in = content.open(artifact)) {
      return in.readNBytes(HEAD);
    }
  }

  private static boolean isZip(byte[] head) {
    return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
  }

  /** Whether the name of one of OSCAL's roots stands near the beginning, in whatever encoding. */
  private static boolean mayBeOscal(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
    for (DocumentType type : DocumentType.values()) {
      String root = type.rootName();
      if (text.contains("\"" + root + "\"")
          || text.contains("<" + root)
          || text.contains(":" + root)
          || text.startsWith(root + ":")
          || text.contains("\n" + root + ":")) {
        return true;
      }
    }
    return false;
  }

  private void kinds() {
    PackageReport found = new PackageReport(documents, content.artifacts(), List.of());
    List<PackageDocument> plans = found.ofType(DocumentType.SYSTEM_SECURITY_PLAN);
    if (plans.isEmpty()) {
      report(PackageRules.NO_PLAN, content.name(), "the package has no system security plan");
    }
    several(plans, "system security plans");
    several(found.poams(), "plans of action and milestones");
  }

  private void several(List<PackageDocument> found, String what) {
    if (found.size() > 1) {
      List<String> paths = found.stream().map(d -> d.artifact().path()).toList();
      report(
          PackageRules.SEVERAL,
          content.name(),
          "the package has " + found.size() + " " + what + ": " + String.join(", ", paths));
    }
  }

  private void unreferenced(Set<String> referenced) {
    Set<String> known = new HashSet<>(referenced);
    documents.forEach(d -> known.add(d.artifact().path()));
    known.add(HashList.FILE_NAME);
    for (Artifact artifact : content.artifacts()) {
      String path = artifact.path();
      String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      if (!known.contains(path) && !name.startsWith("readme")) {
        report(PackageRules.UNREFERENCED, path, "no document refers to " + path);
      }
    }
  }
}
