package dev.assay.validate.cmmc;

import dev.assay.diagnostic.Location;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.model.OscalObject;
import dev.assay.model.gen.PlanOfActionAndMilestones;
import dev.assay.validate.rule.RuleContext;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is assessed together: a plan, its POA&amp;M, on a day, for a level. */
public final class AssessmentContext {
  private final @Nullable Plan plan;
  private final @Nullable Poam poam;
  private final @Nullable OscalIndex poamIndex;
  private final @Nullable LocalDate asOf;
  private final int level;

  private AssessmentContext(
      @Nullable Plan plan,
      @Nullable Poam poam,
      @Nullable OscalIndex poamIndex,
      @Nullable LocalDate asOf,
      int level) {
    this.plan = plan;
    this.poam = poam;
    this.poamIndex = poamIndex;
    this.asOf = asOf;
    this.level = level;
  }

  /**
   * A plan with its POA&amp;M.
   *
   * @param plan the plan
   * @param poam the POA&amp;M, or null
   * @param poamFile its name
   * @param asOf the day of the assessment
   * @param level 1, 2 or 3
   */
  public static AssessmentContext of(
      Plan plan, @Nullable OscalDocument poam, String poamFile, LocalDate asOf, int level) {
    return new AssessmentContext(
        plan,
        poam == null ? null : Poam.of(poam.rootAs(PlanOfActionAndMilestones.class)),
        poam == null ? null : OscalIndex.of(poam, poamFile),
        asOf,
        level);
  }

  /**
   * The assessment that a rule runs in. A document that is validated by itself is taken for Level 2
   * on no particular day: what hangs on a day or on another document is then not looked at.
   */
  public static AssessmentContext of(RuleContext context) {
    return context.shared(AssessmentContext.class, AssessmentContext::alone);
  }

  private static AssessmentContext alone(RuleContext context) {
    OscalDocument document = context.document();
    boolean isPoam = document.type() == DocumentType.PLAN_OF_ACTION_AND_MILESTONES;
    boolean isPlan = document.type() == DocumentType.SYSTEM_SECURITY_PLAN;
    return new AssessmentContext(
        isPlan ? new Plan(document, context.file()) : null,
        isPoam ? Poam.of(document.rootAs(PlanOfActionAndMilestones.class)) : null,
        isPoam ? OscalIndex.of(document, context.file()) : null,
        null,
        2);
  }

  /** Makes the rules of a context run in this assessment. To be called before the first of them. */
  public void shareWith(RuleContext context) {
    AssessmentContext shared = context.shared(AssessmentContext.class, c -> this);
    if (shared != this) {
      throw new IllegalStateException("rules have run in another assessment already");
    }
  }

  /** The plan. */
  public Optional<Plan> plan() {
    return Optional.ofNullable(plan);
  }

  /** The POA&amp;M. */
  public Optional<Poam> poam() {
    return Optional.ofNullable(poam);
  }

  /** The day. */
  public Optional<LocalDate> asOf() {
    return Optional.ofNullable(asOf);
  }

  /** The level. */
  public int level() {
    return level;
  }

  /** The place of a record, in whichever document it stands. */
  public Location place(@Nullable OscalObject object) {
    Location found = null;
    if (plan != null) {
      found = plan.index().place(object);
      if (found.pointer() != null) {
        return found;
      }
    }
    if (poamIndex != null) {
      Location inPoam = poamIndex.place(object);
      if (inPoam.pointer() != null || found == null) {
        return inPoam;
      }
    }
    return found == null ? Location.ofFile("") : found;
  }
}
