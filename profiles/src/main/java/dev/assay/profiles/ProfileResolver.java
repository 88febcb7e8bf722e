package dev.assay.profiles;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Location;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentTime;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Locator;
import dev.assay.io.Source;
import dev.assay.model.gen.Profile;
import dev.assay.profiles.load.DocumentLoader;
import dev.assay.profiles.load.Loaded;
import dev.assay.profiles.load.Note;
import dev.assay.profiles.load.Origin;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Resolves profiles into catalogs as NIST's <a
 * href="https://pages.nist.gov/OSCAL/concepts/processing/profile-resolution/">profile resolution
 * specification</a> says. {@code docs/profile-resolution.md} lists each of its requirements.
 */
public final class ProfileResolver {
  private final DocumentLoader loader;

  /** A resolver that opens imports through a loader. */
  public ProfileResolver(DocumentLoader loader) {
    this.loader = loader;
  }

  /**
   * Resolves what a user names: a built-in profile or a file.
   *
   * @param nameOrPath for example {@code cmmc-l2}
   * @param options what is fixed about the result
   */
  public Resolution resolve(String nameOrPath, ResolveOptions options) {
    return resolve(loader.open(nameOrPath), options);
  }

  /**
   * Resolves a document that a loader has opened.
   *
   * @param loaded the document; when it could not be opened, the findings say so
   * @param options what is fixed about the result
   */
  public Resolution resolve(Loaded loaded, ResolveOptions options) {
    List<Finding> findings =
        loaded.document() == null
            ? new ArrayList<>(loaded.findings())
            : ProfileReading.asWarnings(loaded.findings());
    for (Note note : loaded.notes()) {
      findings.add(note.at(Location.ofFile(loaded.origin().name())));
    }
    if (loaded.document() == null) {
      return new Resolution(null, findings, new Provenance(null));
    }
    return resolve(loaded.document(), loaded.origin(), options, findings);
  }

  /**
   * Resolves a profile.
   *
   * @param document the profile
   * @param source the bytes it was read from; relative hrefs are resolved against its file
   * @param format their format, or null
   * @param options what is fixed about the result
   */
  public Resolution resolve(
      OscalDocument document,
      Source source,
      @Nullable DocumentFormat format,
      ResolveOptions options) {
    return resolve(document, Origin.of(source, format), options, List.of());
  }

  /**
   * Resolves a profile that comes from no file, so that relative hrefs in it lead nowhere.
   *
   * @param document the profile
   * @param name what messages call it
   * @param options what is fixed about the result
   */
  public Resolution resolve(OscalDocument document, String name, ResolveOptions options) {
    return resolve(document, Origin.named(name), options, List.of());
  }

  /**
   * Resolves a profile.
   *
   * @param document the profile
   * @param origin where it comes from
   * @param options what is fixed about the result
   */
  public Resolution resolve(OscalDocument document, Origin origin, ResolveOptions options) {
    return resolve(document, origin, options, List.of());
  }

  private Resolution resolve(
      OscalDocument document, Origin origin, ResolveOptions options, List<Finding> earlier) {
    Set<Finding> findings = new LinkedHashSet<>(earlier);
    if (document.type() != DocumentType.PROFILE) {
      findings.add(
          Finding.of(
              ResolveRules.NOT_A_PROFILE,
              Severity.ERROR,
              "the document is a " + document.type().title() + ", only a profile can be resolved",
              Location.ofFile(origin.name()),
              document.type() == DocumentType.CATALOG ? "a catalog is used as it is" : null));
      return new Resolution(null, new ArrayList<>(findings), new Provenance(null));
    }
    LevelResolver levels = new LevelResolver(loader, withDefaults(options), findings::add);
    Level level = levels.resolve(document.rootAs(Profile.class), origin);
    List<Finding> located = locate(new ArrayList<>(findings), levels.origins());
    if (level == null || levels.failed()) {
      return new Resolution(null, located, new Provenance(level));
    }
    return new Resolution(OscalDocument.of(level.catalog()), located, new Provenance(level));
  }

  private static ResolveOptions withDefaults(ResolveOptions options) {
    String uuid = options.uuid() == null ? UUID.randomUUID().toString() : options.uuid();
    String now =
        options.lastModified() == null
            ? DocumentTime.text(OffsetDateTime.now(ZoneOffset.UTC))
            : options.lastModified();
    return options.withUuid(uuid).withLastModified(now);
  }

  /** Fills in lines and columns, for the findings of each document in one pass. */
  private List<Finding> locate(List<Finding> findings, Map<String, Origin> origins) {
    Map<String, List<Finding>> byFile = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byFile.computeIfAbsent(finding.location().file(), file -> new ArrayList<>()).add(finding);
    }
    List<Finding> located = new ArrayList<>(findings.size());
    byFile.forEach(
        (file, ofFile) -> {
          Origin origin = origins.get(file);
          Source source = origin == null ? null : origin.source();
          DocumentFormat format = origin == null ? null : origin.format();
          located.addAll(
              source == null || format == null
                  ? ofFile
                  : Locator.locate(source, format, loader.options().limits(), ofFile));
        });
    return located;
  }
}
