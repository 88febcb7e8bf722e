package dev.assay.profiles;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.model.DataType;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.Profile;
import dev.assay.model.gen.ProfileImport;
import dev.assay.profiles.load.DocumentLoader;
import dev.assay.profiles.load.Loaded;
import dev.assay.profiles.load.Origin;
import dev.assay.profiles.load.Reporter;
import dev.assay.profiles.merge.ImportDraft;
import dev.assay.profiles.merge.Input;
import dev.assay.profiles.merge.Merger;
import dev.assay.profiles.merge.Merger.Merged;
import dev.assay.profiles.modify.Modifier;
import dev.assay.profiles.select.Forest;
import dev.assay.profiles.select.Selection;
import dev.assay.profiles.select.Selector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves a profile, and the profiles that it imports before it. One for each resolution. */
final class LevelResolver {
  /** Profiles that import profiles: no more of them one below the other. */
  private static final int MOST_LEVELS = 64;

  /** Controls of one result; imports of imports that are all kept could multiply without end. */
  private static final int MOST_CONTROLS = 200_000;

  private final DocumentLoader loader;
  private final ResolveOptions options;
  private final FindingSink sink;
  private final List<Origin> open = new ArrayList<>();
  private final Map<String, Origin> origins = new HashMap<>();
  private final Map<String, Forest<Control>> forests = new HashMap<>();
  private final Map<String, Level> levels = new HashMap<>();
  private final Set<String> unresolvable = new HashSet<>();
  private boolean failed;

  LevelResolver(DocumentLoader loader, ResolveOptions options, FindingSink sink) {
    this.loader = loader;
    this.options = options;
    this.sink = sink;
  }

  /** Whether an error was found, so that there is no result. */
  boolean failed() {
    return failed;
  }

  /** The documents that findings may be about, by name. */
  Map<String, Origin> origins() {
    return origins;
  }

  /** Resolves a profile; null after an error. */
  @Nullable Level resolve(Profile profile, Origin origin) {
    open.add(origin);
    origins.put(origin.name(), origin);
    Reporter reporter = new Reporter(origin.name(), this::take);
    try {
      return resolve(profile, origin, reporter);
    } finally {
      open.remove(open.size() - 1);
    }
  }

  private void take(Finding finding) {
    failed |= finding.severity() == Severity.ERROR;
    sink.add(finding);
  }

  private @Nullable Level resolve(Profile profile, Origin origin, Reporter reporter) {
    if (profile.imports().isEmpty()) {
      reporter.error(
          ResolveRules.NO_IMPORT,
          "/profile/imports",
          "the profile imports nothing, so there is nothing to resolve",
          "add an import with the href of a catalog or a profile");
    }
    List<Level.Imported> imports = new ArrayList<>();
    for (int i = 0; i < profile.imports().size(); i++) {
      String pointer = "/profile/imports/" + i;
      Level.Imported imported =
          imported(profile, profile.imports().get(i), pointer, origin, reporter);
      if (imported != null) {
        imports.add(imported);
      }
    }
    OscalVersion version = version(profile, imports, reporter);
    if (failed || version == null || isTooMuch(imports, reporter)) {
      return null;
    }
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < imports.size(); i++) {
      Level.Imported imported = imports.get(i);
      boolean all = profile.imports().get(i).includeAll() != null;
      inputs.add(new Input(imported.catalog(), imported.selection(), all));
    }
    Merged merged = Merger.merge(inputs, profile.merge(), reporter);
    if (merged == null) {
      return null;
    }
    Set<String> named =
        profile.modify() == null
            ? Set.of()
            : Modifier.modify(merged.draft(), profile.modify(), reporter);
    ResultMetadata metadata =
        new ResultMetadata(
            profile,
            imports,
            version,
            Objects.requireNonNull(options.lastModified()),
            sourceHref(profile, origin));
    Catalog catalog =
        Finisher.finish(
            profile,
            imports,
            merged.draft(),
            named,
            metadata,
            Objects.requireNonNull(options.uuid()),
            reporter);
    if (catalog.controls().isEmpty() && catalog.groups().isEmpty()) {
      reporter.warning(
          ResolveRules.EMPTY,
          "/profile/imports",
          "the result has no control",
          "look at the ids and patterns that select nothing");
    }
    return new Level(profile, origin, List.copyOf(imports), merged, catalog);
  }

  private Level.@Nullable Imported imported(
      Profile profile, ProfileImport directive, String pointer, Origin origin, Reporter reporter) {
    String href = directive.href();
    if (href == null) {
      reporter.error(
          ResolveRules.NO_IMPORT, pointer, "the import has no href", "add the href of a catalog");
      return null;
    }
    Loaded loaded = loader.load(href, origin, profile.backMatter());
    loaded.notes().forEach(note -> reporter.note(note, pointer + "/href"));
    OscalDocument document = loaded.document();
    if (document == null) {
      return null;
    }
    Level level = null;
    Catalog catalog;
    if (document.type() == DocumentType.CATALOG) {
      catalog = document.rootAs(Catalog.class);
      sayWhatReadingFound(loaded, href, pointer, reporter);
    } else if (document.type() == DocumentType.PROFILE) {
      ProfileReading.asWarnings(loaded.findings()).forEach(sink::add);
      if (isCircular(loaded.origin(), pointer, reporter) || isTooDeep(pointer, reporter)) {
        return null;
      }
      String identity = loaded.origin().identity();
      level = levels.get(identity);
      if (level == null && unresolvable.add(identity)) {
        level = resolve(document.rootAs(Profile.class), loaded.origin());
      }
      if (level == null) {
        return null;
      }
      unresolvable.remove(identity);
      levels.put(identity, level);
      catalog = level.catalog();
    } else {
      reporter.error(
          ResolveRules.IMPORT_TYPE,
          pointer + "/href",
          "'" + href + "' is a " + document.type().title(),
          "import a catalog or a profile");
      return null;
    }
    Forest<Control> forest =
        level == null
            ? forests.computeIfAbsent(
                loaded.origin().identity(), identity -> ImportDraft.forest(catalog))
            : ImportDraft.forest(catalog);
    Selector.Request request =
        new Selector.Request(
            directive.includeAll() != null,
            directive.includeControls(),
            directive.excludeControls(),
            true,
            pointer,
            href);
    Selection<Control> selection = Selector.select(forest, request, reporter);
    return new Level.Imported(pointer, href, loaded.origin(), catalog, selection, level);
  }

  private static void sayWhatReadingFound(
      Loaded loaded, String href, String pointer, Reporter reporter) {
    int count = loaded.findings().size();
    if (count > 0) {
      reporter.warning(
          ResolveRules.IMPORT_FINDINGS,
          pointer + "/href",
          "'"
              + href
              + "' has "
              + count
              + (count == 1 ? " finding" : " findings")
              + " of its own: "
              + loaded.findings().get(0).message()
              + " ("
              + loaded.findings().get(0).location()
              + ")",
          "validate it");
    }
  }

  private boolean isTooDeep(String pointer, Reporter reporter) {
    if (open.size() < MOST_LEVELS) {
      return false;
    }
    reporter.error(
        ResolveRules.LIMIT,
        pointer + "/href",
        "more than " + MOST_LEVELS + " profiles import one another in a row",
        "import the catalog more directly");
    return true;
  }

  private static boolean isTooMuch(List<Level.Imported> imports, Reporter reporter) {
    long controls = 0;
    for (Level.Imported imported : imports) {
      controls += imported.selection().forest().nodes().size();
    }
    if (controls > MOST_CONTROLS) {
      reporter.error(
          ResolveRules.LIMIT,
          "/profile/imports",
          "the imports have " + controls + " controls, allowed are " + MOST_CONTROLS,
          "import each catalog once, or combine with use-first");
    }
    return controls > MOST_CONTROLS;
  }

  private boolean isCircular(Origin origin, String pointer, Reporter reporter) {
    int start = -1;
    for (int i = 0; i < open.size(); i++) {
      if (open.get(i).identity().equals(origin.identity())) {
        start = i;
      }
    }
    if (start < 0) {
      return false;
    }
    StringBuilder way = new StringBuilder();
    for (Origin step : open.subList(start, open.size())) {
      way.append(step.name()).append(" imports ");
    }
    reporter.error(
        ResolveRules.CIRCULAR,
        pointer + "/href",
        "circular import: " + way + origin.name(),
        "take out one of these imports");
    return true;
  }

  private @Nullable OscalVersion version(
      Profile profile, List<Level.Imported> imports, Reporter reporter) {
    Map<String, @Nullable String> written = new LinkedHashMap<>();
    written.put(
        "the profile", profile.metadata() == null ? null : profile.metadata().oscalVersion());
    for (Level.Imported imported : imports) {
      written.put(
          "'" + imported.href() + "'",
          imported.catalog().metadata() == null
              ? null
              : imported.catalog().metadata().oscalVersion());
    }
    OscalVersion newest = null;
    for (Map.Entry<String, @Nullable String> entry : written.entrySet()) {
      String text = entry.getValue();
      OscalVersion version = text == null ? null : OscalVersion.parse(text);
      if (version == null) {
        reporter.warning(
            ResolveRules.VERSION,
            "/profile/metadata/oscal-version",
            "the oscal-version of "
                + entry.getKey()
                + " is "
                + (text == null ? "missing" : "'" + text + "'"),
            "write a version such as " + OscalVersion.OURS.text());
      } else if (version.major() != OscalVersion.OURS.major()) {
        reporter.error(
            ResolveRules.VERSION,
            "/profile/metadata/oscal-version",
            entry.getKey()
                + " is in OSCAL "
                + text
                + ", another major version than "
                + OscalVersion.OURS.text()
                + ", which is resolved with",
            null);
        return null;
      } else if (newest == null || version.compareTo(newest) > 0) {
        newest = version;
      }
    }
    return newest == null || newest.compareTo(OscalVersion.OURS) > 0 ? OscalVersion.OURS : newest;
  }

  private String sourceHref(Profile profile, Origin origin) {
    boolean outermost = open.size() == 1;
    if (outermost && options.sourceHref() != null) {
      return options.sourceHref();
    }
    if (origin.uri() != null) {
      return origin.uri();
    }
    String uuid = profile.uuid();
    return uuid != null && DataType.UUID.accepts(uuid)
        ? "urn:uuid:" + uuid
        : "urn:assay:profile:unnamed";
  }
}
