package dev.assay.validate.rule.builtin.answer;

import static dev.assay.validate.cmmc.ExampleSsp.component;
import static dev.assay.validate.cmmc.ExampleSsp.find;
import static dev.assay.validate.cmmc.ExampleSsp.prop;
import static dev.assay.validate.cmmc.ExampleSsp.requirement;
import static dev.assay.validate.cmmc.ExampleSsp.setProp;
import static dev.assay.validate.cmmc.ExampleSsp.state;

import dev.assay.validate.rule.builtin.RuleCheck;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each rule is silent on the example and speaks when one thing of it is broken. */
class AnswerRulesTest {
  @Test
  void answersHaveAStatus() {
    RuleCheck.of(new AnswersHaveAStatus())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              ((ObjectNode) requirement(root, "3.1.1").at("/statements/0/by-components/0"))
                  .remove("implementation-status");
            });
  }

  @Test
  void statesAreKnown() {
    RuleCheck.of(new StatesAreKnown())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              state(root, "3.1.1", "mostly");
            });
  }

  @Test
  void answersSaySomething() {
    RuleCheck.of(new AnswersSaySomething())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              ((ObjectNode) requirement(root, "3.1.1").at("/statements/0/by-components/0"))
                  .put("description", "TBD");
            });
  }

  @Test
  void answersAreNotTheRequirement() {
    RuleCheck.of(new AnswersAreNotTheRequirement())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              ((ObjectNode) requirement(root, "3.1.1").at("/statements/0/by-components/0"))
                  .put(
                      "description",
                      dev.assay.profiles.cmmc.Requirements.get()
                          .byNumber("3.1.1")
                          .orElseThrow()
                          .statement());
            });
  }

  @Test
  void answersDiffer() {
    RuleCheck.of(new AnswersDiffer())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              for (String number : new String[] {"3.1.1", "3.2.1", "3.3.1"}) {
                ((ObjectNode) requirement(root, number).at("/statements/0/by-components/0"))
                    .put("description", "Our provider does this as the policy says.");
              }
            });
  }

  @Test
  void notApplicableIsJustified() {
    RuleCheck.of(new NotApplicableIsJustified())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              ObjectNode by =
                  (ObjectNode) requirement(root, "3.13.14").at("/statements/0/by-components/0");
              by.put("description", "N/A");
              by.remove("remarks");
              by.putObject("implementation-status").put("state", "not-applicable");
            });
  }

  @Test
  void notApplicableIsApproved() {
    RuleCheck.of(new NotApplicableIsApproved())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              for (JsonNode s : requirement(root, "3.1.17").get("statements")) {
                for (JsonNode b : s.get("by-components")) {
                  ObjectNode by = (ObjectNode) b;
                  by.remove("remarks");
                  by.remove("responsible-roles");
                  by.putObject("implementation-status").put("state", "not-applicable");
                }
              }
            });
  }

  @Test
  void thePlanItselfApplies() {
    RuleCheck.of(new ThePlanItselfApplies())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              state(root, "3.12.4", "not-applicable");
            });
  }

  @Test
  void inheritanceNamesItsProvider() {
    RuleCheck.of(new InheritanceNamesItsProvider())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              ((ArrayNode) requirement(root, "3.9.1").get("props"))
                  .addObject()
                  .put("name", "control-origination")
                  .put("value", "inherited");
            });
  }

  @Test
  void answersComeFromTheScope() {
    RuleCheck.of(new AnswersComeFromTheScope())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              setProp(component(root, "Maintenance procedure"), "asset-category", "out-of-scope");
            });
  }

  @Test
  void implementedByWhatOperates() {
    RuleCheck.of(new ImplementedByWhatOperates())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              component(root, "Maintenance procedure")
                  .putObject("status")
                  .put("state", "under-development");
            });
  }

  @Test
  void implementedIsNotAPromise() {
    RuleCheck.of(new ImplementedIsNotAPromise())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              ((ObjectNode) requirement(root, "3.1.1").at("/statements/0/by-components/0"))
                  .put("description", "Account reviews will be implemented in spring.");
            });
  }

  @Test
  void alternativesAreAdjudicated() {
    RuleCheck.of(new AlternativesAreAdjudicated())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              state(root, "3.7.1", "alternative");
            });
  }

  @Test
  void partialCasesAreKnown() {
    RuleCheck.of(new PartialCasesAreKnown())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              prop(requirement(root, "3.1.1"), "partial-implementation", "half");
            });
  }

  @Test
  void partialMfaCoversPrivilegedUsers() {
    RuleCheck.of(new PartialMfaCoversPrivilegedUsers())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              state(root, "3.5.3", "partial");
              prop(
                  requirement(root, "3.5.3"),
                  "partial-implementation",
                  "mfa-remote-and-privileged");
            });
  }

  @Test
  void partialCasesMayBeClaimed() {
    RuleCheck.of(new PartialCasesMayBeClaimed())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              state(root, "3.13.11", "partial");
            });
  }

  @Test
  void answersHaveAnOwner() {
    RuleCheck.of(new AnswersHaveAnOwner())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              requirement(root, "3.7.2").remove("responsible-roles");
            });
  }

  @Test
  void evidenceIsFinal() {
    RuleCheck.of(new EvidenceIsFinal())
        .staysSilentOnTheExample()
        .reportsPlan(
            root -> {
              find(root, "/back-matter/resources", "uuid", "6c9f48b6-256c-5264-bac0-faf6334eede7")
                  .put("title", "Access review (draft)");
            });
  }
}
