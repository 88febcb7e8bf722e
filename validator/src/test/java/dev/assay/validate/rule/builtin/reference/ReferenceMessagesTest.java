package dev.assay.validate.rule.builtin.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
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

/**
 * What is said of references that lead nowhere, and which of them are left to OSCAL's constraints.
 */
class ReferenceMessagesTest {
  private static final String A = "11111111-2222-4333-8444-55555555555a";
  private static final String B = "66666666-7777-4888-9999-000000000000";

  private static OscalDocument document(String yaml) {
    byte[] bytes = yaml.replace("$A", A).replace("$B", B).getBytes(StandardCharsets.UTF_8);
    return Objects.requireNonNull(
        new DocumentReader().read(Source.of("small.yaml", bytes)).document());
  }

  private static List<Finding> check(RuleContext context) {
    List<Finding> found = new ArrayList<>();
    for (Rule rule : ReferenceRules.ALL) {
      if (rule.info().isFor(context.document().type())) {
        rule.check(context, found::add);
      }
    }
    return found;
  }

  private static List<Finding> check(String yaml) {
    return check(new RuleContext("small.yaml", document(yaml), null));
  }

  private static Finding one(String yaml) {
    List<Finding> found = check(yaml);
    assertEquals(1, found.size(), found::toString);
    return found.get(0);
  }

  private static List<String> rules(String yaml) {
    return check(yaml).stream().map(Finding::ruleId).toList();
  }

  private static String poam(String observation, String risk) {
    return """
        plan-of-action-and-milestones:
          observations: [ { uuid: %s } ]
          poam-items: [ { related-risks: [ { risk-uuid: %s } ] } ]
        """
        .formatted(observation, risk);
  }

  @Test
  void whatIsNotThereIsTold() {
    Finding finding = one(poam("$A", "$B"));
    assertEquals(
        "\"risk-uuid\" of associated-risk is \"" + B + "\", but no risk has this id",
        finding.message());
    assertEquals("Correct the reference, or add what it refers to", finding.help());
    assertEquals("small.yaml", finding.location().file());
    assertEquals(Severity.ERROR, finding.severity());
  }

  @Test
  void whatIsOfAnotherKindIsTold() {
    assertEquals(
        "\"risk-uuid\" of associated-risk is \""
            + A
            + "\", which is the id of a observation, not of a risk",
        one(poam("$A", "$A")).message());
  }

  @Test
  void theNearestOneOfTheKindIsProposed() {
    String near = A.replace('a', 'b');
    Finding finding =
        one(
            """
            plan-of-action-and-milestones:
              risks: [ { uuid: $A } ]
              observations: [ { uuid: 11111111-2222-4333-8444-55555555555c } ]
              poam-items: [ { related-risks: [ { risk-uuid: %s } ] } ]
            """
                .formatted(near));
    assertEquals("Did you mean \"" + A + "\"?", finding.help());
  }

  @Test
  void capitalAndSmallDigitsAreTheSame() {
    assertEquals(
        List.of(),
        check(
            """
            plan-of-action-and-milestones:
              risks: [ { uuid: %s } ]
              poam-items: [ { related-risks: [ { risk-uuid: $A } ] } ]
            """
                .formatted(A.toUpperCase(java.util.Locale.ROOT))));
  }

  @Test
  void aReferenceToAnythingIsToldWithoutAKind() {
    assertEquals(
        "\"implementation-uuid\" of mitigating-factor is \"" + B + "\", but nothing has this id",
        one("""
                plan-of-action-and-milestones:
                  risks: [ { uuid: $A, mitigating-factors: [ { implementation-uuid: $B } ] } ]
                """)
            .message());
    assertEquals(
        List.of(),
        check(
            """
            plan-of-action-and-milestones:
              risks: [ { uuid: $A, mitigating-factors: [ { implementation-uuid: $A } ] } ]
            """));
  }

  private static String subject(String type) {
    return """
        plan-of-action-and-milestones:
          metadata: { parties: [ { uuid: $A } ] }
          observations: [ { subjects: [ { subject-uuid: $A%s } ] } ]
        """
        .formatted(type);
  }

  @Test
  void theTypeOfASubjectTellsWhatItMustBe() {
    assertEquals(List.of(), check(subject("")));
    assertEquals(List.of(), check(subject(", type: party")));
    assertEquals(List.of(), check(subject(", type: our-own")));
    assertTrue(one(subject(", type: component")).message().endsWith("not of a component"));
  }

  private static String link(String holder, String rel) {
    return """
        system-security-plan:
          %s
            links: [ { href: '#$B'%s } ]
        """
        .formatted(holder, rel);
  }

  @Test
  void linksThatOscalsConstraintsLookAtAreLeftToThem() {
    assertEquals(List.of("REF-LINK"), rules(link("metadata:", "")));
    assertEquals(List.of("REF-LINK"), rules(link("metadata:", ", rel: evidence")));
    assertEquals(List.of(), rules(link("metadata:", ", rel: reference")));
    String control = "catalog: { controls: [ { id: a, links: [ { href: '#zz'%s } ] } ] }";
    for (String rel : List.of("related", "required", "incorporated-into", "moved-to")) {
      assertEquals(List.of(), rules(control.formatted(", rel: " + rel)), rel);
      String part =
          "catalog: { controls: [ { id: a, parts: [ { name: item, links: [ { href: '#zz', rel: "
              + rel
              + " } ] } ] } ] }";
      assertEquals(List.of("REF-LINK"), rules(part), rel);
    }
    assertEquals(List.of("REF-LINK"), rules(control.formatted("")));
  }

  @Test
  void aFragmentThatIsNoUuidIsLookedAtInCatalogsOnly() {
    assertEquals(List.of(), rules(link("metadata:", "").replace("$B", "section-2")));
    assertEquals(List.of(), rules(link("metadata:", "").replace("#$B", "https://example.com/#b")));
  }

  private static String role(String document, String holder) {
    return "%s: { metadata: { roles: [ { id: owner } ] }, %s }".formatted(document, holder);
  }

  @Test
  void aRoleHasToBeDeclared() {
    String logged = "risks: [ { risk-log: { entries: [ { logged-by: [ { role-id: %s } ] } ] } } ]";
    String poam = "plan-of-action-and-milestones";
    assertEquals(List.of(), check(role(poam, logged.formatted("owner"))));
    Finding finding = one(role(poam, logged.formatted("ownr")));
    assertEquals("REF-ROLE", finding.ruleId());
    assertEquals("Did you mean \"owner\"?", finding.help());
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals(
        "\"role-id\" of logged-by is \"ownr\", but no role has this id", finding.message());
  }

  @Test
  void rolesThatOscalsConstraintsLookAtAreLeftToThem() {
    String ofAnswer =
        "control-implementation: { implemented-requirements: [ { responsible-roles:"
            + " [ { role-id: x } ] } ] }";
    assertEquals(List.of(), rules(role("system-security-plan", ofAnswer)));
    String ofComponent =
        "system-implementation: { components: [ { responsible-roles: [ { role-id: x } ] } ] }";
    assertEquals(List.of("REF-ROLE"), rules(role("system-security-plan", ofComponent)));
  }

  @Test
  void inAComponentDefinitionThePlanMayDeclareTheRole() {
    Finding finding =
        one(
            role(
                "component-definition",
                "components: [ { responsible-roles: [ { role-id: x } ] } ]"));
    assertEquals("REF-ROLE", finding.ruleId());
    assertEquals(Severity.WARNING, finding.severity());
  }

  @Test
  void rolesAndUuidsOfAnImportCountAtAnyDepth() {
    OscalDocument ssp =
        document(
            "system-security-plan: { metadata: { roles: [ { id: owner } ] },"
                + " system-implementation: { components: [ { uuid: $A } ] } }");
    String poam =
        """
        plan-of-action-and-milestones:
          observations: [ { subjects: [ { type: component, subject-uuid: %s } ] } ]
          risks: [ { risk-log: { entries: [ { logged-by: [ { role-id: owner } ] } ] } } ]
        """;
    Imports imports = new Imports(List.of(), List.of(ssp), List.of());
    assertEquals(
        List.of(),
        check(
            new RuleContext(
                "small.yaml",
                document(poam.formatted(A.toUpperCase(java.util.Locale.ROOT))),
                null,
                imports)));
    assertEquals(
        1,
        check(new RuleContext("small.yaml", document(poam.formatted("$B")), null, imports)).size());
  }

  @Test
  void severalThatAreNotCheckedAreCounted() {
    String poam =
        """
        plan-of-action-and-milestones:
          poam-items: [ { related-risks: [ { risk-uuid: $A }, { risk-uuid: $B } ] } ]
        """;
    Imports imports = new Imports(List.of(), List.of(), List.of("gone"));
    RuleContext context = new RuleContext("small.yaml", document(poam), null, imports);
    assertEquals(List.of(), check(context));
    assertEquals(
        "REF-RISK: where 2 references out of the document lead",
        context.notChecked().get(0).what());
    RuleContext single =
        new RuleContext(
            "small.yaml", document(poam.replace(", { risk-uuid: $B }", "")), null, imports);
    assertEquals(List.of(), check(single));
    assertEquals(
        "REF-RISK: where 1 reference out of the document lead", single.notChecked().get(0).what());
  }

  @Test
  void equalUuidsSideBySideAreLeftToOscalsConstraints() {
    String same =
        """
        system-security-plan:
          system-implementation:
            %s: [ { uuid: $A } ]
            %s: [ { uuid: $A } ]
        """;
    Finding finding = one(same.formatted("users", "components"));
    assertEquals(
        "\"uuid\" of component is \"" + A + "\", which is the uuid of a user too",
        finding.message());
    assertEquals(
        "The first one is at /system-security-plan/system-implementation/users/0", finding.help());
    String beside =
        "system-security-plan: { system-implementation: { %s: [ { uuid: $A }, { uuid: $A } ] } }";
    assertEquals(List.of(), rules(beside.formatted("users")));
    assertEquals(List.of(), rules(beside.formatted("components")));
    assertEquals(List.of("REF-UUID"), rules(beside.formatted("inventory-items")));
  }

  @Test
  void anImportOfAnotherKindIsToldWithItsArticle() {
    OscalDocument plan = document("assessment-plan: { uuid: $A }");
    Imports imports =
        new Imports(
            List.of(
                new Imports.Import(
                    "ap.json",
                    "/plan-of-action-and-milestones/import-ssp/href",
                    List.of(DocumentType.SYSTEM_SECURITY_PLAN, DocumentType.ASSESSMENT_RESULTS),
                    plan)),
            List.of(plan),
            List.of());
    RuleContext context =
        new RuleContext(
            "small.yaml", document("plan-of-action-and-milestones: { uuid: $B }"), null, imports);
    String message = check(context).get(0).message();
    assertTrue(message.startsWith("\"ap.json\" is an assessment plan; it must be a "), message);
    assertTrue(message.contains(" or an assessment results"), message);
  }

  @Test
  void aParameterIsLookedForAtAnyDepthAndTheNearestProposed() {
    Catalog catalog =
        document(
                """
                catalog:
                  params: [ { id: loose_1 } ]
                  groups:
                  - params: [ { id: group_1 } ]
                    groups: [ { controls: [ { id: a, controls: [ { id: b, params: [ { id: deep_1 } ] } ] } ] } ]
                """)
            .rootAs(Catalog.class);
    String plan =
        """
        system-security-plan:
          control-implementation:
            implemented-requirements:
            - set-parameters: [ { param-id: loose_1 }, { param-id: group_1 }, { param-id: deep_1 } ]
            - set-parameters: [ { param-id: %s } ]
        """;
    Baseline baseline = Baseline.of(catalog);
    List<Finding> near =
        check(new RuleContext("small.yaml", document(plan.formatted("deep_2")), baseline));
    assertEquals(1, near.size());
    assertEquals("Did you mean \"deep_1\"?", near.get(0).help());
    List<Finding> far =
        check(new RuleContext("small.yaml", document(plan.formatted("zzzzzzzzzz")), baseline));
    assertEquals("The resolved profile has 3 parameters", far.get(0).help());
    assertFalse(far.get(0).message().isEmpty());
    assertTrue(
        check(new RuleContext("small.yaml", document(plan.formatted("deep_2")), null)).isEmpty());
  }

  @Test
  void componentsTasksAndPartiesAreFollowed() {
    assertEquals(
        List.of("REF-COMPONENT", "REF-PARTY"),
        rules(
            """
            system-security-plan:
              system-implementation:
                components: [ { uuid: $A } ]
                leveraged-authorizations: [ { uuid: 6ecaadac-17f7-51ca-8ba5-2e9aef1e8b7a, party-uuid: $B } ]
                inventory-items: [ { implemented-components: [ { component-uuid: $B }, { component-uuid: $A } ] } ]
            """));
    assertEquals(
        List.of("REF-TASK"),
        rules(
            """
            plan-of-action-and-milestones:
              risks:
              - remediations: [ { uuid: $A } ]
                risk-log: { entries: [ { related-responses: [ { response-uuid: $A }, { response-uuid: $B } ] } ] }
            """));
  }
}
