package dev.assay.shell.command;

import dev.assay.diagnostic.Finding;
import dev.assay.diagnostic.Severity;
import dev.assay.document.OscalDocument;
import dev.assay.io.Source;
import dev.assay.profiles.load.DocumentLoader;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.FindingView;
import dev.assay.shell.view.Style;
import dev.assay.shell.view.Text;
import dev.assay.validate.FindingChanges;
import dev.assay.validate.Level;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.Validator;
import java.util.List;

/** Takes edits on, or refuses them. */
final class Editing {
  private Editing() {}

  /**
   * Takes an edit on when the document is as valid with it as it was before.
   *
   * @param what the edit in a few words
   * @throws UsageException when it is not; the findings have been shown
   */
  static void take(Session session, OpenDocument open, OscalDocument edited, String what)
      throws UsageException {
    Source before = open.source();
    Source after = new Source(before.name(), before.path(), open.bytes(edited));
    Validator validator =
        new Validator(
            new ValidationOptions(
                Level.CONSTRAINTS, dev.assay.io.Limits.DEFAULT, new DocumentLoader()));
    List<Finding> wrong =
        FindingChanges.of(
                validator.validate(before).findings(), validator.validate(after).findings())
            .added()
            .stream()
            .filter(f -> f.severity() == Severity.ERROR)
            .toList();
    if (!wrong.isEmpty()) {
      FindingView view =
          new FindingView(new Style(session.console().colour()), session.console().width());
      session.console().print(view.lines(wrong));
      throw new UsageException(
          "the edit is not taken over: the document would have "
              + Text.count(wrong.size(), "error")
              + " more, shown above");
    }
    if (session.console().cancelled()) {
      throw new UsageException("stopped; nothing changed");
    }
    open.history().add(edited, what);
  }
}
