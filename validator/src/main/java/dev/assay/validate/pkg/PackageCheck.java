package dev.assay.validate.pkg;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.NotChecked;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.Limits;
import dev.assay.io.Locator;
import dev.assay.io.ReadResult;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.validate.rule.RuleInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
  private final List<NotChecked> notChecked;
  private final Map<String, DocumentFormat> formats = new TreeMap<>();
  private final List<PackageDocument> documents = new ArrayList<>();

  private PackageCheck(AssessmentPackage content, Limits limits) {
    this.content = content;
    this.limits = limits;
    this.findings = new ArrayList<>(content.findings());
    this.notChecked = new ArrayList<>(content.notChecked());
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
    Map<PackageDocument, List<String>> imports = new LinkedHashMap<>();
    Map<String, Artifact> byPath = new TreeMap<>();
    content.artifacts().forEach(a -> byPath.put(a.path(), a));
    Map<String, DocumentType> types = new TreeMap<>();
    check.documents.forEach(d -> types.put(d.artifact().path(), d.type()));
    for (PackageDocument document : check.documents) {
      References references = new References(content, document, byPath, types);
      check.findings.addAll(references.check());
      check.notChecked.addAll(references.notChecked());
      referenced.addAll(references.referenced());
      imports.put(document, references.imports());
    }
    check.findings.addAll(new Togetherness(check.documents, imports).check());
    check.unreferenced(referenced);
    return new PackageReport(
        check.documents, content.artifacts(), check.located(), check.notChecked);
  }

  /** The findings with line and column, in the order in which they were made. */
  private List<Finding> located() {
    List<Finding> all = new ArrayList<>(findings);
    for (PackageDocument document : documents) {
      String name = document.source().name();
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        if (all.get(i).location().file().equals(name)) {
          places.add(i);
        }
      }
      DocumentFormat format = formats.get(name);
      if (!places.isEmpty() && format != null) {
        List<Finding> own = places.stream().map(all::get).toList();
        List<Finding> found = Locator.locate(document.source(), format, limits, own);
        for (int i = 0; i < places.size(); i++) {
          all.set(places.get(i), found.get(i));
        }
      }
    }
    return all;
  }

  private void report(RuleInfo info, Artifact artifact, String message) {
    Location where = Location.ofFile(content.label(artifact.path()));
    findings.add(PackageRules.finding(info, where, message));
  }

  private void report(RuleInfo info, String message) {
    findings.add(PackageRules.finding(info, Location.ofFile(content.name()), message));
  }

  private void read() {
    for (Artifact artifact : content.artifacts()) {
      try {
        byte[] head = head(artifact);
        String archive = MediaTypes.archive(head, artifact.path());
        if (archive != null) {
          report(
              PackageRules.NESTED,
              artifact,
              artifact.path() + " is " + archive + "; it is not opened");
          notChecked.add(
              new NotChecked(
                  "what is in " + artifact.path(),
                  "archives within a package are hashed as they are, and not opened"));
        } else if (mayBeOscal(head)) {
          document(artifact);
        }
      } catch (IOException e) {
        report(
            PackageRules.UNREADABLE, artifact, artifact.path() + " cannot be read: " + reason(e));
      } catch (UnreadableException e) {
        report(PackageRules.LIMIT, artifact, artifact.path() + ": " + e.reason());
      }
    }
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private void document(Artifact artifact) throws IOException, UnreadableException {
    Source source;
    Path file = content.file(artifact);
    if (file != null) {
      // What it imports is looked for beside it.
      source = Source.read(file, limits);
    } else {
      try (InputStream in = content.open(artifact)) {
        source = Source.read(content.label(artifact.path()), in, limits);
      }
    }
    ReadResult result = new DocumentReader(limits).read(source);
    OscalDocument document = result.document();
    if (document != null && result.format() != null) {
      formats.put(source.name(), result.format());
      documents.add(new PackageDocument(artifact, source, document));
    }
  }

  private byte[] head(Artifact artifact) throws IOException {
    try (InputStream in = content.open(artifact)) {
      return in.readNBytes(HEAD);
    }
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
    PackageReport found = new PackageReport(documents, content.artifacts(), List.of(), List.of());
    List<PackageDocument> plans = found.ofType(DocumentType.SYSTEM_SECURITY_PLAN);
    if (plans.isEmpty()) {
      report(PackageRules.NO_PLAN, "the package has no system security plan");
    }
    several(plans, "system security plans");
    several(found.poams(), "plans of action and milestones");
  }

  private void several(List<PackageDocument> found, String what) {
    if (found.size() > 1) {
      List<String> paths = found.stream().map(d -> d.artifact().path()).toList();
      report(
          PackageRules.SEVERAL,
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
        report(PackageRules.UNREFERENCED, artifact, "no document refers to " + path);
      }
    }
  }
}
