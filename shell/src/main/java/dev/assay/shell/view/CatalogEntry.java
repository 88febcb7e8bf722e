package dev.assay.shell.view;

import java.util.List;

/**
 * A requirement or control as lists and searches show it.
 *
 * @param id what people call it, for example {@code 3.1.1} or {@code AC-2(1)}
 * @param title its title
 * @param family the family or group that it belongs to, for example {@code 3.1 Access Control (AC)}
 * @param pieces its texts
 */
public record CatalogEntry(String id, String title, String family, List<Piece> pieces) {

  /** A text of an entry and what people call it, for example {@code 3.1.1[a]}. */
  public record Piece(String id, String text) {}

  public CatalogEntry {
    pieces = List.copyOf(pieces);
  }
}
