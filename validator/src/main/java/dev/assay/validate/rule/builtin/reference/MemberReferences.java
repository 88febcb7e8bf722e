package dev.assay.validate.rule.builtin.reference;

import dev.assay.validate.metapath.Node;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** References that are known by the names of the flag or field and of what holds it. */
final class MemberReferences extends ReferenceRule {
  private static final String WHY =
      """
      A reference that leads nowhere is a thought that was lost: the reader cannot tell what was
      meant, and tools that follow it fail or pass over it.""";

  private static final String MEND =
      """
      Correct the uuid, or add what it refers to, here or in the document that is imported.""";

  private final RuleInfo info;
  private final Map<String, Set<String>> kindsByMember;

  private MemberReferences(RuleInfo info, Map<String, Set<String>> kindsByMember) {
    this.info = info;
    this.kindsByMember = kindsByMember;
  }

  /** The rules, sorted by id. */
  static List<Rule> all() {
    return List.of(
        new MemberReferences(
            describe("REF-COMPONENT", "component", "component-uuid", "by-components"),
            Map.of(
                "by-component/component-uuid", Set.of("component"),
                "implemented-component/component-uuid", Set.of("component"),
                "incorporates-component/component-uuid", Set.of("component"),
                "uses-component/component-uuid", Set.of("component"))),
        new MemberReferences(
            describe("REF-FINDING", "finding", "finding-uuid", "related-findings"),
            Map.of("related-finding/finding-uuid", Set.of("finding"))),
        new MemberReferences(
            describe(
                "REF-IMPLEMENTATION",
                "implementation",
                "implementation-uuid",
                "mitigating-factors"),
            Map.of(
                "mitigating-factor/implementation-uuid", Set.of(),
                "finding/implementation-statement-uuid", Set.of())),
        new MemberReferences(
            describe("REF-OBSERVATION", "observation", "observation-uuid", "related-observations"),
            Map.of("related-observation/observation-uuid", Set.of("observation"))),
        new MemberReferences(
            describe("REF-PARTY", "party", "party-uuid", "logged-by"),
            Map.of(
                "leveraged-authorization/party-uuid", Set.of("party"),
                "logged-by/party-uuid", Set.of("party"))),
        new MemberReferences(
            describe("REF-RISK", "risk", "risk-uuid", "related-risks"),
            Map.of("associated-risk/risk-uuid", Set.of("risk"))),
        new MemberReferences(
            describe("REF-TASK", "task, activity or response", "task-uuid", "dependencies"),
            Map.of(
                "dependency/task-uuid", Set.of("task"),
                "related-task/task-uuid", Set.of("task"),
                "associated-activity/activity-uuid", Set.of("activity"),
                "related-response/response-uuid", Set.of("response"))));
  }

  private static RuleInfo describe(String id, String noun, String member, String holder) {
    return info(
        id,
        "A reference to a " + noun + " leads nowhere",
        "References to a "
            + noun
            + " by its uuid, such as `"
            + member
            + "`, must lead to one in the\ndocument or in a document that it imports. OSCAL's own"
            + " constraints do not look at these.",
        WHY,
        "\"" + holder + "\": [ { \"" + member + "\": \"11111111-2222-4333-8444-555555555555\" } ]",
        MEND);
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  @Nullable Set<String> kinds(Node reference, Node holder) {
    return reference.name().equals("href")
        ? null
        : kindsByMember.get(holder.name() + "/" + reference.name());
  }
}
