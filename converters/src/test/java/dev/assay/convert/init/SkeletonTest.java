package dev.assay.convert.init;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentWriter;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.PlanOfActionAndMilestones;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.profiles.ProfileResolver;
import dev.assay.profiles.ResolveOptions;
import dev.assay.profiles.load.DocumentLoader;
import dev.assay.validate.Level;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.Validator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SkeletonTest {
  private static final String UUID = "0b5f9c5e-6a0f-4b53-9a55-0c6d3c6b7a01";
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-10-05T09:00:00-04:00");

  private static final DraftOptions OPTIONS = new DraftOptions(UUID, NOW);

  private static Catalog catalog() {
    OscalDocument catalog =
        new ProfileResolver(new DocumentLoader())
            .resolve("cmmc-l2", ResolveOptions.DEFAULT)
            .catalog();
    return Objects.requireNonNull(catalog).rootAs(Catalog.class);
  }

  private static OscalDocument plan() {
    return SspSkeleton.write(catalog(), "urn:assay:profile:cmmc-l2", OPTIONS);
  }

  private static byte[] written(OscalDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DocumentWriter.write(document, DocumentFormat.JSON, null, out);
    return out.toByteArray();
  }

  private static List<Finding> errors(OscalDocument document) throws IOException {
    ValidationOptions options =
        new ValidationOptions(Level.CONSTRAINTS, Limits.DEFAULT, new DocumentLoader());
    return new Validator(options)
        .validate(Source.of("draft.json", written(document))).findings().stream()
            .filter(f -> f.severity() == Severity.ERROR)
            .toList();
  }

  @Test
  void aPlanAsksForEveryRequirementAndObjectiveAndIsValid() throws Exception {
    OscalDocument document = plan();
    assertEquals(List.of(), errors(document));
    var control = document.rootAs(SystemSecurityPlan.class).controlImplementation();
    assertNotNull(control);
    assertEquals(110, control.implementedRequirements().size());
    assertEquals(
        320, control.implementedRequirements().stream().mapToInt(r -> r.statements().size()).sum());
  }

  @Test
  void theSameUuidGivesTheSameDraft() throws Exception {
    assertArrayEquals(written(plan()), written(plan()));
  }

  @Test
  void aPlanOfActionHasAnItemForEachOpenRequirementAndIsValid() throws Exception {
    SystemSecurityPlan ssp = plan().rootAs(SystemSecurityPlan.class);
    OscalDocument document = PoamSkeleton.write(ssp, null, "ssp.json", OPTIONS);
    assertNotNull(document);
    assertEquals(List.of(), errors(document));
    assertEquals(110, document.rootAs(PlanOfActionAndMilestones.class).poamItems().size());
  }

  @Test
  void aPlanWithNothingOpenNeedsNoPlanOfAction() {
    assertNull(PoamSkeleton.write(SystemSecurityPlan.builder().build(), null, "ssp.json", OPTIONS));
  }

  @Test
  void everyAnswerSaysWhatToWrite() {
    var control = plan().rootAs(SystemSecurityPlan.class).controlImplementation();
    assertNotNull(control);
    for (var requirement : control.implementedRequirements()) {
      for (var statement : requirement.statements()) {
        var remarks = statement.byComponents().get(0).remarks();
        assertNotNull(remarks);
        assertTrue(remarks.plainText().startsWith("To be shown: "), remarks::plainText);
      }
    }
  }

  @Test
  void aRequirementThatThePlanLeavesOutIsOpen() throws Exception {
    SystemSecurityPlan ssp = plan().rootAs(SystemSecurityPlan.class);
    var control = Objects.requireNonNull(ssp.controlImplementation());
    SystemSecurityPlan done =
        ssp.toBuilder()
            .controlImplementation(
                control.toBuilder()
                    .implementedRequirements(control.implementedRequirements().subList(0, 1))
                    .build())
            .build();
    DraftOptions dated =
        new DraftOptions(UUID, NOW, "Our own title", LocalDate.parse("2026-09-21"));
    OscalDocument document = PoamSkeleton.write(done, catalog(), "ssp.json", dated);
    assertNotNull(document);
    assertEquals(List.of(), errors(document));
    var plan = document.rootAs(PlanOfActionAndMilestones.class);
    assertEquals(110, plan.poamItems().size());
    assertEquals("2027-03-20T17:00:00-04:00", plan.risks().get(0).deadline());
    assertEquals("Our own title", String.valueOf(Objects.requireNonNull(plan.metadata()).title()));
    String remarks = String.valueOf(plan.poamItems().get(1).remarks());
    assertTrue(remarks.startsWith("The plan does not answer this requirement."), remarks);
  }

  @Test
  void aPlanOfActionOutOfAProfileIsValid() throws Exception {
    OscalDocument document = PoamSkeleton.write(catalog(), OPTIONS);
    assertNotNull(document);
    assertEquals(List.of(), errors(document));
  }
}
