package dev.assay.validate.pkg;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
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

/** A package that is a folder. Links are not followed. */
final class FolderPackage extends AssessmentPackage {
  private final Path folder;
  private final List<Artifact> artifacts = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

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
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      Location where = Location.ofFile(file.toString());
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
        findings.add(
            PackageRules.finding(
                PackageRules.LIMIT, where, path + " has " + attributes.size() + " bytes"));
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
