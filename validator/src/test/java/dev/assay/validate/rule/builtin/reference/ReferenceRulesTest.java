package dev.assay.validate.rule.builtin.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentReader;
import dev.assay.io.Source;
import dev.assay.model.gen.Catalog;
import dev.assay.validate.rule.Baseline;
import dev.assay.validate.rule.Imports;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Each rule about references on a few lines of YAML: what it reports, and what it lets pass. */
class ReferenceRulesTest {
  private static final String A = "11111111-2222-4333-8444-555555555555";
  private static final String B = "66666666-7777-4888-9999-000000000000";

  private static OscalDocument document(String yaml) {
    byte[] bytes = yaml.replace("$A", A).replace("$B", B).getBytes(StandardCharsets.UTF_8);
    return Objects.requireNonNull(
        new DocumentReader().read(Source.of("small.yaml", bytes)).document());
  }

  private static List<String> check(RuleContext context) {
    List<String> found = new ArrayList<>();
    for (Rule rule : ReferenceRules.ALL) {
      if (rule.info().isFor(context.document().type())) {
        rule.check(context, f -> found.add(f.ruleId() + " " + f.location().pointer()));
      }
    }
    return found;
  }

  private static List<String> check(String yaml) {
    return check(new RuleContext("small.yaml", document(yaml), null));
  }

  @Test
  void theTableIsSortedAndEachIdIsThereOnce() {
    List<String> ids = ReferenceRules.ALL.stream().map(r -> r.info().id()).toList();
    assertEquals(ids.stream().sorted().distinct().toList(), ids);
  }

  @Test
  void followsRelatedFindingsRisksAndObservations() {
    String poam =
        """
        plan-of-action-and-milestones:
          observations: [ { uuid: $A } ]
          poam-items:
            - related-findings: [ { finding-uuid: $A } ]
              related-observations: [ { observation-uuid: $A }, { observation-uuid: $B } ]
              related-risks: [ { risk-uuid: $B } ]
        """;
    String items = "/plan-of-action-and-milestones/poam-items/0";
    assertEquals(
        List.of(
            "REF-FINDING " + items + "/related-findings/0/finding-uuid",
            "REF-OBSERVATION " + items + "/related-observations/1/observation-uuid",
            "REF-RISK " + items + "/related-risks/0/risk-uuid"),
        check(poam));
  }

  @Test
  void followsTasksActivitiesAndResponses() {
    String plan =
        """
        assessment-plan:
          local-definitions: { activities: [ { uuid: $A } ] }
          tasks:
            - uuid: $B
              associated-activities: [ { activity-uuid: $A }, { activity-uuid: $B } ]
              dependencies: [ { task-uuid: $B }, { task-uuid: $A } ]
        """;
    assertEquals(
        List.of(
            "REF-TASK /assessment-plan/tasks/0/dependencies/1/task-uuid",
            "REF-TASK /assessment-plan/tasks/0/associated-activities/1/activity-uuid"),
        check(plan));
  }

  @Test
  void followsLinksToFragments() {
    String catalog =
        """
        catalog:
          controls:
            - id: a
              parts:
                - { name: item, links: [ { href: "#a" }, { href: "#b" }, { href: "#$A" } ] }
                - { name: item, links: [ { href: "#$B" }, { href: "https://example.com/#b" } ] }
          back-matter: { resources: [ { uuid: $A } ] }
        """;
    String parts = "/catalog/controls/0/parts/";
    assertEquals(
        List.of("REF-LINK " + parts + "0/links/1/href", "REF-LINK " + parts + "1/links/0/href"),
        check(catalog));
  }

  @Test
  void followsLinksInProse() {
    String plan =
        """
        system-security-plan:
          metadata: { title: "See [the map](#$B)", remarks: "See [the map](#$A) & &#35;$B." }
          system-characteristics:
            description: "![Network](#$B)\\n\\n- one\\n\\n  > [two](#33333333-3333-4333-8333-333333333333)"
          system-implementation:
            remarks: "[AC-2](#ac-2), <a href='#$B'>here</a>, `[x](#$B)`, [x](other.json#$B)"
          back-matter: { resources: [ { uuid: $A, description: "[me](#$A)" } ] }
        """;
    String root = "/system-security-plan/";
    assertEquals(
        List.of(
            "REF-LINK " + root + "metadata/title",
            "REF-LINK " + root + "system-characteristics/description",
            "REF-LINK " + root + "system-characteristics/description",
            "REF-LINK " + root + "system-implementation/remarks"),
        check(plan));
  }

  @Test
  void findsAUuidThatStandsForTwoThings() {
    String plan =
        """
        system-security-plan:
          uuid: $A
          system-implementation:
            users: [ { uuid: $B } ]
            components: [ { uuid: $A } ]
        """;
    assertEquals(
        List.of("REF-UUID /system-security-plan/system-implementation/components/0/uuid"),
        check(plan));
  }

  @Test
  void knowsTheParametersOfTheProfile() {
    Catalog catalog =
        document("catalog: { controls: [ { id: a, params: [ { id: a_prm_1 } ] } ] }")
            .rootAs(Catalog.class);
    String plan =
        """
        system-security-plan:
          control-implementation:
            set-parameters: [ { param-id: a_prm_1 }, { param-id: a_prm_2 } ]
        """;
    assertEquals(
        List.of("REF-PARAM /system-security-plan/control-implementation/set-parameters/1/param-id"),
        check(new RuleContext("small.yaml", document(plan), Baseline.of(catalog))));
  }

  @Test
  void findsWhatStandsInAnImport() {
    OscalDocument ssp =
        document(
            "system-security-plan: { system-implementation: { components: [ { uuid: $A } ] } }");
    String poam =
        """
        plan-of-action-and-milestones:
          observations: [ { subjects: [ { type: component, subject-uuid: $A } ] } ]
        """;
    Imports imports = new Imports(List.of(), List.of(ssp), List.of());
    assertEquals(List.of(), check(new RuleContext("small.yaml", document(poam), null, imports)));
    assertEquals(1, check(poam).size());
  }

  @Test
  void doesNotJudgeWhatMayStandInAnImportThatIsOutOfReach() {
    String poam =
        """
        plan-of-action-and-milestones:
          observations: [ { subjects: [ { type: component, subject-uuid: $A } ] } ]
        """;
    Imports imports = new Imports(List.of(), List.of(), List.of("'ssp.json' cannot be opened"));
    RuleContext context = new RuleContext("small.yaml", document(poam), null, imports);
    assertEquals(List.of(), check(context));
    assertEquals(1, context.notChecked().size());
    assertTrue(context.notChecked().get(0).what().startsWith("REF-SUBJECT"));
    assertEquals("'ssp.json' cannot be opened", context.notChecked().get(0).why());
  }

  @Test
  void saysOfWhatKindAnImportIs() {
    OscalDocument catalog = document("catalog: { uuid: $A }");
    Imports imports =
        new Imports(
            List.of(
                new Imports.Import(
                    "ssp.json",
                    "/plan-of-action-and-milestones/import-ssp/href",
                    List.of(DocumentType.SYSTEM_SECURITY_PLAN),
                    catalog)),
            List.of(catalog),
            List.of());
    OscalDocument poam = document("plan-of-action-and-milestones: { uuid: $B }");
    assertEquals(
        List.of("REF-IMPORT /plan-of-action-and-milestones/import-ssp/href"),
        check(new RuleContext("small.yaml", poam, null, imports)));
  }
}
