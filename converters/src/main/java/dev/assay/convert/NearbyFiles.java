package dev.assay.convert;

import dev.assay.convert.view.Pictures;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens pictures that lie beside a document or below its folder, and nothing else. */
final class NearbyFiles implements Pictures.FileOpener {
  private static final long LARGEST = 32L << 20;

  private final Path folder;

  private NearbyFiles(Path folder) {
    this.folder = folder;
  }

  static Pictures.FileOpener of(Source source) {
    Path file = source.path();
    Path folder = file == null ? null : file.toAbsolutePath().getParent();
    return folder == null ? Pictures.FileOpener.NONE : new NearbyFiles(folder);
  }

  @Override
  public byte @Nullable [] open(String href) {
    try {
      URI uri = URI.create(href);
      if (uri.isAbsolute() || uri.getAuthority() != null || uri.getPath() == null) {
        return null;
      }
      Path root = folder.toRealPath();
      Path file = root.resolve(uri.getPath()).toRealPath();
      if (!file.startsWith(root) || !Files.isRegularFile(file)) {
        return null;
      }
      return Source.read(file, new Limits(LARGEST, 1, 1, 0)).bytes();
    } catch (IOException | UnreadableException | IllegalArgumentException e) {
      // No picture to show; the page says so in its place.
      return null;
    }
  }
}
