package dev.assay.validate.cmmc;

import static dev.assay.validate.cmmc.ExampleSsp.at;
import static dev.assay.validate.cmmc.ExampleSsp.dropProp;
import static dev.assay.validate.cmmc.ExampleSsp.prop;
import static dev.assay.validate.cmmc.ExampleSsp.setProp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentReader;
import dev.assay.io.Source;
import dev.assay.model.gen.PlanOfActionAndMilestones;
import dev.assay.model.gen.SystemSecurityPlan;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** How plans and POA&amp;Ms that say little, or say it elsewhere, are read. */
class ReadingTest {
  private static final String BY =
      "{ component-uuid: 410cf4ba-c56e-5576-a70b-94570fbbb7d5, description: %s%s }";

  private static OscalDocument document(String yaml) {
    return Objects.requireNonNull(
        new DocumentReader()
            .read(Source.of("small.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
            .document());
  }

  private static SystemSecurityPlan plan(String requirements) {
    return document(
            "system-security-plan: { control-implementation: { implemented-requirements: [ "
                + requirements
                + " ] } }")
        .rootAs(SystemSecurityPlan.class);
  }

  private static String by(String words, String state) {
    return BY.formatted(
        words, state.isEmpty() ? "" : ", implementation-status: { state: " + state + " }");
  }

  private static RequirementStatus status(String number, String rest) {
    return SystemStatus.of(plan("{ control-id: SP_800_171_" + number + ", " + rest + " }"))
        .get(number);
  }

  @Test
  void aPlanWithoutAnswersIsReadAsOneThatMeetsNothing() {
    SystemSecurityPlan empty =
        document("system-security-plan: { }").rootAs(SystemSecurityPlan.class);
    assertEquals(-203, Score.of(SystemStatus.of(empty)).total());
    assertEquals(0, LevelThree.of(empty).score());
    RequirementStatus none = SystemStatus.of(empty).get("3.1.1");
    assertFalse(none.isAnswered());
    assertFalse(none.objectives().get(0).isAnswered());
    assertEquals(List.of("the plan has no implemented-requirement for it"), none.reasons());
  }

  @Test
  void theStateMayStandInAPropertyOfAnswerOrRequirement() {
    String property = "props: [ { name: implementation-status, value: ' implemented ' } ]";
    RequirementStatus ofRequirement =
        status("3.7.1", property + ", by-components: [ " + by("Done.", "") + " ]");
    assertEquals(Determination.MET, ofRequirement.determination());
    String answer = by("Done.", "").replace(" }", ", " + property + " }");
    assertEquals(
        Determination.MET, status("3.7.1", "by-components: [ " + answer + " ]").determination());
    RequirementStatus none = status("3.7.1", "by-components: [ " + by("Done.", "") + " ]");
    assertEquals(Determination.NOT_MET, none.determination());
    assertEquals(List.of("3.7.1: no implementation status"), none.reasons());
  }

  @Test
  void aReasonIsToldAlsoOfWhatIsMetByAnException() {
    RequirementStatus excepted =
        status(
            "3.7.1",
            "props: [ { name: exception, ns: 'https://assay.dev/ns/oscal', value: enduring-exception"
                + " } ], by-components: [ "
                + by("The maker locked it.", "partial")
                + " ]");
    assertEquals(Determination.MET, excepted.determination());
    assertEquals(List.of("3.7.1: enduring-exception"), excepted.reasons());
    assertTrue(excepted.hasState("partial"));
    assertFalse(excepted.hasState("planned"));
  }

  @Test
  void aStatementForTheWholeOrForNothingIsToldApart() {
    String statement = "statements: [ { statement-id: %s, by-components: [ %s ] } ]";
    String done = by("Done.", "implemented");
    assertEquals(
        Determination.MET,
        status("3.1.1", statement.formatted("SP_800_171_3.1.1_smt", done)).determination());
    RequirementStatus stray = status("3.1.1", statement.formatted("part_one", done));
    assertEquals(Determination.NOT_MET, stray.determination());
    assertFalse(stray.objectives().get(0).isAnswered());
    assertEquals(
        Determination.NOT_MET,
        status("3.1.1", "statements: [ { by-components: [ " + done + " ] } ]").determination());
  }

  @Test
  void levelThreeIsReadFromAnswersAndStatements() {
    String done = by("Done.", "implemented");
    String notNeeded = by("There are no such systems here.", "not-applicable");
    LevelThree three =
        LevelThree.of(
            plan(
                "{ control-id: AC.L3-3.1.2e, by-components: [ "
                    + done
                    + ", "
                    + notNeeded
                    + " ] }, { control-id: SP_800_172_3.1.3e, statements: [ { by-components: [ "
                    + notNeeded
                    + " ] } ] }, { control-id: 3.2.1e, by-components: [ "
                    + done
                    + " ] }, { control-id: 3.2.1e, by-components: [ "
                    + by("Soon.", "planned")
                    + " ] }, { by-components: [ "
                    + done
                    + " ] }"));
    List<String> read = new ArrayList<>();
    three.determinations().forEach((r, d) -> read.add(r.number() + " " + d));
    assertEquals(
        List.of("3.1.2e MET", "3.1.3e NOT_APPLICABLE", "3.2.1e NOT_MET", "3.2.2e NOT_MET"),
        read.subList(0, 4));
    assertEquals(2, three.score());
    assertEquals(22, three.notMet().size());
  }

  @Test
  void withoutAPoamOrALevelTwoStatusTheGateOfLevelThreeIsOpenOnlyProvisionally() {
    var all = new LinkedHashMap<LevelThreeRequirement, Determination>();
    LevelThreeRequirement.all()
        .forEach(
            r ->
                all.put(
                    r, r.number().equals("3.1.2e") ? Determination.NOT_MET : Determination.MET));
    LevelThree three = new LevelThree(all);
    Gate noPoam = three.gate(CmmcStatus.FINAL_LEVEL_2_C3PAO, null);
    assertTrue(noPoam.provisional());
    assertEquals("Conditional Level 3 (DIBCAC)", noPoam.statusLabel());
    assertTrue(three.gate(null, Set.of("3.1.2e")).provisional());
    assertFalse(three.gate(CmmcStatus.FINAL_LEVEL_2_C3PAO, Set.of("3.1.2e")).provisional());
    Gate notListed = three.gate(CmmcStatus.FINAL_LEVEL_2_C3PAO, Set.of("3.1.3e"));
    assertEquals(List.of("AC.L3-3.1.2e"), notListed.failed().get(0).offenders());
    assertTrue(notListed.cmmcStatus().isEmpty());
    assertTrue(noPoam.cmmcStatus().isPresent());
  }

  @Test
  void aFamilyCountsItsRequirementsAndWhatTheyCouldCost() {
    Score score = Score.of(Statuses.notMet(List.of("3.1.1", "3.1.3", "3.12.4")));
    Score.FamilyScore access = score.families().get(0);
    assertEquals(22, access.requirements());
    assertEquals(20, access.satisfied());
    assertEquals(6, access.deducted());
    assertEquals(54, access.possible());
    assertEquals(110, score.families().stream().mapToInt(Score.FamilyScore::requirements).sum());
    assertEquals(313, score.families().stream().mapToInt(Score.FamilyScore::possible).sum());
    // The plan itself is without points, and so no deduction.
    assertEquals(2, score.deductions().size());
  }

  @Test
  void theWordsOfTheGateFollowWhatIsOpen() {
    Gate listed = Gate.level2(Statuses.notMet(List.of("3.1.3")), Set.of("3.1.3"), Assessor.SELF);
    assertEquals(
        List.of(
            "nothing that is NOT MET counts more than 1 point, SC.L2-3.13.11 apart",
            "SC.L2-3.13.11 is not open",
            "none of the six requirements that the rule names is NOT MET",
            "every requirement that is NOT MET has an open item on the POA&M"),
        listed.conditions().stream().skip(1).map(GateCondition::detail).toList());
    Gate failed = Gate.level2(Statuses.notMet(List.of("3.1.1", "3.12.4")), Set.of(), Assessor.SELF);
    assertEquals(
        List.of(
            "requirements worth more than 1 point are NOT MET; none of them may stand on a POA&M",
            "SC.L2-3.13.11 is not open",
            "requirements that the rule excludes by name are NOT MET",
            "requirements that are NOT MET have no open item on the POA&M"),
        failed.conditions().stream().skip(1).map(GateCondition::detail).toList());
    assertTrue(failed.cmmcStatus().isEmpty());
    assertEquals(CmmcStatus.NONE, failed.statusLabel());
  }

  @Test
  void namesAndLabelsAreTheOfficialOnes() {
    assertEquals("NOT MET", Determination.NOT_MET.label());
    for (Assessor assessor : Assessor.values()) {
      assertEquals(Optional.of(assessor), Assessor.ofLabel(assessor.label()));
    }
    assertEquals(Optional.empty(), Assessor.ofLabel("nobody"));
    assertEquals(
        List.of("32 CFR 170.21(a)(2)(iii)(A)"),
        PoamEligibility.of(Statuses.notMet(List.of("3.1.20")).get("3.1.20")).citations());
  }

  private static PoamEntry entry(Consumer<ObjectNode> change) {
    return Poam.of(ExampleSsp.poam(change).rootAs(PlanOfActionAndMilestones.class))
        .entries()
        .get(0);
  }

  private static ObjectNode risk(ObjectNode root) {
    return at(root, "/risks/0");
  }

  private static void bare(ObjectNode root) {
    at(root, "/poam-items/0").remove("props");
    risk(root).remove("props");
    at(root, "/poam-items/0").put("title", "Nothing");
  }

  @Test
  void anItemIsForWhatItsRiskItsFindingOrItsTitleNames() {
    assertEquals(List.of("3.3.3"), entry(ExampleSsp::asIs).numbers());
    assertEquals(
        List.of("3.1.5"),
        entry(
                root -> {
                  bare(root);
                  prop(risk(root), "cmmc-id", "AC.L2-3.1.5");
                  at(root, "/poam-items/0").put("title", "AC.L2-3.1.6: later");
                })
            .numbers());
    PoamEntry byTitle =
        entry(
            root -> {
              bare(root);
              at(root, "/poam-items/0").remove("related-findings");
              at(root, "/poam-items/0").put("title", "Late (3.1.6, 3.1.2e)");
            });
    assertEquals(List.of("3.1.6", "3.1.2e"), byTitle.numbers());
    assertEquals("Late (3.1.6, 3.1.2e)", byTitle.label());
    assertNull(byTitle.pointValue());
    assertFalse(byTitle.closed());
  }

  @Test
  void pointsMayStandWithTheRiskAndAreDigits() {
    assertEquals(
        5,
        entry(
                root -> {
                  dropProp(at(root, "/poam-items/0"), "point-value");
                  setProp(risk(root), "point-value", "5");
                })
            .pointValue());
    assertNull(
        entry(
                root -> {
                  dropProp(risk(root), "point-value");
                  setProp(at(root, "/poam-items/0"), "point-value", "five");
                })
            .pointValue());
  }

  @Test
  void anItemIsClosedByItsWordElseByAllItsRisks() {
    for (String word : List.of("closed", "complete", "completed")) {
      assertTrue(entry(root -> setProp(at(root, "/poam-items/0"), "status", word)).closed());
    }
    assertFalse(
        entry(
                root -> {
                  setProp(at(root, "/poam-items/0"), "status", "open");
                  risk(root).put("status", "closed");
                })
            .closed());
    Consumer<ObjectNode> silent = root -> dropProp(at(root, "/poam-items/0"), "status");
    assertTrue(entry(silent.andThen(root -> risk(root).put("status", "closed"))).closed());
    assertFalse(entry(silent.andThen(root -> risk(root).put("status", "open"))).closed());
    assertFalse(
        entry(silent.andThen(root -> at(root, "/poam-items/0").remove("related-risks"))).closed());
  }

  @Test
  void theDayOfCompletionIsStatedOrTheLastClosingOfARisk() {
    assertEquals(
        LocalDate.parse("2026-10-02"),
        entry(root -> setProp(at(root, "/poam-items/0"), "completed", "2026-10-02")).completed());
    PoamEntry logged =
        entry(
            root -> {
              dropProp(at(root, "/poam-items/0"), "completed");
              var entries = risk(root).putObject("risk-log").putArray("entries");
              for (String day : List.of("2026-10-03", "2026-10-04", "2026-10-05")) {
                ObjectNode one = entries.addObject();
                one.put("start", day + "T09:00:00Z");
                one.put("status-change", day.endsWith("5") ? "open" : "closed");
              }
            });
    assertEquals(LocalDate.parse("2026-10-04"), logged.completed());
  }

  @Test
  void theDueDayIsTheDeadlineElseTheLastMilestone() {
    assertEquals(
        LocalDate.parse("2027-01-15"),
        entry(root -> risk(root).put("deadline", "2027-01-15T00:00:00Z")).due());
    PoamEntry milestones =
        entry(
            root -> {
              risk(root).remove("deadline");
              var remediation = risk(root).putArray("remediations").addObject();
              remediation.put("lifecycle", "planned");
              var tasks = remediation.putArray("tasks");
              ObjectNode outer = tasks.addObject().put("type", "action").put("title", "Outer");
              var inner = outer.putArray("tasks");
              for (String day : List.of("2027-02-01", "2027-01-01")) {
                inner
                    .addObject()
                    .put("type", "milestone")
                    .put("title", "By " + day)
                    .putObject("timing")
                    .putObject("on-date")
                    .put("date", day + "T00:00:00Z");
              }
              ObjectNode range = inner.addObject().put("type", "milestone").put("title", "Range");
              range
                  .putObject("timing")
                  .putObject("within-date-range")
                  .put("start", "2026-12-01T00:00:00Z")
                  .put("end", "2027-01-10T00:00:00Z");
              prop(range, "status", "completed");
              inner.addObject().put("type", "action").put("title", "Some day");
            });
    assertEquals(LocalDate.parse("2027-02-01"), milestones.due());
    assertEquals(
        List.of("By 2027-02-01", "By 2027-01-01", "Range", "Some day"),
        milestones.milestones().stream().map(PoamEntry.Milestone::title).toList());
    assertEquals(LocalDate.parse("2027-01-10"), milestones.milestones().get(2).due());
    assertTrue(milestones.milestones().get(2).done());
    assertFalse(milestones.milestones().get(0).done());
    assertFalse(milestones.hasOwner());
    assertFalse(milestones.hasResources());
  }

  @Test
  void anOwnerIsAPartyOrARoleAndResourcesAreWordsOrSubjects() {
    Consumer<ObjectNode> none =
        root -> {
          ObjectNode remediation = risk(root).putArray("remediations").addObject();
          remediation.put("lifecycle", "planned");
          remediation.putArray("required-assets").addObject().put("description", "TBD");
          remediation
              .putArray("origins")
              .addObject()
              .putArray("actors")
              .addObject()
              .put("type", "tool");
          dropProp(at(root, "/poam-items/0"), "responsible-party");
          dropProp(at(root, "/poam-items/0"), "owner");
        };
    assertFalse(entry(none).hasOwner());
    assertFalse(entry(none).hasResources());
    assertTrue(entry(none.andThen(r -> prop(at(r, "/poam-items/0"), "owner", "Ann"))).hasOwner());
    assertTrue(
        entry(
                none.andThen(
                    root ->
                        at(root, "/risks/0/remediations/0/origins/0/actors/0")
                            .put("type", "party")))
            .hasOwner());
    String asset = "/risks/0/remediations/0/required-assets/0";
    assertTrue(
        entry(none.andThen(root -> at(root, asset).put("title", "Two days of work")))
            .hasResources());
    assertTrue(
        entry(none.andThen(root -> at(root, asset).put("description", "Two days of work")))
            .hasResources());
    assertTrue(
        entry(
                none.andThen(
                    root ->
                        at(root, asset).putArray("subjects").addObject().put("type", "component")))
            .hasResources());
  }

  @Test
  void allNumbersAreThoseOfOpenAndClosedItems() {
    Poam poam = Poam.of(ExampleSsp.poam(ExampleSsp::asIs).rootAs(PlanOfActionAndMilestones.class));
    assertEquals(Set.of("3.3.3", "3.6.3", "3.4.9"), poam.allNumbers());
    assertEquals(Set.of("3.3.3", "3.6.3"), poam.openNumbers());
  }
}
