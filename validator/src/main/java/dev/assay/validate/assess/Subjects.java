package dev.assay.validate.assess;

import dev.assay.model.gen.Metadata;
import dev.assay.model.gen.SystemId;
import dev.assay.validate.cmmc.AssayProps;
import dev.assay.validate.cmmc.Determination;
import dev.assay.validate.cmmc.ObjectiveStatus;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.Poam;
import dev.assay.validate.cmmc.Prose;
import dev.assay.validate.cmmc.RequirementStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads out of a plan what a result says of it at the top. */
final class Subjects {
  private Subjects() {}

  static Subject of(Plan plan) {
    Metadata metadata = plan.metadata();
    List<String> cages =
        new ArrayList<>(AssayProps.values(plan.systemProps(), AssayProps.CAGE_CODE));
    metadata
        .parties()
        .forEach(p -> cages.addAll(AssayProps.values(p.props(), AssayProps.CAGE_CODE)));
    return new Subject(
        plan.index().file(),
        plan.ssp().uuid(),
        Prose.of(metadata.title()),
        metadata.version(),
        metadata.lastModified(),
        Objects.requireNonNullElse(plan.characteristics().systemName(), ""),
        plan.characteristics().systemIds().stream()
            .map(SystemId::id)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        cages.stream().distinct().toList());
  }

  static Completeness completeness(Plan plan, @Nullable Poam poam, int level) {
    int requirements = 0;
    int objectives = 0;
    List<String> unanswered = new ArrayList<>();
    int wanted = 0;
    int wantedObjectives = 0;
    for (RequirementStatus status : plan.status().all()) {
      if (level == 1 && status.requirement().level1Id() == null) {
        continue;
      }
      wanted++;
      wantedObjectives += status.objectives().size();
      requirements += status.isAnswered() ? 1 : 0;
      objectives += (int) status.objectives().stream().filter(ObjectiveStatus::isAnswered).count();
      if (!status.isAnswered()) {
        unanswered.add(status.number());
      }
    }
    List<String> missing = new ArrayList<>();
    if (!unanswered.isEmpty()) {
      missing.add(
          unanswered.size() + " requirements have no answer: " + String.join(", ", unanswered));
    }
    if (level > 1 && plan.inventory().isEmpty()) {
      missing.add("the plan has no inventory");
    }
    if (level > 1 && plan.characteristics().networkArchitecture() == null) {
      missing.add("the plan has no network architecture");
    }
    boolean open = !plan.status().with(Determination.NOT_MET).isEmpty();
    if (level > 1 && open && poam == null) {
      missing.add("requirements are NOT MET and there is no POA&M");
    }
    return new Completeness(requirements, wanted, objectives, wantedObjectives, missing);
  }
}
