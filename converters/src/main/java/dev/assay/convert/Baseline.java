package dev.assay.convert;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Source;
import dev.assay.model.gen.BackMatter;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.ComponentControlImplementation;
import dev.assay.model.gen.ComponentDefinition;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.profiles.ProfileResolver;
import dev.assay.profiles.Resolution;
import dev.assay.profiles.ResolveOptions;
import dev.assay.profiles.load.DocumentLoader;
import dev.assay.profiles.load.Loaded;
import dev.assay.profiles.load.Origin;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The catalog that a document rests on.
 *
 * @param href the href that the document gives, or null when it names none
 * @param catalog the catalog, or null when it is out of reach
 * @param why why there is none, or null
 */
public record Baseline(@Nullable String href, @Nullable Catalog catalog, @Nullable String why) {

  /**
   * The catalog that a document's requirements come from.
   *
   * @param document a plan or a component definition; no other document names one
   * @param source the bytes it was read from; relative hrefs are resolved against its file
   * @param format their format, or null
   * @param loader opens what it imports
   */
  public static Baseline of(
      OscalDocument document,
      Source source,
      @Nullable DocumentFormat format,
      DocumentLoader loader) {
    if (document.type() == DocumentType.SYSTEM_SECURITY_PLAN) {
      SystemSecurityPlan ssp = document.rootAs(SystemSecurityPlan.class);
      String href = ssp.importProfile() == null ? null : ssp.importProfile().href();
      return find(href, ssp.backMatter(), Origin.of(source, format), loader);
    } else if (document.type() == DocumentType.COMPONENT_DEFINITION) {
      ComponentDefinition definition = document.rootAs(ComponentDefinition.class);
      String href =
          Stream.concat(
                  definition.components().stream()
                      .flatMap(c -> c.controlImplementations().stream()),
                  definition.capabilities().stream()
                      .flatMap(c -> c.controlImplementations().stream()))
              .map(ComponentControlImplementation::source)
              .filter(s -> s != null)
              .findFirst()
              .orElse(null);
      return find(href, definition.backMatter(), Origin.of(source, format), loader);
    }
    return new Baseline(null, null, null);
  }

  /** The catalog that a profile resolves to, the same on every run. */
  static Baseline resolved(
      OscalDocument profile,
      Source source,
      @Nullable DocumentFormat format,
      DocumentLoader loader) {
    Resolution resolution =
        new ProfileResolver(loader).resolve(profile, source, format, steady(profile));
    return of(source.name(), resolution);
  }

  private static ResolveOptions steady(OscalDocument profile) {
    String uuid = profile.root().get("uuid") instanceof String text ? text : null;
    return new ResolveOptions(uuid, profile.metadataText("last-modified"), null);
  }

  private static Baseline find(
      @Nullable String href,
      @Nullable BackMatter backMatter,
      Origin origin,
      DocumentLoader loader) {
    if (href == null) {
      return new Baseline(null, null, "the document names none");
    }
    Loaded loaded = loader.load(href, origin, backMatter);
    OscalDocument document = loaded.document();
    if (document == null) {
      String why = loaded.notes().isEmpty() ? "it cannot be read" : loaded.notes().get(0).message();
      return new Baseline(href, null, why);
    }
    if (document.type() == DocumentType.CATALOG) {
      return new Baseline(href, document.rootAs(Catalog.class), null);
    }
    return of(href, new ProfileResolver(loader).resolve(loaded, steady(document)));
  }

  private static Baseline of(String href, Resolution resolution) {
    OscalDocument catalog = resolution.catalog();
    return catalog == null
        ? new Baseline(href, null, firstError(resolution.findings()))
        : new Baseline(href, catalog.rootAs(Catalog.class), null);
  }

  private static String firstError(List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.severity() == Severity.ERROR)
        .map(Finding::message)
        .findFirst()
        .orElse("it cannot be resolved");
  }
}
