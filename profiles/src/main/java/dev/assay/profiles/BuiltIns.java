package dev.assay.profiles;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.profiles.cmmc.BuiltInDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The catalogs and profiles that Assay brings along. */
public final class BuiltIns {
  private BuiltIns() {}

  /**
   * A built-in document.
   *
   * @param name its name on the command line, for example {@code cmmc-l2}
   * @param urn its name in hrefs, for example {@code urn:assay:profile:cmmc-l2}
   * @param title its title
   * @param type its model
   */
  public record BuiltIn(String name, String urn, String title, DocumentType type) {}

  /**
   * A built-in document, built when it is first asked for.
   *
   * @param nameOrUrn its name, or its URN
   * @return the document, or empty when there is none of that name
   */
  public static Optional<OscalDocument> document(String nameOrUrn) {
    return BuiltInDocuments.find(nameOrUrn);
  }

  /** All built-in documents, in the order of their names. */
  public static List<BuiltIn> all() {
    List<BuiltIn> all = new ArrayList<>();
    BuiltInDocuments.forEach(
        (name, urn, title, type) -> all.add(new BuiltIn(name, urn, title, type)));
    return List.copyOf(all);
  }
}
