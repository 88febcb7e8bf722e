package dev.assay.validate.rule.builtin.exception;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.cmmc.AssessmentContext;
import dev.assay.validate.cmmc.ExceptionKind;
import dev.assay.validate.cmmc.Plan;
import dev.assay.validate.cmmc.PlanRule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;
import java.util.regex.Pattern;

/** An enduring exception has no mitigations: reported by this rule. */
public final class EnduringExceptionsAreMitigated extends PlanRule {
  /** What there is to say about it. */
  public static final RuleInfo INFO =
      new RuleInfo(
          "EXC-002",
          Severity.ERROR,
          "An enduring exception has no mitigations",
"""
The answers under the property `exception` of enduring-exception have to say by what the
risk is mitigated.""",
"""
An enduring exception counts as MET only when it is described in the plan together with
its mitigations.""",
"""
{ "name": "exception", "value": "enduring-exception" } with the description "TBD\"""",
"""
Describe why remediation is not feasible, and the mitigations.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of("32 CFR 170.24(b)(1)(i)", "32 CFR 170.4"));

  private static final Pattern MITIGATION =
      Pattern.compile(
          "mitigat|compensat|instead|isolat|separat|restrict|monitor|segment|lock|protect|limit",
          Pattern.CASE_INSENSITIVE);

  /** The rule. */
  public EnduringExceptionsAreMitigated() {
    super(INFO);
  }

  @Override
  protected void check(Plan plan, AssessmentContext assessment, Report report) {

    for (Exceptions.Claim claim : Exceptions.of(plan)) {
      boolean enduring = claim.kind().filter(k -> k == ExceptionKind.ENDURING).isPresent();
      boolean mitigated =
          claim.answers().stream().anyMatch(a -> MITIGATION.matcher(a.text()).find())
              || MITIGATION.matcher(claim.remarks()).find();
      if (enduring && !mitigated) {
        report.at(
            claim.place(),
            claim.number()
                + " is stated to be an enduring exception, but no mitigation is described");
      }
    }
  }
}
