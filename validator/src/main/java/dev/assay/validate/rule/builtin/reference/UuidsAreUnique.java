package dev.assay.validate.rule.builtin.reference;

import dev.assay.diagnostic.FindingSink;
import dev.assay.validate.metapath.Node;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleContext;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** No two elements of a document have the same uuid. */
public final class UuidsAreUnique implements Rule {
  static final RuleInfo INFO =
      ReferenceRule.info(
          "REF-UUID",
          "A uuid stands for two things",
          """
          Each uuid must be given to one element of the document only. OSCAL's own constraints look
          at equal elements side by side; this rule looks across the document.""",
          """
          A reference to such a uuid can mean either of two things, and tools take the one they
          find first. It comes from copying a part and keeping its uuid.""",
          """
          "components": [ { "uuid": "11111111-2222-4333-8444-555555555555", "title": "A" } ],
          "users": [ { "uuid": "11111111-2222-4333-8444-555555555555", "title": "B" } ]""",
          """
          Give one of the two a new uuid, and correct the references that mean it.""");

  /** What NIST's constraints keep unique among the children of one parent. */
  private static final Set<String> CHECKED_BY_NIST =
      Set.of(
          "party",
          "location",
          "resource",
          "component",
          "user",
          "leveraged-authorization",
          "capability",
          "diagram");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RuleContext context, FindingSink sink) {
    for (List<Node> nodes : Identifiers.of(context).byUuid().values()) {
      Node first = nodes.get(0);
      for (Node node : nodes.subList(1, nodes.size())) {
        Node uuid = node.flag("uuid");
        if (uuid != null && !isCheckedByNist(first, node)) {
          sink.add(
              INFO.at(
                  context.file(),
                  uuid.pointer(),
                  "\"uuid\" of "
                      + node.name()
                      + " is \""
                      + uuid.text()
                      + "\", which is the uuid of a "
                      + first.name()
                      + " too",
                  "The first one is at " + first.pointer()));
        }
      }
    }
  }

  private static boolean isCheckedByNist(Node first, Node second) {
    return CHECKED_BY_NIST.contains(first.name())
        && first.name().equals(second.name())
        && Objects.equals(first.parent(), second.parent());
  }
}
