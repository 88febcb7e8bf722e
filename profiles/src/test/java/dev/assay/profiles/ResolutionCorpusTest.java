package dev.assay.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.Profile;
import dev.assay.model.gen.ProfileImport;
import dev.assay.model.gen.ProfileSelectControlById;
import dev.assay.model.gen.Property;
import dev.assay.profiles.load.DocumentLoader;
import dev.assay.profiles.load.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** NIST's example profiles and baselines, compared with the results that NIST publishes. */
class ResolutionCorpusTest {
  private static final ResolveOptions FIXED =
      new ResolveOptions(Workbench.UUID, Workbench.NOW, null);

  /** Examples that have no result: what stands in the way. */
  private static final Map<String, String> FAILING =
      Map.of(
          "broken_profile", "HREF-UNREACHABLE",
          "circular_profile", "PROFILE-CIRCULAR",
          "home_profile", "PROFILE-CIRCULAR");

  /**
   * Enhancements of the PRIVACY baseline whose base controls it does not name. The published result
   * leaves them out; by the specification they bring their base controls along.
   */
  private static final List<String> ORPHANS =
      List.of("ac-3.14", "au-3.3", "pe-8.3", "pm-5.1", "sa-8.33", "sc-7.24");

  private static Path corpus() {
    String folder = System.getenv("ASSAY_CORPUS");
    assumeTrue(folder != null, "ASSAY_CORPUS is not set, so there is no corpus to compare with");
    return Path.of(folder);
  }

  private static OscalDocument read(Path file) throws Exception {
    return Objects.requireNonNull(
        new DocumentReader().read(Source.read(file, Limits.DEFAULT)).document());
  }

  private static Catalog resolved(Resolution resolution) {
    assertNotNull(resolution.catalog(), () -> resolution.findings().toString());
    return resolution.catalog().rootAs(Catalog.class);
  }

  /** The same but for what must differ from one resolution to another. */
  private static Catalog comparable(Catalog catalog) {
    Metadata metadata =
        Objects.requireNonNull(catalog.metadata()).toBuilder()
            .lastModified(null)
            .props(List.of())
            .links(List.of())
            .build();
    return catalog.toBuilder().uuid(null).metadata(metadata).build();
  }

  @TestFactory
  Stream<DynamicTest> examplesGiveTheExpectedCatalogs() throws IOException {
    Path examples = corpus().resolve("profile-resolution/examples");
    List<Path> profiles;
    try (Stream<Path> files = Files.list(examples)) {
      profiles = files.filter(f -> f.toString().endsWith("_profile.xml")).sorted().toList();
    }
    assertEquals(18, profiles.size());
    return profiles.stream()
        .map(
            profile -> {
              String name = Objects.requireNonNull(profile.getFileName()).toString();
              String base = name.replace(".xml", "");
              Path expected = examples.resolve("output-expected/" + base + "_RESOLVED.xml");
              return DynamicTest.dynamicTest(name, () -> example(profile, base, expected));
            });
  }

  private static void example(Path profile, String base, Path expected) throws Exception {
    Resolution resolution =
        new ProfileResolver(new DocumentLoader()).resolve(profile.toString(), FIXED);
    String failure = FAILING.get(base);
    if (failure != null) {
      assertNull(resolution.catalog());
      assertEquals(failure, resolution.findings().get(0).ruleId());
      return;
    }
    Catalog actual = resolved(resolution);
    if (base.equals("modify-adds_profile")) {
      actual = withWhatByIdOfTheControlItselfWouldAdd(actual);
      assertTrue(
          resolution.findings().stream().anyMatch(f -> f.ruleId().equals("PROFILE-ADD-NOWHERE")));
    }
    assertEquals(comparable(read(expected).rootAs(Catalog.class)), comparable(actual));
  }

  /**
   * One add of this example names the control itself by its id. The specification says that such an
   * add is ignored (req-modify-alter-add-explicit-id-ignore); the expected result carries it out.
   */
  private static Catalog withWhatByIdOfTheControlItselfWouldAdd(Catalog catalog) {
    var group = catalog.groups().get(0);
    Control a1 = group.controls().get(0);
    List<Property> props = new ArrayList<>();
    props.add(
        Property.builder().name("CORE").ns("https://fedramp.gov/ns/oscal").value("core").build());
    props.addAll(a1.props());
    List<Control> controls = new ArrayList<>(group.controls());
    controls.set(0, a1.toBuilder().props(props).build());
    return catalog.toBuilder()
        .groups(List.of(group.toBuilder().controls(controls).build()))
        .build();
  }

  @TestFactory
  Stream<DynamicTest> baselinesGiveThePublishedCatalogs() {
    Path folder = corpus().resolve("sp800-53-rev5-oscal1.0.0");
    return Stream.of("json", "xml")
        .flatMap(
            format ->
                Stream.of("LOW", "MODERATE", "HIGH", "PRIVACY")
                    .map(
                        name ->
                            DynamicTest.dynamicTest(
                                name + " in " + format,
                                () -> baseline(folder.resolve(format), name, format))));
  }

  private static void baseline(Path folder, String name, String format) throws Exception {
    String start = "NIST_SP-800-53_rev5_" + name + "-baseline";
    OscalDocument profile = read(folder.resolve(start + "_profile." + format));
    OscalDocument published = read(folder.resolve(start + "-resolved-profile_catalog." + format));
    ProfileResolver resolver = new ProfileResolver(mapped(folder, format));
    Catalog expected = comparable(published.rootAs(Catalog.class));
    if (!name.equals("PRIVACY")) {
      Resolution resolution = resolver.resolve(profile, Origin.named(name), FIXED);
      assertEquals(List.of(), resolution.findings());
      assertEquals(expected, comparable(resolved(resolution)));
      return;
    }
    Catalog whole = resolved(resolver.resolve(profile, Origin.named(name), FIXED));
    List<String> ids = new ArrayList<>();
    whole.groups().forEach(group -> ids(group.controls(), ids));
    assertTrue(ids.containsAll(ORPHANS));
    OscalDocument without = OscalDocument.of(withoutOrphans(profile.rootAs(Profile.class)));
    assertEquals(
        expected, comparable(resolved(resolver.resolve(without, Origin.named(name), FIXED))));
  }

  private static void ids(List<Control> controls, List<String> out) {
    for (Control control : controls) {
      out.add(String.valueOf(control.id()));
      ids(control.controls(), out);
    }
  }

  /** The profiles of both formats import the XML catalog by name. */
  private static DocumentLoader mapped(Path folder, String format) {
    return new DocumentLoader(
        DocumentLoader.Options.DEFAULT.withMap(
            Map.of(
                "NIST_SP-800-53_rev5_catalog.xml",
                folder.resolve("NIST_SP-800-53_rev5_catalog." + format))));
  }

  private static Profile withoutOrphans(Profile profile) {
    ProfileImport only = profile.imports().get(0);
    List<ProfileSelectControlById> includes = new ArrayList<>();
    for (ProfileSelectControlById include : only.includeControls()) {
      List<String> ids = new ArrayList<>(include.withIds());
      ids.removeAll(ORPHANS);
      includes.add(include.toBuilder().withIds(ids).build());
    }
    return profile.toBuilder()
        .imports(List.of(only.toBuilder().includeControls(includes).build()))
        .build();
  }

  @Test
  void theSameProfileInXmlAndJsonGivesTheSameCatalog() throws Exception {
    Path folder = corpus().resolve("sp800-53-rev5-oscal1.0.0");
    String name = "NIST_SP-800-53_rev5_MODERATE-baseline_profile.";
    OscalDocument json = read(folder.resolve("json/" + name + "json"));
    OscalDocument xml = read(folder.resolve("xml/" + name + "xml"));
    Catalog first =
        resolved(
            new ProfileResolver(mapped(folder.resolve("json"), "json"))
                .resolve(json, Origin.named("json"), FIXED));
    Catalog second =
        resolved(
            new ProfileResolver(mapped(folder.resolve("xml"), "xml"))
                .resolve(xml, Origin.named("xml"), FIXED));
    Catalog third =
        resolved(
            new ProfileResolver(mapped(folder.resolve("yaml"), "yaml"))
                .resolve(json, Origin.named("json"), FIXED));
    assertEquals(first.groups(), second.groups());
    assertEquals(first.groups(), third.groups());
    assertEquals(first.backMatter(), third.backMatter());
  }

  @Test
  void anIdWithSpacesInTheCommunityCatalogIsNamedWhenTheProfileMissesIt() {
    Path folder = corpus().resolve("sp800-171");
    DocumentLoader loader =
        new DocumentLoader(
            DocumentLoader.Options.DEFAULT.withMap(
                Map.of(
                    "../catalogs/NIST_SP-800-171_rev2_catalog.json",
                    folder.resolve("NIST_SP-800-171_rev2_catalog.json"))));
    Resolution resolution =
        new ProfileResolver(loader)
            .resolve(
                folder.resolve("NIST_SP-800-171_rev2_FULL-baseline_profile.json").toString(),
                FIXED);
    List<String> ids = new ArrayList<>();
    resolved(resolution).groups().forEach(group -> ids(group.controls(), ids));
    assertEquals(109, ids.size());
    var finding =
        resolution.findings().stream()
            .filter(f -> f.ruleId().equals("PROFILE-SELECTS-NOTHING"))
            .findFirst()
            .orElseThrow();
    assertTrue(finding.message().contains("'3.2.1'"));
    assertTrue(String.valueOf(finding.help()).contains("' 3.2.1 '"));
  }

  @Test
  void twoResolutionsOfOneProfileGiveTheSameBytes() {
    Path folder = corpus().resolve("sp800-53-rev5-oscal1.0.0/xml");
    String profile = folder.resolve("NIST_SP-800-53_rev5_LOW-baseline_profile.xml").toString();
    ProfileResolver resolver = new ProfileResolver(new DocumentLoader());
    OscalDocument first = resolver.resolve(profile, FIXED).catalog();
    OscalDocument second =
        new ProfileResolver(new DocumentLoader()).resolve(profile, FIXED).catalog();
    assertNotNull(first);
    assertNotNull(second);
    String text = Workbench.text(first, DocumentFormat.JSON);
    assertEquals(text, Workbench.text(second, DocumentFormat.JSON));
    assertFalse(text.contains(folder.toString()));
  }
}
