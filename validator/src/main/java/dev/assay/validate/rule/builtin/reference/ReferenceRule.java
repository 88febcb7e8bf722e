package dev.assay.validate.rule.builtin.reference;

import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.io.Nearest;
import dev.assay.validate.metapath.Node;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleContext;
import dev.assay.validate.rule.RuleInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule that asks of each reference of a document what it leads to. Where an import is out of
 * reach, what is not found here may be there: then it is not checked.
 */
abstract class ReferenceRule implements Rule {
  /** A reference that leads nowhere. */
  private record Lost(Node at, String what, Set<String> kinds) {}

  @Override
  public final void check(RuleContext context, FindingSink sink) {
    Identifiers identifiers = Identifiers.of(context);
    List<Lost> lost = new ArrayList<>();
    for (Node reference : identifiers.references()) {
      judge(reference, identifiers, lost);
    }
    for (Identifiers.InProse link : identifiers.inProse()) {
      String href = "#" + link.fragment();
      if (isOfInterest(link) && !leads(href, Set.of(), identifiers)) {
        lost.add(new Lost(link.text(), href, Set.of()));
      }
    }
    if (!lost.isEmpty() && !context.imports().outOfReach().isEmpty()) {
      context.notChecked(
          info().id() + ": where " + count(lost.size()) + " out of the document lead",
          context.imports().outOfReach().get(0));
      return;
    }
    for (Lost reference : lost) {
      sink.add(
          info()
              .at(
                  weight(context.document().type()),
                  context.file(),
                  reference.at().pointer(),
                  message(reference, identifiers),
                  help(reference, identifiers)));
    }
  }

  private static String count(int references) {
    return references == 1 ? "1 reference" : references + " references";
  }

  private void judge(Node reference, Identifiers identifiers, List<Lost> lost) {
    Node holder = reference.parent();
    Set<String> kinds = holder == null ? null : kinds(reference, holder);
    if (kinds != null && !leads(reference.text(), kinds, identifiers)) {
      lost.add(new Lost(reference, reference.text(), kinds));
    }
  }

  /**
   * What a reference may lead to: names of elements, none for any element at all; null when the
   * node is no reference of this rule.
   */
  abstract @Nullable Set<String> kinds(Node reference, Node holder);

  /** Whether a link in prose is a reference of this rule. */
  boolean isOfInterest(Identifiers.InProse link) {
    return false;
  }

  /** What a reference that leads nowhere weighs in a document of a model. */
  Severity weight(DocumentType type) {
    return info().severity();
  }

  /** Whether there is something that a reference leads to. */
  boolean leads(String text, Set<String> kinds, Identifiers identifiers) {
    Set<String> found = identifiers.kinds(text);
    return kinds.isEmpty() ? !found.isEmpty() : found.stream().anyMatch(kinds::contains);
  }

  /** The texts that would be right, for a suggestion. */
  List<String> candidates(Set<String> kinds, Identifiers identifiers) {
    return identifiers.uuidsOf(kinds);
  }

  private static String message(Lost lost, Identifiers identifiers) {
    Node holder = lost.at().parent();
    if (lost.at().markup() != null) {
      return "the text has a link to \"" + lost.what() + "\", but nothing has this id";
    }
    String start =
        "\""
            + lost.at().name()
            + "\" of "
            + (holder == null ? "" : holder.name())
            + " is \""
            + lost.what()
            + "\", ";
    String wanted = lost.kinds().isEmpty() ? "nothing" : "no " + words(lost.kinds());
    Set<String> found = identifiers.kinds(lost.what());
    return found.isEmpty()
        ? start + "but " + wanted + " has this id"
        : start + "which is the id of a " + words(found) + ", not of a " + words(lost.kinds());
  }

  private static String words(Set<String> kinds) {
    return String.join(" or ", kinds.stream().sorted().toList());
  }

  private String help(Lost lost, Identifiers identifiers) {
    String near = Nearest.to(lost.what(), candidates(lost.kinds(), identifiers));
    return near == null
        ? "Correct the reference, or add what it refers to"
        : "Did you mean \"" + near + "\"?";
  }

  /** The information about a rule of this family. */
  static RuleInfo info(
      String id, String title, String what, String why, String example, String mend) {
    return new RuleInfo(
        id,
        Severity.ERROR,
        title,
        what,
        why,
        example,
        mend,
        List.of(),
        List.of("NIST OSCAL, https://pages.nist.gov/OSCAL/learn/concepts/identifier-use/"));
  }
}
