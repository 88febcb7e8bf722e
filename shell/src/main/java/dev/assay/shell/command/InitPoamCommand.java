package dev.assay.shell.command;

import dev.assay.convert.Baseline;
import dev.assay.convert.init.PoamSkeleton;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.io.ReadResult;
import dev.assay.io.Source;
import dev.assay.io.UnreadableException;
import dev.assay.model.gen.Catalog;
import dev.assay.model.gen.PlanOfActionAndMilestones;
import dev.assay.model.gen.SystemSecurityPlan;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.Console;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.Text;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes the first draft of a plan of action and milestones. */
final class InitPoamCommand implements Command {
  private static final String FROM = "--from";
  private static final CommandSpec SPEC =
      CommandSpec.named("init poam", "Drafts a POA&M of what a plan leaves open.")
          .option(
              Option.value(FROM, "SSP", "the plan whose open requirements become items")
                  .completing(Completion.DOCUMENT))
          .option(
              Option.value(
                      Drafts.PROFILE.name(),
                      "PROFILE",
                      "without a plan: an item for each requirement of this profile")
                  .completing(Completion.DOCUMENT))
          .option(Drafts.DATE)
          .options(Drafts.COMMON)
          .options(References.OPTIONS)
          .option(OutputOptions.QUIET)
          .options(Documents.LIMITS)
          .note(
              "A requirement is open when one of its answers is planned or partial, or when the plan"
                  + " does not answer it. People, roles and the system's identifier are the plan's."
                  + " The draft is valid against the schema; its remarks say what to write, and"
                  + " which items 32 CFR 170.21 does not let stay open.")
          .note(
              "Each item has one risk with one milestone, due 180 days after --date, or after today"
                  + " when there is no CMMC Status Date yet.")
          .example("init poam --from ssp.json -o poam.json", "Items for what ssp.json leaves open.")
          .example(
              "init poam --from ssp.json --date 2026-09-21 -o poam.xml",
              "As XML, due by 2027-03-20.")
          .build();

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session)
      throws UsageException, UnreadableException, IOException {
    String from = call.value(FROM);
    String profile = call.value(Drafts.PROFILE.name());
    if ((from == null) == (profile == null)) {
      throw new UsageException(
          from == null
              ? "say what the items come from: --from SSP, or --profile PROFILE"
              : "--from and --profile exclude each other: the plan names its own profile");
    }
    Drafts drafts = new Drafts(call, session.console());
    OscalDocument draft;
    if (from != null) {
      draft = fromPlan(from, drafts, call, session);
    } else {
      Catalog catalog = drafts.catalog(String.valueOf(profile));
      if (catalog == null) {
        return ExitCode.UNREADABLE;
      }
      draft = PoamSkeleton.write(catalog, drafts.options);
    }
    String source = from == null ? String.valueOf(profile) : from;
    if (draft == null) {
      session
          .console()
          .note(
              source
                  + ": "
                  + (from == null ? "it has no requirements" : "every requirement is met")
                  + ", so that there is no POA&M to write (OSCAL has none without items)");
      return ExitCode.FINDINGS;
    }
    int items = draft.rootAs(PlanOfActionAndMilestones.class).poamItems().size();
    drafts.write(draft, source, Text.count(items, "item"));
    return ExitCode.DONE;
  }

  private static @Nullable OscalDocument fromPlan(
      String from, Drafts drafts, Invocation call, Session session)
      throws UsageException, UnreadableException {
    Console console = session.console();
    Source source = Documents.one(from, call, session);
    ReadResult read = Documents.read(source, Documents.limits(call), session);
    OscalDocument document = Documents.document(read);
    if (document.type() != DocumentType.SYSTEM_SECURITY_PLAN) {
      throw new UsageException(
          from + " is a " + document.type().title() + "; --from takes a system security plan");
    }
    Baseline baseline = Baseline.of(document, source, read.format(), References.loader(call));
    if (baseline.catalog() == null) {
      console.note(
          "assay: the profile "
              + baseline.href()
              + " is out of reach ("
              + baseline.why()
              + "): requirements that the plan leaves out are not seen");
    }
    return PoamSkeleton.write(
        document.rootAs(SystemSecurityPlan.class),
        baseline.catalog(),
        drafts.href(from),
        drafts.options);
  }
}
