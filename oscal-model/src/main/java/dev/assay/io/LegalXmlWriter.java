package dev.assay.io;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.util.StreamWriterDelegate;

/**
 * Refuses the characters that XML 1.0 (2.2, Char) leaves out. The library writes some of them all
 * the same, in a form that no parser takes back, and takes others for a failure of the output.
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
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < Character.MIN_SURROGATE) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (c < ' ' ? c != '\n' && c != '\t' && c != '\r' : isOut(c)) {
        throw new XMLStreamException(
            String.format("a text holds the character U+%04X, which XML cannot hold", (int) c));
      }
    }
  }

  private static boolean isOut(char c) {
    return Character.isSurrogate(c) || c >= '\ufffe';
  }
}
