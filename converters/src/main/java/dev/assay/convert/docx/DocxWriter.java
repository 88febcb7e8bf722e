package dev.assay.convert.docx;

import dev.assay.convert.edit.Origin;
import dev.assay.convert.office.Logging;
import dev.assay.convert.office.OfficeFile;
import dev.assay.convert.office.SteadyZip;
import dev.assay.convert.view.Book;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.jspecify.annotations.Nullable;

/** Writes a document as a Word file. The same document gives the same bytes on every run. */
@SuppressWarnings("JavaUtilDate") // what the Office library takes
public final class DocxWriter {
  private static final String DOCUMENT = PackageRelationshipTypes.CORE_DOCUMENT;
  private static final Date NO_DATE = new Date(0);

  static {
    Logging.quiet();
  }

  private DocxWriter() {}

  /**
   * Writes a Word file.
   *
   * @param book the document as people read it
   * @param origin what the file says of where it comes from, for the way back, or null for a
   *     report, which does not come back
   * @return the bytes of the file
   * @throws IOException when the file cannot be put together
   */
  public static byte[] write(Book book, @Nullable Origin origin) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OPCPackage file = OPCPackage.create(bytes)) {
      Parts parts = new Parts(file);
      parts.add("styles", "styles", resource("styles.xml"));
      parts.add("settings", "settings", settings());
      String header = parts.add("header1", "header", HeaderFooter.header(book, false));
      String first = parts.add("header2", "header", HeaderFooter.header(book, true));
      String footer = parts.add("footer1", "footer", HeaderFooter.footer(book));
      Numbering numbering = new Numbering();
      parts.document(body(book, parts, numbering, new PageSetup(header, first, footer)));
      parts.add("numbering", "numbering", numbering.xml(true));
      properties(file.getPackageProperties(), book);
    } catch (InvalidFormatException e) {
      throw new IOException(e.getMessage(), e);
    }
    return origin == null
        ? SteadyZip.rewrite(bytes.toByteArray())
        : signed(bytes.toByteArray(), book, WordOrigin.of(origin));
  }

  /**
   * Writes a Word file into a template.
   *
   * @param book the document as people read it
   * @param origin what the file says of where it comes from, for the way back
   * @param template the user's own styles, cover, headers and footers
   * @return the bytes of the file
   * @throws IOException when the file cannot be put together
   */
  public static byte[] write(Book book, Origin origin, WordTemplate template) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OPCPackage file = OfficeFile.open(template.bytes())) {
      List<String> words = new TemplateWriter(file, book).write();
      properties(file.getPackageProperties(), book);
      file.save(bytes);
      file.revert();
      return signed(bytes.toByteArray(), book, WordOrigin.inTemplate(origin, words));
    } catch (InvalidFormatException | XMLStreamException | UnusableTemplateException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The file with where it comes from and what it says, read as it will be read back. */
  private static byte[] signed(byte[] written, Book book, WordOrigin origin) throws IOException {
    WordOrigin said = origin.saying(AsWritten.of(DocxReader.read(written, book)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OPCPackage file = OfficeFile.open(written)) {
      PackagePart document = file.getPart(file.getRelationshipsByType(DOCUMENT).getRelationship(0));
      new Parts(file, document).custom(said.xml(), said.propertiesXml());
      file.save(bytes);
      file.revert();
    }
    return SteadyZip.rewrite(bytes.toByteArray());
  }

  private static String body(Book book, Parts parts, Numbering numbering, Pages pages) {
    WordXml xml = WordXml.part("w:document");
    xml.start("w:body");
    Bookmarks bookmarks = new Bookmarks(book);
    Controls controls = new Controls(Set.of());
    PictureWriter pictures = new PictureWriter(parts, 0);
    RunWriter runs = new RunWriter(xml, parts, bookmarks, controls, pictures, book.pictures());
    ProseWriter prose = new ProseWriter(xml, runs, controls, numbering);
    PieceWriter pieces =
        new PieceWriter(xml, runs, prose, controls, bookmarks, pictures, Tables.HEADER_FILL);
    new BodyWriter(xml, book, runs, prose, pieces, bookmarks, pages).write();
    return xml.finish();
  }

  private static String settings() {
    WordXml xml = WordXml.part("w:settings");
    xml.val("w:defaultTabStop", "720");
    xml.start("w:compat");
    xml.empty(
        "w:compatSetting",
        "w:name",
        "compatibilityMode",
        "w:uri",
        "http://schemas.microsoft.com/office/word",
        "w:val",
        "15");
    return xml.finish();
  }

  static String resource(String name) throws IOException {
    try (InputStream in = DocxWriter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void properties(PackageProperties properties, Book book) {
    Optional<Date> date = Optional.of(date(book.lastModified()));
    properties.setTitleProperty(Optional.of(book.title().characters()));
    properties.setSubjectProperty(Optional.of(book.subject()));
    properties.setCreatorProperty(Optional.of(book.author()));
    properties.setLastModifiedByProperty(Optional.of(book.author()));
    properties.setCategoryProperty(Optional.of(book.kind()));
    properties.setIdentifierProperty(Optional.of(book.uuid()));
    properties.setVersionProperty(Optional.of(book.version()));
    properties.setDescriptionProperty(Optional.of("Written by Assay from an OSCAL document"));
    properties.setCreatedProperty(date);
    properties.setModifiedProperty(date);
  }

  private static Date date(String text) {
    try {
      return Date.from(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      // The document gives no usable date; the time of the run would differ on each.
      return NO_DATE;
    }
  }
}
