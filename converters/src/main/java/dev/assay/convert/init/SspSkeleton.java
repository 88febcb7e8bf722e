package dev.assay.convert.init;

import dev.assay.document.OscalDocument;
import dev.assay.model.gen.AuthorizationBoundary;
import dev.assay.model.gen.ByComponent;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.ControlImplementation;
import dev.assay.model.gen.ControlPart;
import dev.assay.model.gen.DataFlow;
import dev.assay.model.gen.Impact;
import dev.assay.model.gen.ImplementationStatus;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.model.gen.ImportProfile;
import dev.assay.model.gen.NetworkArchitecture;
import dev.assay.model.gen.ResponsibleRole;
import dev.assay.model.gen.Statement;
import dev.assay.model.gen.Status;
import dev.assay.model.gen.SystemCharacteristics;
import dev.assay.model.gen.SystemComponent;
import dev.assay.model.gen.SystemId;
import dev.assay.model.gen.SystemImplementation;
import dev.assay.model.gen.SystemInformation;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.model.gen.SystemUser;
import dev.assay.model.markup.Block;
import dev.assay.model.markup.Inline;
import dev.assay.model.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the first draft of a system security plan: each requirement and objective to answer. */
public final class SspSkeleton {
  private static final Set<String> OBJECTIVES = Set.of("assessment-objective", "objective");

  private static final Markup HOW =
      Skeleton.text(
          "Write who does what, with which means and how often; name the component and the"
              + " evidence, and set the status. When it does not apply, say why and who approved"
              + " that.");

  private final Skeleton skeleton;
  private final String system;

  private SspSkeleton(Skeleton skeleton) {
    this.skeleton = skeleton;
    this.system = skeleton.uuid("this-system");
  }

  /**
   * Writes a draft.
   *
   * @param catalog the controls that the plan answers: what its profile resolves to
   * @param profileHref the href of the profile, for example {@code urn:assay:profile:cmmc-l2}
   * @param options what is fixed about it
   * @return a plan that is valid against the schema, with remarks that say what to write
   */
  public static OscalDocument write(Catalog catalog, String profileHref, DraftOptions options) {
    SspSkeleton writer = new SspSkeleton(new Skeleton(options.uuid(), options.time()));
    String title = options.title() == null ? "System Security Plan" : options.title();
    return Skeleton.document(
        SystemSecurityPlan.builder()
            .uuid(options.uuid())
            .metadata(writer.skeleton.metadata(title))
            .importProfile(ImportProfile.builder().href(profileHref).build())
            .systemCharacteristics(writer.characteristics())
            .systemImplementation(writer.implementation())
            .controlImplementation(writer.controls(catalog))
            .build());
  }

  private SystemCharacteristics characteristics() {
    return SystemCharacteristics.builder()
        .systemIds(
            List.of(
                SystemId.builder()
                    .identifierType("http://ietf.org/rfc/rfc4122")
                    .id(skeleton.uuid("system-id"))
                    .build()))
        .systemName("Name of the system")
        .description(Skeleton.text("What the system does, for whom, and where."))
        .securitySensitivityLevel("fips-199-moderate")
        .systemInformation(information())
        .status(
            Status.builder()
                .state("under-development")
                .remarks(Skeleton.text("Set to operational once the system is in use."))
                .build())
        .authorizationBoundary(
            AuthorizationBoundary.builder()
                .description(Skeleton.text("What is inside of the boundary, and what is not."))
                .remarks(Skeleton.text("Add a diagram and name each category of assets."))
                .build())
        .networkArchitecture(
            NetworkArchitecture.builder()
                .description(Skeleton.text("Networks, zones, and what joins them."))
                .build())
        .dataFlow(
            DataFlow.builder()
                .description(Skeleton.text("Where information comes from and where it goes."))
                .build())
        .build();
  }

  private SystemInformation information() {
    Impact moderate = Impact.builder().base("fips-199-moderate").build();
    return SystemInformation.builder()
        .informationTypes(
            List.of(
                SystemInformation.InformationType.builder()
                    .uuid(skeleton.uuid("information"))
                    .title(Skeleton.line("Kind of information"))
                    .description(Skeleton.text("What it is, who gave it, and how it is marked."))
                    .confidentialityImpact(moderate)
                    .integrityImpact(moderate)
                    .availabilityImpact(Impact.builder().base("fips-199-low").build())
                    .build()))
        .build();
  }

  private SystemImplementation implementation() {
    return SystemImplementation.builder()
        .users(
            List.of(
                SystemUser.builder()
                    .uuid(skeleton.uuid("users"))
                    .title(Skeleton.line("Users"))
                    .description(Skeleton.text("Who they are, how many, and what they may do."))
                    .roleIds(List.of("system-owner"))
                    .build()))
        .components(
            List.of(
                SystemComponent.builder()
                    .uuid(system)
                    .type("this-system")
                    .title(Skeleton.line("This system"))
                    .description(Skeleton.text("The system as a whole."))
                    .status(SystemComponent.Status.builder().state("under-development").build())
                    .remarks(
                        Skeleton.text(
                            "Add a component for each product, service, policy and procedure that"
                                + " meets requirements, and name it in the answers."))
                    .build()))
        .remarks(Skeleton.text("Add the inventory: every asset in scope, with its category."))
        .build();
  }

  private ControlImplementation controls(Catalog catalog) {
    List<ImplementedRequirement> list = new ArrayList<>();
    catalog.groups().forEach(g -> group(g, list));
    catalog.controls().forEach(c -> control(c, list));
    return ControlImplementation.builder()
        .description(Skeleton.text("How the requirements are met."))
        .implementedRequirements(list)
        .build();
  }

  private void group(CatalogGroup group, List<ImplementedRequirement> list) {
    group.controls().forEach(c -> control(c, list));
    group.groups().forEach(g -> group(g, list));
  }

  private void control(Control control, List<ImplementedRequirement> list) {
    String id = String.valueOf(control.id());
    List<Statement> statements = new ArrayList<>();
    control.parts().forEach(p -> objectives(p, statements));
    ImplementedRequirement.Builder requirement =
        ImplementedRequirement.builder()
            .uuid(skeleton.uuid("requirement " + id))
            .controlId(id)
            .responsibleRoles(
                List.of(
                    ResponsibleRole.builder()
                        .roleId("information-system-security-officer")
                        .build()))
            .statements(statements);
    if (statements.isEmpty()) {
      requirement.byComponents(List.of(answer(id, null)));
    }
    list.add(requirement.build());
    control.controls().forEach(c -> control(c, list));
  }

  private void objectives(ControlPart part, List<Statement> statements) {
    boolean leaf = part.parts().stream().noneMatch(SspSkeleton::isObjective);
    if (isObjective(part) && leaf && part.id() != null) {
      statements.add(
          Statement.builder()
              .statementId(part.id())
              .uuid(skeleton.uuid("statement " + part.id()))
              .byComponents(List.of(answer(part.id(), part.prose())))
              .build());
    }
    part.parts().forEach(p -> objectives(p, statements));
  }

  private static boolean isObjective(ControlPart part) {
    return OBJECTIVES.contains(String.valueOf(part.name()));
  }

  private ByComponent answer(String id, @Nullable Markup objective) {
    return ByComponent.builder()
        .componentUuid(system)
        .uuid(skeleton.uuid("answer " + id))
        .description(Skeleton.text("Not answered yet."))
        .implementationStatus(ImplementationStatus.builder().state("planned").build())
        .remarks(
            Markup.ofBlocks(
                Stream.concat(
                        objective == null ? Stream.of() : toShow(objective).stream(),
                        HOW.blocks().stream())
                    .toList()))
        .build();
  }

  private static List<Block> toShow(Markup objective) {
    return List.of(
        new Block.Paragraph(
            List.of(new Inline.Text("To be shown: " + objective.plainText().strip()))));
  }
}
