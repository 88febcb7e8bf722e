package dev.assay.fuzz;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.DocumentWriter;
import dev.assay.io.Limits;
import dev.assay.io.ReadResult;
import dev.assay.io.SafeXml;
import dev.assay.io.Source;
import dev.assay.model.markup.Markup;
import dev.assay.model.markup.MarkupXml;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** What must hold of every input, whatever it is. */
final class Laws {
  /** Small ones, so that an input that passes them is found in a second and not in an hour. */
  static final Limits LIMITS = new Limits(1 << 20, 60, 1 << 16, 1_000);

  /** What is written may be longer than what was read. */
  private static final Limits WIDER = new Limits(16 << 20, 200, 1 << 20, 10_000);

  static final String NAMESPACE = "http://csrc.nist.gov/ns/oscal/1.0";

  private Laws() {}

  /**
   * Reading ends with a document or a finding. What was read without loss is written and read again
   * as the same document, and writing it twice gives the same bytes.
   */
  static void read(byte[] input, DocumentFormat format) {
    ReadResult read = new DocumentReader(LIMITS).read(Source.of("input" + format.suffix(), input));
    OscalDocument document = read.document();
    if (document == null) {
      require(!read.findings().isEmpty(), "no document and no finding", input);
      return;
    }
    if (!read.lossless() || read.hasErrors()) {
      return;
    }
    comesBack(document, format, input);
  }

  /** What is written reads as the same, and writing it twice gives the same bytes. */
  static void comesBack(OscalDocument document, DocumentFormat format, byte[] input) {
    byte[] once = write(document, format);
    if (once.length == 0) {
      return;
    }
    ReadResult again = new DocumentReader(WIDER).read(Source.of("again" + format.suffix(), once));
    require(document.equals(again.document()), "what was written reads as something else", input);
    byte[] twice = write(document, format);
    require(Arrays.equals(once, twice), "written twice, not the same", input);
  }

  /** A text keeps its tree by way of Markdown and by way of XML. */
  static void markup(Markup markup, String input) throws XMLStreamException {
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    String text = markup.canonicalMarkdown();
    Markup back = Markup.ofMarkdown(text, markup.kind());
    require(markup.equals(back), "another tree by way of Markdown " + text, bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter writer = SafeXml.writer(out);
      writer.setDefaultNamespace(NAMESPACE);
      writer.writeStartElement(NAMESPACE, "x");
      writer.writeDefaultNamespace(NAMESPACE);
      MarkupXml.write(markup, writer, NAMESPACE);
      writer.writeEndElement();
      writer.close();
    } catch (XMLStreamException e) {
      require(e.getMessage() != null, "an error without a message", bytes);
      return;
    }
    XMLStreamReader reader =
        SafeXml.inputFactory(WIDER)
            .createXMLStreamReader(new ByteArrayInputStream(out.toByteArray()));
    while (!reader.isStartElement()) {
      reader.next();
    }
    MarkupXml.Problems sink =
        (message, where) -> require(false, "written with a problem: " + message, bytes);
    Markup again =
        markup.kind() == Markup.Kind.LINE
            ? MarkupXml.readLine(reader, sink)
            : MarkupXml.readWrapped(reader, sink);
    require(markup.equals(again), "another tree by way of XML " + out, bytes);
  }

  /** The bytes, none when the format cannot hold the document: the writer says so. */
  private static byte[] write(OscalDocument document, DocumentFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      DocumentWriter.write(document, format, format, out);
    } catch (IOException e) {
      require(e.getMessage() != null, "an error without a message", new byte[0]);
      return new byte[0];
    }
    return out.toByteArray();
  }

  static void require(boolean holds, String what, byte[] input) {
    if (!holds) {
      throw new AssertionError(what + ":\n" + new String(input, StandardCharsets.UTF_8));
    }
  }
}
