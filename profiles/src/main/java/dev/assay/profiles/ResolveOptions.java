package dev.assay.profiles;

import org.jspecify.annotations.Nullable;

/**
 * What is fixed about the result of a resolution.
 *
 * @param uuid the uuid of the catalog, or null for a fresh one
 * @param lastModified the catalog's {@code last-modified}, or null for the present time
 * @param sourceHref the href of the {@code source-profile} link, or null: then it is the profile's
 *     own URI where it has one, else the profile's uuid as a URN, and never a local path
 */
public record ResolveOptions(
    @Nullable String uuid, @Nullable String lastModified, @Nullable String sourceHref) {

  /** A fresh uuid, the present time, no path of the profile. */
  public static final ResolveOptions DEFAULT = new ResolveOptions(null, null, null);

  /** The same with a uuid. */
  public ResolveOptions withUuid(@Nullable String newUuid) {
    return new ResolveOptions(newUuid, lastModified, sourceHref);
  }

  /** The same with a time. */
  public ResolveOptions withLastModified(@Nullable String newLastModified) {
    return new ResolveOptions(uuid, newLastModified, sourceHref);
  }

  /** The same with an href of the profile. */
  public ResolveOptions withSourceHref(@Nullable String newSourceHref) {
    return new ResolveOptions(uuid, lastModified, newSourceHref);
  }
}
