package dev.assay.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentReader;
import dev.assay.io.Source;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.IncludeAll;
import dev.assay.model.gen.Merge;
import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.Profile;
import dev.assay.model.gen.ProfileImport;
import dev.assay.model.gen.ProfileSelectControlById;
import dev.assay.model.markup.Markup;
import dev.assay.profiles.load.DocumentLoader;
import dev.assay.testing.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Resolution against a model of it that is too simple to be wrong, and against damaged profiles.
 */
class ResolutionProperties {
  private static final List<String> ALL =
      List.of(
          "SP_800_171_3.2.1",
          "SP_800_171_3.2.2",
          "SP_800_171_3.2.3",
          "SP_800_171_3.9.1",
          "SP_800_171_3.9.2");

  @Provide
  Arbitrary<Set<String>> ids() {
    return Arbitraries.of(ALL).set();
  }

  @Property(tries = 200, seed = Seeds.FIXED)
  void whatIsInIsWhatIsIncludedAndNotExcludedInTheOrderOfTheCatalog(
      @ForAll("ids") Set<String> included,
      @ForAll("ids") Set<String> excluded,
      @ForAll boolean all,
      @ForAll boolean asIs) {
    ProfileImport.Builder directive =
        ProfileImport.builder()
            .href("urn:assay:catalog:sp800-171-r2")
            .includeControls(selects(included))
            .excludeControls(selects(excluded));
    if (all) {
      directive.includeAll(IncludeAll.builder().build());
    }
    List<String> expected = new ArrayList<>();
    for (Control control : controls(BuiltIns.document("sp800-171-r2").orElseThrow())) {
      String id = String.valueOf(control.id());
      if ((all || included.contains(id)) && !excluded.contains(id)) {
        expected.add(id);
      }
    }
    OscalDocument result =
        new ProfileResolver(new DocumentLoader())
            .resolve(
                OscalDocument.of(profile(directive.build(), asIs)), "p", ResolveOptions.DEFAULT)
            .catalog();
    assertNotNull(result);
    assertEquals(expected, controls(result).stream().map(Control::id).toList());
  }

  private static List<ProfileSelectControlById> selects(Set<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : List.of(ProfileSelectControlById.builder().withIds(List.copyOf(ids)).build());
  }

  private static Profile profile(ProfileImport directive, boolean asIs) {
    Metadata metadata =
        Metadata.builder()
            .title(Markup.ofMarkdown("P", Markup.Kind.LINE))
            .lastModified(Workbench.NOW)
            .version("1")
            .oscalVersion("1.1.3")
            .build();
    return Profile.builder()
        .uuid(Workbench.UUID)
        .metadata(metadata)
        .imports(List.of(directive))
        .merge(asIs ? Merge.builder().asIs(true).build() : null)
        .build();
  }

  private static List<Control> controls(OscalDocument document) {
    Catalog catalog = document.rootAs(Catalog.class);
    List<Control> controls = new ArrayList<>(catalog.controls());
    catalog.groups().forEach(group -> controls.addAll(group.controls()));
    return controls;
  }

  private static final String PROFILE =
      """
      profile:
        uuid: b0000000-0000-4000-8000-000000000001
        metadata:
          title: T
          last-modified: 2025-01-01T00:00:00Z
          version: '7'
          oscal-version: 1.1.2
        imports:
        - href: urn:assay:catalog:sp800-171-r2
          include-controls:
          - with-child-controls: 'yes'
            with-ids:
            - SP_800_171_3.1.1
            - SP_800_171_3.1.2
            matching:
            - pattern: 'SP_800_171_3.2.*'
          exclude-controls:
          - with-ids:
            - SP_800_171_3.1.2
        - href: '#11111111-1111-4111-8111-111111111111'
          include-all: {}
        merge:
          combine:
            method: use-first
          custom:
            groups:
            - id: g
              title: G
              insert-controls:
              - order: descending
                include-all: {}
        modify:
          set-parameters:
          - param-id: SP_800_172_3.1.3e_odp.1
            values:
            - x
          alters:
          - control-id: SP_800_171_3.1.1
            removes:
            - by-name: label
            adds:
            - position: before
              by-id: SP_800_171_3.1.1_smt
              props:
              - name: p
                value: v
        back-matter:
          resources:
          - uuid: 11111111-1111-4111-8111-111111111111
            rlinks:
            - href: urn:assay:profile:cmmc-l3
      """;

  @Provide
  Arbitrary<List<Integer>> lines() {
    return Arbitraries.integers()
        .between(1, (int) PROFILE.lines().count() - 1)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Property(tries = 400, seed = Seeds.FIXED)
  void aProfileThatMissesLinesGivesFindingsAndNeverAnException(
      @ForAll("lines") List<Integer> gone) {
    List<String> left = new ArrayList<>(Arrays.asList(PROFILE.split("\n", -1)));
    for (int line : new LinkedHashSet<>(gone).stream().sorted((a, b) -> b - a).toList()) {
      left.remove(line);
    }
    byte[] bytes = String.join("\n", left).getBytes(StandardCharsets.UTF_8);
    var read = new DocumentReader().read(Source.of("p.yaml", bytes));
    if (read.document() == null) {
      assertEquals(true, !read.findings().isEmpty());
      return;
    }
    Resolution resolution =
        new ProfileResolver(new DocumentLoader())
            .resolve(read.document(), "p.yaml", ResolveOptions.DEFAULT);
    assertEquals(resolution.hasErrors(), resolution.catalog() == null);
  }
}
