package dev.assay.testing;

import dev.assay.document.DocumentType;
import dev.assay.io.SafeXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Checks XML against OSCAL's XSDs with the platform's validator. */
public final class Xsd {
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private Xsd() {}

  /**
   * The problems of a document; none when it is valid.
   *
   * <p>What the schema lists as the only values allowed is left out: these are OSCAL's constraints,
   * not its data types.
   */
  public static List<String> problems(byte[] xml, DocumentType type, String version) {
    String path =
        "/dev/assay/schemas/" + version + "/xml/oscal-" + type.shortName() + "_schema.xsd";
    Validator validator = SCHEMAS.computeIfAbsent(path, Xsd::schema).newValidator();
    List<String> problems = new ArrayList<>();
    Set<String> values = new HashSet<>();
    validator.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {
            error(e);
          }

          @Override
          public void error(SAXParseException e) {
            String message = String.valueOf(e.getMessage());
            String place = e.getLineNumber() + ":" + e.getColumnNumber();
            if (message.startsWith("cvc-enumeration-valid")) {
              values.add(place);
            } else if (!values.contains(place) || !message.startsWith("cvc-")) {
              problems.add(place + " " + message);
            }
          }

          @Override
          public void fatalError(SAXParseException e) {
            error(e);
          }
        });
    try {
      validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
    } catch (SAXException | IOException e) {
      problems.add(e.toString());
    }
    return problems;
  }

  private static Schema schema(String path) {
    URL url = Objects.requireNonNull(Xsd.class.getResource(path), path);
    try {
      return SafeXml.schemaFactory().newSchema(url);
    } catch (SAXException e) {
      throw new IllegalStateException(path, e);
    }
  }
}
