package dev.assay.io;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.FindingSink;
import dev.assay.document.OscalDocument;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

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
    return read(source, true);
  }

  /**
   * Finds what {@link #read} finds, in memory that does not grow with the document.
   *
   * @param source the bytes
   * @return the findings; the document has its type and all that stands outside lists, but of each
   *     list one item at most, and no prose
   */
  public ReadResult inspect(Source source) {
    return read(source, false);
  }

  private ReadResult read(Source source, boolean keeps) {
    List<Finding> findings = new ArrayList<>();
    DocumentFormat format = DocumentFormat.sniff(source);
    ReadContext context = new ReadContext(source, limits, findings::add, null, keeps);
    if (format == null) {
      context.loss(ReadRules.NOT_OSCAL, DocumentFormat.whyNot(source), 0, 0, null);
      return new ReadResult(null, null, findings, false, 0);
    }
    Outcome outcome = run(source, format, context);
    return new ReadResult(
        outcome.document, format, findings, context.lossless(), outcome.passedOver);
  }

  /** Walks the document once more and tells the visitor of each node. */
  void visit(Source source, DocumentFormat format, ReadContext.NodeVisitor visitor) {
    FindingSink ignore = finding -> {};
    run(source, format, new ReadContext(source, limits, ignore, visitor, false));
  }

  private record Outcome(@Nullable OscalDocument document, int passedOver) {
    static final Outcome NONE = new Outcome(null, 0);
  }

  private Outcome run(Source source, DocumentFormat format, ReadContext context) {
    SyntaxProblems problems = new SyntaxProblems(format, context);
    return format == DocumentFormat.XML
        ? readXml(source, context, problems)
        : readTokens(source, format, context, problems);
  }

  private Outcome readTokens(
      Source source, DocumentFormat format, ReadContext context, SyntaxProblems problems) {
    JsonParser parser = null;
    try {
      parser = Parsers.parser(source, format, limits);
      boolean yaml = format == DocumentFormat.YAML;
      return new Outcome(new TokenReader(parser, context, yaml).readDocument(), 0);
    } catch (JacksonException e) {
      problems.report(e, parser);
      return Outcome.NONE;
    } finally {
      if (parser != null) {
        parser.close();
      }
    }
  }

  private Outcome readXml(Source source, ReadContext context, SyntaxProblems problems) {
    XmlEvents xml = null;
    try {
      XMLStreamReader reader = SafeXml.reader(source, limits);
      xml = new XmlEvents(reader);
      OscalDocument document = new ElementReader(xml, context).readDocument();
      xml.close();
      return new Outcome(document, xml.passedOver());
    } catch (XMLStreamException e) {
      problems.report(e, xml);
      return Outcome.NONE;
    }
  }
}
