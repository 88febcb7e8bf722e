package dev.assay.validate.cmmc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.model.gen.PlanOfActionAndMilestones;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PoamTest {
  private static Poam poam(Consumer<ObjectNode> change) {
    return Poam.of(ExampleSsp.poam(change).rootAs(PlanOfActionAndMilestones.class));
  }

  @Test
  void theExampleHasTwoOpenItemsAndAClosedOne() {
    Poam poam = poam(ExampleSsp::asIs);
    assertEquals(Set.of("3.3.3", "3.6.3"), poam.openNumbers());
    assertEquals(CmmcStatus.CONDITIONAL_LEVEL_2_C3PAO, poam.status());
    assertEquals(LocalDate.parse("2027-03-20"), poam.closeoutDue());
    PoamEntry first = poam.entries().get(0);
    assertEquals("BW-P-01", first.label());
    assertEquals(1, first.pointValue());
    assertEquals(LocalDate.parse("2027-02-26"), first.due());
    assertEquals(4, first.milestones().size());
    assertTrue(first.hasOwner() && first.hasResources() && !first.closed());
    PoamEntry closed = poam.entries().get(2);
    assertTrue(closed.closed());
    assertEquals(LocalDate.parse("2026-10-05"), closed.completed());
  }

  @Test
  void anItemWithoutCmmcIdIsKnownByItsFindings() {
    Poam poam = poam(root -> ExampleSsp.dropProp(ExampleSsp.at(root, "/poam-items/0"), "cmmc-id"));
    assertEquals(List.of("3.3.3"), poam.entries().get(0).numbers());
  }

  @Test
  void theEntriesOfAnOperationalPlanCarryNothing() {
    Poam poam =
        poam(
            root ->
                ExampleSsp.prop(
                    ExampleSsp.at(root, "/metadata"), "plan-type", "operational-plan-of-action"));
    assertTrue(poam.openNumbers().isEmpty());
    assertFalse(poam.entries().isEmpty());
  }

  @Test
  void theExamplePassesTheGate() {
    SystemStatus statuses =
        SystemStatus.of(
            ExampleSsp.ssp(ExampleSsp::asIs).rootAs(dev.assay.model.gen.SystemSecurityPlan.class));
    Gate gate = Gate.level2(statuses, poam(ExampleSsp::asIs).openNumbers(), Assessor.C3PAO);
    assertEquals("Conditional Level 2 (C3PAO)", gate.statusLabel());
    assertFalse(gate.provisional());
  }
}
