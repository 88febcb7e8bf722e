package dev.assay.validate.rule;

import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.CatalogGroup;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.ControlPart;
import dev.assay.model.gen.Link;
import dev.assay.model.gen.Parameter;
import dev.assay.model.gen.Property;
import dev.assay.model.markup.Markup;
import dev.assay.profiles.cmmc.RequirementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a resolved profile asks of a plan: its controls, their statements and their assessment
 * objectives. Ids are found in any spelling of SP 800-171's numbers, in plan and catalog alike.
 */
public final class Baseline {
  private final String title;
  private final Map<String, Requirement> byId = new LinkedHashMap<>();
  private final Map<RequirementId, Requirement> byNumber = new HashMap<>();
  private final Map<String, Part> parts = new HashMap<>();
  private final Set<String> params = new LinkedHashSet<>();
  private final Map<RequirementId, Part> objectivesByNumber = new HashMap<>();

  /**
   * A control that a plan must answer.
   *
   * @param id its id in the catalog
   * @param label what people call it: its label, else its id
   * @param title its title as plain text
   * @param statementId the id of the part that is its whole statement, or null
   * @param objectives its assessment objectives, those that are not made of others
   */
  public record Requirement(
      String id,
      String label,
      String title,
      @Nullable String statementId,
      List<Objective> objectives) {
    public Requirement {
      objectives = List.copyOf(objectives);
    }

    /** For example {@code 3.1.1 (Limit access to authorized users)}. */
    public String display() {
      return title.isEmpty() || title.equals(label) ? label : label + " (" + title + ")";
    }
  }

  /**
   * An assessment objective.
   *
   * @param id the id of its part
   * @param label what people call it
   * @param speakers the ids of the parts whose statement in a plan speaks to it: its own, those of
   *     the parts that hold it, and the part of the control's statement that it assesses
   */
  public record Objective(String id, String label, Set<String> speakers) {
    public Objective {
      speakers = Collections.unmodifiableSet(new LinkedHashSet<>(speakers));
    }
  }

  /** A part of a control, by its id. */
  public record Part(String id, Requirement requirement) {}

  private Baseline(String title) {
    this.title = title;
  }

  /** What a resolved catalog asks for. */
  public static Baseline of(Catalog catalog) {
    Markup title = catalog.metadata() == null ? null : catalog.metadata().title();
    Baseline baseline = new Baseline(title == null ? "" : title.plainText());
    catalog.params().forEach(baseline::add);
    catalog.controls().forEach(baseline::add);
    catalog.groups().forEach(baseline::add);
    return baseline;
  }

  private void add(Parameter param) {
    if (param.id() != null) {
      params.add(param.id());
    }
  }

  private void add(CatalogGroup group) {
    group.params().forEach(this::add);
    group.controls().forEach(this::add);
    group.groups().forEach(this::add);
  }

  private void add(Control control) {
    control.params().forEach(this::add);
    String id = control.id();
    if (id != null && !isWithdrawn(control.props())) {
      Requirement requirement = requirement(control, id);
      byId.putIfAbsent(id, requirement);
      RequirementId.parse(id)
          .filter(number -> !number.objective())
          .ifPresent(number -> byNumber.putIfAbsent(number, requirement));
      control.parts().forEach(part -> addPart(part, requirement));
    }
    control.controls().forEach(this::add);
  }

  private static boolean isWithdrawn(List<Property> props) {
    return props.stream()
        .anyMatch(p -> "status".equals(p.name()) && "withdrawn".equalsIgnoreCase(p.value()));
  }

  private void addPart(ControlPart part, Requirement requirement) {
    String id = part.id();
    if (id != null) {
      Part known = new Part(id, requirement);
      parts.putIfAbsent(id, known);
      RequirementId.parse(id)
          .filter(RequirementId::objective)
          .ifPresent(number -> objectivesByNumber.putIfAbsent(number, known));
    }
    part.parts().forEach(child -> addPart(child, requirement));
  }

  private static Requirement requirement(Control control, String id) {
    String statement =
        control.parts().stream()
            .filter(part -> "statement".equals(part.name()))
            .map(ControlPart::id)
            .findFirst()
            .orElse(null);
    Map<String, List<String>> holders = new HashMap<>();
    control.parts().forEach(part -> collectHolders(part, List.of(), holders));
    List<Objective> objectives = new ArrayList<>();
    Set<String> whole = statement == null ? Set.of() : Set.of(statement);
    control.parts().forEach(part -> collectObjectives(part, whole, holders, objectives));
    Markup title = control.title();
    return new Requirement(
        id,
        label(control.props()).orElse(id),
        title == null ? "" : title.plainText(),
        statement,
        objectives);
  }

  /** Which parts hold a part, by its id. */
  private static void collectHolders(
      ControlPart part, List<String> above, Map<String, List<String>> holders) {
    List<String> own = new ArrayList<>(above);
    if (part.id() != null) {
      own.add(part.id());
      holders.put(part.id(), own);
    }
    part.parts().forEach(child -> collectHolders(child, own, holders));
  }

  private static void collectObjectives(
      ControlPart part,
      Set<String> above,
      Map<String, List<String>> holders,
      List<Objective> objectives) {
    Set<String> speakers = new LinkedHashSet<>(above);
    boolean objective = isObjective(part);
    String id = part.id();
    if (objective) {
      if (id != null) {
        speakers.add(id);
      }
      for (Link link : part.links()) {
        String href = link.href();
        if ("assessment-for".equals(link.rel()) && href != null && href.startsWith("#")) {
          String target = href.substring(1);
          speakers.addAll(holders.getOrDefault(target, List.of(target)));
        }
      }
      boolean leaf = part.parts().stream().noneMatch(Baseline::isObjective);
      boolean told = id != null && objectives.stream().noneMatch(o -> o.id().equals(id));
      if (leaf && told && id != null) {
        objectives.add(new Objective(id, label(part.props()).orElse(id), speakers));
      }
    }
    Set<String> below = objective ? speakers : above;
    part.parts().forEach(child -> collectObjectives(child, below, holders, objectives));
  }

  private static boolean isObjective(ControlPart part) {
    return "assessment-objective".equals(part.name()) || "objective".equals(part.name());
  }

  private static Optional<String> label(List<Property> props) {
    return props.stream()
        .filter(p -> "label".equals(p.name()) && p.value() != null)
        .filter(p -> !"zero-padded".equals(p.clazz()) && !"sp800-53a".equals(p.clazz()))
        .map(Property::value)
        .findFirst();
  }

  /** The title of the resolved catalog. */
  public String title() {
    return title;
  }

  /** The controls, in the order of the catalog. */
  public Collection<Requirement> requirements() {
    return Collections.unmodifiableCollection(byId.values());
  }

  /** The control that an id in a plan means, in its own spelling or in another. */
  public Optional<Requirement> find(String id) {
    Requirement exact = byId.get(id);
    return exact != null
        ? Optional.of(exact)
        : RequirementId.parse(id).filter(n -> !n.objective()).map(byNumber::get);
  }

  /** The part that a statement id in a plan means, in its own spelling or in another. */
  public Optional<Part> findPart(String id) {
    Part exact = parts.get(id);
    if (exact != null) {
      return Optional.of(exact);
    }
    return RequirementId.parse(id)
        .flatMap(
            number ->
                number.objective()
                    ? Optional.ofNullable(objectivesByNumber.get(number))
                    : Optional.ofNullable(byNumber.get(number))
                        .filter(requirement -> requirement.statementId() != null)
                        .map(r -> new Part(String.valueOf(r.statementId()), r)));
  }

  /** The ids of all parameters. */
  public Set<String> params() {
    return Collections.unmodifiableSet(params);
  }

  /** The ids of all controls. */
  public Set<String> ids() {
    return Collections.unmodifiableSet(byId.keySet());
  }
}
