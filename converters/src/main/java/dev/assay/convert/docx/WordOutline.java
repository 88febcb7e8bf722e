package dev.assay.convert.docx;

import dev.assay.convert.office.NoOfficeFileException;
import dev.assay.convert.office.OfficeFile;
import dev.assay.model.markup.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;

/** Any Word file, whoever wrote it, as its paragraphs and tables in order. */
public final class WordOutline {
  private final List<Item> items;
  private final OutlineReader reader;
  private final @Nullable String writtenFrom;
  private final String title;
  private final @Nullable String modified;

  private WordOutline(
      List<Item> items,
      OutlineReader reader,
      @Nullable String writtenFrom,
      String title,
      @Nullable String modified) {
    this.items = List.copyOf(items);
    this.reader = reader;
    this.writtenFrom = writtenFrom;
    this.title = title;
    this.modified = modified;
  }

  /** What stands in the body; what stands in content controls stands there as well. */
  public List<Item> items() {
    return items;
  }

  /** The texts of open tracked changes; inserted ones are among the items, deleted ones not. */
  public List<String> tracked() {
    return List.copyOf(reader.tracked());
  }

  /** The uuid of the document that Assay wrote the file from, or null when another wrote it. */
  public @Nullable String writtenFrom() {
    return writtenFrom;
  }

  /** The title that the file's properties give, or an empty text. */
  public String title() {
    return title;
  }

  /** When the file was last saved, in ISO 8601, or null. */
  public @Nullable String modified() {
    return modified;
  }

  /** The text of items of this file with its markup. */
  public Markup markup(List<Item> some) {
    return reader.markup(some);
  }

  /** A paragraph or a table. */
  public sealed interface Item {}

  /**
   * A paragraph.
   *
   * @param level the level of its heading, from 1, or 0 when its style makes it none
   * @param number the number that Word shows before it, such as {@code 3.1.1}, or an empty text
   * @param text its characters; ticked boxes are {@code ☒}, others {@code ☐}
   * @param style the name of its style, in small letters, or an empty text
   * @param pictures how many pictures stand in it
   */
  public record Paragraph(int level, String number, String text, String style, int pictures)
      implements Item {}

  /** A table: its rows, each with its cells, each with its items; a merged cell stands once. */
  public record Table(List<List<List<Item>>> rows) implements Item {
    /** Copies the lists. */
    public Table {
      rows = rows.stream().map(r -> r.stream().map(List::copyOf).toList()).toList();
    }
  }

  /**
   * Reads a Word file.
   *
   * @param bytes the file
   * @throws IOException when it is none
   */
  public static WordOutline read(byte[] bytes) throws IOException {
    try (OPCPackage file = OfficeFile.open(bytes)) {
      PackageRelationship main =
          file.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT).getRelationship(0);
      PackagePart document = main == null ? null : file.getPart(main);
      if (document == null) {
        throw new NoOfficeFileException("it holds no document");
      }
      Map<String, String> links = new HashMap<>();
      Map<String, WordNode> parts = new HashMap<>();
      WordOrigin origin = null;
      for (PackageRelationship relation : document.getRelationships()) {
        String kind = relation.getRelationshipType();
        String name = kind.substring(kind.lastIndexOf('/') + 1);
        if (relation.getTargetMode() == TargetMode.EXTERNAL) {
          links.put(relation.getId(), relation.getTargetURI().toString());
        } else if (name.equals("numbering") || name.equals("styles")) {
          parts.put(name, node(document.getRelatedPart(relation)));
        } else if (name.equals("customXml")) {
          WordOrigin said = DocxReader.origin(node(document.getRelatedPart(relation)));
          origin = said == null ? origin : said;
        }
      }
      WordNode body = node(document);
      WordNode styles = parts.get("styles");
      OutlineReader reader =
          new OutlineReader(
              new WordNumbering(parts.get("numbering")), new OutlineStyles(styles), links);
      List<Item> items = reader.read(body);
      return new WordOutline(
          items,
          reader,
          origin == null ? null : origin.document().uuid(),
          file.getPackageProperties().getTitleProperty().orElse("").strip(),
          file.getPackageProperties()
              .getModifiedProperty()
              .map(d -> d.toInstant().toString())
              .orElse(null));
    } catch (InvalidFormatException
        | OpenXML4JRuntimeException
        | XMLStreamException
        | IllegalArgumentException e) {
      throw NoOfficeFileException.because(e);
    }
  }

  private static WordNode node(PackagePart part) throws IOException, XMLStreamException {
    try (InputStream in = part.getInputStream()) {
      return WordNode.read(in);
    }
  }

  /** The characters of items, line ends between them. */
  public static String text(List<Item> items) {
    List<String> lines = new ArrayList<>();
    for (Item item : items) {
      if (item instanceof Paragraph paragraph) {
        lines.add(paragraph.text());
      } else if (item instanceof Table table) {
        table.rows().forEach(r -> r.forEach(c -> lines.add(text(c))));
      }
    }
    lines.removeIf(String::isBlank);
    return String.join("\n", lines).strip();
  }

  /** A text for comparing: small letters, single spaces. */
  public static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s+", " ").strip();
  }
}
