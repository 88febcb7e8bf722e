package dev.assay.shell.command;

import dev.assay.diagnostic.Finding;
import dev.assay.document.DocumentType;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.profiles.load.DocumentLoader;
import dev.assay.validate.Level;
import dev.assay.validate.ValidationOptions;
import dev.assay.validate.Validator;
import dev.assay.validate.assess.Assess;
import dev.assay.validate.assess.AssessOptions;
import dev.assay.validate.assess.Assessment;
import dev.assay.validate.cmmc.Assessor;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a document stands: its findings, and of a plan the assessment.
 *
 * @param assessment the assessment, or null when the document is no plan
 * @param findings all findings
 */
record Standing(@Nullable Assessment assessment, List<Finding> findings) {

  /** How the open document stands, with its edits. */
  static Standing of(OpenDocument open) throws UnreadableException {
    Source source = open.source();
    ValidationOptions validation =
        new ValidationOptions(Level.RULES, Limits.DEFAULT, new DocumentLoader());
    if (open.type() != DocumentType.SYSTEM_SECURITY_PLAN) {
      return new Standing(null, new Validator(validation).validate(source).findings());
    }
    Assessment assessment =
        Assess.run(
                source,
                open.poam(),
                new AssessOptions(
                    2, Assessor.SELF, LocalDate.now(ZoneId.systemDefault()), validation))
            .assessment();
    if (assessment == null) {
      throw new UnreadableException(source.name(), "it cannot be read as a plan");
    }
    return new Standing(assessment, assessment.findings());
  }
}
