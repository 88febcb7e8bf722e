package dev.assay.convert.view;

import dev.assay.document.OscalDocument;
import dev.assay.model.gen.SystemSecurityPlan;

/** The door to the reading of documents. */
public final class Books {
  private Books() {}

  /**
   * Reads a document for people.
   *
   * @param document the document; what it lacks is left out
   * @param context what the reading needs besides
   */
  public static Book of(OscalDocument document, ViewContext context) {
    return switch (document.type()) {
      case SYSTEM_SECURITY_PLAN ->
          SspBook.of(document.rootAs(SystemSecurityPlan.class), context);
      default -> throw new IllegalStateException();
    };
  }
}
