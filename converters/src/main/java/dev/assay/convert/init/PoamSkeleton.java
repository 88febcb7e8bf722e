package dev.assay.convert.init;

import dev.assay.document.OscalDocument;
import dev.assay.document.PointInTime;
import dev.assay.model.gen.ByComponent;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.model.gen.ImportSsp;
import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.PlanOfActionAndMilestones;
import dev.assay.model.gen.PoamItem;
import dev.assay.model.gen.Property;
import dev.assay.model.gen.Response;
import dev.assay.model.gen.ResponsibleRole;
import dev.assay.model.gen.Risk;
import dev.assay.model.gen.SystemId;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.model.gen.Task;
import dev.assay.profiles.cmmc.Requirement;
import dev.assay.profiles.cmmc.RequirementId;
import dev.assay.profiles.cmmc.Requirements;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the first draft of a plan of action: an item for each requirement that is not met. */
public final class PoamSkeleton {
  /** Days until a plan of action is closed at the latest: 32 CFR 170.16(a)(1)(ii)(B). */
  private static final int DAYS = 180;

  private static final String NAMESPACE = "https://assay.dev/ns/oscal";
  private static final List<String> DONE = List.of("implemented", "not-applicable", "alternative");
  private static final String OFFICER = "information-system-security-officer";

  private final Skeleton skeleton;
  private final DraftOptions options;
  private final String role;
  private final OffsetDateTime deadline;
  private final List<PoamItem> items = new ArrayList<>();
  private final List<Risk> risks = new ArrayList<>();

  private PoamSkeleton(DraftOptions options, String role) {
    this.options = options;
    this.skeleton = new Skeleton(options.uuid(), options.time());
    this.role = role;
    this.deadline =
        options.statusDate() == null
            ? options.now().plusDays(DAYS)
            : options
                .statusDate()
                .plusDays(DAYS)
                .atTime(LocalTime.of(17, 0))
                .atOffset(options.now().getOffset());
  }

  /**
   * Writes a draft out of a plan: an item for each requirement that it does not meet yet, or does
   * not answer.
   *
   * @param ssp the plan; its people and its system's identifier are taken over
   * @param catalog what the plan's profile resolves to, or null when it is out of reach; then
   *     requirements that the plan leaves out are not seen
   * @param sspHref the href of that plan
   * @param options what is fixed about the draft
   * @return a plan of action, or null when every requirement is met, since OSCAL has none without
   *     items
   */
  public static @Nullable OscalDocument write(
      SystemSecurityPlan ssp, @Nullable Catalog catalog, String sspHref, DraftOptions options) {
    Metadata own = ssp.metadata() == null ? Metadata.builder().build() : ssp.metadata();
    boolean officer = own.roles().stream().anyMatch(r -> OFFICER.equals(r.id()));
    boolean known = officer || own.roles().isEmpty();
    PoamSkeleton writer =
        new PoamSkeleton(options, known ? OFFICER : String.valueOf(own.roles().get(0).id()));
    Set<String> open = new LinkedHashSet<>();
    Set<String> answered = new LinkedHashSet<>();
    if (ssp.controlImplementation() != null) {
      for (ImplementedRequirement requirement :
          ssp.controlImplementation().implementedRequirements()) {
        String id = key(String.valueOf(requirement.controlId()));
        answered.add(id);
        if (isOpen(requirement)) {
          open.add(id);
        }
      }
    }
    List<String> ids = catalog == null ? new ArrayList<>(open) : ids(catalog);
    open.stream().filter(id -> !ids.contains(id)).forEach(ids::add);
    ids.stream()
        .filter(id -> open.contains(id) || !answered.contains(id))
        .forEach(id -> writer.add(id, answered.contains(id)));
    if (writer.items.isEmpty()) {
      return null;
    }
    String system =
        ssp.systemCharacteristics() == null ? null : ssp.systemCharacteristics().systemName();
    List<SystemId> systemIds =
        ssp.systemCharacteristics() == null ? List.of() : ssp.systemCharacteristics().systemIds();
    Metadata metadata = writer.metadata(system);
    if (!own.parties().isEmpty() && !own.roles().isEmpty()) {
      metadata =
          metadata.toBuilder()
              .roles(own.roles())
              .locations(own.locations())
              .parties(own.parties())
              .responsibleParties(own.responsibleParties())
              .build();
    }
    PlanOfActionAndMilestones.Builder plan =
        writer.plan(metadata).importSsp(ImportSsp.builder().href(sspHref).build());
    if (!systemIds.isEmpty()) {
      plan.systemId(systemIds.get(0));
    }
    return Skeleton.document(plan.build());
  }

  /**
   * Writes a draft with an item for each requirement of a catalog, to be thinned out.
   *
   * @param catalog the requirements
   * @param options what is fixed about the draft
   * @return a plan of action, or null when the catalog has no requirements
   */
  public static @Nullable OscalDocument write(Catalog catalog, DraftOptions options) {
    PoamSkeleton writer = new PoamSkeleton(options, OFFICER);
    ids(catalog).forEach(id -> writer.add(id, true));
    if (writer.items.isEmpty()) {
      return null;
    }
    SystemId id =
        SystemId.builder()
            .identifierType("http://ietf.org/rfc/rfc4122")
            .id(writer.skeleton.uuid("system-id"))
            .build();
    return Skeleton.document(writer.plan(writer.metadata(null)).systemId(id).build());
  }

  private PlanOfActionAndMilestones.Builder plan(Metadata metadata) {
    return PlanOfActionAndMilestones.builder()
        .uuid(options.uuid())
        .metadata(metadata)
        .risks(risks)
        .poamItems(items);
  }

  private Metadata metadata(@Nullable String system) {
    String title = "Plan of Action and Milestones";
    if (options.title() != null) {
      title = options.title();
    } else if (system != null) {
      title = title + ": " + system;
    }
    Metadata metadata = skeleton.metadata(title);
    if (options.statusDate() == null) {
      return metadata;
    }
    return metadata.toBuilder()
        .props(
            List.of(
                prop("cmmc-status-date", options.statusDate().toString()),
                prop("poam-closeout-due", options.statusDate().plusDays(DAYS).toString())))
        .build();
  }

  private static Property prop(String name, String value) {
    return Property.builder().name(name).ns(NAMESPACE).value(value).build();
  }

  private static List<String> ids(Catalog catalog) {
    List<String> ids = new ArrayList<>();
    catalog.groups().forEach(g -> ids(g, ids));
    catalog.controls().forEach(c -> ids(c, ids));
    return ids;
  }

  private static void ids(CatalogGroup group, List<String> ids) {
    group.controls().forEach(c -> ids(c, ids));
    group.groups().forEach(g -> ids(g, ids));
  }

  private static void ids(Control control, List<String> ids) {
    ids.add(key(String.valueOf(control.id())));
    control.controls().forEach(c -> ids(c, ids));
  }

  /** One spelling for all of a requirement. */
  private static String key(String id) {
    return RequirementId.parse(id).map(RequirementId::controlId).orElse(id);
  }

  private static boolean isOpen(ImplementedRequirement requirement) {
    List<ByComponent> all = new ArrayList<>(requirement.byComponents());
    requirement.statements().forEach(s -> all.addAll(s.byComponents()));
    return all.isEmpty()
        || all.stream()
            .anyMatch(
                c ->
                    c.implementationStatus() != null
                        && !DONE.contains(c.implementationStatus().state()));
  }

  private void add(String id, boolean answered) {
    Optional<Requirement> known =
        RequirementId.parse(id).flatMap(r -> Requirements.get().byNumber(r.number()));
    String shown = RequirementId.parse(id).map(RequirementId::display).orElse(id);
    String name = known.map(r -> shown + " " + r.title()).orElse(shown);
    String risk = skeleton.uuid("risk " + id);
    risks.add(risk(id, shown, name, risk));
    List<Property> props = new ArrayList<>();
    props.add(prop("poam-item-id", "P-%03d".formatted(items.size() + 1)));
    known.ifPresent(r -> props.add(prop("cmmc-id", r.cmmcId())));
    known
        .map(Requirement::weight)
        .ifPresent(points -> props.add(prop("point-value", String.valueOf(points))));
    props.add(prop("status", "open"));
    items.add(
        PoamItem.builder()
            .uuid(skeleton.uuid("item " + id))
            .title(Skeleton.line(name))
            .description(Skeleton.text("The weakness, in the words of the one who found it."))
            .props(props)
            .relatedRisks(List.of(PoamItem.AssociatedRisk.builder().riskUuid(risk).build()))
            .remarks(Skeleton.text(remarks(known.orElse(null), answered)))
            .build());
  }

  private String remarks(@Nullable Requirement requirement, boolean answered) {
    StringBuilder text = new StringBuilder();
    if (!answered) {
      text.append("The plan does not answer this requirement. ");
    }
    if (requirement != null && requirement.poam() != Requirement.PoamRule.YES) {
      boolean never = requirement.poam() == Requirement.PoamRule.NO;
      text.append(
              never ? "May not stay open for a conditional status" : "May stay open in one case")
          .append(" (32 CFR 170.21(a)(2)): ")
          .append(requirement.poamReason())
          .append(". ");
    }
    text.append("Say how the weakness was found (a property `weakness-source`), what it costs (a")
        .append(" property `resource-estimate`), who answers for each milestone, and set the")
        .append(" dates");
    text.append(
        options.statusDate() == null
            ? ": all is closed within 180 days of the CMMC Status Date."
            : ": all is closed by " + options.statusDate().plusDays(DAYS) + ".");
    return text.toString();
  }

  private Risk risk(String id, String shown, String name, String uuid) {
    String due = PointInTime.text(deadline);
    Task milestone =
        Task.builder()
            .uuid(skeleton.uuid("milestone " + id))
            .type("milestone")
            .title(Skeleton.line("First milestone"))
            .description(Skeleton.text("What will be done by this date."))
            .timing(
                Task.Timing.builder()
                    .onDate(Task.Timing.OnDate.builder().date(due).build())
                    .build())
            .responsibleRoles(List.of(ResponsibleRole.builder().roleId(role).build()))
            .build();
    return Risk.builder()
        .uuid(uuid)
        .title(Skeleton.line(name))
        .description(Skeleton.text("What is missing, and since when."))
        .statement(Skeleton.text("What can happen because of it."))
        .status("open")
        .deadline(due)
        .remediations(
            List.of(
                Response.builder()
                    .uuid(skeleton.uuid("response " + id))
                    .lifecycle("planned")
                    .title(Skeleton.line("Meet requirement " + shown))
                    .description(Skeleton.text("What will be done, by whom, and with which means."))
                    .tasks(List.of(milestone))
                    .build()))
        .build();
  }
}
