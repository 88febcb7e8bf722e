package dev.assay.validate.schematron.saxon;

import dev.assay.diagnostic.FindingSink;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.validate.schematron.Engine;
import dev.assay.validate.schematron.Outcome;
import dev.assay.validate.schematron.RulesException;
import java.util.List;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XsltExecutable;
import org.jspecify.annotations.Nullable;

/** One schema, compiled and applied by Saxon. Made by name, by who loads this package. */
public final class SaxonEngine implements Engine {
  private @Nullable SaxonDoor saxon;
  private @Nullable XsltExecutable compiled;

  /** An engine without a schema. */
  public SaxonEngine() {}

  @Override
  public boolean compile(Source schema, Limits limits, FindingSink sink) {
    SaxonDoor door = new SaxonDoor(schema, limits);
    saxon = door;
    compiled = new SchemaCompiler(schema, door, limits, sink).compile();
    return compiled != null;
  }

  @Override
  public List<Outcome> run(byte[] document) throws RulesException {
    SaxonDoor door = saxon;
    XsltExecutable schema = compiled;
    if (door == null || schema == null) {
      throw new IllegalStateException("the schema has not been compiled");
    }
    try {
      return door.run(schema, document);
    } catch (SaxonApiException e) {
      throw new RulesException(SaxonDoor.reason(e), e);
    }
  }
}
