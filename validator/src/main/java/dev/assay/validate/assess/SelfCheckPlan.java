package dev.assay.validate.assess;

import dev.assay.document.OscalDocument;
import dev.assay.io.DocumentFormat;
import dev.assay.io.DocumentWriter;
import dev.assay.model.gen.AssessmentPlan;
import dev.assay.model.gen.BackMatter;
import dev.assay.model.gen.ImportSsp;
import dev.assay.model.gen.IncludeAll;
import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.ReviewedControls;
import dev.assay.model.markup.Markup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;

/**
 * The assessment plan of a self-check: read the plan, all controls, all objectives. OSCAL asks
 * results to import one; it is embedded in them, so that it cannot be lost.
 */
final class SelfCheckPlan {
  private SelfCheckPlan() {}

  /**
   * Makes the resource that holds it.
   *
   * @param resource the uuid of the resource
   * @param document the uuid of the assessment plan
   * @param planHref the href of the system security plan
   * @param metadata of the results; the plan is of the same time and version
   */
  static BackMatter.Resource resource(
      String resource, String document, String planHref, Metadata metadata) {
    AssessmentPlan plan =
        AssessmentPlan.builder()
            .uuid(document)
            .metadata(
                Metadata.builder()
                    .title(Markup.ofMarkdown("Plan of the self-check", Markup.Kind.LINE))
                    .lastModified(metadata.lastModified())
                    .version(metadata.version())
                    .oscalVersion(metadata.oscalVersion())
                    .build())
            .importSsp(ImportSsp.builder().href(planHref).build())
            .reviewedControls(all())
            .build();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      DocumentWriter.write(OscalDocument.of(plan), DocumentFormat.JSON, null, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return BackMatter.Resource.builder()
        .uuid(resource)
        .title(Markup.ofMarkdown("Plan of the self-check", Markup.Kind.LINE))
        .description(
            Markup.ofMarkdown(
                "Nobody planned this assessment: a program read the plan, for all controls and all"
                    + " objectives.",
                Markup.Kind.MULTILINE))
        .base64(
            BackMatter.Resource.Base64.builder()
                .filename("self-check-plan.json")
                .mediaType("application/json")
                .value(Base64.getEncoder().encodeToString(bytes.toByteArray()))
                .build())
        .build();
  }

  /** All controls and all objectives. */
  static ReviewedControls all() {
    return ReviewedControls.builder()
        .controlSelections(
            List.of(
                ReviewedControls.ControlSelection.builder()
                    .includeAll(IncludeAll.builder().build())
                    .build()))
        .controlObjectiveSelections(
            List.of(
                ReviewedControls.ControlObjectiveSelection.builder()
                    .includeAll(IncludeAll.builder().build())
                    .build()))
        .build();
  }
}
