package dev.assay.shell.batch;

import dev.assay.diagnostic.Finding;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.validate.pkg.Artifact;
import dev.assay.validate.pkg.AssessmentPackage;
import dev.assay.validate.pkg.PackageLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The documents of a zip as inputs, those that are refused among them. */
final class ZipDocuments implements AutoCloseable {
  private final AssessmentPackage content;
  private final Limits limits;
  private final List<Input> inputs = new ArrayList<>();

  private ZipDocuments(AssessmentPackage content, Limits limits) {
    this.content = content;
    this.limits = limits;
  }

  /** Whether a file is a zip by its first bytes; the suffix says nothing. */
  static boolean isZip(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(4);
      return start.length == 4
          && start[0] == 'P'
          && start[1] == 'K'
          && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Opens a zip.
   *
   * @throws UnreadableException when it is broken or has too many entries
   */
  static ZipDocuments open(Path path, Limits limits, PackageLimits zipLimits)
      throws UnreadableException {
    PackageLimits most =
        new PackageLimits(
            zipLimits.entries(),
            Math.min(limits.bytes(), zipLimits.entryBytes()),
            zipLimits.totalBytes(),
            zipLimits.ratio());
    AssessmentPackage content =
        AssessmentPackage.openZip(path, most, name -> DocumentFormat.ofName(name) != null);
    ZipDocuments documents = new ZipDocuments(content, limits);
    for (Finding finding : content.findings()) {
      String place = finding.location().file();
      if (!place.equals(content.name())) {
        documents.inputs.add(Input.outOfReach(place, finding.message()));
      } else if (content.artifacts().isEmpty()) {
        content.close();
        throw new UnreadableException(place, finding.message());
      }
    }
    content.artifacts().forEach(documents::add);
    documents.inputs.sort(Comparator.comparing(Input::name));
    return documents;
  }

  /** The documents of the zip by name, those that are refused among them. */
  List<Input> inputs() {
    return inputs;
  }

  private void add(Artifact artifact) {
    if (!artifact.path().startsWith("__MACOSX/")) {
      String label = content.label(artifact.path());
      inputs.add(new Input(label, Path.of(artifact.path()), true, () -> unpack(artifact, label)));
    }
  }

  private Source unpack(Artifact artifact, String label) throws UnreadableException {
    try (InputStream in = content.open(artifact)) {
      return Source.read(label, in, limits);
    } catch (IOException e) {
      throw new UnreadableException(label, "the entry cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    content.close();
  }
}
