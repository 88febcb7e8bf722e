package dev.assay.document;

import dev.assay.model.Definition;
import dev.assay.model.gen.AssessmentPlan;
import dev.assay.model.gen.AssessmentResults;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.ComponentDefinition;
import dev.assay.model.gen.PlanOfActionAndMilestones;
import dev.assay.model.gen.Profile;
import dev.assay.model.gen.SystemSecurityPlan;
import org.jspecify.annotations.Nullable;

/** The OSCAL models, each with the name of its documents' root. */
public enum DocumentType {
  CATALOG("catalog", "catalog", "catalog"),
  PROFILE("profile", "profile", "profile"),
  COMPONENT_DEFINITION("component-definition", "component-definition", "component definition"),
  SYSTEM_SECURITY_PLAN("system-security-plan", "ssp", "system security plan"),
  ASSESSMENT_PLAN("assessment-plan", "ap", "assessment plan"),
  ASSESSMENT_RESULTS("assessment-results", "ar", "assessment results"),
  PLAN_OF_ACTION_AND_MILESTONES(
      "plan-of-action-and-milestones", "poam", "plan of action and milestones");

  /** The namespace of OSCAL's elements in XML. */
  public static final String NAMESPACE = "http://csrc.nist.gov/ns/oscal/1.0";

  private final String rootName;
  private final String shortName;
  private final String title;

  DocumentType(String rootName, String shortName, String title) {
    this.rootName = rootName;
    this.shortName = shortName;
    this.title = title;
  }

  /** The root's name: the JSON key and the XML element. */
  public String rootName() {
    return rootName;
  }

  /** The name in the file names of NIST's schemas, for example {@code ssp}. */
  public String shortName() {
    return shortName;
  }

  /** The name in sentences. */
  public String title() {
    return title;
  }

  /** The definition of the root. */
  public Definition definition() {
    return switch (this) {
      case CATALOG -> Catalog.DEFINITION;
      case PROFILE -> Profile.DEFINITION;
      case COMPONENT_DEFINITION -> ComponentDefinition.DEFINITION;
      case SYSTEM_SECURITY_PLAN -> SystemSecurityPlan.DEFINITION;
      case ASSESSMENT_PLAN -> AssessmentPlan.DEFINITION;
      case ASSESSMENT_RESULTS -> AssessmentResults.DEFINITION;
      case PLAN_OF_ACTION_AND_MILESTONES -> PlanOfActionAndMilestones.DEFINITION;
    };
  }

  /** The type whose root has this name, or null when it is none of OSCAL's. */
  public static @Nullable DocumentType ofRootName(String name) {
    for (DocumentType type : values()) {
      if (type.rootName.equals(name)) {
        return type;
      }
    }
    return null;
  }
}
