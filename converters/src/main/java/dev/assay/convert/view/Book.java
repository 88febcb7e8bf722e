package dev.assay.convert.view;

import dev.assay.document.DocumentType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as people read it: what every written format shows, in its order.
 *
 * @param type the model
 * @param uuid the document's uuid, or an empty text
 * @param kind what the document is, such as "System Security Plan"
 * @param title its title
 * @param subject what it is about, such as the system's name; stands in page headers
 * @param marking the marking of its pages, or null
 * @param version its version, or an empty text
 * @param lastModified when it was last changed, in ISO 8601, or an empty text
 * @param author who is responsible for it, or an empty text
 * @param cover what stands on its first page
 * @param sections its sections
 * @param sheets the tables of a workbook
 * @param pictures its pictures
 */
public record Book(
    DocumentType type,
    String uuid,
    String kind,
    Text title,
    String subject,
    @Nullable String marking,
    String version,
    String lastModified,
    String author,
    List<Piece.Fact> cover,
    List<Section> sections,
    List<Sheet> sheets,
    Pictures pictures) {

  /** Copies the lists. */
  public Book {
    cover = List.copyOf(cover);
    sections = List.copyOf(sections);
    sheets = List.copyOf(sheets);
  }

  /** A worksheet: its name and its table. */
  public record Sheet(String name, Piece.Grid grid) {}
}
