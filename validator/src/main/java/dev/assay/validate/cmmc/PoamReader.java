package dev.assay.validate.cmmc;

import dev.assay.model.gen.Finding;
import dev.assay.model.gen.FindingTarget;
import dev.assay.model.gen.Origin;
import dev.assay.model.gen.OriginActor;
import dev.assay.model.gen.PlanOfActionAndMilestones;
import dev.assay.model.gen.PoamItem;
import dev.assay.model.gen.Property;
import dev.assay.model.gen.Response;
import dev.assay.model.gen.Risk;
import dev.assay.model.gen.Task;
import dev.assay.profiles.cmmc.RequirementId;
import dev.assay.validate.cmmc.PoamEntry.Milestone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what hangs on a POA&amp;M item: risks, responses, tasks, findings. */
final class PoamReader {
  private static final Set<String> CLOSED = Set.of("closed", "complete", "completed");

  private final Map<String, Risk> risks = new HashMap<>();
  private final Map<String, Finding> findings = new HashMap<>();
  private final boolean operational;

  PoamReader(PlanOfActionAndMilestones document, boolean operational) {
    this.operational = operational;
    for (Risk risk : document.risks()) {
      if (risk.uuid() != null) {
        risks.put(risk.uuid(), risk);
      }
    }
    for (Finding finding : document.findings()) {
      if (finding.uuid() != null) {
        findings.put(finding.uuid(), finding);
      }
    }
  }

  PoamEntry entry(PoamItem item) {
    List<Risk> own = risksOf(item);
    List<Response> responses = own.stream().flatMap(r -> r.remediations().stream()).toList();
    List<Milestone> milestones = new ArrayList<>();
    responses.forEach(r -> r.tasks().forEach(t -> addMilestones(t, milestones)));
    return new PoamEntry(
        item,
        label(item),
        numbers(item, own),
        pointValue(item, own),
        isClosed(item, own),
        completed(item, own),
        due(own, milestones),
        milestones,
        hasOwner(item, responses),
        hasResources(responses),
        operational || Poam.isOperational(item.props()));
  }

  private List<Risk> risksOf(PoamItem item) {
    List<Risk> own = new ArrayList<>();
    for (PoamItem.AssociatedRisk related : item.relatedRisks()) {
      Risk risk = risks.get(related.riskUuid());
      if (risk != null) {
        own.add(risk);
      }
    }
    return own;
  }

  private static String label(PoamItem item) {
    return AssayProps.first(item.props(), AssayProps.POAM_ITEM_ID)
        .orElseGet(() -> Prose.of(item.title()));
  }

  /** The requirements: as the item names them, else by its findings, else by its title. */
  private List<String> numbers(PoamItem item, List<Risk> own) {
    Set<String> numbers = new LinkedHashSet<>();
    AssayProps.values(item.props(), AssayProps.CMMC_ID).forEach(v -> addNumbers(v, numbers));
    if (numbers.isEmpty()) {
      own.forEach(
          r ->
              AssayProps.values(r.props(), AssayProps.CMMC_ID)
                  .forEach(v -> addNumbers(v, numbers)));
    }
    if (numbers.isEmpty()) {
      for (PoamItem.RelatedFinding related : item.relatedFindings()) {
        Finding finding = findings.get(related.findingUuid());
        FindingTarget target = finding == null ? null : finding.target();
        if (target != null && target.targetId() != null) {
          addNumbers(target.targetId(), numbers);
        }
      }
    }
    if (numbers.isEmpty()) {
      for (String word : Prose.of(item.title()).split("[\\s,;:()]+", -1)) {
        addNumbers(word, numbers);
      }
    }
    return List.copyOf(numbers);
  }

  private static void addNumbers(String text, Set<String> numbers) {
    LevelThreeRequirement.parse(text)
        .ifPresentOrElse(
            r -> numbers.add(r.number()),
            () -> RequirementId.parseAll(text).forEach(id -> numbers.add(id.number())));
  }

  private static @Nullable Integer pointValue(PoamItem item, List<Risk> own) {
    List<List<Property>> places = new ArrayList<>();
    places.add(item.props());
    own.forEach(r -> places.add(r.props()));
    for (List<Property> props : places) {
      for (String value : AssayProps.values(props, AssayProps.POINT_VALUE)) {
        if (value.matches("\\d{1,3}")) {
          return Integer.valueOf(value);
        }
      }
    }
    return null;
  }

  private static boolean isClosed(PoamItem item, List<Risk> own) {
    List<String> stated = AssayProps.values(item.props(), AssayProps.STATUS);
    if (!stated.isEmpty()) {
      return CLOSED.contains(stated.get(0));
    }
    return !own.isEmpty() && own.stream().allMatch(r -> "closed".equals(r.status()));
  }

  private static @Nullable LocalDate completed(PoamItem item, List<Risk> own) {
    LocalDate stated =
        AssayProps.first(item.props(), AssayProps.COMPLETED).flatMap(OscalDates::day).orElse(null);
    if (stated != null) {
      return stated;
    }
    LocalDate last = null;
    for (Risk risk : own) {
      Risk.RiskLog log = risk.riskLog();
      for (Risk.RiskLog.Entry entry : log == null ? List.<Risk.RiskLog.Entry>of() : log.entries()) {
        LocalDate day = OscalDates.day(entry.start()).orElse(null);
        if ("closed".equals(entry.statusChange()) && day != null) {
          last = day;
        }
      }
    }
    return last;
  }

  private static @Nullable LocalDate due(List<Risk> own, List<Milestone> milestones) {
    LocalDate deadline = null;
    for (Risk risk : own) {
      deadline = later(deadline, OscalDates.day(risk.deadline()).orElse(null));
    }
    if (deadline == null) {
      for (Milestone milestone : milestones) {
        deadline = later(deadline, milestone.due());
      }
    }
    return deadline;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.isAfter(one) ? other : one;
  }

  private static void addMilestones(Task task, List<Milestone> milestones) {
    if ("milestone".equals(task.type()) || task.tasks().isEmpty()) {
      boolean done =
          AssayProps.values(task.props(), AssayProps.STATUS).stream().anyMatch(CLOSED::contains)
              || AssayProps.first(task.props(), AssayProps.COMPLETED).isPresent();
      milestones.add(new Milestone(Prose.of(task.title()), day(task.timing()), done));
    }
    task.tasks().forEach(t -> addMilestones(t, milestones));
  }

  private static @Nullable LocalDate day(Task.@Nullable Timing timing) {
    if (timing == null) {
      return null;
    }
    Task.Timing.OnDate on = timing.onDate();
    if (on != null) {
      return OscalDates.day(on.date()).orElse(null);
    }
    Task.Timing.WithinDateRange range = timing.withinDateRange();
    return range == null ? null : OscalDates.day(range.end()).orElse(null);
  }

  /**
   * Who answers for it: a responsible role of a task, or a party among the origins of a response.
   */
  private static boolean hasOwner(PoamItem item, List<Response> responses) {
    boolean named =
        !AssayProps.values(item.props(), "responsible-party").isEmpty()
            || !AssayProps.values(item.props(), "owner").isEmpty();
    return named
        || responses.stream()
            .anyMatch(
                r -> r.tasks().stream().anyMatch(PoamReader::hasRole) || hasParty(r.origins()));
  }

  private static boolean hasRole(Task task) {
    return !task.responsibleRoles().isEmpty()
        || task.tasks().stream().anyMatch(PoamReader::hasRole);
  }

  private static boolean hasParty(List<Origin> origins) {
    for (Origin origin : origins) {
      for (OriginActor actor : origin.actors()) {
        if (Objects.equals(actor.type(), "party")) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasResources(List<Response> responses) {
    return responses.stream()
        .flatMap(r -> r.requiredAssets().stream())
        .anyMatch(
            a ->
                Prose.saysSomething(a.description())
                    || Prose.saysSomething(a.title())
                    || !a.subjects().isEmpty());
  }
}
