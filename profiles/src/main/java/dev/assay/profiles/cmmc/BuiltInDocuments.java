package dev.assay.profiles.cmmc;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.model.OscalObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** The documents that Assay brings along. Each is built once, when it is first asked for. */
public final class BuiltInDocuments {
  private static final ConcurrentMap<String, OscalDocument> BUILT = new ConcurrentHashMap<>();

  private static final List<Row> ROWS =
      List.of(
          new Row(
              "cmmc-l1",
              CmmcLevel1Profile.URN,
              CmmcLevel1Profile.TITLE,
              DocumentType.PROFILE,
              CmmcLevel1Profile::build),
          new Row(
              "cmmc-l2",
              CmmcLevel2Profile.URN,
              CmmcLevel2Profile.TITLE,
              DocumentType.PROFILE,
              () -> CmmcLevel2Profile.build(Requirements.get())),
          new Row(
              "cmmc-l3",
              CmmcLevel3Profile.URN,
              CmmcLevel3Profile.TITLE,
              DocumentType.PROFILE,
              CmmcLevel3Profile::build),
          new Row(
              "sp800-171-r2",
              Sp800171Catalog.URN,
              Sp800171Catalog.TITLE,
              DocumentType.CATALOG,
              () -> Sp800171Catalog.build(Requirements.get())),
          new Row(
              "sp800-171-r3",
              Rev3Catalog.URN,
              Rev3Catalog.TITLE,
              DocumentType.CATALOG,
              Rev3Catalog::build),
          new Row(
              "sp800-172-cmmc-l3",
              Sp800172Catalog.URN,
              Sp800172Catalog.TITLE,
              DocumentType.CATALOG,
              Sp800172Catalog::build));

  /**
   * One document.
   *
   * @param name its name on the command line
   * @param urn its name in hrefs
   * @param title its title
   * @param type its model
   */
  record Row(
      String name, String urn, String title, DocumentType type, Supplier<OscalObject> build) {}

  private BuiltInDocuments() {}

  /** What is told about a built-in document to those who list them. */
  public interface Visitor {
    /** Takes one document's name, URN, title and type. */
    void visit(String name, String urn, String title, DocumentType type);
  }

  /** Tells a visitor of each built-in document, in the order of their names. */
  public static void forEach(Visitor visitor) {
    for (Row row : ROWS) {
      visitor.visit(row.name(), row.urn(), row.title(), row.type());
    }
  }

  /** The document with a name or a URN, or empty when there is none. */
  public static Optional<OscalDocument> find(String nameOrUrn) {
    for (Row row : ROWS) {
      if (row.urn().equals(nameOrUrn) || row.name().equals(nameOrUrn)) {
        return Optional.of(
            BUILT.computeIfAbsent(row.urn(), urn -> OscalDocument.of(row.build().get())));
      }
    }
    return Optional.empty();
  }

  /** The URN of the built-in document with a name or that URN, or empty when there is none. */
  public static Optional<String> urnOf(String nameOrUrn) {
    for (Row row : ROWS) {
      if (row.urn().equals(nameOrUrn) || row.name().equals(nameOrUrn)) {
        return Optional.of(row.urn());
      }
    }
    return Optional.empty();
  }
}
