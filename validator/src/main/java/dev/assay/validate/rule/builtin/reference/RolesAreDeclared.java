package dev.assay.validate.rule.builtin.reference;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.validate.metapath.Node;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A role that something refers to is one of the roles of the metadata. */
public final class RolesAreDeclared extends ReferenceRule {
  static final RuleInfo INFO =
      info(
          "REF-ROLE",
          "A role is not declared",
          """
          The `role-id` of a `responsible-role`, `logged-by` or actor must be the id of a role in
          the metadata of the document, or of a document that it imports. Roles that OSCAL's own
          constraints look at are left to these. In a component definition this is a warning: the
          plan that takes the component in may declare the role.""",
          """
          An answer for which an unknown role is responsible is an answer for which nobody is.""",
          """
          "responsible-roles": [ { "role-id": "sytem-administrator" } ]""",
          """
          Correct the id, or add the role to the metadata.""");

  /** In a plan, NIST's constraints on an implemented requirement look at these. */
  private static final Set<String> CHECKED_BY_NIST =
      Set.of(
          "implemented-requirement",
          "statement",
          "by-component",
          "satisfied",
          "provided",
          "inherited",
          "responsibility");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  @Nullable Set<String> kinds(Node reference, Node holder) {
    boolean role = reference.name().equals("role-id");
    return switch (holder.name()) {
      case "responsible-role" -> role && !isCheckedByNist(holder) ? Set.of("role") : null;
      case "logged-by", "actor" -> role ? Set.of("role") : null;
      default -> null;
    };
  }

  @Override
  Severity weight(DocumentType type) {
    return type == DocumentType.COMPONENT_DEFINITION ? Severity.WARNING : INFO.severity();
  }

  private static boolean isCheckedByNist(Node holder) {
    Node above = holder.parent();
    boolean plan = holder.tree().document().type() == DocumentType.SYSTEM_SECURITY_PLAN;
    return plan && above != null && CHECKED_BY_NIST.contains(above.name());
  }

  @Override
  boolean leads(String text, Set<String> kinds, Identifiers identifiers) {
    return identifiers.roles().contains(text);
  }

  @Override
  List<String> candidates(Set<String> kinds, Identifiers identifiers) {
    return identifiers.roles().stream().sorted().toList();
  }
}
