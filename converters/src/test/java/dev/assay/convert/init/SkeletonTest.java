package dev.assay.convert.init;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

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
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SkeletonTest {
  private static final String UUID = "0b5f9c5e-6a0f-4b53-9a55-0c6d3c6b7a01";
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-10-05T09:00:00-04:00");

  private static OscalDocument plan() {
    OscalDocument catalog =
        new ProfileResolver(new DocumentLoader())
            .resolve("cmmc-l2", ResolveOptions.DEFAULT)
            .catalog();
    return SspSkeleton.write(
        Objects.requireNonNull(catalog).rootAs(Catalog.class),
        "urn:assay:profile:cmmc-l2",
        UUID,
        "2026-10-05T09:00:00-04:00");
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
    OscalDocument document = PoamSkeleton.write(ssp, "ssp.json", UUID, NOW);
    assertNotNull(document);
    assertEquals(List.of(), errors(document));
    assertEquals(110, document.rootAs(PlanOfActionAndMilestones.class).poamItems().size());
  }

  @Test
  void aPlanWithNothingOpenNeedsNoPlanOfAction() {
    assertNull(PoamSkeleton.write(SystemSecurityPlan.builder().build(), "ssp.json", UUID, NOW));
  }
}
