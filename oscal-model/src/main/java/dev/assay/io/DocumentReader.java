package dev.assay.io;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.FindingSink;
import dev.assay.document.OscalDocument;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads documents: the door from bytes to the typed model. */
public final class DocumentReader {
  private final Limits limits;

  /** A reader that keeps to these limits. */
  public DocumentReader(Limits limits) {
    this.limits = limits;
  }

  /** A reader with the usual limits. */
  public DocumentReader() {
    this(Limits.DEFAULT);
  }

  /**
   * Reads a document. Whatever is wrong with it is a finding, never an exception.
   *
   * @param source the bytes
   * @return the document as far as it could be read, and the findings
   */
  public ReadResult read(Source source) {
    List<Finding> findings = new ArrayList<>();
    DocumentFormat format = DocumentFormat.sniff(source);
    ReadContext context = new ReadContext(source, limits, findings::add, null);
    if (format == null) {
      context.loss(
          ReadRules.NOT_OSCAL,
          source.bytes().length == 0
              ? "the file is empty"
              : "the file is neither JSON, XML nor YAML",
          0,
          0,
          null);
      return new ReadResult(null, null, findings, false, 0);
    }
    Outcome outcome = run(source, format, context);
    return new ReadResult(
        outcome.document, format, findings, context.lossless(), outcome.passedOver);
  }

  /** Walks the document once more and tells the visitor of each node. */
  void visit(Source source, DocumentFormat format, ReadContext.NodeVisitor visitor) {
    FindingSink ignore = finding -> {};
    run(source, format, new ReadContext(source, limits, ignore, visitor));
  }

  private record Outcome(@Nullable OscalDocument document, int passedOver) {}

  private Outcome run(Source source, DocumentFormat format, ReadContext context) {
    try {
      return format == DocumentFormat.XML
          ? readXml(source, context)
          : readTokens(source, format, context);
    } catch (StreamConstraintsException e) {
      syntax(context, ReadRules.LIMIT, e, "the document passes a limit: ");
    } catch (JacksonException e) {
      syntax(
          context,
          ReadRules.SYNTAX,
          e,
          "not well-formed " + format.label().toUpperCase(java.util.Locale.ROOT) + ": ");
    } catch (XMLStreamException e) {
      Location where = e.getLocation();
      String message = SyntaxMessages.ofXml(e);
      String rule = message.contains("limit") ? ReadRules.LIMIT : ReadRules.SYNTAX;
      context.loss(
          rule,
          (rule.equals(ReadRules.LIMIT) ? "the document passes a limit: " : "not well-formed XML: ")
              + message,
          where == null ? 0 : where.getLineNumber(),
          where == null ? 0 : where.getColumnNumber(),
          null);
    } catch (org.snakeyaml.engine.v2.exceptions.YamlEngineException e) {
      context.loss(
          ReadRules.SYNTAX, "not well-formed YAML: " + SyntaxMessages.firstLine(e), 0, 0, null);
    }
    return new Outcome(null, 0);
  }

  private static void syntax(ReadContext context, String rule, JacksonException e, String start) {
    TokenStreamLocation where = e.getLocation();
    context.loss(
        rule,
        start + SyntaxMessages.ofTokens(e),
        where == null ? 0 : Math.max(0, where.getLineNr()),
        where == null ? 0 : Math.max(0, where.getColumnNr()),
        null);
  }

  private Outcome readTokens(Source source, DocumentFormat format, ReadContext context) {
    try (JsonParser parser = Parsers.parser(source, format, limits)) {
      return new Outcome(
          new TokenReader(parser, context, format == DocumentFormat.YAML).readDocument(), 0);
    }
  }

  private Outcome readXml(Source source, ReadContext context) throws XMLStreamException {
    XMLStreamReader xml =
        SafeXml.inputFactory(limits)
            .createXMLStreamReader(new ByteArrayInputStream(source.bytes()));
    try {
      ElementReader reader = new ElementReader(xml, context);
      OscalDocument document = reader.readDocument();
      return new Outcome(document, reader.dropped());
    } finally {
      xml.close();
    }
  }
}
