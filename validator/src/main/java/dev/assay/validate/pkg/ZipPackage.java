package dev.assay.validate.pkg;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.NotChecked;
import dev.assay.validate.rule.RuleInfo;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A package that is a zip, read where it is. */
final class ZipPackage extends AssessmentPackage {
  private static final int SMALL = 1 << 20;

  /** What names are written in that are not UTF-8: that of the first zips. */
  private static final String OLD_NAMES = "IBM437";

  private final List<Artifact> artifacts = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Predicate<String> wanted;
  private @Nullable ZipFile zip;

  ZipPackage(Path file, PackageLimits limits, Predicate<String> wanted) {
    super(file.toString(), limits);
    this.wanted = wanted;
    try {
      if (!Files.exists(file)) {
        report(PackageRules.UNREADABLE, "there is no such file or folder");
        return;
      }
      ZipDirectory directory = ZipDirectory.scan(file, limits.entries());
      if (directory.entries() > limits.entries()) {
        report(PackageRules.LIMIT, "the zip has more than " + limits.entries() + " entries");
        return;
      }
      ZipFile opened = open(file);
      zip = opened;
      if (opened.size() != directory.entries()) {
        report(PackageRules.UNREADABLE, "the zip is broken: two readings of its directory differ");
        return;
      }
      list(opened, directory);
    } catch (IOException | IllegalArgumentException e) {
      report(PackageRules.UNREADABLE, "the zip is broken: " + reason(e));
    }
    artifacts.sort(Comparator.comparing(Artifact::path));
    findings.addAll(Names.duplicates(name(), artifacts));
  }

  /** Names are in UTF-8, or, when they cannot be, in the characters of old zips. */
  private static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      boolean name = e.getMessage() != null && e.getMessage().contains("bad entry name");
      if (!name || !Charset.isSupported(OLD_NAMES)) {
        throw e;
      }
      return new ZipFile(file.toFile(), Charset.forName(OLD_NAMES));
    }
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private void report(RuleInfo info, String message) {
    findings.add(PackageRules.finding(info, Location.ofFile(name()), message));
  }

  private void report(RuleInfo info, String path, String message) {
    findings.add(
        PackageRules.finding(info, Location.ofFile(label(Names.printable(path))), message));
  }

  private void list(ZipFile opened, ZipDirectory directory) {
    Set<String> seen = new HashSet<>();
    // In the order of the directory, so that numbers mean the same here and there.
    Iterator<? extends ZipEntry> entries = opened.stream().iterator();
    int number = 0;
    long total = 0;
    while (entries.hasNext()) {
      ZipEntry entry = entries.next();
      boolean link = directory.isLink(number++);
      String path = entry.getName();
      if (entry.isDirectory() && Names.isSafe(path.substring(0, path.length() - 1))) {
        continue;
      }
      String fault = Names.fault(path);
      if (!seen.add(path)) {
        report(PackageRules.DUPLICATE, path, "the zip has a second entry of this name");
      } else if (fault != null) {
        report(PackageRules.PATH, path, "the name of the entry " + fault);
      } else if (link) {
        report(PackageRules.LINK, path, "the entry is a link; it is not followed");
      } else if (wanted.test(path)) {
        String excess = excess(entry, total);
        if (excess != null) {
          report(PackageRules.LIMIT, path, excess);
        } else {
          total += entry.getSize();
          artifacts.add(new Artifact(path, entry.getSize()));
        }
      }
    }
  }

  /** Which limit an entry passes, or null. */
  private @Nullable String excess(ZipEntry entry, long total) {
    long size = entry.getSize();
    if (size < 0) {
      return "the zip does not say how large it is";
    }
    if (size > limits().entryBytes()) {
      return "it has more than " + limits().entryBytes() + " bytes, the limit for one file";
    }
    if (size > SMALL && size / Math.max(1, entry.getCompressedSize()) > limits().ratio()) {
      return "it unpacks to more than "
          + limits().ratio()
          + " times its packed size, as zip bombs do";
    }
    return total + size > limits().totalBytes()
        ? "the zip unpacks to more than " + limits().totalBytes() + " bytes, the limit for one zip"
        : null;
  }

  @Override
  public String label(String path) {
    return name() + "!/" + path;
  }

  @Override
  @Nullable Path file(Artifact artifact) {
    return null;
  }

  @Override
  public List<NotChecked> notChecked() {
    return List.of();
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
