package dev.assay.profiles;

import dev.assay.diagnostic.Finding;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.model.gen.BackMatter;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.IncludeAll;
import dev.assay.model.gen.Merge;
import dev.assay.model.gen.Modify;
import dev.assay.model.gen.Profile;
import dev.assay.model.gen.ProfileImport;
import dev.assay.model.gen.ProfileSelectControlById;
import dev.assay.profiles.load.DocumentLoader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Profiles over one document that they carry with them, resolved in memory. */
final class LawBench {
  private static final String HREF = "#c0000000-0000-4000-8000-00000000000c";

  private LawBench() {}

  static Merge asIs() {
    return Merge.builder().asIs(true).build();
  }

  static ProfileImport.Builder from() {
    return ProfileImport.builder().href(HREF);
  }

  static ProfileImport all() {
    return from().includeAll(IncludeAll.builder().build()).build();
  }

  static ProfileImport only(Collection<String> ids) {
    return from().includeControls(byIds(ids)).build();
  }

  /** What names these controls; nothing when there are none. */
  static List<ProfileSelectControlById> byIds(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : List.of(ProfileSelectControlById.builder().withIds(List.copyOf(ids)).build());
  }

  /** A profile that imports from a catalog or another profile. */
  static OscalDocument profile(
      OscalDocument source,
      DocumentFormat format,
      List<ProfileImport> imports,
      @Nullable Merge merge,
      @Nullable Modify modify) {
    BackMatter.Resource.Base64 data =
        BackMatter.Resource.Base64.builder()
            .filename("source" + format.suffix())
            .value(
                Base64.getEncoder()
                    .encodeToString(
                        Workbench.text(source, format).getBytes(StandardCharsets.UTF_8)))
            .build();
    BackMatter.Resource resource =
        BackMatter.Resource.builder().uuid(HREF.substring(1)).base64(data).build();
    return OscalDocument.of(
        Profile.builder()
            .uuid(Workbench.UUID)
            .metadata(RandomCatalog.metadata("Profile"))
            .imports(imports)
            .merge(merge)
            .modify(modify)
            .backMatter(BackMatter.builder().resources(List.of(resource)).build())
            .build());
  }

  static Catalog resolve(Catalog catalog, @Nullable Merge merge, ProfileImport... imports) {
    return resolve(catalog, merge, null, imports);
  }

  static Catalog resolve(
      Catalog catalog, @Nullable Merge merge, @Nullable Modify modify, ProfileImport... imports) {
    return resolve(
        profile(OscalDocument.of(catalog), DocumentFormat.JSON, List.of(imports), merge, modify));
  }

  static Catalog resolve(OscalDocument profile) {
    Resolution resolution = resolution(profile);
    OscalDocument result = resolution.catalog();
    return Objects.requireNonNull(
            result,
            () ->
                resolution.findings().stream()
                    .map(Finding::message)
                    .collect(Collectors.joining("\n")))
        .rootAs(Catalog.class);
  }

  static Resolution resolution(OscalDocument profile) {
    return new ProfileResolver(new DocumentLoader())
        .resolve(profile, "p", new ResolveOptions(Workbench.UUID, Workbench.NOW, null));
  }

  /** A control without those inside it. */
  static Control alone(Control control) {
    return control.toBuilder().controls(List.of()).build();
  }

  /** The structure by ids: {@code c1 ga(gb(c2 c3(c4)))}. */
  static String outline(Catalog catalog) {
    return (outline(catalog.controls()) + " " + groups(catalog.groups())).strip();
  }

  static String outline(List<Control> controls) {
    return controls.stream()
        .map(c -> c.controls().isEmpty() ? c.id() : c.id() + "(" + outline(c.controls()) + ")")
        .collect(Collectors.joining(" "));
  }

  private static String groups(List<CatalogGroup> groups) {
    return groups.stream()
        .map(g -> g.id() + "(" + (groups(g.groups()) + " " + outline(g.controls())).strip() + ")")
        .collect(Collectors.joining(" "));
  }
}
