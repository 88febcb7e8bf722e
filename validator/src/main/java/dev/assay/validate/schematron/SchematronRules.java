package dev.assay.validate.schematron;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.NotChecked;
import dev.assay.diagnostic.Severity;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentWriter;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.io.UnwritableException;
import dev.assay.validate.constraint.ExternalRulesReader;
import dev.assay.validate.metapath.Node;
import dev.assay.validate.metapath.Tree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A Schematron schema, applied to documents of any format: the typed document is written as XML in
 * memory, the schema runs over that, and the places it names are found again in the document.
 *
 * <p>Saxon is loaded when the first schema is. Safe for use by several threads.
 */
public final class SchematronRules {
  /** The namespace of ISO Schematron. */
  public static final String NAMESPACE = "http://purl.oclc.org/dsdl/schematron";

  private static final long SECONDS_A_MEBIBYTE = 2;

  private final String name;
  private final Engine engine;
  private final List<Finding> problems = new ArrayList<>();
  private final boolean compiled;

  /** Why no further document is checked: what does not end would be tried again for each. */
  private volatile @Nullable String givenUp;

  /**
   * Compiles a schema; what is wrong with it is in {@link #problems}.
   *
   * @param source the schema
   * @param limits what is read at most
   */
  public SchematronRules(Source source, Limits limits) {
    String path = source.name().replace('\\', '/');
    this.name = path.substring(path.lastIndexOf('/') + 1);
    this.engine = EngineLoader.engine();
    this.compiled = compile(source, limits);
  }

  private boolean compile(Source source, Limits limits) {
    List<Finding> found = new ArrayList<>();
    try {
      boolean result = watched(() -> engine.compile(source, limits, found::add), Watched.SECONDS);
      problems.addAll(found);
      return result;
    } catch (RulesException e) {
      problems.add(
          Finding.of(
              ExternalRulesReader.RULES_FILE,
              Severity.ERROR,
              "the schema cannot be compiled: " + e.reason(),
              Location.ofFile(source.name()),
              null));
      return false;
    }
  }

  private <T> T watched(Callable<T> work, long seconds) throws RulesException {
    return Watched.call(work, engine.getClass().getClassLoader(), seconds);
  }

  /** What the file is called: the name of the rule set. */
  public String name() {
    return name;
  }

  /** What is wrong with the schema. */
  public List<Finding> problems() {
    return List.copyOf(problems);
  }

  /**
   * Applies the schema.
   *
   * @param tree the document
   * @param sink takes the findings; they know the JSON Pointer of their node, not yet its line
   * @return what could not be checked
   */
  public List<NotChecked> check(Tree tree, FindingSink sink) {
    if (!compiled) {
      return List.of(notChecked("the schema has errors"));
    }
    String before = givenUp;
    if (before != null) {
      return List.of(notChecked(before));
    }
    try {
      for (Outcome outcome : run(tree.document())) {
        sink.add(finding(outcome, tree));
      }
      return List.of();
    } catch (EndlessException e) {
      givenUp = "they " + e.getMessage() + ", on " + tree.name() + ", and are left out since";
      return List.of(notChecked("they " + e.getMessage()));
    } catch (RulesException e) {
      return List.of(notChecked(e.reason()));
    }
  }

  /** Applies the schema for as long as the size of the document asks for. */
  private List<Outcome> run(OscalDocument document) throws RulesException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      DocumentWriter.write(document, DocumentFormat.XML, null, bytes);
    } catch (UnwritableException e) {
      throw new RulesException("XML cannot hold the document: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    long seconds = Watched.SECONDS + SECONDS_A_MEBIBYTE * (bytes.size() >> 20);
    return watched(() -> engine.run(bytes.toByteArray()), seconds);
  }

  private NotChecked notChecked(String why) {
    return new NotChecked("the rules of " + name, why);
  }

  private Finding finding(Outcome outcome, Tree tree) {
    Node node = SvrlPaths.find(tree, outcome.location());
    String id = outcome.id();
    return Finding.of(
        id == null ? name + ":" + outcome.test() : id,
        severity(outcome.role()),
        outcome.message(),
        Location.ofPointer(tree.name(), node.pointer()),
        outcome.help());
  }

  /** What an assertion weighs: its role says it, and without one it is an error. */
  static Severity severity(@Nullable String role) {
    return switch (role == null ? "" : role.toLowerCase(Locale.ROOT)) {
      case "warn", "warning" -> Severity.WARNING;
      case "info", "information", "informational", "debug" -> Severity.INFO;
      default -> Severity.ERROR;
    };
  }
}
