package dev.assay.validate.schema;

import dev.assay.diagnostic.Finding;
import dev.assay.document.DocumentType;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.xml.sax.SAXException;

/** Gives the harness what this package keeps to itself. */
public final class SchemaLaw {
  private SchemaLaw() {}

  /**
   * What the validator of the platform finds in a document that has its shape; nothing, if the
   * shapes are right.
   *
   * @param version which of the schemas, by any number
   */
  public static List<Finding> hidden(Source source, DocumentType type, int version, Limits limits)
      throws XMLStreamException, SAXException {
    String schema = Schemas.VERSIONS.get(Math.floorMod(version, Schemas.VERSIONS.size()));
    return XmlShapeCheck.fits(source, limits, type.rootName(), Schemas.xmlShape(schema, type))
        ? XmlSchemaCheck.byValidator(source, type, schema, limits, new KnownFindings(List.of()))
        : List.of();
  }
}
