package dev.assay.shell.command;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.edit.PlanEdit;
import dev.assay.io.Nearest;
import dev.assay.io.UnreadableException;
import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.Option;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.Style;
import dev.assay.shell.view.Table;
import dev.assay.shell.view.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lists what the open document holds. */
final class ListCommand implements Command {
  static final List<String> KINDS =
      List.of("controls", "components", "inventory", "parties", "items", "findings");

  private static final int ROWS = 20;

  private static final CommandSpec SPEC =
      CommandSpec.named("list", "Lists what the open document holds.")
          .interactive()
          .argument(Argument.one("KIND", Completion.LIST, "one of " + String.join(", ", KINDS)))
          .option(
              Option.choice(
                  "--status",
                  "STATUS",
                  statuses(),
                  "controls with an answer of this status, or that come to it"))
          .option(
              Option.value("--family", "FAMILY", "controls of this family, such as IA or 3.5")
                  .completing(Completion.FAMILY))
          .option(
              Option.value("--party", "NAME", "controls that this party answers for")
                  .completing(Completion.PARTY))
          .option(
              Option.value("--component", "NAME", "controls that this component answers")
                  .completing(Completion.COMPONENT))
          .option(Option.value("--text", "TEXT", "only rows that hold this text"))
          .option(
              Option.choice(
                  "--severity", "SEVERITY", List.of("error", "warning", "info"), "findings alone"))
          .option(
              Option.value("--rule", "RULE", "findings of this rule").completing(Completion.RULE))
          .option(Option.value("--page", "N", "one page of " + ROWS + " rows"))
          .example("list controls --status planned", "What is still to be done.")
          .example("list controls --family IA --status not-met", "What is open in a family.")
          .example("list findings --severity error", "Only errors.")
          .build();

  private static List<String> statuses() {
    List<String> all = new ArrayList<>(PlanEdit.STATES);
    all.addAll(List.of("met", "not-met"));
    return all;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public int run(Invocation call, Session session) throws UsageException, UnreadableException {
    OpenDocument open = session.document();
    String kind = call.arguments().get(0);
    if (!KINDS.contains(kind)) {
      String near = Nearest.to(kind, KINDS);
      throw new UsageException(
          "list cannot list \""
              + kind
              + "\"; "
              + (near == null ? "" : "did you mean " + near + "? ")
              + "It lists "
              + String.join(", ", KINDS));
    }
    checkFilters(call, kind);
    if (kind.equals("controls") && open.type() == DocumentType.PROFILE) {
      throw new UsageException(
          "a profile selects controls from a catalog: \"resolve -o FILE\" gives the catalog to open");
    }
    Lists lists = new Lists(open);
    List<Lists.Row> rows =
        switch (kind) {
          case "controls" ->
              lists.controls(
                  new Lists.Wanted(
                      call.value("--status"),
                      family(call),
                      call.value("--component"),
                      call.value("--party")));
          case "components" -> lists.components();
          case "inventory" -> lists.inventory();
          case "parties" -> lists.parties();
          case "items" -> lists.items();
          default -> lists.findings(severity(call), call.value("--rule"));
        };
    int all = rows.size();
    String text = call.value("--text");
    if (text != null) {
      rows = rows.stream().filter(r -> r.holds(text)).toList();
    }
    int shown = rows.size();
    long page = call.number("--page", 0, 1, Integer.MAX_VALUE);
    long pages = Math.max(1, (shown + ROWS - 1) / ROWS);
    if (page > pages) {
      throw new UsageException(
          "there is no page "
              + page
              + "; "
              + Text.count(shown, "row")
              + " fill "
              + Text.count(pages, "page"));
    }
    if (page > 0) {
      int from = (int) (page - 1) * ROWS;
      rows = rows.subList(from, Math.min(rows.size(), from + ROWS));
    }
    session
        .console()
        .print(
            table(rows, session)
                + (rows.isEmpty() ? "" : "\n")
                + (shown == all ? "" : shown + " of ")
                + Text.count(all, noun(kind))
                + (page > 0 ? ", page " + page + " of " + pages : "")
                + "\n");
    return ExitCode.DONE;
  }

  /** A filter that does nothing is a mistake. */
  private static void checkFilters(Invocation call, String kind) throws UsageException {
    for (String option : List.of("--status", "--family", "--party", "--component")) {
      if (call.has(option) && !kind.equals("controls")) {
        throw new UsageException(option + " is for controls; --text TEXT is for all lists");
      }
    }
    for (String option : List.of("--severity", "--rule")) {
      if (call.has(option) && !kind.equals("findings")) {
        throw new UsageException(option + " is for findings; --text TEXT is for all lists");
      }
    }
  }

  private static @Nullable String family(Invocation call) {
    String family = call.value("--family");
    return family == null ? null : family.toUpperCase(Locale.ROOT);
  }

  private static @Nullable Severity severity(Invocation call) {
    String label = call.value("--severity");
    return label == null ? null : Severity.valueOf(label.toUpperCase(Locale.ROOT));
  }

  private static String table(List<Lists.Row> rows, Session session) {
    Style style = new Style(session.console().colour());
    int width = session.console().width();
    int columns = rows.stream().mapToInt(r -> r.cells().size()).max().orElse(1);
    Table table = new Table(0);
    for (Lists.Row row : rows) {
      String[] cells = new String[columns];
      for (int i = 0; i < columns; i++) {
        cells[i] = i < row.cells().size() ? Text.visible(row.cells().get(i)) : "";
      }
      table.row(cells);
    }
    String text = table.fit(width);
    for (String good : List.of("  MET  ")) {
      text = text.replace(good, "  " + style.good(good.strip()) + "  ");
    }
    return text.replace("  NOT MET  ", "  " + style.bad("NOT MET") + "  ");
  }

  private static String noun(String kind) {
    return switch (kind) {
      case "parties" -> "party";
      case "inventory" -> "item";
      default -> kind.substring(0, kind.length() - 1);
    };
  }
}
