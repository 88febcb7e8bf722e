package dev.assay.shell.command;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentReader;
import dev.assay.io.ReadResult;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.shell.batch.Input;
import dev.assay.shell.batch.Inputs;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.FindingView;
import dev.assay.shell.view.Style;
import dev.assay.validate.assess.Assess;
import dev.assay.validate.assess.AssessOptions;
import dev.assay.validate.assess.Assessment;
import dev.assay.validate.pkg.AssessmentPackage;
import dev.assay.validate.pkg.PackageCheck;
import dev.assay.validate.pkg.PackageReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan to assess and its POA&amp;M, told apart from whatever else a folder or zip holds by what
 * the documents are, not by their names.
 *
 * @param ssp the system security plan
 * @param poam the POA&amp;M, or null when there is none
 * @param content what else is in the folder or zip that was named, or null when files were
 */
record AssessedPackage(Source ssp, @Nullable Source poam, @Nullable PackageReport content) {
  static final Option POAM =
      Option.value("--poam", "FILE", "the POA&M, when it is not among the documents named")
          .completing(Completion.DOCUMENT);

  /**
   * Finds the two.
   *
   * @throws UsageException when there is no plan, or there are several of a kind
   * @throws UnreadableException when a document that was named cannot be read
   */
  static AssessedPackage find(Invocation call, Session session)
      throws UsageException, UnreadableException {
    Path container = container(call);
    if (container != null) {
      return inPackage(container, call, session);
    }
    List<Source> plans = new ArrayList<>();
    List<Source> poams = new ArrayList<>();
    List<String> others = new ArrayList<>();
    try (Inputs inputs = Documents.inputs(call, session)) {
      for (Input input : inputs.list()) {
        Source source = input.open().held();
        OscalDocument document = read(input, source, call, session);
        if (document == null) {
          continue;
        }
        if (document.type() == DocumentType.SYSTEM_SECURITY_PLAN) {
          plans.add(source);
        } else if (document.type() == DocumentType.PLAN_OF_ACTION_AND_MILESTONES) {
          poams.add(source);
        } else if (!input.found()) {
          others.add(source.name() + " is a " + document.type().title());
        }
      }
    }
    String word = call.value(POAM.name());
    if (word != null) {
      poams.clear();
      poams.add(poam(word, call, session));
    }
    OpenDocument open = session.open();
    if (poams.isEmpty() && call.arguments().isEmpty() && open != null && open.poam() != null) {
      poams.add(open.poam());
    }
    if (plans.isEmpty()) {
      String seen =
          others.isEmpty()
              ? poams.isEmpty() ? "" : ": " + poams.get(0).name() + " is a POA&M"
              : ": " + String.join(", ", others);
      throw new UsageException("there is no system security plan to assess" + seen);
    }
    return new AssessedPackage(
        only(plans, "system security plans", "name the one to assess"),
        poams.isEmpty() ? null : only(poams, "POA&Ms", "say which with --poam FILE"),
        null);
  }

  /** The folder or zip that is named alone, or null. */
  private static @Nullable Path container(Invocation call) throws UsageException {
    if (call.arguments().size() != 1) {
      return null;
    }
    String word = call.arguments().get(0);
    if (word.equals("-") || Documents.isBuiltIn(word)) {
      return null;
    }
    Path path = OutputOptions.path(word);
    return Files.isDirectory(path) || Inputs.isZip(path) ? path : null;
  }

  /** What is wrong with a package as such is among the findings of the assessment. */
  private static AssessedPackage inPackage(Path path, Invocation call, Session session)
      throws UsageException, UnreadableException {
    PackageReport content;
    try (AssessmentPackage open = AssessmentPackage.open(path, Documents.zipLimits(call))) {
      content = PackageCheck.of(open, Documents.limits(call));
    }
    Source plan = content.plan().orElse(null);
    if (plan == null) {
      FindingView view =
          new FindingView(new Style(session.console().colour()), session.console().width());
      session.console().note(view.lines(content.findings()).stripTrailing());
      throw new UnreadableException(
          path.toString(), "there is no system security plan to assess in it");
    }
    String word = call.value(POAM.name());
    Source poam = word == null ? content.poam().orElse(null) : poam(word, call, session);
    return new AssessedPackage(plan, poam, content);
  }

  /** The assessment of what was found. */
  @Nullable Assessment assess(AssessOptions options) {
    return (content == null ? Assess.run(ssp, poam, options) : Assess.run(content, poam, options))
        .assessment();
  }

  private static Source only(List<Source> sources, String what, String help) throws UsageException {
    if (sources.size() > 1) {
      throw new UsageException(
          "there are "
              + sources.size()
              + " "
              + what
              + " ("
              + String.join(", ", sources.stream().map(Source::name).toList())
              + "); "
              + help);
    }
    return sources.get(0);
  }

  /** A file that was found, not named, may be anything; one that was named is to be OSCAL. */
  private static @Nullable OscalDocument read(
      Input input, Source source, Invocation call, Session session)
      throws UsageException, UnreadableException {
    if (input.found()) {
      ReadResult result = new DocumentReader(Documents.limits(call)).read(source);
      return result.document();
    }
    return Documents.document(Documents.read(source, Documents.limits(call), session));
  }

  private static Source poam(String word, Invocation call, Session session)
      throws UsageException, UnreadableException {
    Source source = Documents.one(word, call, session);
    OscalDocument document =
        Documents.document(Documents.read(source, Documents.limits(call), session));
    if (document.type() != DocumentType.PLAN_OF_ACTION_AND_MILESTONES) {
      throw new UsageException(
          "--poam names " + word + ", which is a " + document.type().title() + ", not a POA&M");
    }
    return source;
  }
}
