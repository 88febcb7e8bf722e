package dev.assay.validate.rule.builtin.ssp;

import dev.assay.model.gen.ByComponent;
import dev.assay.model.gen.ControlImplementation;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.model.gen.Statement;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.model.markup.Markup;
import dev.assay.validate.rule.Baseline;
import dev.assay.validate.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a plan answers its baseline; derived once for all rules. */
public final class PlanAnswers {
  static final String IMPLEMENTATION = "/system-security-plan/control-implementation";

  private final Baseline baseline;
  private final List<Answer> answers = new ArrayList<>();
  private final Map<String, List<Answer>> byRequirement = new HashMap<>();

  /**
   * An implemented-requirement.
   *
   * @param pointer where it stands
   * @param controlId its control-id as written, or null
   * @param requirement the control that is meant, or null when the baseline does not have it
   * @param asWhole whether it says itself, outside of statements, how it is met
   * @param statements its statements
   */
  record Answer(
      String pointer,
      @Nullable String controlId,
      Baseline.@Nullable Requirement requirement,
      boolean asWhole,
      List<Said> statements) {}

  /**
   * A statement of an implemented-requirement.
   *
   * @param pointer where it stands
   * @param statementId its statement-id as written, or null
   * @param part the part that is meant, or null when the baseline does not have it
   * @param empty whether it says nothing: no component, no remarks
   */
  record Said(
      String pointer, @Nullable String statementId, Baseline.@Nullable Part part, boolean empty) {}

  private PlanAnswers(Baseline baseline) {
    this.baseline = baseline;
  }

  /** The answers of the plan in a context that has a baseline. */
  public static PlanAnswers of(RuleContext context) {
    return context.shared(PlanAnswers.class, PlanAnswers::read);
  }

  private static PlanAnswers read(RuleContext context) {
    Baseline baseline = context.baseline();
    if (baseline == null) {
      throw new IllegalStateException("the rules about answers need a baseline");
    }
    PlanAnswers result = new PlanAnswers(baseline);
    ControlImplementation implementation =
        context.document().rootAs(SystemSecurityPlan.class).controlImplementation();
    if (implementation == null) {
      return result;
    }
    List<ImplementedRequirement> list = implementation.implementedRequirements();
    for (int i = 0; i < list.size(); i++) {
      result.add(list.get(i), IMPLEMENTATION + "/implemented-requirements/" + i);
    }
    return result;
  }

  private void add(ImplementedRequirement written, String pointer) {
    String id = written.controlId();
    Baseline.Requirement requirement = id == null ? null : baseline.find(id).orElse(null);
    List<Said> statements = new ArrayList<>();
    for (int j = 0; j < written.statements().size(); j++) {
      statements.add(said(written.statements().get(j), pointer + "/statements/" + j));
    }
    boolean asWhole = speaks(written.byComponents(), written.remarks());
    Answer answer = new Answer(pointer, id, requirement, asWhole, statements);
    answers.add(answer);
    if (requirement != null) {
      byRequirement.computeIfAbsent(requirement.id(), r -> new ArrayList<>()).add(answer);
    }
  }

  private Said said(Statement written, String pointer) {
    String id = written.statementId();
    Baseline.Part part = id == null ? null : baseline.findPart(id).orElse(null);
    return new Said(pointer, id, part, !speaks(written.byComponents(), written.remarks()));
  }

  private static boolean speaks(List<ByComponent> components, @Nullable Markup remarks) {
    return !components.isEmpty() || (remarks != null && !remarks.plainText().isBlank());
  }

  Baseline baseline() {
    return baseline;
  }

  /** The implemented-requirements, in the order of the plan. */
  List<Answer> answers() {
    return answers;
  }

  /** The implemented-requirements for one control. */
  List<Answer> of(Baseline.Requirement requirement) {
    return byRequirement.getOrDefault(requirement.id(), List.of());
  }

  /** The objectives of a control that no statement speaks to. */
  List<Baseline.Objective> silent(Baseline.Requirement requirement) {
    Set<String> spoken = new HashSet<>();
    for (Answer answer : of(requirement)) {
      for (Said said : answer.statements()) {
        if (said.part() != null && !said.empty()) {
          spoken.add(said.part().id());
        }
      }
    }
    return requirement.objectives().stream()
        .filter(o -> o.speakers().stream().noneMatch(spoken::contains))
        .toList();
  }

  /** How many controls the baseline has. */
  public int required() {
    return baseline.requirements().size();
  }

  /** How many of them have an implemented-requirement. */
  public int answered() {
    return byRequirement.size();
  }

  /** How many objectives the controls have. */
  public int objectives() {
    return baseline.requirements().stream().mapToInt(r -> r.objectives().size()).sum();
  }

  /** How many of them a statement speaks to. */
  public int objectivesAnswered() {
    return objectives() - baseline.requirements().stream().mapToInt(r -> silent(r).size()).sum();
  }
}
