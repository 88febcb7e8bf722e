package dev.assay.validate.pkg;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.NotChecked;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A package: a folder, or a zip that is read where it is. Nothing is ever unpacked to disk.
 *
 * <p>What is unsafe, linked or past a limit is a finding and not among the artifacts.
 */
public abstract class AssessmentPackage implements AutoCloseable {
  private final String name;
  private final PackageLimits limits;

  AssessmentPackage(String name, PackageLimits limits) {
    this.name = name;
    this.limits = limits;
  }

  /**
   * Opens a package. Whatever is wrong with it is a finding.
   *
   * @param path a folder or a zip
   * @param limits what is read at most
   */
  public static AssessmentPackage open(Path path, PackageLimits limits) {
    return Files.isDirectory(path)
        ? new FolderPackage(path, limits)
        : new ZipPackage(path, limits, name -> true);
  }

  /**
   * Opens a zip for a part of its files. The others are passed over, and no limit but that of their
   * number counts them.
   *
   * @param path a zip
   * @param limits what is read at most
   * @param wanted takes the path of a file within the zip
   */
  public static AssessmentPackage openZip(
      Path path, PackageLimits limits, Predicate<String> wanted) {
    return new ZipPackage(path, limits, wanted);
  }

  /** What it is called: the path as it was given. */
  public final String name() {
    return name;
  }

  /** What a file of the package is called in messages, so that the reader can find it. */
  public abstract String label(String path);

  final PackageLimits limits() {
    return limits;
  }

  /** The files that may be read, sorted by path. */
  public abstract List<Artifact> artifacts();

  /** What is wrong with the package as a container. */
  public abstract List<Finding> findings();

  /** The file on disk that a file of the package is, or null when it is none. */
  abstract @Nullable Path file(Artifact artifact);

  /** What of the container was left out, and why. */
  public abstract List<NotChecked> notChecked();

  /**
   * Opens a file of the package.
   *
   * @param artifact one of {@link #artifacts()}
   * @return its bytes; a stream that ends with an {@link IOException} past the limit of one file
   * @throws IOException when it cannot be read
   */
  public final InputStream open(Artifact artifact) throws IOException {
    return new LimitedInputStream(raw(artifact), limits.entryBytes(), artifact.path());
  }

  abstract InputStream raw(Artifact artifact) throws IOException;

  @Override
  public abstract void close();
}
