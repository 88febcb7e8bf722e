package dev.assay.shell.command;

import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.UnreadableException;
import dev.assay.model.gen.ControlImplementation;
import dev.assay.model.gen.ImplementedRequirement;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.profiles.cmmc.RequirementId;
import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.GapView;
import dev.assay.shell.view.Style;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Shows what becomes of a plan's Rev 2 requirements in Rev 3. */
final class CatalogGapCommand implements Command {
  private static final CommandSpec SPEC =
      CommandSpec.named("catalog gap", "Shows what Rev 3 changes for a Rev 2 plan.")
          .argument(
              Argument.one("SSP", Completion.DOCUMENT, "the system security plan, on Rev 2")
                  .orOpenDocument())
          .option(
              Option.choice("--to", "REVISION", List.of("rev3"), "the revision to compare with")
                  .otherwise("rev3"))
          .options(Documents.LIMITS)
          .example("catalog gap ssp.json --to rev3", "The plan against SP 800-171 Rev 3.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session) throws UsageException, UnreadableException {
    String word = Documents.word(call, session);
    OscalDocument document =
        Documents.document(
            Documents.read(Documents.single(call, session), Documents.limits(call), session));
    if (document.type() != DocumentType.SYSTEM_SECURITY_PLAN) {
      throw new UsageException(
          word + " is a " + document.type().title() + ", not a system security plan");
    }
    Set<RequirementId> answered = answered(document.rootAs(SystemSecurityPlan.class));
    if (answered.isEmpty()) {
      throw new UsageException(word + " answers no requirement of SP 800-171 Rev 2");
    }
    GapView view = new GapView(new Style(session.console().colour()), session.console().width());
    session.console().print(view.page(answered));
    return ExitCode.DONE;
  }

  private static Set<RequirementId> answered(SystemSecurityPlan plan) {
    Set<RequirementId> answered = new LinkedHashSet<>();
    ControlImplementation implementation = plan.controlImplementation();
    if (implementation != null) {
      for (ImplementedRequirement one : implementation.implementedRequirements()) {
        String id = one.controlId();
        if (id != null) {
          RequirementId.parse(id).ifPresent(answered::add);
        }
      }
    }
    return answered;
  }
}
