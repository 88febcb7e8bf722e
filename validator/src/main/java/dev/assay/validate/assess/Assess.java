package dev.assay.validate.assess;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.NotChecked;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.Limits;
import dev.assay.io.Locator;
import dev.assay.io.ReadResult;
import dev.assay.io.Source;
import dev.assay.model.gen.PlanOfActionAndMilestones;
import dev.assay.validate.FileReport;
import dev.assay.validate.Validator;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Clocks;
import dev.assay.validate.cmmc.CmmcStatus;
import dev.assay.validate.cmmc.Determination;
import dev.assay.validate.cmmc.Gate;
import dev.assay.validate.cmmc.LevelOne;
import dev.assay.validate.cmmc.LevelThree;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.Score;
import dev.assay.validate.cmmc.ScorePath;
import dev.assay.validate.cmmc.SystemStatus;
import dev.assay.validate.pkg.PackageReport;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleContext;
import dev.assay.validate.rule.builtin.AssessmentRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Assesses a plan: the door from documents to an {@link Assessment}. */
public final class Assess {
  private static final String OUT_OF_DATE = "SSP-011";

  /** Plan and POA&amp;M that are in no package. */
  private static final PackageReport NOTHING =
      new PackageReport(List.of(), List.of(), List.of(), List.of());

  private Assess() {}

  /**
   * What came of it.
   *
   * @param reports what the check of each document by itself found, the plan first
   * @param assessment the assessment, or null when the plan could not be read as one
   */
  public record Outcome(List<FileReport> reports, @Nullable Assessment assessment) {
    public Outcome {
      reports = List.copyOf(reports);
    }
  }

  private record Read(
      Source source, @Nullable DocumentFormat format, @Nullable OscalDocument document) {}

  /**
   * Assesses a plan with its POA&amp;M. Whatever is wrong with them is a finding, never an
   * exception.
   *
   * @param ssp the plan
   * @param poam the POA&amp;M, or null when there is none
   * @param options level, assessor, day, and how the documents are checked
   */
  public static Outcome run(Source ssp, @Nullable Source poam, AssessOptions options) {
    return run(ssp, poam, NOTHING, options);
  }

  /**
   * Assesses the plan of a package with its POA&amp;M. What is wrong with the package itself is
   * among the findings.
   *
   * @param content what is in the package
   * @param poam the POA&amp;M to take in place of the one in the package, or null
   * @param options level, assessor, day, and how the documents are checked
   * @return what came of it; without a plan there is no assessment and no report, and the findings
   *     of the package say so
   */
  public static Outcome run(PackageReport content, @Nullable Source poam, AssessOptions options) {
    Source actions = poam == null ? content.poam().orElse(null) : poam;
    return content
        .plan()
        .map(plan -> run(plan, actions, content, options))
        .orElseGet(() -> new Outcome(List.of(), null));
  }

  private static Outcome run(
      Source ssp, @Nullable Source poam, PackageReport content, AssessOptions options) {
    Validator validator = new Validator(options.validation());
    List<FileReport> reports = new ArrayList<>();
    reports.add(validator.validate(ssp));
    if (poam != null) {
      reports.add(validator.validate(poam));
    }
    Limits limits = options.validation().limits();
    Read plan = read(ssp, limits, DocumentType.SYSTEM_SECURITY_PLAN);
    Read plannedActions =
        poam == null ? null : read(poam, limits, DocumentType.PLAN_OF_ACTION_AND_MILESTONES);
    return new Outcome(
        reports,
        plan.document() == null
            ? null
            : new Assess.Run(plan, plannedActions, options, reports, content)
                .assessment(plan.document()));
  }

  private static Read read(Source source, Limits limits, DocumentType wanted) {
    ReadResult result = new DocumentReader(limits).read(source);
    OscalDocument document = result.document();
    boolean right = document != null && document.type() == wanted;
    return new Read(source, result.format(), right ? document : null);
  }

  /** One assessment. */
  private static final class Run {
    private final Read ssp;
    private final @Nullable Read poam;
    private final AssessOptions options;
    private final List<FileReport> reports;
    private final PackageReport content;

    Run(
        Read ssp,
        @Nullable Read poam,
        AssessOptions options,
        List<FileReport> reports,
        PackageReport content) {
      this.ssp = ssp;
      this.poam = poam;
      this.options = options;
      this.reports = reports;
      this.content = content;
    }

    Assessment assessment(OscalDocument sspDocument) {
      Plan plan = new Plan(sspDocument, ssp.source().name());
      OscalDocument poamDocument = poam == null ? null : poam.document();
      String poamFile = poam == null ? null : poam.source().name();
      AssessmentContext context =
          AssessmentContext.of(
              plan,
              poamDocument,
              Objects.requireNonNullElse(poamFile, ""),
              options.asOf(),
              options.level());
      Poam actions =
          poamDocument == null
              ? null
              : Poam.of(poamDocument.rootAs(PlanOfActionAndMilestones.class));
      List<Finding> findings = findings(context, sspDocument);
      SystemStatus statuses = plan.status();
      boolean scored = options.level() > 1;
      return new Assessment(
          Subjects.of(plan),
          plan,
          poamDocument == null ? null : poamFile,
          actions,
          options,
          statuses,
          scored ? Score.of(statuses) : null,
          scored ? paths(statuses) : List.of(),
          gate(plan, actions),
          options.level() == 1 ? LevelOne.of(statuses) : null,
          options.level() == 3 ? LevelThree.of(plan.ssp()) : null,
          Clocks.of(plan, context).orElse(null),
          obstacles(statuses, findings),
          Subjects.completeness(plan, actions, options.level()),
          findings,
          notChecked(actions),
          Stumbles.of(findings));
    }

    private static List<ScorePath> paths(SystemStatus statuses) {
      return List.of(
          ScorePath.toScore(statuses, Score.CONDITIONAL),
          ScorePath.toConditional(statuses),
          ScorePath.toFinal(statuses));
    }

    private @Nullable Gate gate(Plan plan, @Nullable Poam actions) {
      Set<String> open = actions == null ? null : actions.openNumbers();
      return switch (options.level()) {
        case 1 -> null;
        case 3 ->
            LevelThree.of(plan.ssp())
                .gate(
                    AssayProps.first(plan.systemProps(), AssayProps.CMMC_STATUS)
                        .flatMap(CmmcStatus::ofLabel)
                        .orElse(null),
                    open);
        default -> Gate.level2(plan.status(), open, options.assessor());
      };
    }

    private List<Finding> findings(AssessmentContext context, OscalDocument sspDocument) {
      List<Finding> made = new ArrayList<>();
      RuleContext rules = new RuleContext(ssp.source().name(), sspDocument, null);
      context.shareWith(rules);
      for (Rule rule : AssessmentRules.ALL) {
        rule.check(rules, made::add);
      }
      List<Finding> others = content.findings();
      List<Finding> all = new ArrayList<>(located(others, ssp));
      if (poam != null) {
        all.addAll(located(others, poam));
      }
      Set<String> read = new HashSet<>();
      reports.forEach(r -> read.add(r.file()));
      others.stream().filter(f -> !read.contains(f.location().file())).forEach(all::add);
      reports.forEach(r -> all.addAll(r.findings()));
      all.addAll(located(made, ssp));
      if (poam != null) {
        all.addAll(located(made, poam));
      }
      return all;
    }

    /** The findings about this document, with line and column. */
    private List<Finding> located(List<Finding> findings, Read read) {
      List<Finding> own =
          findings.stream().filter(f -> f.location().file().equals(read.source().name())).toList();
      DocumentFormat format = read.format();
      return format == null
          ? own
          : Locator.locate(read.source(), format, options.validation().limits(), own);
    }

    private static List<String> obstacles(SystemStatus statuses, List<Finding> findings) {
      List<String> obstacles = new ArrayList<>();
      for (Finding finding : findings) {
        if (finding.ruleId().equals(OUT_OF_DATE)) {
          obstacles.add(
              finding.message()
                  + "; the assessment cannot be completed without an up-to-date plan");
        }
      }
      if (statuses.get("3.12.4").determination() == Determination.NOT_MET) {
        obstacles.add("3.12.4 is NOT MET: it takes no points off, and no POA&M may carry it");
      }
      return obstacles;
    }

    private List<NotChecked> notChecked(@Nullable Poam actions) {
      List<NotChecked> all = new ArrayList<>(content.notChecked());
      reports.forEach(r -> all.addAll(r.notChecked()));
      if (poam != null && actions == null) {
        all.add(
            new NotChecked(
                "the POA&M " + poam.source().name(),
                "it is no plan of action and milestones that could be read"));
      } else if (poam == null && options.level() > 1) {
        all.add(new NotChecked("the POA&M", "none was given"));
      }
      all.add(
          new NotChecked(
              "whether what the plan says is true",
              "an assessor examines, interviews and tests; a tool reads"));
      return all;
    }
  }
}
