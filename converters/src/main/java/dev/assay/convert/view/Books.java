package dev.assay.convert.view;

import dev.assay.document.OscalDocument;
import dev.assay.model.gen.AssessmentPlan;
import dev.assay.model.gen.AssessmentResults;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.ComponentDefinition;
import dev.assay.model.gen.PlanOfActionAndMilestones;
import dev.assay.model.gen.Profile;
import dev.assay.model.gen.SystemSecurityPlan;

/** The door to the reading of documents. */
public final class Books {
  private Books() {}

  /**
   * Reads a document for people.
   *
   * @param document the document; what it lacks is left out
   * @param context what the reading needs besides
   */
  public static Book of(OscalDocument document, ViewContext context) {
    return switch (document.type()) {
      case SYSTEM_SECURITY_PLAN -> SspBook.of(document.rootAs(SystemSecurityPlan.class), context);
      case CATALOG -> CatalogBook.of(document.rootAs(Catalog.class), context);
      case PROFILE -> ProfileBook.of(document.rootAs(Profile.class), context);
      case COMPONENT_DEFINITION ->
          ComponentBook.of(document.rootAs(ComponentDefinition.class), context);
      case ASSESSMENT_PLAN -> AssessmentBook.of(document.rootAs(AssessmentPlan.class), context);
      case ASSESSMENT_RESULTS ->
          AssessmentBook.of(document.rootAs(AssessmentResults.class), context);
      case PLAN_OF_ACTION_AND_MILESTONES ->
          PoamBook.of(document.rootAs(PlanOfActionAndMilestones.class), context);
    };
  }
}
