package dev.assay.validate;

import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.NotChecked;
import dev.assay.document.OscalDocument;
import dev.assay.profiles.load.Origin;
import dev.assay.validate.constraint.ConstraintChecker;
import dev.assay.validate.constraint.ImportEnvironment;
import dev.assay.validate.custom.UserRules;
import dev.assay.validate.metapath.Tree;
import dev.assay.validate.schematron.SchematronRules;
import java.util.ArrayList;
import java.util.List;

/** Checks a document against the constraints of OSCAL and the rules of the user. */
final class ConstraintRun {
  /** The rule sets of OSCAL: NIST's constraints, and those that the reference library adds. */
  private static final List<String> BUILT_IN = List.of("nist", "library");

  private final ValidationOptions options;

  ConstraintRun(ValidationOptions options) {
    this.options = options;
  }

  /** The names of the rule sets that run. */
  List<String> ruleSets() {
    List<String> names = new ArrayList<>(BUILT_IN);
    names.addAll(options.rules().names());
    return names;
  }

  /** Runs all of them; returns what could not be checked. */
  List<NotChecked> run(OscalDocument document, Origin origin, FindingSink sink) {
    UserRules rules = options.rules();
    Tree tree = new Tree(origin.name(), document);
    ImportEnvironment imports = new ImportEnvironment(options.loader(), tree, origin);
    List<NotChecked> notChecked =
        new ArrayList<>(new ConstraintChecker(tree, imports, rules.constraints(), sink).check());
    for (SchematronRules schematron : rules.schematron()) {
      notChecked.addAll(schematron.check(tree, sink));
    }
    rules.problems().forEach(sink::add);
    if (rules.isBroken()) {
      notChecked.add(
          new NotChecked("what the broken rules files ask for", "they have errors of their own"));
    }
    return notChecked;
  }
}
