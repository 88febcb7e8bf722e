package dev.assay.validate.pkg;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.NotChecked;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A package that is a folder. Links are not followed; folders whose names begin with a dot hold
 * tools' own data and are left out.
 */
final class FolderPackage extends AssessmentPackage {
  private final Path folder;
  private final List<Artifact> artifacts = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<NotChecked> notChecked = new ArrayList<>();

  FolderPackage(Path folder, PackageLimits limits) {
    super(folder.toString(), limits);
    this.folder = folder;
    try {
      Files.walkFileTree(folder, new Visitor());
    } catch (IOException e) {
      findings.add(
          PackageRules.finding(
              PackageRules.UNREADABLE, Location.ofFile(name()), "the folder cannot be read: " + e));
    }
    artifacts.sort(Comparator.comparing(Artifact::path));
    findings.addAll(Names.duplicates(name(), artifacts));
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private long total;

    @Override
    public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
      if (!inner.equals(folder) && String.valueOf(inner.getFileName()).startsWith(".")) {
        notChecked.add(
            new NotChecked(
                "the folder " + Names.shown(path(inner)),
                "a name that begins with a dot is that of a tool's own data; neither read nor"
                    + " hashed"));
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String path = path(file);
      Location where = Location.ofFile(file.toString());
      if (!Names.isSafe(path)) {
        findings.add(
            PackageRules.finding(
                PackageRules.PATH,
                where,
                "the name " + Names.shown(path) + " is not safe on every system"));
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isSymbolicLink()) {
        findings.add(PackageRules.finding(PackageRules.LINK, where, path + " is a link"));
        return FileVisitResult.CONTINUE;
      }
      if (!attributes.isRegularFile()) {
        findings.add(
            PackageRules.finding(PackageRules.UNREADABLE, where, path + " is no ordinary file"));
        return FileVisitResult.CONTINUE;
      }
      if (artifacts.size() >= limits().entries()) {
        findings.add(
            PackageRules.finding(
                PackageRules.LIMIT,
                Location.ofFile(name()),
                "there are more than " + limits().entries() + " files; the rest is passed over"));
        return FileVisitResult.TERMINATE;
      }
      total += attributes.size();
      if (attributes.size() > limits().entryBytes() || total > limits().totalBytes()) {
        total -= attributes.size();
        boolean one = attributes.size() > limits().entryBytes();
        findings.add(
            PackageRules.finding(
                PackageRules.LIMIT,
                where,
                one
                    ? path + " has more than " + limits().entryBytes() + " bytes"
                    : "with "
                        + path
                        + " the files have more than "
                        + limits().totalBytes()
                        + " bytes together"));
      } else {
        artifacts.add(new Artifact(path, attributes.size()));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      findings.add(
          PackageRules.finding(
              PackageRules.UNREADABLE,
              Location.ofFile(file.toString()),
              folder.relativize(file) + " cannot be read"));
      return FileVisitResult.CONTINUE;
    }
  }

  /** The path within the package, parts separated by a slash on every system. */
  private String path(Path file) {
    StringBuilder path = new StringBuilder();
    for (Path part : folder.relativize(file)) {
      path.append(path.length() == 0 ? "" : "/").append(part);
    }
    return path.toString();
  }

  @Override
  public String label(String path) {
    return folder.resolve(path).toString();
  }

  @Override
  Path file(Artifact artifact) {
    return folder.resolve(artifact.path());
  }

  @Override
  public List<NotChecked> notChecked() {
    return List.copyOf(notChecked);
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
    return Files.newInputStream(folder.resolve(artifact.path()), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public void close() {
    // A folder holds nothing open.
  }
}
