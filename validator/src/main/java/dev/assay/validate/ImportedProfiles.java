package dev.assay.validate;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.NotChecked;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.FileStamp;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.ImportProfile;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.profiles.ProfileResolver;
import dev.assay.profiles.Resolution;
import dev.assay.profiles.ResolveOptions;
import dev.assay.profiles.load.DocumentLoader;
import dev.assay.profiles.load.LoadRules;
import dev.assay.profiles.load.Loaded;
import dev.assay.profiles.load.Note;
import dev.assay.profiles.load.Origin;
import dev.assay.validate.rule.Baseline;
import dev.assay.validate.rule.builtin.FormRules;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the profiles that plans import, and holds on to the results: a run over many plans
 * resolves each profile once.
 */
final class ImportedProfiles {
  private static final String HREF = "/system-security-plan/import-profile/href";
  private static final String WHAT = "whether the plan answers its profile";

  /** The result is looked at and not kept as a document: what differs on each run can be fixed. */
  private static final ResolveOptions OPTIONS =
      ResolveOptions.DEFAULT
          .withUuid("00000000-0000-4000-8000-000000000000")
          .withLastModified("1970-01-01T00:00:00Z");

  private final Map<String, SoftReference<Outcome>> known = new ConcurrentHashMap<>();

  /**
   * What became of an import.
   *
   * @param href the href of the profile, or null when the plan has none
   * @param baseline what it asks for, or null
   * @param findings what there is to say at the href
   * @param notChecked what cannot be checked without it
   */
  record Imported(
      @Nullable String href,
      @Nullable Baseline baseline,
      List<Finding> findings,
      List<NotChecked> notChecked) {}

  /**
   * What resolving gave, whoever imports it, and how the files stood that were looked at for it.
   */
  @SuppressWarnings("ReferenceEquality") // equal documents may import unequal catalogs
  private record Outcome(
      OscalDocument document,
      @Nullable Baseline baseline,
      List<Problem> problems,
      Map<Path, String> files) {

    boolean holds(OscalDocument now) {
      // The loader gives another document when its file has changed.
      return document == now
          && files.entrySet().stream().allMatch(f -> FileStamp.of(f.getKey()).equals(f.getValue()));
    }
  }

  private record Problem(Severity severity, String message, @Nullable String help) {}

  /**
   * Resolves what a plan imports.
   *
   * @param loader opens what is imported
   * @param opened told of each file that the result depends on
   */
  Imported of(
      String file,
      SystemSecurityPlan plan,
      Origin origin,
      DocumentLoader loader,
      Consumer<Path> opened) {
    ImportProfile imported = plan.importProfile();
    String href = imported == null ? null : imported.href();
    if (href == null) {
      return new Imported(
          null, null, List.of(), List.of(new NotChecked(WHAT, "it imports no profile")));
    }
    Loaded loaded = loader.observedBy(opened).load(href, origin, plan.backMatter());
    OscalDocument document = loaded.document();
    List<Problem> problems = new ArrayList<>();
    Baseline baseline = null;
    if (document == null) {
      problems.add(failure(loaded.notes()));
    } else {
      for (Note note : loaded.notes()) {
        problems.add(
            new Problem(weight(note.severity(), note.rule()), note.message(), note.help()));
      }
      Outcome outcome = resolve(loaded, document, loader, opened);
      baseline = outcome.baseline();
      problems.addAll(outcome.problems());
    }
    List<Finding> findings = new ArrayList<>();
    for (Problem problem : problems) {
      findings.add(
          FormRules.PROFILE.at(problem.severity(), file, HREF, problem.message(), problem.help()));
    }
    List<NotChecked> notChecked =
        baseline != null
            ? List.of()
            : List.of(new NotChecked(WHAT + " \"" + href + "\"", problems.get(0).message()));
    return new Imported(href, baseline, findings, notChecked);
  }

  /** A resource has several links; that none of them leads anywhere is said once. */
  private static Problem failure(List<Note> notes) {
    List<Note> errors = notes.stream().filter(n -> n.severity() == Severity.ERROR).toList();
    if (errors.isEmpty()) {
      return new Problem(Severity.ERROR, "the profile cannot be opened", null);
    }
    Note first = errors.get(0);
    int more = errors.size() - 1;
    return new Problem(
        weight(Severity.ERROR, first.rule()),
        first.message() + (more == 0 ? "" : "; nor can the " + more + " other links to it"),
        first.help());
  }

  /** What is out of reach from here may be there for others: a warning, and not checked. */
  private static Severity weight(Severity severity, String rule) {
    boolean unreachable = rule.equals(LoadRules.UNREACHABLE);
    return unreachable && severity == Severity.ERROR ? Severity.WARNING : severity;
  }

  private Outcome resolve(
      Loaded loaded, OscalDocument document, DocumentLoader loader, Consumer<Path> opened) {
    String identity = loaded.origin().identity();
    SoftReference<Outcome> reference = known.get(identity);
    Outcome outcome = reference == null ? null : reference.get();
    if (outcome == null || !outcome.holds(document)) {
      outcome = resolveNew(loaded, document, loader, opened);
      known.put(identity, new SoftReference<>(outcome));
    } else {
      outcome.files().keySet().forEach(opened);
    }
    return outcome;
  }

  private static Outcome resolveNew(
      Loaded loaded, OscalDocument document, DocumentLoader loader, Consumer<Path> opened) {
    if (document.type() == DocumentType.CATALOG) {
      return new Outcome(
          document, Baseline.of(document.rootAs(Catalog.class)), List.of(), Map.of());
    }
    Map<Path, String> files = new ConcurrentHashMap<>();
    Consumer<Path> observer =
        file -> {
          opened.accept(file);
          files.putIfAbsent(file, FileStamp.of(file));
        };
    Resolution resolution =
        new ProfileResolver(loader.observedBy(observer)).resolve(loaded, OPTIONS);
    OscalDocument catalog = resolution.catalog();
    List<Problem> problems = new ArrayList<>();
    problem(resolution, catalog == null ? Severity.ERROR : Severity.WARNING)
        .ifPresent(problems::add);
    return new Outcome(
        document,
        catalog == null ? null : Baseline.of(catalog.rootAs(Catalog.class)),
        problems,
        Map.copyOf(files));
  }

  /** The first finding of this severity, in one sentence with the number of the others. */
  private static Optional<Problem> problem(Resolution resolution, Severity severity) {
    List<Finding> all =
        resolution.findings().stream().filter(f -> f.severity() == severity).toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Finding first = all.get(0);
    String start =
        severity == Severity.ERROR
            ? "the profile cannot be resolved: "
            : "the profile is resolved, with a doubt: ";
    String more = all.size() == 1 ? "" : ", and " + (all.size() - 1) + " more";
    return Optional.of(
        new Problem(
            weight(severity, first.ruleId()),
            start + first.message() + " (" + first.location() + ")" + more,
            "Check the profile on its own"));
  }
}
