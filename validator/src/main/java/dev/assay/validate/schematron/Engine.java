package dev.assay.validate.schematron;

import dev.assay.diagnostic.FindingSink;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import java.util.List;

/**
 * What compiles a schema and applies it to documents. Documents may be checked by several threads.
 */
public interface Engine {
  /**
   * Compiles the schema.
   *
   * @param schema the schema
   * @param limits what is read at most
   * @param sink takes what is wrong with it, with its place
   * @return whether it can be applied
   */
  boolean compile(Source schema, Limits limits, FindingSink sink);

  /**
   * Applies the schema.
   *
   * @param document the document as XML
   * @return what was found
   * @throws RulesException when the rules fail
   */
  List<Outcome> run(byte[] document) throws RulesException;
}
