package dev.assay.validate.constraint;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import dev.assay.io.Limits;
import dev.assay.io.Nearest;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.validate.metapath.Metapath;
import dev.assay.validate.metapath.MetapathException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * Reads Metaschema external constraint files.
 *
 * <p>Every mistake in such a file is a finding with its place: a rule that silently does nothing
 * would pass for a check. Imports of other constraint files are followed, files only.
 *
 * <p>Source: Metaschema's schema {@code metaschema-meta-constraints.xsd}.
 */
public final class ExternalRulesReader {
  /** The namespace of Metaschema. */
  public static final String NAMESPACE = "http://csrc.nist.gov/ns/oscal/metaschema/1.0";

  /** The name of the root. */
  public static final String ROOT = "metaschema-meta-constraints";

  /** The rule id of what is wrong with a rules file. */
  public static final String RULES_FILE = "RULES-FILE";

  private static final int MAX_IMPORTS = 100;

  private final Limits limits;
  private final FindingSink sink;
  private final Set<Path> seen = new HashSet<>();
  private final Set<String> indexes = new HashSet<>();
  private final List<IndexUse> indexUses = new ArrayList<>();
  private Source source;

  /** A name of an index that a constraint looks up, and where. */
  private record IndexUse(String file, RuleElement at, String name) {}

  private ExternalRulesReader(Source source, Limits limits, FindingSink sink) {
    this.source = source;
    this.limits = limits;
    this.sink = sink;
  }

  /**
   * Reads a file.
   *
   * @param source the file
   * @param sink takes what is wrong with it; after an error the result is not complete
   * @return its constraints and those of the files that it imports
   */
  public static ExternalRules read(Source source, Limits limits, FindingSink sink) {
    ExternalRulesReader reader = new ExternalRulesReader(source, limits, sink);
    for (ConstraintSpec spec : ConstraintTable.oscal().specs()) {
      if (spec.kind() == ConstraintKind.INDEX && spec.indexName() != null) {
        reader.indexes.add(spec.indexName());
      }
    }
    List<ExternalRules.Context> contexts = reader.file(source);
    reader.checkIndexes();
    return new ExternalRules(name(source), contexts);
  }

  private static String name(Source source) {
    String name = source.name().replace('\\', '/');
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private List<ExternalRules.Context> file(Source file) {
    Source outer = source;
    source = file;
    try {
      return root(RuleElement.read(file, limits));
    } catch (XMLStreamException e) {
      javax.xml.stream.Location at = e.getLocation();
      Location place = Location.ofFile(file.name());
      report(
          at == null ? place : place.at(at.getLineNumber(), at.getColumnNumber()),
          "not well-formed XML: " + firstLine(String.valueOf(e.getMessage())),
          null);
      return List.of();
    } finally {
      source = outer;
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message);
  }

  private List<ExternalRules.Context> root(RuleElement root) {
    if (!root.name().equals(ROOT) || !root.namespace().equals(NAMESPACE)) {
      problem(root, "the root is " + root.name() + "; it must be " + ROOT + " in " + NAMESPACE);
      return List.of();
    }
    List<ExternalRules.Context> result = new ArrayList<>();
    for (RuleElement child : root.children()) {
      switch (child.name()) {
        case "context" -> result.add(context(child, Set.of(), ""));
        case "import" -> result.addAll(imported(child));
        case "namespace-binding", "remarks", "schema-name", "schema-version", "short-name" -> {
          // OSCAL has one namespace; the rest is prose
        }
        default -> unknown(child, List.of("import", "context"));
      }
    }
    if (result.isEmpty()) {
      problem(root, "there is no context, so there are no constraints");
    }
    return result;
  }

  private List<ExternalRules.Context> imported(RuleElement element) {
    String href = element.attribute("href");
    Path base = source.path();
    if (href == null || base == null || href.contains("://")) {
      problem(element, "import needs the href of a file beside this one");
      return List.of();
    }
    try {
      Path file = base.resolveSibling(href).toAbsolutePath().normalize();
      if (seen.size() > MAX_IMPORTS || !seen.add(file)) {
        return List.of();
      }
      return file(Source.read(file, limits));
    } catch (InvalidPathException | UnreadableException e) {
      problem(element, "the import " + href + " cannot be read: " + e.getMessage());
      return List.of();
    }
  }

  private ExternalRules.Context context(RuleElement element, Set<String> known, String path) {
    List<Metapath> targets = new ArrayList<>();
    String where = path;
    for (RuleElement child : element.children()) {
      if (child.name().equals("metapath")) {
        String target = child.attribute("target");
        if (target == null) {
          problem(child, "metapath has no target");
        } else {
          where = targets.isEmpty() ? path + target : where + "|" + target;
          compile(child, "target", target, known, targets);
        }
      }
    }
    if (where.equals(path)) {
      problem(element, "the context has no metapath, so it holds for nothing");
    }
    RuleBuilder builder = new RuleBuilder(this, name(source), where, known);
    for (RuleElement child : element.children()) {
      if (child.name().equals("constraints")) {
        builder.constraints(child);
      }
    }
    List<ExternalRules.Context> inner = new ArrayList<>();
    for (RuleElement child : element.children()) {
      switch (child.name()) {
        case "context" -> inner.add(context(child, builder.variables(), where + "/"));
        case "metapath", "constraints", "remarks" -> {
          // read above
        }
        default -> unknown(child, List.of("metapath", "constraints", "context", "remarks"));
      }
    }
    return new ExternalRules.Context(targets, builder.lets(), builder.compiled(), inner);
  }

  /** Compiles an expression of an attribute; what is wrong with it is a finding. */
  void compile(
      RuleElement at, String attribute, String text, Set<String> known, List<Metapath> out) {
    try {
      Metapath path = Metapath.compile(text);
      checkVariables(at, path, known);
      out.add(path);
    } catch (MetapathException e) {
      problem(at, attribute + " \"" + text + "\" is not a Metapath: " + e.getMessage());
    }
  }

  void checkVariables(RuleElement at, Metapath path, Set<String> known) {
    for (String variable : path.variables()) {
      if (!known.contains(variable)) {
        problem(
            at, "the variable $" + variable + " is not defined here", Nearest.to(variable, known));
      }
    }
  }

  void defineIndex(String name) {
    indexes.add(name);
  }

  void useIndex(RuleElement at, String name) {
    indexUses.add(new IndexUse(source.name(), at, name));
  }

  private void checkIndexes() {
    for (IndexUse use : indexUses) {
      if (!indexes.contains(use.name())) {
        String near = Nearest.to(use.name(), indexes);
        report(
            Location.ofFile(use.file()).at(use.at().line(), use.at().column()),
            "no constraint makes the index " + use.name(),
            near == null ? null : "Did you mean \"" + near + "\"?");
      }
    }
  }

  void unknown(RuleElement element, List<String> expected) {
    problem(
        element,
        "the element " + element.name() + " is not known here; expected " + Words.list(expected),
        Nearest.to(element.name(), expected));
  }

  void problem(RuleElement at, String message) {
    problem(at, message, null);
  }

  void problem(RuleElement at, String message, @org.jspecify.annotations.Nullable String near) {
    report(
        Location.ofFile(source.name()).at(at.line(), at.column()),
        message,
        near == null ? null : "Did you mean \"" + near + "\"?");
  }

  private void report(
      Location place, String message, @org.jspecify.annotations.Nullable String help) {
    sink.add(Finding.of(RULES_FILE, Severity.ERROR, message, place, help));
  }
}
