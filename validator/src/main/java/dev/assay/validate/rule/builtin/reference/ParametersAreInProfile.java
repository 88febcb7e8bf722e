package dev.assay.validate.rule.builtin.reference;

import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.io.Nearest;
import dev.assay.validate.metapath.Node;
import dev.assay.validate.rule.Baseline;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleContext;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** A parameter that a plan sets is one of the profile's. */
public final class ParametersAreInProfile implements Rule {
  static final RuleInfo INFO =
      new RuleInfo(
          "REF-PARAM",
          Severity.ERROR,
          "A parameter is not one of the profile's",
          """
          The `param-id` of each `set-parameter` of a plan must be the id of a parameter of the
          profile that the plan imports, as it resolves.""",
          """
          A value for a parameter that does not exist is never put into the text of a control: the
          requirement stays open, though somebody has answered it.""",
          """
          "set-parameters": [ { "param-id": "ac-1_prm_9", "values": [ "weekly" ] } ]""",
          """
          Correct the id; the resolved profile lists the parameters of each control.""",
          List.of(DocumentType.SYSTEM_SECURITY_PLAN),
          List.of());

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RuleContext context, FindingSink sink) {
    Baseline baseline = context.baseline();
    if (baseline != null) {
      walk(Identifiers.of(context).root(), baseline, context, sink);
    }
  }

  private static void walk(Node node, Baseline baseline, RuleContext context, FindingSink sink) {
    Node id = node.name().equals("set-parameter") ? node.flag("param-id") : null;
    if (id != null && !baseline.params().contains(id.text())) {
      String near = Nearest.to(id.text(), baseline.params());
      sink.add(
          INFO.at(
              context.file(),
              id.pointer(),
              "the profile has no parameter \"" + id.text() + "\"",
              near == null
                  ? "The resolved profile has " + baseline.params().size() + " parameters"
                  : "Did you mean \"" + near + "\"?"));
    }
    for (Node child : node.children()) {
      walk(child, baseline, context, sink);
    }
  }
}
