package dev.assay.validate.cmmc;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Severity;
import dev.assay.model.OscalObject;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleContext;
import dev.assay.validate.rule.RuleInfo;
import org.jspecify.annotations.Nullable;

/** A rule about a CMMC assessment: it sees plan, POA&amp;M, day and level together. */
public abstract class AssessmentRule implements Rule {
  private final RuleInfo info;

  /** A rule with what there is to say about it. */
  protected AssessmentRule(RuleInfo info) {
    this.info = info;
  }

  @Override
  public final RuleInfo info() {
    return info;
  }

  @Override
  public final void check(RuleContext context, FindingSink sink) {
    AssessmentContext assessment = AssessmentContext.of(context);
    check(assessment, new Report(assessment, info, sink));
  }

  /**
   * Checks an assessment.
   *
   * @param assessment plan, POA&amp;M, day and level, as far as they are there
   * @param report takes what is found
   */
  protected abstract void check(AssessmentContext assessment, Report report);

  /** Makes the findings of a rule. */
  public static final class Report {
    private final AssessmentContext assessment;
    private final RuleInfo info;
    private final FindingSink sink;

    Report(AssessmentContext assessment, RuleInfo info, FindingSink sink) {
      this.assessment = assessment;
      this.info = info;
      this.sink = sink;
    }

    /** Reports a record; how to mend it is what the rule says in general. */
    public void at(@Nullable OscalObject object, String message) {
      at(info.severity(), object, message);
    }

    /** Reports a record with another weight than usual. */
    public void at(Severity severity, @Nullable OscalObject object, String message) {
      sink.add(
          new Finding(
              info.id(),
              severity,
              message,
              assessment.place(object),
              info.mend().replace('\n', ' '),
              info.citations()));
    }
  }
}
