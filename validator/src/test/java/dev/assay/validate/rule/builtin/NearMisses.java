package dev.assay.validate.rule.builtin;

import static dev.assay.validate.cmmc.ExampleSsp.at;
import static dev.assay.validate.cmmc.ExampleSsp.requirement;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.validate.cmmc.ExampleSsp;
import dev.assay.validate.rule.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Asks rules, by their names, about documents that come near to what they report. */
final class NearMisses {

  static final String MAIL = "Halcyard GovSuite Mail and Vault";
  static final String SOC = "Tidewrack SOC and Lanternlog platform";

  private static final Map<String, Rule> RULES = rules();

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new HashMap<>();
    AssessmentRules.ALL.forEach(rule -> rules.put(rule.getClass().getSimpleName(), rule));
    return rules;
  }

  static RuleCheck check(String rule) {
    return RuleCheck.of(Objects.requireNonNull(RULES.get(rule), rule));
  }

  static void silent(String rule, Consumer<ObjectNode> plan) {
    check(rule).staysSilentOnPlan(plan);
  }

  static void says(String rule, String message, Consumer<ObjectNode> plan) {
    assertEquals(List.of(message), check(rule).messages(plan, ExampleSsp::asIs));
  }

  static void poamSays(String rule, List<String> messages, Consumer<ObjectNode> poam) {
    assertEquals(messages, check(rule).messages(ExampleSsp::asIs, poam));
  }

  static ObjectNode answer(ObjectNode root, String number) {
    return (ObjectNode) requirement(root, number).at("/statements/0/by-components/0");
  }

  static ObjectNode item(ObjectNode root, int index) {
    return at(root, "/poam-items/" + index);
  }

  static ObjectNode authorization(ObjectNode root) {
    return at(root, "/system-implementation/leveraged-authorizations/0");
  }

  private NearMisses() {}
}
