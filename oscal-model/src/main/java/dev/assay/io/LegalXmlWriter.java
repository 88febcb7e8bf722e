package dev.assay.io;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.util.StreamWriterDelegate;

/**
 * Refuses the two characters that XML 1.0 (2.2, Char) leaves out and the library writes all the
 * same, in a form that no parser takes back. Control characters and half pairs it refuses itself.
 */
final class LegalXmlWriter extends StreamWriterDelegate {
  LegalXmlWriter(XMLStreamWriter out) {
    super(out);
  }

  @Override
  public void writeCharacters(String text) throws XMLStreamException {
    check(text);
    super.writeCharacters(text);
  }

  @Override
  public void writeCharacters(char[] text, int start, int length) throws XMLStreamException {
    check(new String(text, start, length));
    super.writeCharacters(text, start, length);
  }

  @Override
  public void writeAttribute(String name, String value) throws XMLStreamException {
    check(value);
    super.writeAttribute(name, value);
  }

  @Override
  public void writeAttribute(String namespace, String name, String value)
      throws XMLStreamException {
    check(value);
    super.writeAttribute(namespace, name, value);
  }

  @Override
  public void writeAttribute(String prefix, String namespace, String name, String value)
      throws XMLStreamException {
    check(value);
    super.writeAttribute(prefix, namespace, name, value);
  }

  private static void check(String text) throws XMLStreamException {
    if (text.indexOf('\uffff') >= 0 || text.indexOf('\ufffe') >= 0) {
      throw new XMLStreamException(
          "a text holds the character U+FFFE or U+FFFF, which XML cannot hold");
    }
  }
}
