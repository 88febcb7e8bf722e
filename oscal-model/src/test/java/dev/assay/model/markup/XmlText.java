package dev.assay.model.markup;

import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Marked-up text to and from a string of XML, for tests. */
final class XmlText {
  static final String NAMESPACE = "http://csrc.nist.gov/ns/oscal/1.0";
  private static final XMLInputFactory INPUT = new WstxInputFactory();
  private static final XMLOutputFactory OUTPUT = new WstxOutputFactory();

  /** A text that was read, with what was found wrong in it. */
  record Read(Markup markup, List<String> problems) {}

  private XmlText() {}

  /** The content as XML, without the element around it. */
  static String write(Markup markup) {
    try {
      StringWriter out = new StringWriter();
      XMLStreamWriter writer = OUTPUT.createXMLStreamWriter(out);
      writer.setDefaultNamespace(NAMESPACE);
      writer.writeStartElement(NAMESPACE, "x");
      writer.writeDefaultNamespace(NAMESPACE);
      MarkupXml.write(markup, writer, NAMESPACE);
      writer.writeEndElement();
      writer.close();
      String all = out.toString();
      return all.endsWith("/>")
          ? ""
          : all.substring(all.indexOf('>') + 1, all.length() - "</x>".length());
    } catch (XMLStreamException e) {
      throw new AssertionError(e);
    }
  }

  static Read read(String content, Markup.Kind kind) {
    List<String> problems = new ArrayList<>();
    try {
      XMLStreamReader reader = at(content);
      MarkupXml.Problems sink = (message, where) -> problems.add(message);
      Markup markup =
          kind == Markup.Kind.LINE
              ? MarkupXml.readLine(reader, sink)
              : MarkupXml.readWrapped(reader, sink);
      if (!reader.isEndElement() || !reader.getLocalName().equals("x")) {
        throw new AssertionError("the reader is not left on the end of the holder");
      }
      return new Read(markup, problems);
    } catch (XMLStreamException e) {
      throw new AssertionError(content, e);
    }
  }

  /** A reader on the start of the element around the content. */
  static XMLStreamReader at(String content) throws XMLStreamException {
    String document = "<x xmlns=\"" + NAMESPACE + "\">" + content + "</x>";
    XMLStreamReader reader = INPUT.createXMLStreamReader(new StringReader(document));
    while (!reader.isStartElement()) {
      reader.next();
    }
    return reader;
  }

  static Markup line(String content) {
    return sound(read(content, Markup.Kind.LINE));
  }

  static Markup multiline(String content) {
    return sound(read(content, Markup.Kind.MULTILINE));
  }

  private static Markup sound(Read read) {
    if (!read.problems().isEmpty()) {
      throw new AssertionError(read.problems());
    }
    return read.markup();
  }
}
