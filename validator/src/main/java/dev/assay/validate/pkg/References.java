package dev.assay.validate.pkg;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.NotChecked;
import dev.assay.document.DocumentType;
import dev.assay.model.Definition;
import dev.assay.model.OscalObject;
import dev.assay.model.gen.BackMatter;
import dev.assay.model.gen.Hash;
import dev.assay.model.gen.ImportAp;
import dev.assay.model.gen.ImportProfile;
import dev.assay.model.gen.ImportSsp;
import dev.assay.model.gen.Link;
import dev.assay.validate.cmmc.OscalIndex;
import dev.assay.validate.rule.RuleInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Follows what one document of a package refers to. Nothing outside the package is opened. */
final class References {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

  private final AssessmentPackage content;
  private final PackageDocument document;
  private final Map<String, Artifact> byPath;
  private final Map<String, DocumentType> types;
  private final OscalIndex index;
  private final List<Finding> findings = new ArrayList<>();
  private final List<NotChecked> notChecked = new ArrayList<>();
  private final List<String> imports = new ArrayList<>();
  private final Set<String> referenced = new HashSet<>();

  References(
      AssessmentPackage content,
      PackageDocument document,
      Map<String, Artifact> byPath,
      Map<String, DocumentType> types) {
    this.content = content;
    this.document = document;
    this.byPath = byPath;
    this.types = types;
    this.index = OscalIndex.of(document.document(), document.source().name());
  }

  /** The paths of the files that the document refers to. */
  Set<String> referenced() {
    return referenced;
  }

  /** The paths of the documents that the document imports and that are in the package. */
  List<String> imports() {
    return imports;
  }

  /** What could not be compared, and why. */
  List<NotChecked> notChecked() {
    return notChecked;
  }

  List<Finding> check() {
    walk(document.document().root());
    return findings;
  }

  private void report(RuleInfo info, OscalObject place, String message) {
    findings.add(PackageRules.finding(info, index.place(place), message));
  }

  private void walk(OscalObject object) {
    if (object instanceof BackMatter.Resource resource) {
      resource(resource);
    } else if (object instanceof Link link) {
      link(link);
    } else if (object instanceof ImportSsp imported) {
      imported(imported, imported.href(), DocumentType.SYSTEM_SECURITY_PLAN);
    } else if (object instanceof ImportAp imported) {
      // A self-check has no assessment plan: its results name the plan itself as a resource.
      boolean resource = imported.href() != null && imported.href().startsWith("#");
      imported(
          imported,
          imported.href(),
          DocumentType.ASSESSMENT_PLAN,
          resource ? DocumentType.SYSTEM_SECURITY_PLAN : DocumentType.ASSESSMENT_PLAN);
    } else if (object instanceof ImportProfile imported) {
      imported(imported, imported.href(), DocumentType.PROFILE, DocumentType.CATALOG);
    }
    Definition definition = object.definition();
    for (int i = 0; i < definition.members().size(); i++) {
      Object value = object.get(i);
      if (value instanceof OscalObject child) {
        walk(child);
      } else if (value instanceof List<?> list) {
        for (Object one : list) {
          if (one instanceof OscalObject child) {
            walk(child);
          }
        }
      }
    }
  }

  private void link(Link link) {
    String href = link.href();
    if (href != null
        && href.startsWith("#")
        && href.length() > 30
        && index.byHref(href).isEmpty()) {
      report(
          PackageRules.DEAD_LINK, link, "the link " + href + " leads to nothing in the document");
    }
  }

  /** An import that leads into the package has to lead to a document of the right kind. */
  private void imported(OscalObject place, @Nullable String href, DocumentType... wanted) {
    for (String target : href == null ? List.<String>of() : targets(href)) {
      imported(place, href, target, wanted);
    }
  }

  /** An href with a fragment alone names a resource, which stands for its files. */
  private List<String> targets(String href) {
    if (!href.startsWith("#")) {
      String target = target(href);
      return target == null ? List.of() : List.of(target);
    }
    return index
        .byHref(href)
        .filter(BackMatter.Resource.class::isInstance)
        .map(BackMatter.Resource.class::cast)
        .map(BackMatter.Resource::rlinks)
        .orElse(List.of())
        .stream()
        .map(BackMatter.Resource.Rlink::href)
        .filter(Objects::nonNull)
        .map(this::target)
        .filter(Objects::nonNull)
        .toList();
  }

  private void imported(
      OscalObject place, @Nullable String href, String target, DocumentType... wanted) {
    referenced.add(target);
    DocumentType actual = types.get(target);
    if (actual != null && List.of(wanted).contains(actual)) {
      imports.add(target);
    } else {
      report(
          PackageRules.IMPORT,
          place,
          "the "
              + document.document().type().title()
              + " imports "
              + href
              + ", which is "
              + (byPath.containsKey(target) ? "no " + wanted[0].title() : "not in the package"));
    }
  }

  private void resource(BackMatter.Resource resource) {
    BackMatter.Resource.Base64 embedded = resource.base64();
    if (embedded != null && embedded.value() != null) {
      try {
        byte[] bytes = Base64.getMimeDecoder().decode(embedded.value());
        mediaType(embedded, embedded.mediaType(), bytes, String.valueOf(embedded.filename()));
      } catch (IllegalArgumentException e) {
        report(PackageRules.BASE64, embedded, "the embedded file cannot be decoded");
      }
    }
    for (BackMatter.Resource.Rlink rlink : resource.rlinks()) {
      String href = rlink.href();
      String target = href == null ? null : target(href);
      if (target != null) {
        file(rlink, target);
      }
    }
  }

  private void file(BackMatter.Resource.Rlink rlink, String target) {
    Artifact artifact = byPath.get(target);
    if (artifact == null) {
      report(PackageRules.MISSING, rlink, "the file " + rlink.href() + " is not in the package");
      return;
    }
    referenced.add(target);
    try {
      for (Hash hash : rlink.hashes()) {
        hash(rlink, artifact, hash);
      }
      try (InputStream in = content.open(artifact)) {
        mediaType(rlink, rlink.mediaType(), in.readNBytes(16), target);
      }
    } catch (IOException e) {
      report(PackageRules.UNREADABLE, rlink, target + " cannot be read: " + e.getMessage());
    }
  }

  private void hash(BackMatter.Resource.Rlink rlink, Artifact artifact, Hash hash)
      throws IOException {
    String algorithm = algorithm(String.valueOf(hash.algorithm()));
    String stated = hash.value();
    if (algorithm == null || stated == null) {
      notChecked.add(
          new NotChecked(
              "the " + hash.algorithm() + " of " + artifact.path(),
              "compared are " + String.join(", ", new TreeSet<>(HashList.ALGORITHMS))));
      return;
    }
    String actual = HashList.hash(content, artifact, algorithm);
    if (!actual.equals(stated.strip().toLowerCase(Locale.ROOT))) {
      report(
          PackageRules.HASH,
          rlink,
          artifact.path() + " has the " + hash.algorithm() + " " + actual + ", not " + stated);
    }
  }

  private static @Nullable String algorithm(String name) {
    String wanted = name.toUpperCase(Locale.ROOT);
    return HashList.ALGORITHMS.contains(wanted) ? wanted : null;
  }

  private void mediaType(OscalObject place, @Nullable String stated, byte[] head, String name) {
    Optional<String> actual = MediaTypes.of(head);
    if (stated != null && actual.isPresent() && !MediaTypes.fits(stated, actual.get())) {
      report(
          PackageRules.MEDIA_TYPE,
          place,
          name + " is stated to be " + stated + ", but looks like " + actual.get());
    }
  }

  /** The path within the package that a relative href names, or null when it leads elsewhere. */
  private @Nullable String target(String href) {
    String plain = href.replaceAll("[?#].*$", "");
    if (plain.isEmpty() || SCHEME.matcher(plain).matches() || plain.startsWith("/")) {
      return null;
    }
    String decoded;
    try {
      decoded = URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      decoded = plain;
    }
    String folder = document.artifact().path();
    Deque<String> parts = new ArrayDeque<>();
    int slash = folder.lastIndexOf('/');
    String joined = (slash < 0 ? "" : folder.substring(0, slash + 1)) + decoded;
    for (String part : joined.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return "../" + decoded;
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}
