package dev.assay.validate.schematron.saxon;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.validate.constraint.ExternalRulesReader;
import dev.assay.validate.constraint.RuleElement;
import dev.assay.validate.schematron.SchematronRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XsltCompiler;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;

/** Compiles a Schematron schema into a transformation, with the place of what is wrong with it. */
final class SchemaCompiler {
  private static final Set<String> BINDINGS = Set.of("xslt2", "xslt3", "xpath2", "xpath3");

  private final Source source;
  private final SaxonDoor saxon;
  private final Limits limits;
  private final FindingSink sink;

  SchemaCompiler(Source source, SaxonDoor saxon, Limits limits, FindingSink sink) {
    this.source = source;
    this.saxon = saxon;
    this.limits = limits;
    this.sink = sink;
  }

  /** The transformation, or null when the schema is broken; then findings say why. */
  @Nullable XsltExecutable compile() {
    RuleElement root;
    try {
      root = RuleElement.read(source, limits);
    } catch (XMLStreamException e) {
      javax.xml.stream.Location at = e.getLocation();
      int line = at == null ? 0 : at.getLineNumber();
      int column = at == null ? 0 : at.getColumnNumber();
      problem(
          line,
          column,
          "not well-formed XML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      return null;
    }
    if (!isSound(root)) {
      return null;
    }
    try {
      XsltExecutable pipeline =
          quiet().compile(SaxonDoor.compilerPart(SaxonDoor.COMPILER + "pipeline-for-svrl.xsl"));
      XdmDestination transformation = new XdmDestination();
      String uri = source.path() == null ? null : source.path().toAbsolutePath().toUri().toString();
      pipeline
          .load30()
          .applyTemplates(
              saxon.processor().newDocumentBuilder().build(saxon.xml(source.bytes(), uri)),
              transformation);
      return quiet().compile(transformation.getXdmNode().asSource());
    } catch (SaxonApiException e) {
      problem(root.line(), root.column(), "the schema cannot be compiled: " + SaxonDoor.reason(e));
    } catch (XPathException e) {
      problem(root.line(), root.column(), "the schema cannot be compiled: " + e.getMessage());
    }
    return null;
  }

  /** A compiler that keeps what it has to say for the exception that it throws. */
  private XsltCompiler quiet() {
    XsltCompiler compiler = saxon.processor().newXsltCompiler();
    List<String> errors = new ArrayList<>();
    compiler.setErrorReporter(error -> errors.add(error.getMessage()));
    return compiler;
  }

  private boolean isSound(RuleElement root) {
    String binding = root.attribute("queryBinding");
    if (!root.name().equals("schema") || !root.namespace().equals(SchematronRules.NAMESPACE)) {
      problem(
          root,
          "the root is " + root.name() + "; it must be schema in " + SchematronRules.NAMESPACE);
      return false;
    }
    if (binding == null || !BINDINGS.contains(binding)) {
      problem(root, "queryBinding is " + binding + "; it must be xslt2 or xslt3");
      return false;
    }
    XPathCompiler paths = saxon.processor().newXPathCompiler();
    paths.setAllowUndeclaredVariables(true);
    paths.setLanguageVersion("3.1");
    for (RuleElement child : root.children()) {
      String prefix = child.attribute("prefix");
      String uri = child.attribute("uri");
      if (child.name().equals("ns") && prefix != null && uri != null) {
        paths.declareNamespace(prefix, uri);
      }
    }
    return checkPaths(root, paths) & checkNamespace(root);
  }

  /** Compiles each expression alone: only so is it known where a bad one stands. */
  private boolean checkPaths(RuleElement element, XPathCompiler paths) {
    boolean sound = true;
    boolean test = element.name().equals("assert") || element.name().equals("report");
    String expression = element.attribute(test ? "test" : "context");
    if (test && expression == null) {
      problem(element, element.name() + " has no test");
      sound = false;
    }
    if (expression != null && (test || element.name().equals("rule"))) {
      try {
        paths.compile(expression);
      } catch (SaxonApiException e) {
        if (!String.valueOf(e.getErrorCode()).endsWith("XPST0017")) {
          problem(element, "\"" + expression + "\" is not an XPath: " + SaxonDoor.reason(e));
          sound = false;
        }
      }
    }
    for (RuleElement child : element.children()) {
      sound &= checkPaths(child, paths);
    }
    return sound;
  }

  /** Rules that cannot see OSCAL's elements would pass for a check. */
  private boolean checkNamespace(RuleElement root) {
    for (RuleElement child : root.children()) {
      if (child.name().equals("ns") && DocumentType.NAMESPACE.equals(child.attribute("uri"))) {
        return true;
      }
    }
    problem(root, "no ns binds a prefix to OSCAL's namespace " + DocumentType.NAMESPACE);
    return false;
  }

  private void problem(RuleElement at, String message) {
    problem(at.line(), at.column(), message);
  }

  private void problem(int line, int column, String message) {
    sink.add(
        Finding.of(
            ExternalRulesReader.RULES_FILE,
            Severity.ERROR,
            message,
            Location.ofFile(source.name()).at(line, column),
            null));
  }
}
