package dev.assay.validate.rule.builtin.reference;

import dev.assay.validate.metapath.Node;
import dev.assay.validate.rule.RuleInfo;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The subject of an observation or risk is what its type says, and so is an actor. */
public final class SubjectsAreThere extends ReferenceRule {
  static final RuleInfo INFO =
      info(
          "REF-SUBJECT",
          "A subject or actor leads nowhere",
          """
          `subject-uuid` must lead to what the `type` beside it says: a component, an inventory
          item, a location, a party, a user or a resource. `actor-uuid` must lead to a party, a
          component or an assessment platform. Both may stand in a document that is imported.""",
          """
          A finding whose subject nobody can find cannot be mended, nor be shown to be mended.""",
          """
          "subjects": [ { "type": "component",
                          "subject-uuid": "11111111-2222-4333-8444-555555555555" } ]""",
          """
          Correct the uuid or the type, or add the subject to the document it belongs to.""");

  private static final Map<String, Set<String>> BY_TYPE =
      Map.of(
          "component", Set.of("component"),
          "inventory-item", Set.of("inventory-item"),
          "location", Set.of("location"),
          "party", Set.of("party"),
          "user", Set.of("user"),
          "resource", Set.of("resource"),
          "tool", Set.of("component"),
          "assessment-platform", Set.of("assessment-platform"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  @Nullable Set<String> kinds(Node reference, Node holder) {
    String name = reference.name();
    if (!name.equals("subject-uuid") && !name.equals("actor-uuid")) {
      return null;
    }
    Node type = holder.flag("type");
    return type == null ? Set.of() : BY_TYPE.getOrDefault(type.text(), Set.of());
  }
}
