package dev.assay.convert.docx;

import dev.assay.convert.edit.Origin;
import dev.assay.convert.office.NoOfficeFileException;
import dev.assay.convert.office.OfficeFile;
import dev.assay.convert.view.Book;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
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

/** Reads a Word file that was written by {@link DocxWriter} and may have been edited since. */
final class DocxReader {
  final WordPage page;
  final WordProse prose;
  final @Nullable WordOrigin origin;

  private DocxReader(WordPage page, WordProse prose, @Nullable WordOrigin origin) {
    this.page = page;
    this.prose = prose;
    this.origin = origin;
  }

  /**
   * Reads a file.
   *
   * @param bytes the file
   * @param book the document that it was written from, whose links are known by their bookmarks
   * @throws IOException when it is no Word file
   */
  static DocxReader read(byte[] bytes, Book book) throws IOException {
    try (OPCPackage file = OfficeFile.open(bytes)) {
      PackageRelationship main =
          file.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT).getRelationship(0);
      if (main == null) {
        throw new NoOfficeFileException("it holds no document");
      }
      PackagePart document = file.getPart(main);
      if (document == null) {
        throw new NoOfficeFileException("it holds no document");
      }
      Map<String, String> links = new HashMap<>();
      WordNode numbering = null;
      WordNode styles = null;
      WordOrigin origin = null;
      for (PackageRelationship relation : document.getRelationships()) {
        if (relation.getTargetMode() == TargetMode.EXTERNAL) {
          links.put(relation.getId(), relation.getTargetURI().toString());
        } else if (relation.getRelationshipType().endsWith("/numbering")) {
          numbering = node(document.getRelatedPart(relation));
        } else if (relation.getRelationshipType().endsWith("/styles")) {
          styles = node(document.getRelatedPart(relation));
        } else if (relation.getRelationshipType().endsWith("/customXml")) {
          WordOrigin found = origin(node(document.getRelatedPart(relation)));
          origin = found == null ? origin : found;
        }
      }
      Bookmarks bookmarks = new Bookmarks(book);
      WordProse prose =
          new WordProse(new WordNumbering(numbering), links, name -> href(bookmarks.idOf(name)));
      WordNode body = node(document);
      if (styles != null) {
        StyleNames.usual(body, styles);
      }
      return new DocxReader(WordPage.of(body), prose, origin);
    } catch (InvalidFormatException
        | OpenXML4JRuntimeException
        | XMLStreamException
        | IllegalArgumentException e) {
      throw NoOfficeFileException.because(e);
    }
  }

  private static @Nullable String href(@Nullable String id) {
    if (id == null) {
      return null;
    }
    return "#" + (id.startsWith("res-") ? id.substring("res-".length()) : id);
  }

  private static WordNode node(PackagePart part) throws IOException, XMLStreamException {
    try (InputStream in = part.getInputStream()) {
      return WordNode.read(in);
    }
  }

  private static List<String> words(@Nullable WordNode template) {
    return template == null ? List.of() : template.children.stream().map(w -> w.text).toList();
  }

  static @Nullable WordOrigin origin(WordNode node) {
    String uuid = node.attributes.get("document-uuid");
    String sha256 = node.attributes.get("sha256");
    if (!node.name.equals("origin") || uuid == null || sha256 == null) {
      return null;
    }
    return new WordOrigin(
        new Origin(
            uuid,
            node.attributes.getOrDefault("document-version", ""),
            node.attributes.getOrDefault("document-type", ""),
            sha256),
        node.child("template") != null,
        words(node.child("template")),
        AsWritten.of(node.child("places"), node.child("said")));
  }
}
