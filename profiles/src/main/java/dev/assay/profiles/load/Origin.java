package dev.assay.profiles.load;

import dev.assay.io.DocumentFormat;
import dev.assay.io.Source;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a document comes from.
 *
 * @param name what messages call it
 * @param file the file it was read from, or null; relative hrefs in it are resolved against this
 * @param uri the absolute URI that relative hrefs are resolved against when there is no file
 * @param identity the same text for the same document, however it was spelt in an href
 * @param source its bytes, or null for a document made by code
 * @param format its format, or null
 */
public record Origin(
    String name,
    @Nullable Path file,
    @Nullable String uri,
    String identity,
    @Nullable Source source,
    @Nullable DocumentFormat format) {

  /** A document that comes from no file: relative hrefs in it lead nowhere. */
  public static Origin named(String name) {
    return new Origin(name, null, null, name, null, null);
  }

  /** A document that the caller has read. */
  public static Origin of(Source source, @Nullable DocumentFormat format) {
    Path path = source.path();
    String identity = path == null ? source.name() : FileIdentity.of(path);
    return new Origin(source.name(), path, null, identity, source, format);
  }
}
