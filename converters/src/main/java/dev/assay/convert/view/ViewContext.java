package dev.assay.convert.view;

import dev.assay.model.gen.Catalog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reading needs besides the document.
 *
 * @param catalog the resolved profile that the document rests on, or null when it is out of reach
 * @param whyNoCatalog why there is none, or null
 * @param files opens the files that the document names
 */
public record ViewContext(
    @Nullable Catalog catalog, @Nullable String whyNoCatalog, Pictures.FileOpener files) {

  /** Nothing but the document. */
  public static final ViewContext ALONE = new ViewContext(null, null, Pictures.FileOpener.NONE);

  /** Words out of OSCAL's lists that a reader may choose from. */
  static final List<String> IMPLEMENTATION_STATES =
      List.of("implemented", "partial", "planned", "alternative", "not-applicable");
}
