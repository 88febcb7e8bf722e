package dev.assay.shell.command;

import dev.assay.convert.init.SspSkeleton;
import dev.assay.document.OscalDocument;
import dev.assay.io.UnreadableException;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.ControlImplementation;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.Text;
import java.io.IOException;

/** Writes the first draft of a system security plan. */
final class InitSspCommand implements Command {
  private static final String USUAL = "cmmc-l2";
  private static final CommandSpec SPEC =
      CommandSpec.named("init ssp", "Drafts a plan with every requirement to answer.")
          .option(Drafts.PROFILE.otherwise(USUAL))
          .options(Drafts.COMMON)
          .options(References.OPTIONS)
          .option(OutputOptions.QUIET)
          .options(Documents.LIMITS)
          .note(
              "The draft is valid against the schema. Each requirement and each objective has an"
                  + " answer to be written, whose remarks say what to write; each answer's status is"
                  + " planned until somebody sets it.")
          .note(
              "With --keep-uuid and --last-modified the draft is the same on every run. Word is"
                  + " often the better place to fill it in: convert writes it, and takes it back.")
          .example("init ssp --profile cmmc-l2 -o ssp.json", "A plan for CMMC Level 2.")
          .example("init ssp -o ssp.yaml --title Enclave", "As YAML, with a title.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session)
      throws UsageException, UnreadableException, IOException {
    String given = call.value(Drafts.PROFILE.name());
    String profile = given == null ? USUAL : given;
    Drafts drafts = new Drafts(call, session.console());
    Catalog catalog = drafts.catalog(profile);
    if (catalog == null) {
      return ExitCode.UNREADABLE;
    }
    OscalDocument draft = SspSkeleton.write(catalog, drafts.href(profile), drafts.options);
    ControlImplementation answers = draft.rootAs(SystemSecurityPlan.class).controlImplementation();
    int requirements = answers == null ? 0 : answers.implementedRequirements().size();
    if (answers == null || requirements == 0) {
      throw new UsageException(profile + " has no requirements to answer");
    }
    int objectives =
        answers.implementedRequirements().stream().mapToInt(r -> r.statements().size()).sum();
    drafts.write(
        draft,
        profile,
        Text.count(requirements, "requirement")
            + ", "
            + Text.count(objectives, "objective")
            + " to answer");
    return ExitCode.DONE;
  }
}
