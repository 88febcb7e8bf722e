package dev.assay.io;

import dev.assay.document.OscalDocument;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/**
 * Writes documents: the door from the typed model to bytes. The same document gives the same bytes
 * on every run.
 */
public final class DocumentWriter {
  private DocumentWriter() {}

  /**
   * Writes a document in UTF-8, lines ended by LF, keys and elements in the order of the
   * definitions.
   *
   * @param document the document
   * @param format the format to write
   * @param readFrom the format that the document was read from, or null: its schema hint is kept
   *     when the two agree
   * @param out takes the bytes; it is not closed
   * @throws UnwritableException when the document holds what the format cannot: two values of one
   *     key in JSON, a control character in XML
   * @throws IOException when {@code out} fails
   */
  public static void write(
      OscalDocument document,
      DocumentFormat format,
      @Nullable DocumentFormat readFrom,
      OutputStream out)
      throws IOException {
    boolean sameSyntax =
        readFrom == format || (readFrom != null && isTokens(readFrom) && isTokens(format));
    String hint = sameSyntax ? document.schemaHint() : null;
    if (format == DocumentFormat.XML) {
      writeXml(document, hint, out);
    } else {
      writeTokens(document, hint, format, out);
    }
  }

  private static boolean isTokens(DocumentFormat format) {
    return format != DocumentFormat.XML;
  }

  private static void writeTokens(
      OscalDocument document, @Nullable String hint, DocumentFormat format, OutputStream out)
      throws IOException {
    try {
      JsonGenerator generator = Parsers.generator(out, format);
      new TokenWriter(generator).writeDocument(document, hint);
      generator.flush();
      if (format == DocumentFormat.JSON) {
        out.write('\n');
      }
      out.flush();
    } catch (JacksonException e) {
      throw failure(e.getOriginalMessage(), e);
    }
  }

  private static void writeXml(OscalDocument document, @Nullable String hint, OutputStream out)
      throws IOException {
    try {
      XMLStreamWriter xml = SafeXml.writer(out);
      new ElementWriter(xml).writeDocument(document, hint);
      xml.flush();
      out.flush();
    } catch (XMLStreamException e) {
      throw failure(e.getMessage(), e);
    }
  }

  /** Either the output failed, or the document cannot be said in the format. */
  private static IOException failure(@Nullable String message, Exception e) {
    return e.getCause() instanceof IOException io
        ? io
        : new UnwritableException(String.valueOf(message), e);
  }
}
