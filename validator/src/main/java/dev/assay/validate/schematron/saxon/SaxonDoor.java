package dev.assay.validate.schematron.saxon;

import dev.assay.io.Limits;
import dev.assay.io.SafeXml;
import dev.assay.validate.schematron.Outcome;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.Source;
import javax.xml.transform.stax.StAXSource;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.Configuration;
import net.sf.saxon.lib.EnvironmentVariableResolver;
import net.sf.saxon.lib.Feature;
import net.sf.saxon.lib.ResourceRequest;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;

/**
 * The one place where Saxon is set up. A schema may include files that lie in its own folder or
 * below; nothing else is opened, neither file nor network, and no Java is called.
 */
final class SaxonDoor {
  /** What the parts of the Schematron compiler are called. */
  static final String COMPILER = "schxslt:/xslt/2.0/";

  private final Processor processor;
  private final @Nullable Path folder;
  private final Limits limits;

  SaxonDoor(dev.assay.io.Source schema, Limits limits) {
    Path path = schema.path();
    this.folder = path == null ? null : path.toAbsolutePath().normalize().getParent();
    this.limits = limits;
    Configuration configuration = new OfXPathAlone();
    configuration.setBooleanProperty(Feature.ALLOW_EXTERNAL_FUNCTIONS, false);
    configuration.setBooleanProperty(Feature.DISABLE_XSL_EVALUATE, true);
    configuration.setConfigurationProperty(
        Feature.ENVIRONMENT_VARIABLE_RESOLVER, new NoEnvironment());
    configuration.setConfigurationProperty(Feature.ALLOWED_PROTOCOLS, "");
    configuration.setUnparsedTextURIResolver(
        (uri, encoding, c) -> {
          throw new XPathException("rules may not read " + uri);
        });
    configuration.setCollectionFinder(
        (context, uri) -> {
          throw new XPathException("rules may not read the collection " + uri);
        });
    // What is wrong with rules is told as findings, and nothing beside.
    configuration.setErrorReporterFactory(c -> error -> {});
    processor = new Processor(configuration);
    configuration.setResourceResolver(this::open);
  }

  Processor processor() {
    return processor;
  }

  /** An environment without variables. */
  private static final class NoEnvironment implements EnvironmentVariableResolver {
    @Override
    public Set<String> getAvailableEnvironmentVariables() {
      return Set.of();
    }

    @Override
    public @Nullable String getEnvironmentVariable(String name) {
      return null;
    }
  }

  private Source open(ResourceRequest request) throws XPathException {
    String uri = String.valueOf(request.uri);
    if (uri.startsWith(COMPILER)) {
      return compilerPart(uri);
    }
    Path file = fileOf(uri);
    if (file == null || folder == null || !file.startsWith(folder)) {
      throw new XPathException("rules may not read " + uri);
    }
    try {
      return xml(dev.assay.io.Source.read(file, limits).bytes(), uri);
    } catch (dev.assay.io.UnreadableException e) {
      throw new XPathException(uri + " cannot be read: " + e.reason());
    }
  }

  private static @Nullable Path fileOf(String uri) {
    try {
      return uri.startsWith("file:") ? Path.of(java.net.URI.create(uri)).normalize() : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** A part of the Schematron compiler, from the class path. */
  static Source compilerPart(String uri) {
    InputStream in = SaxonDoor.class.getResourceAsStream(uri.substring("schxslt:".length()));
    if (in == null) {
      throw new IllegalStateException(uri + " is not on the class path");
    }
    return new StreamSource(in, uri);
  }

  /** XML bytes, parsed with the usual care. */
  Source xml(byte[] bytes, @Nullable String uri) throws XPathException {
    try {
      return new StAXSource(
          SafeXml.inputFactory(limits)
              .createXMLStreamReader(uri == null ? "" : uri, new ByteArrayInputStream(bytes)));
    } catch (XMLStreamException e) {
      throw new XPathException(e);
    }
  }

  /** Runs a compiled schema over a document. */
  List<Outcome> run(XsltExecutable schema, byte[] document) throws SaxonApiException {
    try {
      XdmNode node = processor.newDocumentBuilder().build(xml(document, null));
      Xslt30Transformer transformer = schema.load30();
      transformer.setResultDocumentHandler(
          uri -> {
            throw new IllegalArgumentException("rules may not write " + uri);
          });
      transformer.setGlobalContextItem(node);
      transformer.setMessageHandler(message -> {});
      transformer.setErrorReporter(error -> {});
      XdmDestination report = new XdmDestination();
      transformer.applyTemplates(node, report);
      return Svrl.outcomes(report.getXdmNode());
    } catch (XPathException | InvalidPathException e) {
      throw new SaxonApiException(e);
    }
  }

  /** Why something failed, in one line. */
  static String reason(SaxonApiException e) {
    String message = String.valueOf(e.getMessage());
    return message.lines().findFirst().orElse(message).strip();
  }
}
