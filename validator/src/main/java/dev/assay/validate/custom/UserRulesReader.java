package dev.assay.validate.custom;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.SafeXml;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.validate.constraint.ExternalRules;
import dev.assay.validate.constraint.ExternalRulesReader;
import dev.assay.validate.schematron.SchematronRules;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads rules files of every kind, each told by what it holds. */
public final class UserRulesReader {
  private UserRulesReader() {}

  /**
   * Reads rules files.
   *
   * @param files the files, in the order in which they are applied
   * @param limits what is read at most
   * @return what they say; what is wrong with them is in {@link UserRules#problems()}
   */
  public static UserRules read(List<Path> files, Limits limits) {
    return read(files, limits, source -> {});
  }

  /**
   * Reads rules files.
   *
   * @param files the files, in the order in which they are applied
   * @param limits what is read at most
   * @param seen told of each file that could be read, with the bytes that the rules come from
   * @return what they say; what is wrong with them is in {@link UserRules#problems()}
   */
  public static UserRules read(List<Path> files, Limits limits, Consumer<Source> seen) {
    List<Source> sources = new ArrayList<>();
    List<Finding> problems = new ArrayList<>();
    for (Path file : files) {
      try {
        sources.add(Source.read(file, limits));
      } catch (UnreadableException e) {
        problems.add(problem(file.toString(), "the rules file cannot be read: " + e.reason()));
      }
    }
    sources.forEach(seen);
    UserRules rules = readSources(sources, limits);
    problems.addAll(rules.problems());
    return new UserRules(
        rules.constraints(), rules.schematron(), rules.settings(), problems, rules.written());
  }

  /** Reads rules files whose bytes are at hand. */
  public static UserRules readSources(List<Source> sources, Limits limits) {
    List<ExternalRules> constraints = new ArrayList<>();
    List<SchematronRules> schematron = new ArrayList<>();
    List<RuleSetting> settings = new ArrayList<>();
    List<Finding> problems = new ArrayList<>();
    FindingSink sink = problems::add;
    for (Source source : sources) {
      DocumentFormat format = DocumentFormat.sniff(source);
      if (format == null) {
        problems.add(problem(source.name(), "the rules file is neither XML, JSON nor YAML"));
      } else if (format != DocumentFormat.XML) {
        settings.addAll(SettingsReader.read(source, format, limits, sink));
      } else if (isSchematron(source, limits)) {
        schematron.add(new SchematronRules(source, limits));
      } else {
        constraints.add(ExternalRulesReader.read(source, limits, sink));
      }
    }
    for (SchematronRules rules : schematron) {
      problems.addAll(rules.problems());
    }
    return new UserRules(constraints, schematron, settings, problems);
  }

  private static Finding problem(String file, String message) {
    return Finding.of(
        ExternalRulesReader.RULES_FILE, Severity.ERROR, message, Location.ofFile(file), null);
  }

  private static boolean isSchematron(Source source, Limits limits) {
    QName root = root(source, limits);
    return root != null && root.getNamespaceURI().equals(SchematronRules.NAMESPACE);
  }

  private static @Nullable QName root(Source source, Limits limits) {
    try {
      XMLStreamReader xml =
          SafeXml.inputFactory(limits)
              .createXMLStreamReader(new ByteArrayInputStream(source.bytes()));
      try {
        xml.nextTag();
        return xml.getName();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      // The reader of constraint files says what is wrong, and where
      return null;
    }
  }
}
