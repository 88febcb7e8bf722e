package dev.assay.validate.pkg;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.validate.rule.RuleInfo;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A package that is a zip, read where it is. */
final class ZipPackage extends AssessmentPackage {
  private static final int SMALL = 1 << 20;

  private final List<Artifact> artifacts = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable ZipFile zip;

  ZipPackage(Path file, PackageLimits limits) {
    super(file.toString(), limits);
    try {
      if (!Files.exists(file)) {
        report(PackageRules.UNREADABLE, "there is no such file or folder");
        return;
      }
      ZipDirectory directory = ZipDirectory.scan(file, limits.entries());
      if (directory.entries() > limits.entries()) {
        report(PackageRules.LIMIT, "there are more than " + limits.entries() + " files");
        return;
      }
      ZipFile opened = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
      zip = opened;
      list(opened, directory);
    } catch (IOException | IllegalArgumentException e) {
      report(PackageRules.UNREADABLE, "it cannot be read as a zip: " + reason(e));
    }
    artifacts.sort(Comparator.comparing(Artifact::path));
    findings.addAll(Names.duplicates(name(), artifacts));
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private void report(RuleInfo info, String message) {
    findings.add(PackageRules.finding(info, Location.ofFile(name()), message));
  }

  private void list(ZipFile opened, ZipDirectory directory) {
    Set<String> seen = new HashSet<>();
    Enumeration<? extends ZipEntry> entries = opened.entries();
    long total = 0;
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      String path = entry.getName();
      if (entry.isDirectory() && Names.isSafe(path.substring(0, path.length() - 1))) {
        continue;
      }
      if (!seen.add(path)) {
        report(PackageRules.DUPLICATE, "the entry " + shown(path) + " stands twice");
      } else if (!Names.isSafe(path)) {
        report(PackageRules.PATH, "the entry " + shown(path) + " has an unsafe name");
      } else if (directory.isLink(path)) {
        report(PackageRules.LINK, "the entry " + shown(path) + " is a link");
      } else if (isTooLarge(entry, total)) {
        report(
            PackageRules.LIMIT,
            "the entry "
                + shown(path)
                + " unpacks from "
                + entry.getCompressedSize()
                + " to "
                + entry.getSize()
                + " bytes");
      } else {
        total += entry.getSize();
        artifacts.add(new Artifact(path, entry.getSize()));
      }
    }
  }

  private boolean isTooLarge(ZipEntry entry, long total) {
    long size = entry.getSize();
    boolean bomb = size > SMALL && size / Math.max(1, entry.getCompressedSize()) > limits().ratio();
    return size < 0 || size > limits().entryBytes() || total + size > limits().totalBytes() || bomb;
  }

  /** A name as it may stand in a message: without control characters, and not too long. */
  private static String shown(String path) {
    String plain = path.replaceAll("\\p{Cntrl}", "?");
    return "'" + (plain.length() > 120 ? plain.substring(0, 117) + "..." : plain) + "'";
  }

  @Override
  public List<Artifact> artifacts() {
    return List.copyOf(artifacts);
  }

  @Override
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  @Override
  InputStream raw(Artifact artifact) throws IOException {
    ZipEntry entry = zip == null ? null : zip.getEntry(artifact.path());
    if (zip == null || entry == null) {
      throw new FileNotFoundException(artifact.path() + " is not in the package");
    }
    // What the directory says of the size is not trusted: one byte more than it is an error.
    return new LimitedInputStream(
        zip.getInputStream(entry), Math.max(0, artifact.size()), artifact.path());
  }

  @Override
  public void close() {
    if (zip != null) {
      try {
        zip.close();
      } catch (IOException e) {
        // It was only read; there is nothing that closing could lose.
        zip = null;
      }
    }
  }
}
