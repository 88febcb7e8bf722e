package dev.assay.model.markup;

import java.util.function.Consumer;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Reads and writes the XML elements of OSCAL's <a
 * href="https://pages.nist.gov/OSCAL/reference/datatypes/#markup-line">markup-line</a> and <a
 * href="https://pages.nist.gov/OSCAL/reference/datatypes/#markup-multiline">markup-multiline</a>.
 *
 * <p>Runs of white space are read as one space, also at the ends of a text, as NIST's converters
 * do; {@code pre} keeps its white space, {@code code} its spaces, and headings and table cells have
 * none at their ends.
 */
public final class MarkupXml {
  /** Is told what in the XML is no markup of OSCAL. The text of it is kept all the same. */
  @FunctionalInterface
  public interface Problems {
    /** Takes one problem and the place where it was seen. */
    void problem(String message, Location where);
  }

  private MarkupXml() {}

  /** Whether an element of this name is a block of a markup-multiline. */
  public static boolean isBlockElement(String localName) {
    Element element = Element.of(localName);
    return element != null && element.block;
  }

  /**
   * Reads a markup-line. The reader stands on the start of the element that holds it and is left on
   * that element's end.
   */
  public static Markup readLine(XMLStreamReader reader, Problems problems)
      throws XMLStreamException {
    TreeBuilder builder = TreeBuilder.forLine(sink(reader, problems));
    readContent(reader, builder);
    return Markup.ofNormalInlines(builder.inlines());
  }

  /**
   * Reads a markup-multiline that has an element of its own. The reader stands on the start of that
   * element and is left on its end.
   */
  public static Markup readWrapped(XMLStreamReader reader, Problems problems)
      throws XMLStreamException {
    TreeBuilder builder = TreeBuilder.forBlocks(sink(reader, problems));
    readContent(reader, builder);
    return Markup.ofNormalBlocks(builder.blocks());
  }

  /**
   * Reads a markup-multiline whose blocks stand among other elements. The reader stands on the
   * start of the first block and is left on the first start that is no block, or on the parent's
   * end.
   */
  public static Markup readUnwrapped(XMLStreamReader reader, Problems problems)
      throws XMLStreamException {
    TreeBuilder builder = TreeBuilder.forBlocks(sink(reader, problems));
    while (true) {
      switch (reader.getEventType()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (!isBlockElement(reader.getLocalName())) {
            return Markup.ofNormalBlocks(builder.blocks());
          }
          start(reader, builder);
          readContent(reader, builder);
          builder.end();
        }
        case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
          return Markup.ofNormalBlocks(builder.blocks());
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            builder.text(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        default -> {
          // comments and processing instructions are no part of the text
        }
      }
      reader.next();
    }
  }

  /**
   * Writes the content of a text, not the element that holds it. Names are written without a
   * prefix: the caller has made OSCAL's namespace the default one.
   *
   * @param namespaceUri the namespace the elements are in, bound as the default by the caller
   */
  public static void write(Markup markup, XMLStreamWriter writer, String namespaceUri)
      throws XMLStreamException {
    XmlTreeWriter out = new XmlTreeWriter(writer);
    if (markup.kind() == Markup.Kind.LINE) {
      out.inlines(markup.inlines());
    } else {
      out.blocks(markup.blocks());
    }
  }

  private static Consumer<String> sink(XMLStreamReader reader, Problems problems) {
    return message -> problems.problem(message, reader.getLocation());
  }

  /** From a start to its end, both already or still to be told to the builder by the caller. */
  private static void readContent(XMLStreamReader reader, TreeBuilder builder)
      throws XMLStreamException {
    int depth = 1;
    while (true) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          start(reader, builder);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (depth == 0) {
            return;
          }
          builder.end();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            builder.text(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        case XMLStreamConstants.ENTITY_REFERENCE -> {
          String text = reader.getText();
          if (text != null) {
            builder.text(text);
          }
        }
        default -> {
          // comments and processing instructions are no part of the text
        }
      }
    }
  }

  private static void start(XMLStreamReader reader, TreeBuilder builder) {
    int count = reader.getAttributeCount();
    if (count == 0) {
      builder.start(reader.getLocalName(), Attributes.NONE);
      return;
    }
    String[] pairs = new String[2 * count];
    for (int i = 0; i < count; i++) {
      pairs[2 * i] = reader.getAttributeLocalName(i);
      pairs[2 * i + 1] = reader.getAttributeValue(i);
    }
    builder.start(reader.getLocalName(), new Attributes(pairs));
  }
}
