package dev.assay.validate;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.NotChecked;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.Locator;
import dev.assay.io.ReadResult;
import dev.assay.io.ReadRules;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.profiles.load.DocumentLoader;
import dev.assay.profiles.load.Origin;
import dev.assay.validate.custom.UserRules;
import dev.assay.validate.rule.Baseline;
import dev.assay.validate.rule.Imports;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleContext;
import dev.assay.validate.rule.builtin.BuiltInRules;
import dev.assay.validate.rule.builtin.reference.ReferenceRules;
import dev.assay.validate.rule.builtin.ssp.PlanAnswers;
import dev.assay.validate.schema.SchemaCheck;
import dev.assay.validate.schema.SchemaVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks documents: the one way from bytes to a report.
 *
 * <p>Safe to use from several threads at once. A validator holds on to the profiles that it has
 * resolved and takes the catalogs behind them as unchanged; make a new one when they may have
 * changed.
 */
public final class Validator {
  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparingInt((Finding f) -> f.location().line())
          .thenComparingInt(f -> f.location().column())
          .thenComparing(f -> Objects.requireNonNullElse(f.location().pointer(), ""))
          .thenComparing(Finding::ruleId)
          .thenComparing(Finding::message);

  private static final Pattern LAST_INDEX = Pattern.compile("/[0-9]+$");

  private final ValidationOptions options;
  private final ImportedProfiles profiles;

  /** A validator with these options. */
  public Validator(ValidationOptions options) {
    this.options = options;
    this.profiles = new ImportedProfiles();
  }

  /**
   * Checks one document. Whatever is wrong with it is a finding, never an exception.
   *
   * @param source the document
   * @return what was found, and what could not be checked
   */
  public FileReport validate(Source source) {
    return validate(source, file -> {});
  }

  /**
   * Checks one document, and tells which other files the result depends on.
   *
   * @param source the document
   * @param opened told of each file that was looked at beside the document, also of those that are
   *     not there; as long as none of them changes, the same document gives the same result
   * @return what was found, and what could not be checked
   */
  public FileReport validate(Source source, Consumer<Path> opened) {
    try {
      // What was read first and what was read later may be two documents.
      return source.whole(() -> check(source, opened));
    } catch (UnreadableException e) {
      return FileReport.unreadable(e);
    }
  }

  private FileReport check(Source source, Consumer<Path> opened) {
    DocumentReader reader = new DocumentReader(options.limits());
    boolean schemaOnly = options.level() == Level.SCHEMA;
    ReadResult read = schemaOnly ? reader.inspect(source) : reader.read(source);
    OscalDocument document = read.document();
    DocumentFormat format = read.format();
    if (document == null || format == null) {
      return unreadable(source, read);
    }
    return new Check(source, format, document, opened).run(read.findings());
  }

  private static FileReport unreadable(Source source, ReadResult read) {
    NotChecked rest =
        new NotChecked("everything beyond its form", "the document could not be read as OSCAL");
    // What is said about the keys of something that is not OSCAL helps nobody.
    boolean notOscal =
        read.findings().stream().anyMatch(f -> f.ruleId().equals(ReadRules.NOT_OSCAL));
    List<Finding> findings =
        new ArrayList<>(
            read.findings().stream()
                .filter(f -> !notOscal || !f.ruleId().equals(ReadRules.UNKNOWN))
                .toList());
    findings.sort(BY_PLACE);
    return new FileReport(
        source.name(), read.format(), null, null, null, false, findings, List.of(rest), List.of());
  }

  /** The check of one document that could be read. */
  private final class Check {
    private final Source source;
    private final DocumentFormat format;
    private final OscalDocument document;
    private final Consumer<Path> opened;
    private final DocumentLoader loader;
    private final BoundedFindings findings = new BoundedFindings();
    private final List<NotChecked> notChecked = new ArrayList<>();
    private final List<Coverage> coverage = new ArrayList<>();
    private final List<String> ruleSets = new ArrayList<>();
    private final Set<String> malformed = new HashSet<>();

    Check(Source source, DocumentFormat format, OscalDocument document, Consumer<Path> opened) {
      this.source = source;
      this.format = format;
      this.document = document;
      this.opened = opened;
      this.loader = options.loader().observedBy(opened);
    }

    FileReport run(List<Finding> read) {
      DocumentType type = document.type();
      findings.addAll(read);
      SchemaVersion schema = SchemaVersion.choose(source.name(), type, document.oscalVersion());
      findings.addAll(schema.findings());
      findings.addAll(
          SchemaCheck.check(source, format, type, schema.version(), options.limits(), read));
      for (Finding finding : findings.all()) {
        malformed.add(String.valueOf(finding.location().pointer()));
      }
      if (options.level().includes(Level.CONSTRAINTS)) {
        constraints();
      }
      if (options.level().includes(Level.RULES)) {
        rules();
      }
      UserRules.Settled settled = options.rules().settle(source.name(), located());
      return new FileReport(
          source.name(),
          format,
          type,
          document.oscalVersion(),
          schema.version(),
          true,
          settled.findings(),
          notChecked,
          coverage,
          ruleSets,
          settled.suppressions());
    }

    /** A value that is malformed is reported for that, and not for what it fails to name too. */
    private void add(Finding finding) {
      boolean aboutValue =
          finding.ruleId().startsWith("oscal:") || finding.ruleId().startsWith("REF-");
      if (!aboutValue || !isMalformed(String.valueOf(finding.location().pointer()))) {
        findings.add(finding);
      }
    }

    private boolean isMalformed(String pointer) {
      if (malformed.isEmpty()) {
        return false;
      }
      String list = LAST_INDEX.matcher(pointer).replaceFirst("");
      return malformed.contains(pointer) || malformed.contains(list);
    }

    private void constraints() {
      ConstraintRun constraints = new ConstraintRun(options.withLoader(loader));
      ruleSets.addAll(constraints.ruleSets());
      notChecked.addAll(constraints.run(document, Origin.of(source, format), this::add));
    }

    private void rules() {
      Origin origin = Origin.of(source, format);
      Baseline baseline =
          document.type() == DocumentType.SYSTEM_SECURITY_PLAN
              ? answers(document.rootAs(SystemSecurityPlan.class), origin)
              : null;
      Imports imports = ImportedDocuments.of(document, origin, loader);
      RuleContext context = new RuleContext(source.name(), document, baseline, imports);
      for (Rule rule : ReferenceRules.ALL) {
        if (rule.info().isFor(document.type())) {
          rule.check(context, this::add);
        }
      }
      for (Rule rule : options.rules().written()) {
        if (rule.info().isFor(document.type())) {
          rule.check(context, findings::add);
        }
      }
      notChecked.addAll(context.notChecked());
    }

    private @Nullable Baseline answers(SystemSecurityPlan plan, Origin origin) {
      ImportedProfiles.Imported imported =
          profiles.of(source.name(), plan, origin, options.loader(), opened);
      findings.addAll(imported.findings());
      notChecked.addAll(imported.notChecked());
      String href = imported.href();
      if (imported.baseline() == null || href == null) {
        return null;
      }
      RuleContext context = new RuleContext(source.name(), document, imported.baseline());
      for (Rule rule : BuiltInRules.ANSWERS) {
        rule.check(context, findings::add);
      }
      PlanAnswers answers = PlanAnswers.of(context);
      coverage.add(
          new Coverage(
              href,
              imported.baseline().title(),
              answers.required(),
              answers.answered(),
              answers.objectives(),
              answers.objectivesAnswered()));
      return imported.baseline();
    }

    /** Each finding with line, column and path, in the order of the document. */
    private List<Finding> located() {
      List<Finding> all = findings.all();
      List<Finding> located = new ArrayList<>(all.size());
      for (Finding finding : Locator.locate(source, format, options.limits(), all)) {
        located.add(withPath(finding));
      }
      located.sort(BY_PLACE);
      return located;
    }

    private Finding withPath(Finding finding) {
      Location where = finding.location();
      String pointer = where.pointer();
      boolean ownPath = format == DocumentFormat.XML && where.path() != null;
      return pointer == null || pointer.isEmpty() || ownPath
          ? finding
          : finding.at(where.withPath(XmlPaths.of(document.type(), pointer)));
    }
  }
}
