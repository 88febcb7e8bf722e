package dev.assay.validate.rule.builtin.reference;

import dev.assay.validate.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The table of the rules about references, sorted by id. */
public final class ReferenceRules {
  /** The rules. */
  public static final List<Rule> ALL = all();

  private ReferenceRules() {}

  private static List<Rule> all() {
    List<Rule> rules = new ArrayList<>(MemberReferences.all());
    rules.add(new ImportsAreOfTheirKind()); // REF-IMPORT
    rules.add(new LinksLeadSomewhere()); // REF-LINK
    rules.add(new ParametersAreInProfile()); // REF-PARAM
    rules.add(new RolesAreDeclared()); // REF-ROLE
    rules.add(new SubjectsAreThere()); // REF-SUBJECT
    rules.add(new UuidsAreUnique()); // REF-UUID
    rules.sort(Comparator.comparing(rule -> rule.info().id()));
    return List.copyOf(rules);
  }
}
