package dev.assay.profiles;

import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.Profile;
import dev.assay.profiles.load.Origin;
import dev.assay.profiles.merge.Merger.Merged;
import dev.assay.profiles.select.Selection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One profile as it was resolved.
 *
 * @param profile the profile
 * @param origin where it comes from
 * @param imports what its imports gave
 * @param merged what merging gave
 * @param catalog the result
 */
record Level(
    Profile profile, Origin origin, List<Imported> imports, Merged merged, Catalog catalog) {

  /**
   * What one import gave.
   *
   * @param pointer where it stands in the profile
   * @param href its href
   * @param origin where the imported document comes from
   * @param catalog the imported catalog, resolved when a profile was imported
   * @param selection what is selected from it
   * @param level the imported profile, or null when a catalog was imported
   */
  record Imported(
      String pointer,
      String href,
      Origin origin,
      Catalog catalog,
      Selection<Control> selection,
      @Nullable Level level) {}
}
