package dev.assay.convert.init;

import dev.assay.document.OscalDocument;
import dev.assay.model.gen.ByComponent;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.model.gen.ImportSsp;
import dev.assay.model.gen.PlanOfActionAndMilestones;
import dev.assay.model.gen.PoamItem;
import dev.assay.model.gen.Response;
import dev.assay.model.gen.Risk;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.model.gen.Task;
import dev.assay.profiles.cmmc.RequirementId;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Writes the first draft of a plan of action: an item for each requirement that is not met. */
public final class PoamSkeleton {
  /** Days until a plan of action is closed at the latest: 32 CFR 170.16(a)(1)(ii)(B). */
  private static final int DAYS = 180;

  private static final List<String> DONE = List.of("implemented", "not-applicable", "alternative");

  private PoamSkeleton() {}

  /**
   * Writes a draft.
   *
   * @param ssp the plan whose open requirements become items
   * @param sspHref the href of that plan
   * @param uuid the draft's uuid; all other uuids are made out of it
   * @param now when it is made, as a date-time with its zone
   * @return a plan of action, or null when every requirement is met, since OSCAL has none without
   *     items
   */
  public static @org.jspecify.annotations.Nullable OscalDocument write(
      SystemSecurityPlan ssp, String sspHref, String uuid, OffsetDateTime now) {
    Skeleton skeleton = new Skeleton(uuid, text(now));
    List<PoamItem> items = new ArrayList<>();
    List<Risk> risks = new ArrayList<>();
    if (ssp.controlImplementation() != null) {
      for (ImplementedRequirement requirement :
          ssp.controlImplementation().implementedRequirements()) {
        if (isOpen(requirement)) {
          add(skeleton, String.valueOf(requirement.controlId()), now, items, risks);
        }
      }
    }
    if (items.isEmpty()) {
      return null;
    }
    return Skeleton.document(
        PlanOfActionAndMilestones.builder()
            .uuid(uuid)
            .metadata(skeleton.metadata("Plan of Action and Milestones"))
            .importSsp(ImportSsp.builder().href(sspHref).build())
            .risks(risks)
            .poamItems(items)
            .build());
  }

  private static String text(OffsetDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
  }

  private static boolean isOpen(ImplementedRequirement requirement) {
    List<ByComponent> all = new ArrayList<>(requirement.byComponents());
    requirement.statements().forEach(s -> all.addAll(s.byComponents()));
    return all.stream()
        .anyMatch(
            c ->
                c.implementationStatus() != null
                    && !DONE.contains(c.implementationStatus().state()));
  }

  private static void add(
      Skeleton skeleton, String id, OffsetDateTime now, List<PoamItem> items, List<Risk> risks) {
    String shown = RequirementId.parse(id).map(RequirementId::display).orElse(id);
    String risk = skeleton.uuid("risk " + id);
    String deadline = text(now.plusDays(DAYS));
    Task milestone =
        Task.builder()
            .uuid(skeleton.uuid("milestone " + id))
            .type("milestone")
            .title(Skeleton.line("First milestone"))
            .description(Skeleton.text("What will be done by this date."))
            .timing(
                Task.Timing.builder()
                    .onDate(Task.Timing.OnDate.builder().date(deadline).build())
                    .build())
            .build();
    risks.add(
        Risk.builder()
            .uuid(risk)
            .title(Skeleton.line("Requirement " + shown + " is not met"))
            .description(Skeleton.text("What is missing, and since when."))
            .statement(Skeleton.text("What can happen because of it."))
            .status("open")
            .deadline(deadline)
            .remediations(
                List.of(
                    Response.builder()
                        .uuid(skeleton.uuid("response " + id))
                        .lifecycle("planned")
                        .title(Skeleton.line("Meet requirement " + shown))
                        .description(
                            Skeleton.text("What will be done, by whom, and with which means."))
                        .tasks(List.of(milestone))
                        .build()))
            .build());
    items.add(
        PoamItem.builder()
            .uuid(skeleton.uuid("item " + id))
            .title(Skeleton.line("Requirement " + shown + " is not met"))
            .description(Skeleton.text("The weakness, in the words of the one who found it."))
            .relatedRisks(List.of(PoamItem.AssociatedRisk.builder().riskUuid(risk).build()))
            .remarks(
                Skeleton.text(
                    "Set the dates: a plan of action for CMMC is closed within 180 days of the"
                        + " conditional status. Say how the weakness was found and what it costs."))
            .build());
  }
}
