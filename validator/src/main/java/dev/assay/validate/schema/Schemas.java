package dev.assay.validate.schema;

import com.networknt.schema.SchemaLocation;
import dev.assay.document.DocumentType;
import dev.assay.io.DocumentFormat;
import dev.assay.io.SafeXml;
import dev.assay.io.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/** The schemas of OSCAL; each is loaded when it is first needed, and once per process. */
final class Schemas {
  /** The OSCAL versions whose schemas are at hand, the oldest first. */
  static final List<String> VERSIONS = List.of("1.1.2", "1.1.3");

  private static final Map<String, Schema> XML = new ConcurrentHashMap<>();

  private static final Map<String, JsonShape> JSON_SHAPES = new ConcurrentHashMap<>();

  private static final Map<String, XmlShape> XML_SHAPES = new ConcurrentHashMap<>();

  private Schemas() {}

  /** The newest version whose schemas are at hand. */
  static String newest() {
    return VERSIONS.get(VERSIONS.size() - 1);
  }

  /** The XSD of a model. */
  static Schema xml(String version, DocumentType type) {
    return XML.computeIfAbsent(path(version, DocumentFormat.XML, type), Schemas::loadXml);
  }

  /** What the XSD of a model asks of a document's root. */
  static XmlShape xmlShape(String version, DocumentType type) {
    return XML_SHAPES.computeIfAbsent(
        path(version, DocumentFormat.XML, type),
        path ->
            XmlShapeCompiler.compile(
                XsdNode.of(source(path)), type.rootName(), UntypedElements.of(type)));
  }

  /** What the JSON Schema of a model asks for. */
  static JsonShape jsonShape(String version, DocumentType type) {
    return JSON_SHAPES.computeIfAbsent(
        path(version, DocumentFormat.JSON, type), Schemas::loadJsonShape);
  }

  /** The JSON Schema of a model. */
  static com.networknt.schema.Schema json(String version, DocumentType type) {
    return Json.LOADED.computeIfAbsent(path(version, DocumentFormat.JSON, type), Json::load);
  }

  private static String path(String version, DocumentFormat format, DocumentType type) {
    boolean xml = format == DocumentFormat.XML;
    return "/dev/assay/schemas/"
        + version
        + (xml ? "/xml" : "/json")
        + "/oscal-"
        + type.shortName()
        + "_schema."
        + (xml ? "xsd" : "json");
  }

  private static JsonShape loadJsonShape(String path) {
    return JsonShapeCompiler.compile(tree(path));
  }

  private static JsonNode tree(String path) {
    return NodeTree.ofSchema(source(path));
  }

  private static Source source(String path) {
    try (InputStream in = open(path)) {
      return Source.of(path, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the schema " + path + " cannot be read", e);
    }
  }

  private static Schema loadXml(String path) {
    try (InputStream in = open(path)) {
      return SafeXml.schemaFactory().newSchema(new StreamSource(in));
    } catch (SAXException e) {
      throw new IllegalStateException("the schema " + path + " is broken", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the schema " + path + " cannot be read", e);
    }
  }

  private static InputStream open(String path) {
    InputStream in = Schemas.class.getResourceAsStream(path);
    if (in == null) {
      throw new IllegalStateException("the schema " + path + " is not on the class path");
    }
    return in;
  }

  /** Apart, so that a run over XML files does not load the JSON Schema library. */
  private static final class Json {
    static final Map<String, com.networknt.schema.Schema> LOADED = new ConcurrentHashMap<>();

    private Json() {}

    static com.networknt.schema.Schema load(String path) {
      return SchemaDialect.REGISTRY.getSchema(SchemaLocation.of("classpath:" + path), tree(path));
    }
  }
}
