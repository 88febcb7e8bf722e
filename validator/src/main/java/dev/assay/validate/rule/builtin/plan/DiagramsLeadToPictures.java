package dev.assay.validate.rule.builtin.plan;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.model.gen.AuthorizationBoundary;
import dev.assay.model.gen.DataFlow;
import dev.assay.model.gen.Diagram;
import dev.assay.model.gen.NetworkArchitecture;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;

/** A diagram has no picture: reported by this rule. */
public final class DiagramsLeadToPictures extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "SSP-003",
          Severity.ERROR,
          "A diagram has no picture",
"""
Each diagram of boundary, network and data flow needs a link of rel `diagram` to a
resource of the back matter that holds the picture (`base64`) or says where it lies
(`rlink`).""",
"""
A diagram that cannot be opened is none.""",
"""
{ "uuid": "...", "links": [ { "href": "#gone", "rel": "diagram" } ] }""",
"""
Correct the link, or add the resource.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("NIST SP 800-171A 3.12.4[b]"));

  private static boolean hasPicture(Plan plan, Diagram diagram) {
    return diagram.links().stream().anyMatch(l -> l.href() != null && !l.href().startsWith("#"))
        || plan.resourcesOf(diagram.links()).stream()
            .anyMatch(r -> r.base64() != null || !r.rlinks().isEmpty());
  }

  /** The rule. */
  public DiagramsLeadToPictures() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    List<Diagram> diagrams = new ArrayList<>();
    AuthorizationBoundary boundary = plan.characteristics().authorizationBoundary();
    NetworkArchitecture network = plan.characteristics().networkArchitecture();
    DataFlow flow = plan.characteristics().dataFlow();
    diagrams.addAll(boundary == null ? List.of() : boundary.diagrams());
    diagrams.addAll(network == null ? List.of() : network.diagrams());
    diagrams.addAll(flow == null ? List.of() : flow.diagrams());
    for (Diagram diagram : diagrams) {
      if (!hasPicture(plan, diagram)) {
        report.at(diagram, "the diagram '" + Prose.of(diagram.caption()) + "' leads to no picture");
      }
    }
  }
}
