package dev.assay.validate.rule.builtin.reference;

import dev.assay.diagnostic.FindingSink;
import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.validate.rule.Imports;
import dev.assay.validate.rule.Rule;
import dev.assay.validate.rule.RuleContext;
import dev.assay.validate.rule.RuleInfo;
import java.util.List;

/** An import leads to a document of the kind that it is for. */
public final class ImportsAreOfTheirKind implements Rule {
  static final RuleInfo INFO =
      new RuleInfo(
          "REF-IMPORT",
          Severity.ERROR,
          "An import leads to a document of another kind",
          """
          `import-ssp` must lead to a system security plan, `import-ap` to an assessment plan,
          `import-profile` and the imports of a profile to a profile or a catalog,
          `import-component-definition` to a component definition. An import that cannot be reached
          is not checked.""",
          """
          Whatever is looked up in the import is not there, and everything that builds on it fails.""",
          """
          "import-ssp": { "href": "poam.json" }""",
          """
          Correct the href.""",
          List.of(),
          List.of());

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RuleContext context, FindingSink sink) {
    for (Imports.Import imported : context.imports().direct()) {
      OscalDocument document = imported.document();
      if (document != null && !imported.expected().contains(document.type())) {
        List<String> titles = imported.expected().stream().map(ImportsAreOfTheirKind::one).toList();
        sink.add(
            INFO.at(
                context.file(),
                imported.pointer(),
                "\""
                    + imported.href()
                    + "\" is "
                    + one(document.type())
                    + "; it must be "
                    + String.join(" or ", titles),
                "Correct the href"));
      }
    }
  }

  private static String one(DocumentType type) {
    return ("aeiou".indexOf(type.title().charAt(0)) >= 0 ? "an " : "a ") + type.title();
  }
}
