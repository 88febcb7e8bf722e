package dev.assay.validate.rule;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a document imports.
 *
 * @param direct its own imports, in the order of the document
 * @param all the documents that these lead to, and those that they import, each once
 * @param outOfReach why documents that it imports, or that these import, cannot be had
 */
public record Imports(List<Import> direct, List<OscalDocument> all, List<String> outOfReach) {

  /** No imports. */
  public static final Imports NONE = new Imports(List.of(), List.of(), List.of());

  public Imports {
    direct = List.copyOf(direct);
    all = List.copyOf(all);
    outOfReach = List.copyOf(outOfReach);
  }

  /**
   * One import.
   *
   * @param href the href as written
   * @param pointer the JSON Pointer of the href
   * @param expected the models that it may lead to
   * @param document the document, or null when it cannot be had
   */
  public record Import(
      String href, String pointer, List<DocumentType> expected, @Nullable OscalDocument document) {
    public Import {
      expected = List.copyOf(expected);
    }
  }
}
