package dev.assay.io;

import dev.assay.document.DocumentType;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/**
 * The events of an XML document: counts what is not in the model, and gives names outside OSCAL's
 * namespace with their prefix, so that they are never taken for OSCAL's.
 */
final class XmlEvents extends StreamReaderDelegate {
  private int passedOver;

  XmlEvents(XMLStreamReader reader) {
    super(reader);
  }

  /** How many comments and processing instructions were met. */
  int passedOver() {
    return passedOver;
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    if (event == XMLStreamConstants.COMMENT || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
      passedOver++;
    }
    return event;
  }

  /** The name of the element as OSCAL's definitions have it; never one of theirs for others. */
  @Override
  public String getLocalName() {
    String namespace = super.getNamespaceURI();
    String name = super.getLocalName();
    return DocumentType.NAMESPACE.equals(namespace)
        ? name
        : qualified(super.getPrefix(), namespace, name);
  }

  /** The name of an attribute; with a prefix when it is in a namespace, as none of OSCAL's is. */
  @Override
  public String getAttributeLocalName(int index) {
    String namespace = super.getAttributeNamespace(index);
    String name = super.getAttributeLocalName(index);
    return namespace == null || namespace.isEmpty()
        ? name
        : qualified(super.getAttributePrefix(index), namespace, name);
  }

  private static String qualified(@Nullable String prefix, @Nullable String uri, String name) {
    return prefix == null || prefix.isEmpty()
        ? "{" + (uri == null ? "" : uri) + "}" + name
        : prefix + ":" + name;
  }

  /** The line of the event that the reader stands on, from 1. */
  int line() {
    return getLocation().getLineNumber();
  }

  /** The column of the event that the reader stands on, from 1. */
  int column() {
    return getLocation().getColumnNumber();
  }
}
