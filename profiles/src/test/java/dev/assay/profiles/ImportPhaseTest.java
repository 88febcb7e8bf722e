package dev.assay.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Severity;
import dev.assay.io.DocumentFormat;
import dev.assay.profiles.load.DocumentLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports: where hrefs lead, and what happens when they lead nowhere or back. */
class ImportPhaseTest {
  private static final String ALL_A1 =
      """
      imports:
      - href: '%s'
        include-controls:
        - with-ids: [a1]
      """;

  private static final String RESOURCE = "44444444-4444-4444-8444-444444444444";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Workbench bench() {
    return new Workbench(folder).letters();
  }

  private static String importOf(String href) {
    return ALL_A1.formatted(href);
  }

  private static String importOfResource(String resource) {
    return importOf("#" + RESOURCE)
        + "back-matter:\n  resources:\n  - uuid: "
        + RESOURCE
        + "\n"
        + resource.indent(4);
  }

  @Test
  @SpecId("req-uri-resolve")
  void hrefsAreResolvedAsUriReferences() {
    Workbench bench = bench();
    bench.copy("letters.yaml", "a folder/let ters.yaml");
    assertEquals("a1", bench.resolve(importOf("./x/../letters.yaml")).outline());
    assertEquals("a1", bench.resolve(importOf("a%20folder/let%20ters.yaml")).outline());
    String absolute = folder.resolve("letters.yaml").toUri().toString();
    assertEquals("a1", bench.resolve(importOf(absolute)).outline());
  }

  @Test
  @SpecId({"req-uri-aquire", "req-uri-base"})
  void relativeHrefsAreFollowedFromTheFileThatHoldsThemAtAnyDepth() {
    Workbench bench = bench();
    bench.copy("letters.yaml", "deep/catalogs/letters.yaml");
    bench.profile("deep/profiles/inner.yaml", importOf("../catalogs/letters.yaml"));
    assertEquals("a1", bench.resolve(importOf("deep/profiles/inner.yaml")).outline());
  }

  @Test
  @SpecId("req-uri-error")
  void anUnreachableImportIsAnErrorAndThereIsNoCatalog() {
    Workbench.Result result = bench().resolve(importOf("missing.json"));
    assertFalse(result.hasCatalog());
    assertEquals(Severity.ERROR, result.finding("HREF-UNREACHABLE").severity());
    assertTrue(result.finding("HREF-UNREACHABLE").message().contains("missing.json"));
    assertEquals(9, result.finding("HREF-UNREACHABLE").location().line());
  }

  @Test
  void aMissingFileThatLiesThereInAnotherFormatIsNamed() {
    Workbench.Result result = bench().resolve(importOf("letters.xml"));
    assertTrue(String.valueOf(result.finding("HREF-UNREACHABLE").help()).contains("letters.yaml"));
  }

  @Test
  void nothingIsFetchedFromTheNetworkUnlessItIsAllowed() {
    Workbench.Result result = bench().resolve(importOf("https://example.com/catalog.json"));
    assertFalse(result.hasCatalog());
    assertTrue(
        String.valueOf(result.finding("HREF-UNREACHABLE").help())
            .contains("--allow-host example.com"));
  }

  @Test
  void anHrefCanBeMappedToAFile() {
    Workbench bench = bench();
    bench.profile("profile.yaml", importOf("https://example.com/catalog.json"));
    DocumentLoader.Options mapped =
        DocumentLoader.Options.DEFAULT.withMap(
            Map.of("https://example.com/catalog.json", folder.resolve("letters.yaml")));
    assertEquals("a1", bench.resolveFile("profile.yaml", mapped).outline());
  }

  @Test
  void filesOutsideOfTheRootAreNotOpened() throws Exception {
    Workbench bench = bench();
    bench.profile("inside/profile.yaml", importOf("../letters.yaml"));
    bench.profile("inside/link-profile.yaml", importOf("link.yaml"));
    Files.createSymbolicLink(folder.resolve("inside/link.yaml"), folder.resolve("letters.yaml"));
    DocumentLoader.Options confined =
        DocumentLoader.Options.DEFAULT.withRoot(folder.resolve("inside"));
    for (String name : List.of("inside/profile.yaml", "inside/link-profile.yaml")) {
      Workbench.Result result = bench.resolveFile(name, confined);
      assertFalse(result.hasCatalog());
      assertTrue(result.finding("HREF-UNREACHABLE").message().contains("leads out of"));
    }
  }

  @Test
  @SpecId("req-internal")
  void aFragmentNamesAResourceOfTheBackMatter() {
    assertEquals(
        "a1", bench().resolve(importOfResource("rlinks:\n- href: letters.yaml")).outline());
  }

  @Test
  @SpecId({"req-internal-resolve1", "req-internal-resolve3"})
  void theFirstRlinkThatCanBeReadIsTaken() {
    Workbench bench = bench();
    bench.text("letters.pdf", "%PDF-1.7");
    String rlinks =
        """
        rlinks:
        - {href: letters.pdf, media-type: application/pdf}
        - {href: 'https://example.com/letters.json', media-type: application/oscal.catalog+json}
        - {href: letters.yaml, media-type: application/oscal.catalog+yaml}
        """;
    Workbench.Result result = bench.resolve(importOfResource(rlinks));
    assertEquals("a1", result.outline());
    assertEquals(List.of(), result.rules());
  }

  @Test
  @SpecId("req-internal-resolve2")
  void linksOfOneResourceAreTakenForTheSameDocumentWithoutComparingThem() {
    Workbench bench = bench();
    bench.catalog("other.yaml", "controls:\n- {id: a1, title: Other}\n");
    String rlinks = "rlinks:\n- href: letters.yaml\n- href: other.yaml\n";
    Workbench.Result result = bench.resolve(importOfResource(rlinks));
    assertEquals("A1", String.valueOf(result.control("a1").title()));
  }

  @Test
  @SpecId({"req-internal-resolve4", "req-internal-resolve5"})
  void embeddedDataIsDecodedFromBase64() throws Exception {
    Workbench bench = bench();
    byte[] json =
        Workbench.text(bench.read("letters.yaml"), DocumentFormat.JSON)
            .getBytes(StandardCharsets.UTF_8);
    String data = Base64.getEncoder().encodeToString(json);
    String resource =
        "base64:\n  filename: letters.json\n  media-type: application/json\n  value: " + data;
    assertEquals("a1", bench.resolve(importOfResource(resource)).outline());
    Workbench.Result broken = bench.resolve(importOfResource("base64:\n  value: '!!!'"));
    assertFalse(broken.hasCatalog());
    assertTrue(broken.rules().contains("HREF-BASE64"));
  }

  @Test
  void aStatedHashIsChecked() throws Exception {
    Workbench bench = bench();
    byte[] bytes = Files.readAllBytes(folder.resolve("letters.yaml"));
    String right = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    String rlink =
        """
        rlinks:
        - href: letters.yaml
          hashes:
          - {algorithm: SHA-256, value: %s}
        """;
    assertEquals("a1", bench.resolve(importOfResource(rlink.formatted(right))).outline());
    Workbench.Result wrong = bench.resolve(importOfResource(rlink.formatted("0".repeat(64))));
    assertFalse(wrong.hasCatalog());
    assertEquals(Severity.ERROR, wrong.finding("HREF-HASH").severity());
  }

  @Test
  @SpecId("req-internal-error")
  void aResourceThatIsNotThereOrIsNotOscalIsAnError() {
    Workbench bench = bench();
    Workbench.Result missing = bench.resolve(importOf("#" + RESOURCE));
    assertFalse(missing.hasCatalog());
    assertEquals(Severity.ERROR, missing.finding("HREF-NO-RESOURCE").severity());
    bench.text("plain.json", "{\"a\": 1}");
    Workbench.Result plain = bench.resolve(importOfResource("rlinks:\n- href: plain.json"));
    assertFalse(plain.hasCatalog());
    assertEquals(Severity.ERROR, plain.finding("HREF-NOT-OSCAL").severity());
  }

  @Test
  void onlyCatalogsAndProfilesCanBeImported() {
    Workbench bench = bench();
    bench.text(
        "components.yaml",
        """
        component-definition:
          uuid: c0000000-0000-4000-8000-000000000001
          metadata:
            title: Components
            last-modified: 2025-01-01T00:00:00Z
            version: '1'
            oscal-version: 1.1.2
        """);
    Workbench.Result result = bench.resolve(importOf("components.yaml"));
    assertFalse(result.hasCatalog());
    assertEquals(Severity.ERROR, result.finding("PROFILE-IMPORT-TYPE").severity());
  }

  @Test
  @SpecId({"req-circular-resolve", "req-resolve-profile"})
  void anImportedProfileIsResolvedBeforeItsControlsAreSelected() {
    Workbench bench = bench();
    bench.profile(
        "inner.yaml",
        """
        imports:
        - href: letters.yaml
          include-controls:
          - with-ids: [a1, b1]
        modify:
          alters:
          - control-id: a1
            adds:
            - props:
              - {name: tier, value: inner}
        """);
    Workbench.Result result = bench.resolve("imports:\n- href: inner.yaml\n  include-all: {}\n");
    assertEquals("a1 b1", result.outline());
    assertEquals(
        List.of("label=first", "tier=inner"), Workbench.props(result.control("a1").props()));
  }

  @Test
  @SpecId("req-circular-error")
  void aCircularImportIsAnErrorUnderAnySpelling() throws Exception {
    Workbench bench = bench();
    Files.createDirectories(folder.resolve("x"));
    Files.createSymbolicLink(folder.resolve("alias.yaml"), folder.resolve("profile.yaml"));
    bench.profile("back.yaml", importOf("x/../profile.yaml"));
    String byResource = importOfResource("rlinks:\n- href: ./x/../profile.yaml");
    for (String body :
        List.of(
            importOf("profile.yaml"),
            importOf("./x/../profile.yaml"),
            importOf("alias.yaml"),
            importOf("back.yaml"),
            byResource)) {
      Workbench.Result result = bench.resolve(body);
      assertFalse(result.hasCatalog());
      assertEquals(Severity.ERROR, result.finding("PROFILE-CIRCULAR").severity(), body);
    }
  }

  @Test
  void aProfileImportedOnTwoWaysIsNotCircular() {
    Workbench bench = bench();
    bench.profile("base.yaml", importOf("letters.yaml"));
    bench.profile("one.yaml", importOf("base.yaml"));
    Workbench.Result result =
        bench.resolve(
            importOf("one.yaml")
                + "- href: base.yaml\n  include-all: {}\n"
                + "merge:\n  combine: {method: use-first}\n");
    assertEquals("a1", result.outline());
  }

  @Test
  @SpecId({"rq-multiple-imports", "rq-multiple-merge"})
  void eachImportSelectsForItselfAndTheSelectionsAreJoined() {
    Workbench.Result result =
        bench()
            .resolve(
                """
                imports:
                - href: letters.yaml
                  include-controls:
                  - with-ids: [b1]
                - href: letters.yaml
                  include-controls:
                  - with-ids: [a1, b2]
                """);
    assertEquals("b1 a1 b2", result.outline());
    assertEquals(List.of(), result.rules());
  }

  @Test
  void aProfileThatImportsNothingIsAnError() {
    Workbench.Result result = bench().resolve("merge:\n  as-is: true\n");
    assertFalse(result.hasCatalog());
    assertTrue(result.rules().contains("PROFILE-NO-IMPORT"));
  }

  @Test
  void withParentControlsIsSaidToBeUnknown() {
    Workbench bench = bench();
    bench.profile(
        "profile.yaml",
        """
        imports:
        - href: letters.yaml
          include-controls:
          - with-parent-controls: 'no'
            with-ids: [a2.1]
        """);
    Workbench.Result result = bench.resolveFile("profile.yaml");
    assertEquals("a2 a2.1", result.outline());
    assertEquals(Severity.WARNING, result.finding("PROFILE-PARENT-CONTROLS").severity());
  }

  @Test
  void importsThatMultiplyPassALimitAndTakeNoLongTime() {
    Workbench bench = bench();
    bench.profile("p0.yaml", "imports:\n- href: letters.yaml\n  include-all: {}\n");
    for (int i = 1; i <= 40; i++) {
      String one = "- href: p" + (i - 1) + ".yaml\n  include-all: {}\n";
      bench.profile("p" + i + ".yaml", "imports:\n" + one + one);
    }
    Workbench.Result result = bench.resolveFile("p40.yaml");
    assertFalse(result.hasCatalog());
    assertEquals(Severity.ERROR, result.finding("PROFILE-LIMIT").severity());
  }

  @Test
  void anEndlessRowOfImportsPassesALimit() {
    Workbench bench = bench();
    bench.profile("p0.yaml", "imports:\n- href: letters.yaml\n  include-all: {}\n");
    for (int i = 1; i <= 70; i++) {
      bench.profile(
          "p" + i + ".yaml", "imports:\n- href: p" + (i - 1) + ".yaml\n  include-all: {}\n");
    }
    assertFalse(bench.resolveFile("p70.yaml").hasCatalog());
    assertTrue(bench.resolveFile("p60.yaml").hasCatalog());
  }

  @Test
  void aBuiltInCanBeReplacedByAFile() throws Exception {
    Workbench bench = bench();
    bench.text(
        "official.json",
        Workbench.text(BuiltIns.document("sp800-171-r2").orElseThrow(), DocumentFormat.JSON)
            .replace("Separation of Duties", "In other words"));
    DocumentLoader.Options mapped =
        DocumentLoader.Options.DEFAULT.withMap(
            Map.of("urn:assay:catalog:sp800-171-r2", folder.resolve("official.json")));
    Resolution resolution =
        new ProfileResolver(new DocumentLoader(mapped)).resolve("cmmc-l3", ResolveOptions.DEFAULT);
    Workbench.Result result = new Workbench.Result(resolution);
    assertEquals("In other words", String.valueOf(result.control("SP_800_171_3.1.4").title()));
  }
}
