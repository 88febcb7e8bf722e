package dev.assay.profiles;

import static dev.assay.profiles.Workbench.ALL;
import static dev.assay.profiles.Workbench.metadata;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.gen.Metadata;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of the metadata of profile and imports comes into the result, and how a control got in. */
class ResultMetadataTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Workbench bench() {
    return new Workbench(folder).letters();
  }

  private Metadata resolve(String own) {
    return Objects.requireNonNull(
        bench().resolve(metadata("oscal-version: 1.1.2\n" + own) + ALL).catalog().metadata());
  }

  private static List<String> roles(Metadata metadata) {
    return metadata.roles().stream().map(role -> role.id() + "=" + role.title()).toList();
  }

  @Test
  void toolAndSourceAreToldAnewAndOtherPropsStay() {
    Metadata metadata =
        resolve(
            """
            props:
            - {name: resolution-tool, value: another}
            - {name: source-profile-uuid, value: another}
            - {name: marking, value: public}
            links:
            - {href: 'https://example.com/old', rel: source-profile}
            - {href: 'https://example.com/bare'}
            - {href: 'https://example.com/canonical', rel: canonical}
            """);
    assertEquals(
        List.of(
            "resolution-tool=Assay",
            "source-profile-uuid=b0000000-0000-4000-8000-000000000001",
            "marking=public"),
        Workbench.props(metadata.props()));
    assertEquals(
        List.of("urn:uuid:b0000000-0000-4000-8000-000000000001", "https://example.com/bare"),
        metadata.links().stream().map(link -> String.valueOf(link.href())).toList());
  }

  @Test
  void theProfilesOwnRoleTakesThePlaceOfAnImportedOneUnlessOnlyThatIsKeptAlways() {
    String keep = "props: [{name: keep, value: always}]";
    String template =
        "metadata:\n  title: C\n  oscal-version: 1.1.2\n  roles:\n  - {id: r, title: Theirs, %s}\n";
    Workbench bench = bench();
    bench.catalog("other.yaml", template.formatted(keep) + "controls:\n- {id: z1, title: Z}\n");
    String imports = "imports:\n- href: other.yaml\n  include-all: {}\n";
    String own =
        metadata(
            """
            oscal-version: 1.1.2
            roles:
            - {id: r, title: Ours%s}
            responsible-parties:
            - {role-id: r, party-uuids: []}
            """);
    assertEquals(
        List.of("r=Theirs"),
        roles(
            Objects.requireNonNull(
                bench.resolve(own.formatted("") + imports).catalog().metadata())));
    assertEquals(
        List.of("r=Ours"),
        roles(
            Objects.requireNonNull(
                bench.resolve(own.formatted(", " + keep) + imports).catalog().metadata())));
  }

  @Test
  void whomAKeptPartyBelongsToIsKeptAtAnyDistance() {
    Metadata metadata =
        resolve(
            """
            roles: [{id: creator, title: Creator}]
            locations:
            - {uuid: 10000000-0000-4000-8000-000000000001}
            - {uuid: 10000000-0000-4000-8000-000000000002}
            parties:
            - uuid: 20000000-0000-4000-8000-000000000003
              type: organization
              location-uuids: [10000000-0000-4000-8000-000000000001]
            - uuid: 20000000-0000-4000-8000-000000000002
              type: organization
              member-of-organizations: [20000000-0000-4000-8000-000000000003]
            - uuid: 20000000-0000-4000-8000-000000000001
              type: person
              props: [{name: keep, value: always}]
              member-of-organizations: [20000000-0000-4000-8000-000000000002]
            - {uuid: 20000000-0000-4000-8000-000000000004, type: person}
            """);
    assertEquals(3, metadata.parties().size());
    assertEquals(1, metadata.locations().size());
    assertEquals(List.of(), metadata.roles());
  }

  @ParameterizedTest
  @SpecId("req-meta-oscal-version")
  @CsvSource({
    "1.0.0, 1.1.2",
    "1.0.4, 1.1.2",
    "1.1.3, 1.1.3",
    "v1.1.3, 1.1.3",
    "1.2.0, 1.1.3",
    "1.1.2-rc1, 1.1.2"
  })
  void theNewestVersionCountsUpToOurs(String own, String result) {
    Metadata metadata =
        Objects.requireNonNull(
            bench().resolve(metadata("oscal-version: " + own) + ALL).catalog().metadata());
    assertEquals(result, metadata.oscalVersion());
  }

  @Test
  void aVersionThatIsMissingOrNoneIsTold() {
    Workbench.Result missing = bench().resolve(metadata("") + ALL);
    assertEquals(
        "the oscal-version of the profile is missing",
        missing.finding("PROFILE-VERSION").message());
    Workbench.Result odd = bench().resolve(metadata("oscal-version: newest") + ALL);
    assertEquals(
        "the oscal-version of the profile is 'newest'", odd.finding("PROFILE-VERSION").message());
    assertEquals("1.1.2", Objects.requireNonNull(odd.catalog().metadata()).oscalVersion());
  }

  @Test
  void aControlInsideOthersAndGroupsInsideGroupsIsExplained() {
    Workbench bench =
        bench()
            .catalog(
                "deep.yaml",
                """
                groups:
                - id: outer
                  title: Outer
                  groups:
                  - id: inner
                    title: Inner
                    controls:
                    - id: c
                      title: C
                      controls:
                      - {id: c.1, title: C1, params: [{id: c.1_prm, label: x}]}
                """);
    Resolution resolution =
        bench
            .resolve(
                """
                imports:
                - href: deep.yaml
                  include-all: {}
                - href: letters.yaml
                  include-controls: [{with-ids: [b1]}]
                merge: {as-is: true}
                modify:
                  set-parameters: [{param-id: c.1_prm, values: [y]}]
                  alters:
                  - control-id: c.1
                    adds: [{props: [{name: p, value: v}]}]
                """)
            .resolution();
    Provenance.Explanation inside = resolution.explain("c.1");
    assertTrue(inside.included());
    assertEquals(
        List.of(
            "import of deep.yaml: in, selected by include-all",
            "import of letters.yaml: it has no control 'c.1'",
            "modify: sets its parameter 'c.1_prm'",
            "modify: altered, 0 removes and 1 adds"),
        inside.steps().stream().map(Provenance.Step::text).toList());
    assertTrue(resolution.explain("b1").included());
    assertFalse(resolution.explain("b2").included());
  }
}
