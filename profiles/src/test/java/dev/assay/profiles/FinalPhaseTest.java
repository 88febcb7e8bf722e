package dev.assay.profiles;

import static dev.assay.profiles.Workbench.ALL;
import static dev.assay.profiles.Workbench.metadata;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Severity;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentReader;
import dev.assay.io.Source;
import dev.assay.model.DataType;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.Metadata;
import dev.assay.profiles.load.DocumentLoader;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Back matter, metadata, pruning, and the form of the result. */
class FinalPhaseTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Workbench bench() {
    return new Workbench(folder).letters();
  }

  private static String resources(String... resources) {
    StringBuilder out = new StringBuilder("back-matter:\n  resources:\n");
    for (String resource : resources) {
      out.append("  - ").append(resource).append('\n');
    }
    return out.toString();
  }

  @Test
  @SpecId("req-backmatter")
  void resourcesOfTheImportsComeBeforeTheProfiles() {
    Workbench bench = bench();
    bench.catalog(
        "other.yaml",
        "controls:\n- {id: z1, title: Z}\n"
            + resources(
                "{uuid: 66666666-6666-4666-8666-666666666666, title: Of other,"
                    + " props: [{name: keep, value: always}]}"));
    Workbench.Result result =
        bench.resolve(
            ALL
                + "- href: other.yaml\n  include-all: {}\n"
                + resources(
                    "{uuid: 77777777-7777-4777-8777-777777777777, title: Of the profile,"
                        + " props: [{name: keep, value: always}]}"));
    assertEquals(List.of("Linked", "Kept", "Of other", "Of the profile"), result.resources());
  }

  @Test
  @SpecId({"req-backmatter-dupe", "req-id-uuid"})
  void aLaterResourceTakesThePlaceOfOneWithItsUuid() {
    Workbench.Result result =
        bench()
            .resolve(ALL + resources("{uuid: 11111111-1111-4111-8111-111111111111, title: Newer}"));
    assertEquals(List.of("Kept", "Newer"), result.resources());
  }

  @Test
  @SpecId("req-backmatter-keep")
  void aResourceThatIsKeptAlwaysGivesWayOnlyToItsLike() {
    String plain = "{uuid: 33333333-3333-4333-8333-333333333333, title: Newer}";
    assertEquals(List.of("Linked", "Kept"), bench().resolve(ALL + resources(plain)).resources());
    String kept =
        "{uuid: 33333333-3333-4333-8333-333333333333, title: Newer,"
            + " props: [{name: keep, value: always}]}";
    assertEquals(List.of("Linked", "Newer"), bench().resolve(ALL + resources(kept)).resources());
  }

  @Test
  @SpecId({"req-prune", "req-prune-keep", "req-prune-ref", "req-backmatter-prune"})
  void resourcesThatNothingRefersToAreLeftOut() {
    String b2 = "imports:\n- href: letters.yaml\n  include-controls:\n  - with-ids: [b2]\n";
    assertEquals(List.of("Kept"), bench().resolve(b2).resources());
    String b1 = "imports:\n- href: letters.yaml\n  include-controls:\n  - with-ids: [b1]\n";
    assertEquals(List.of("Linked", "Kept"), bench().resolve(b1).resources());
  }

  @Test
  void aResourceThatOnlyAPrunedOneRefersToIsPrunedWithIt() {
    String first = "88888888-8888-4888-8888-888888888888";
    String second = "99999999-9999-4999-8999-999999999999";
    String chain =
        resources(
            "{uuid: " + first + ", title: First, rlinks: [{href: '#" + second + "'}]}",
            "{uuid: " + second + ", title: Second}");
    assertEquals(List.of("Linked", "Kept"), bench().resolve(ALL + chain).resources());
    String used =
        "modify:\n  alters:\n  - control-id: b2\n    adds:\n    - links:\n      - {href: '#"
            + first
            + "'}\n";
    assertEquals(
        List.of("Linked", "Kept", "First", "Second"),
        bench().resolve(ALL + used + chain).resources());
  }

  @Test
  @SpecId({"req-prune-include", "req-prune-custom", "req-prune-modify"})
  void whatTheProfileNamesIsNotPruned() {
    Workbench.Result result =
        bench()
            .resolve(
                "imports:\n- href: letters.yaml\n  include-controls:\n  - with-ids: [b2]\n"
                    + "merge:\n  custom:\n    groups:\n    - {id: empty, title: Empty}\n"
                    + "    insert-controls:\n    - include-all: {}\n"
                    + "modify:\n  set-parameters:\n  - {param-id: idle, values: [v]}\n");
    assertEquals("b2 empty()", result.outline());
    assertEquals(List.of("idle"), result.params());
  }

  @Test
  void aParameterOfAnotherControlIsKeptWhenATextInsertsIt() {
    Workbench bench = bench();
    bench.catalog(
        "other.yaml",
        """
        controls:
        - id: x1
          title: X1
          parts:
          - {id: x1_smt, name: statement, prose: "As {{ insert: param, x2_prm }} says."}
        - id: x2
          title: X2
          params:
          - {id: x2_prm, label: of x2}
        """);
    Workbench.Result result =
        bench.resolve("imports:\n- href: other.yaml\n  include-controls:\n  - with-ids: [x1]\n");
    assertEquals(List.of("x2_prm"), result.params());
    assertEquals(Severity.INFO, result.finding("PROFILE-PARAM-BORROWED").severity());
  }

  @Test
  @SpecId("req-meta-uuid")
  void theResultHasAFreshUuidUnlessOneIsGiven() {
    Workbench bench = bench().profile("profile.yaml", ALL);
    String path = folder.resolve("profile.yaml").toString();
    ProfileResolver resolver = new ProfileResolver(new DocumentLoader());
    String one = uuid(resolver.resolve(path, ResolveOptions.DEFAULT));
    String other = uuid(resolver.resolve(path, ResolveOptions.DEFAULT));
    assertTrue(DataType.UUID.accepts(one));
    assertNotEquals(one, other);
    assertEquals(Workbench.UUID, bench.resolveFile("profile.yaml").catalog().uuid());
  }

  private static String uuid(Resolution resolution) {
    return String.valueOf(assertCatalog(resolution).uuid());
  }

  private static Catalog assertCatalog(Resolution resolution) {
    assertNotNull(resolution.catalog());
    return resolution.catalog().rootAs(Catalog.class);
  }

  @Test
  @SpecId({"req-meta-version", "req-meta-version-track"})
  void titleAndVersionAreTheProfiles() {
    Metadata metadata = bench().resolve(ALL).catalog().metadata();
    assertNotNull(metadata);
    assertEquals("profile.yaml", String.valueOf(metadata.title()));
    assertEquals("7", metadata.version());
  }

  @Test
  @SpecId("req-meta-oscalversion-error")
  void anotherMajorVersionIsAnError() {
    Workbench.Result result = bench().resolve(metadata("oscal-version: 2.0.0") + ALL);
    assertFalse(result.hasCatalog());
    assertEquals(Severity.ERROR, result.finding("PROFILE-VERSION").severity());
  }

  @Test
  @SpecId("req-meta-last-modified")
  void lastModifiedIsTheTimeOfTheResolutionUnlessOneIsGiven() {
    Workbench bench = bench().profile("profile.yaml", ALL);
    Metadata fixed = bench.resolveFile("profile.yaml").catalog().metadata();
    assertEquals(Workbench.NOW, fixed == null ? "" : fixed.lastModified());
    Metadata fresh =
        assertCatalog(
                new ProfileResolver(new DocumentLoader())
                    .resolve(folder.resolve("profile.yaml").toString(), ResolveOptions.DEFAULT))
            .metadata();
    String time = fresh == null ? "" : String.valueOf(fresh.lastModified());
    assertTrue(DataType.DATE_TIME_WITH_TIMEZONE.accepts(time), time);
  }

  @Test
  @SpecId({
    "req-meta-source-profile",
    "req-meta-source-profile-privacy",
    "req-meta-resolution-tool"
  })
  void toolAndSourceAreNamedWithoutALocalPath() {
    Workbench.Result result = bench().resolve(ALL);
    Metadata metadata = result.catalog().metadata();
    assertNotNull(metadata);
    assertEquals("source-profile", metadata.links().get(0).rel());
    assertEquals("urn:uuid:b0000000-0000-4000-8000-000000000001", metadata.links().get(0).href());
    assertEquals("resolution-tool=Assay", Workbench.props(metadata.props()).get(0));
    assertNotNull(result.resolution().catalog());
    String json = Workbench.text(result.resolution().catalog(), DocumentFormat.JSON);
    assertFalse(json.contains(folder.toString()));
    ResolveOptions asked = ResolveOptions.DEFAULT.withSourceHref("profile.yaml");
    Catalog named =
        assertCatalog(
            new ProfileResolver(new DocumentLoader())
                .resolve(folder.resolve("profile.yaml").toString(), asked));
    assertEquals(
        "profile.yaml", named.metadata() == null ? "" : named.metadata().links().get(0).href());
  }

  @Test
  @SpecId("req-meta-keep")
  void rolesAndPartiesAreKeptWhereReferredToOrKeptAlways() {
    Workbench bench = bench();
    String keep = "props: [{name: keep, value: always}]";
    bench.catalog(
        "other.yaml",
        metadata(
                "oscal-version: 1.1.2\nroles:\n- {id: kept, title: Kept, "
                    + keep
                    + "}\n- {id: gone, title: Gone}\nparties:\n"
                    + "- {uuid: 66666666-6666-4666-8666-666666666666, type: person, "
                    + keep
                    + "}\n- {uuid: 77777777-7777-4777-8777-777777777777, type: person}")
            + "controls:\n- {id: z1, title: Z}\n");
    String own =
        metadata(
            """
            oscal-version: 1.1.2
            published: 2025-01-01T00:00:00Z
            links:
            - {href: 'https://example.com/next', rel: successor-version}
            - {href: 'https://example.com/about', rel: reference}
            roles:
            - {id: creator, title: Creator}
            - {id: idle, title: Idle}
            parties:
            - uuid: 88888888-8888-4888-8888-888888888888
              type: person
              member-of-organizations: [99999999-9999-4999-8999-999999999999]
            - {uuid: 99999999-9999-4999-8999-999999999999, type: organization}
            - {uuid: 99999999-0000-4999-8999-999999999999, type: organization}
            responsible-parties:
            - {role-id: creator, party-uuids: [88888888-8888-4888-8888-888888888888]}
            """);
    Metadata metadata =
        bench
            .resolve(own + "imports:\n- href: other.yaml\n  include-all: {}\n")
            .catalog()
            .metadata();
    assertNotNull(metadata);
    assertEquals(
        List.of("kept", "creator"), metadata.roles().stream().map(Metadata.Role::id).toList());
    assertEquals(
        List.of("66666666", "88888888", "99999999"),
        metadata.parties().stream().map(p -> String.valueOf(p.uuid()).substring(0, 8)).toList());
    assertEquals(
        List.of("source-profile", "reference"),
        metadata.links().stream().map(link -> String.valueOf(link.rel())).toList());
    assertEquals(null, metadata.published());
  }

  @Test
  void aPartyOfAnImportIsKeptWhenAControlRefersToIt() {
    Workbench bench = bench();
    bench.catalog(
        "other.yaml",
        metadata(
                "oscal-version: 1.1.2\nparties:\n"
                    + "- {uuid: 66666666-6666-4666-8666-666666666666, type: person}\n"
                    + "- {uuid: 77777777-7777-4777-8777-777777777777, type: person}")
            + "controls:\n- id: z1\n  title: Z\n  links:\n"
            + "  - {href: '#66666666-6666-4666-8666-666666666666'}\n");
    Metadata metadata =
        bench.resolve("imports:\n- href: other.yaml\n  include-all: {}\n").catalog().metadata();
    assertNotNull(metadata);
    assertEquals(
        List.of("66666666-6666-4666-8666-666666666666"),
        metadata.parties().stream().map(Metadata.Party::uuid).toList());
  }

  @Test
  @SpecId({"req-multiformat", "req-multiformat-differ"})
  void theFormatOfTheInputsMakesNoDifference() {
    Workbench bench = bench();
    String body =
        "imports:\n- href: letters.%s\n  include-all: {}\nmerge:\n  as-is: true\n"
            + "modify:\n  set-parameters:\n  - {param-id: a1_prm, values: [x]}\n";
    bench.copy("letters.yaml", "letters.json").copy("letters.yaml", "letters.xml");
    String expected = null;
    for (String catalog : List.of("json", "xml", "yaml")) {
      bench.profile("p.yaml", body.formatted(catalog));
      bench.copy("p.yaml", "p.json").copy("p.yaml", "p.xml");
      for (String profile : List.of("json", "xml", "yaml")) {
        Resolution resolution = bench.resolveFile("p." + profile).resolution();
        assertNotNull(resolution.catalog());
        String json = Workbench.text(resolution.catalog(), DocumentFormat.JSON);
        expected = expected == null ? json : expected;
        assertEquals(expected, json, profile + " with " + catalog);
      }
    }
  }

  @Test
  @SpecId({"req-output-xml", "req-order", "req-reorder"})
  void theResultIsValidXml() throws Exception {
    Workbench.Result result =
        bench()
            .resolve(
                ALL
                    + "merge:\n  as-is: true\nmodify:\n  alters:\n  - control-id: a1\n    adds:\n"
                    + "    - by-id: a1_smt\n      position: before\n"
                    + "      props:\n      - {name: p, value: v}\n"
                    + "      links:\n      - {href: '#x'}\n");
    validate(result);
    validate(
        new Workbench.Result(
            new ProfileResolver(new DocumentLoader()).resolve("cmmc-l2", ResolveOptions.DEFAULT)));
  }

  private static void validate(Workbench.Result result) throws Exception {
    URL schema =
        FinalPhaseTest.class.getResource("/dev/assay/schemas/1.1.3/xml/oscal-catalog_schema.xsd");
    assertNotNull(schema);
    assertNotNull(result.resolution().catalog());
    String xml = Workbench.text(result.resolution().catalog(), DocumentFormat.XML);
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(schema)
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }

  @Test
  @SpecId({"req-output-json", "req-output-yaml"})
  void theResultReadsBackAsWhatItIsInJsonAndYaml() {
    Workbench.Result result = bench().resolve(ALL + "merge:\n  as-is: true\n");
    assertNotNull(result.resolution().catalog());
    for (DocumentFormat format : List.of(DocumentFormat.JSON, DocumentFormat.YAML)) {
      String text = Workbench.text(result.resolution().catalog(), format);
      var read =
          new DocumentReader()
              .read(Source.of("c" + format.suffix(), text.getBytes(StandardCharsets.UTF_8)));
      assertEquals(List.of(), read.findings());
      assertNotNull(read.document());
      assertEquals(result.catalog(), read.document().root());
    }
  }

  @Test
  void aResultWithoutControlsIsAWarning() {
    Workbench.Result result =
        bench()
            .resolve(
                "imports:\n- href: letters.yaml\n  include-controls:\n  - matching:\n"
                    + "    - {pattern: 'q*'}\n");
    assertTrue(result.hasCatalog());
    assertEquals(Severity.WARNING, result.finding("PROFILE-EMPTY").severity());
  }
}
