package dev.assay.io;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.validation.SchemaFactory;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLOutputFactory2;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;

/**
 * The one place that makes XML parsers: no document type declarations, no external entities, no
 * XInclude, nothing fetched.
 */
public final class SafeXml {
  /** Factories keep tables of the names they met, so those of one set of limits are shared. */
  private static final Map<Limits, XMLInputFactory> READERS = new ConcurrentHashMap<>();

  private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([\\w.-]+)");

  /** Within so many bytes an XML declaration ends. */
  private static final int DECLARATION = 200;

  private SafeXml() {}

  /** A StAX reader of a document, in any of its encodings, that keeps the limits. */
  public static XMLStreamReader reader(Source source, Limits limits) throws XMLStreamException {
    XMLInputFactory factory = READERS.computeIfAbsent(limits, SafeXml::inputFactory);
    TextEncoding encoding = TextEncoding.of(source.head(TextEncoding.MOST));
    if (encoding == TextEncoding.UTF_8) {
      try {
        InputStream in = source.open();
        return factory.createXMLStreamReader(saysOtherEncoding(source) ? in : new StrictUtf8(in));
      } catch (IOException e) {
        throw new XMLStreamException(e.getMessage(), e);
      }
    }
    byte[] utf8 = encoding.toUtf8(source.bytes());
    if (utf8 == null) {
      throw new XMLStreamException("the text is not the " + encoding + " that it starts with");
    }
    // A reader of characters: what the XML declaration says of the encoding is true no more.
    return factory.createXMLStreamReader(new StringReader(TextEncoding.decodeUtf8(utf8)));
  }

  private static boolean saysOtherEncoding(Source source) {
    byte[] bytes = source.head(DECLARATION);
    String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION), ISO_8859_1);
    int end = start.indexOf("?>");
    Matcher said = ENCODING.matcher(end < 0 ? "" : start.substring(0, end));
    return said.find() && !"UTF-8".equalsIgnoreCase(said.group(1));
  }

  /** A factory of StAX readers that keep the limits. */
  public static XMLInputFactory inputFactory(Limits limits) {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory2.P_PRESERVE_LOCATION, true);
    factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth());
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, limits.textLength());
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.textLength());
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 100);
    factory.setProperty(WstxInputProperties.P_MAX_CHARACTERS, limits.bytes());
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entities are not read");
        });
    return factory;
  }

  /** A StAX writer, in UTF-8, that ends with an exception at what XML cannot hold. */
  public static XMLStreamWriter writer(OutputStream out) throws XMLStreamException {
    WstxOutputFactory factory = new WstxOutputFactory();
    factory.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, false);
    factory.setProperty(XMLOutputFactory2.P_AUTOMATIC_EMPTY_ELEMENTS, true);
    return new LegalXmlWriter(factory.createXMLStreamWriter(out, "UTF-8"));
  }

  /** A factory of XSD schemas that fetches nothing. */
  public static SchemaFactory schemaFactory() {
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    } catch (SAXNotRecognizedException | SAXNotSupportedException e) {
      throw new IllegalStateException("the platform's XSD validator cannot be made safe", e);
    }
    return factory;
  }
}
