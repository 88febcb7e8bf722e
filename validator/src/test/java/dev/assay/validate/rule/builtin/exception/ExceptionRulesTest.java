package dev.assay.validate.rule.builtin.exception;

import static dev.assay.validate.cmmc.ExampleSsp.prop;
import static dev.assay.validate.cmmc.ExampleSsp.requirement;
import static dev.assay.validate.cmmc.ExampleSsp.state;

import dev.assay.validate.rule.builtin.RuleCheck;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Each rule is silent on the example and speaks when one thing of it is broken. */
class ExceptionRulesTest {
  @Test
  void exceptionsAreKnown() {
    RuleCheck.of(new ExceptionsAreKnown())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              prop(requirement(root, "3.14.2"), "exception", "waiver");
            });
  }

  @Test
  void enduringExceptionsAreMitigated() {
    RuleCheck.of(new EnduringExceptionsAreMitigated())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              state(root, "3.7.1", "partial");
              prop(requirement(root, "3.7.1"), "exception", "enduring-exception");
              ((ObjectNode) requirement(root, "3.7.1").at("/statements/0/by-components/0"))
                  .put("description", "The maker does not allow it.");
            });
  }

  @Test
  void deficienciesAreOnTheOperationalPlan() {
    RuleCheck.of(new DeficienciesAreOnTheOperationalPlan())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              state(root, "3.7.1", "partial");
              prop(requirement(root, "3.7.1"), "exception", "temporary-deficiency");
            });
  }

  @Test
  void deficienciesArisePostImplementation() {
    RuleCheck.of(new DeficienciesArisePostImplementation())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              state(root, "3.7.1", "planned");
              prop(requirement(root, "3.7.1"), "exception", "temporary-deficiency");
              prop(requirement(root, "3.7.1"), "operational-plan-item", "OPA-1");
            });
  }

  @Test
  void adjudicationsAreIncluded() {
    RuleCheck.of(new AdjudicationsAreIncluded())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              state(root, "3.7.1", "alternative");
              prop(requirement(root, "3.7.1"), "exception", "dod-cio-adjudication");
            });
  }

  @Test
  void exceptionsAreNeeded() {
    RuleCheck.of(new ExceptionsAreNeeded())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              prop(requirement(root, "3.7.1"), "exception", "enduring-exception");
            });
  }

  @Test
  void exceptionsAreNotOnThePoam() {
    RuleCheck.of(new ExceptionsAreNotOnThePoam())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              prop(requirement(root, "3.3.3"), "exception", "enduring-exception");
            });
  }
}
