package dev.assay.benchmarks.comparison;

import gov.nist.secauto.metaschema.core.model.IResourceLocation;
import gov.nist.secauto.metaschema.core.model.validation.AbstractContentValidator;
import gov.nist.secauto.metaschema.core.model.validation.IValidationFinding;
import gov.nist.secauto.metaschema.core.model.validation.JsonSchemaContentValidator;
import gov.nist.secauto.metaschema.core.model.validation.XmlSchemaContentValidator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.transform.stream.StreamSource;

/**
 * The reference's validators by schema, with the schemas that it comes with. It has none for YAML.
 */
public final class ReferenceSchema {
  private static final String JSON = "/schema/json/oscal-complete_schema.json";
  private static final String XML = "/schema/xml/oscal-complete_schema.xsd";

  /** What only sums up others, or comes of trying the schema of another model. */
  private static final Pattern SUM =
      Pattern.compile("(?s)\\d+ schema violations found|.*subschemas? match.*");

  private final AbstractContentValidator json;
  private final AbstractContentValidator xml;

  /** Loads the schemas. */
  public ReferenceSchema() throws IOException {
    try (InputStream in = resource(JSON)) {
      json = new JsonSchemaContentValidator(in);
    }
    xml = new XmlSchemaContentValidator(List.of(new StreamSource(resource(XML))));
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(ReferenceSchema.class.getResourceAsStream(name));
  }

  /** What is wrong with a file by its schema; nothing for YAML. */
  public List<Found> of(Path file) throws IOException {
    String name = file.toString();
    if (!name.endsWith(".json") && !name.endsWith(".xml")) {
      return List.of();
    }
    boolean isJson = name.endsWith(".json");
    List<Found> all = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      for (IValidationFinding one :
          (isJson ? json : xml).validate(in, file.toUri()).getFindings()) {
        String message = String.valueOf(one.getMessage());
        String mark = isJson ? pointer(one) : line(lineOf(one));
        if (!mark.isEmpty() && !SUM.matcher(message.replaceFirst("^#[^:]*: ", "")).matches()) {
          all.add(new Found(List.of(Found.SCHEMA), mark, List.of(mark), "error", message));
        }
      }
    } catch (IOException e) {
      all.add(unreadable(String.valueOf(e.getMessage())));
    }
    return all;
  }

  /** That the reference cannot read a document. */
  public static Found unreadable(String why) {
    return new Found(List.of(Found.UNREADABLE), "/", List.of(), "error", why);
  }

  private static String pointer(IValidationFinding finding) {
    return String.valueOf(finding.getPath()).replaceFirst("^#", "");
  }

  private static int lineOf(IValidationFinding finding) {
    IResourceLocation location = finding.getLocation();
    return location == null ? 0 : location.getLine();
  }

  static String line(int line) {
    return "line " + line;
  }
}
