package dev.assay.validate.rule.builtin.reference;

import dev.assay.document.DocumentType;
import dev.assay.model.DataType;
import dev.assay.validate.metapath.Node;
import dev.assay.validate.rule.RuleInfo;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A link to a fragment leads to something in the document. */
public final class LinksLeadSomewhere extends ReferenceRule {
  static final RuleInfo INFO =
      info(
          "REF-LINK",
          "A link to a part of the document leads nowhere",
          """
          The `href` of a link that starts with `#` and goes on with a uuid must name a resource of
          the back matter or another element with this uuid. In a catalog, `#` and an id must name
          an element with this id. Links that OSCAL's own constraints look at are left to these.
          Of links within texts, those with `#` and a uuid are looked at, in Markdown and in XML; not
          those with an id, since a resolved baseline speaks of controls that it left out.""",
          """
          The evidence or source behind such a link cannot be found by those who need it.""",
          """
          "links": [ { "href": "#11111111-2222-4333-8444-555555555555", "rel": "evidence" } ]""",
          """
          Correct the fragment, or add the resource to the back matter.""");

  /** What NIST's constraints look at: everywhere, in a control, in a component. */
  private static final Set<String> CHECKED = Set.of("reference");

  private static final Set<String> CHECKED_IN_CONTROL =
      Set.of("related", "required", "incorporated-into", "moved-to");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  @Nullable Set<String> kinds(Node reference, Node holder) {
    boolean link = holder.name().equals("link") && reference.name().equals("href");
    if (!link || !reference.text().startsWith("#") || isCheckedByNist(holder)) {
      return null;
    }
    boolean uuid = DataType.UUID.accepts(reference.text().substring(1));
    boolean catalog = holder.tree().document().type() == DocumentType.CATALOG;
    return uuid || catalog ? Set.of() : null;
  }

  @Override
  boolean isOfInterest(Identifiers.InProse link) {
    return DataType.UUID.accepts(link.fragment());
  }

  private static boolean isCheckedByNist(Node link) {
    Node rel = link.flag("rel");
    Node above = link.parent();
    String text = rel == null ? "" : rel.text();
    boolean control = above != null && above.name().equals("control");
    return CHECKED.contains(text) || (control && CHECKED_IN_CONTROL.contains(text));
  }

  @Override
  boolean leads(String text, Set<String> kinds, Identifiers identifiers) {
    String target = text.substring(1);
    return identifiers.hasId(target) || !identifiers.kinds(target).isEmpty();
  }
}
