package dev.assay.shell.view;

import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Option;
import java.util.List;

/** Help: the list of commands, and the page of one command. */
public final class HelpView {
  private static final int LABEL = 26;

  private final String program;
  private final int width;

  /**
   * Help for a place where commands are typed.
   *
   * @param program what stands before a command: {@code "assay "}, or nothing in a session
   * @param width columns of the terminal; more than 100 are not used
   */
  public HelpView(String program, int width) {
    this.program = program;
    this.width = Math.min(100, width);
  }

  /** The page of one command. */
  public String page(CommandSpec spec) {
    StringBuilder out = new StringBuilder();
    out.append(Text.hang("Usage: ", "       ", spec.synopsis(program), width));
    out.append('\n').append(Text.hang("", "", spec.summary(), width));
    for (String note : spec.notes()) {
      out.append('\n').append(Text.hang("", "", note, width));
    }
    Argument argument = spec.argument();
    if (argument != null) {
      out.append("\nArguments\n");
      entry(out, argument.name(), argument.help() + openDocument(argument));
    }
    out.append("\nOptions\n");
    for (Option option : spec.options()) {
      entry(out, option.label(), option.explanation());
    }
    if (!spec.examples().isEmpty()) {
      out.append("\nExamples\n");
      for (CommandSpec.Example example : spec.examples()) {
        out.append("  ").append(program).append(example.line()).append('\n');
        out.append(Text.hang("      ", "      ", example.effect(), width));
      }
    }
    return out.toString();
  }

  private String openDocument(Argument argument) {
    return argument.openDocument() && program.isEmpty() ? "; without it, the open document" : "";
  }

  private void entry(StringBuilder out, String label, String help) {
    String rest = " ".repeat(LABEL);
    String first = "  " + label;
    if (Text.columns(first) + 2 > LABEL) {
      out.append(first).append('\n');
      out.append(Text.hang(rest, rest, help, width));
    } else {
      out.append(Text.hang(Text.pad(first, LABEL), rest, help, width));
    }
  }

  private static String label(CommandSpec spec) {
    Argument argument = spec.argument();
    return argument == null ? spec.name() : spec.name() + " " + argument.label();
  }

  /** Commands with what they do, one a line where the width lets them. */
  private void group(
      StringBuilder out, String title, List<CommandSpec> specs, CommandSpec.Scope scope) {
    out.append('\n').append(title).append('\n');
    int wide = specs.stream().mapToInt(spec -> Text.columns(label(spec))).max().orElse(0);
    Table table = new Table(2);
    for (CommandSpec spec : specs) {
      if (spec.scope() == scope) {
        table.row(Text.pad(label(spec), wide), spec.summary());
      }
    }
    out.append(table.fit(width));
  }

  /** The list of commands. */
  public String overview(List<CommandSpec> specs) {
    StringBuilder out = new StringBuilder();
    out.append("Assay reads OSCAL documents, checks them, resolves profiles and converts.\n");
    if (!program.isEmpty()) {
      out.append("\nUsage: assay COMMAND [arguments] [options]\n");
      out.append("       assay            opens the interactive shell\n");
    }
    if (program.isEmpty()) {
      group(out, "On the open document", specs, CommandSpec.Scope.INTERACTIVE);
      group(out, "Others", specs, CommandSpec.Scope.EVERYWHERE);
    } else {
      group(out, "Commands", specs, CommandSpec.Scope.EVERYWHERE);
    }
    out.append('\n')
        .append(
            Text.hang(
                "",
                "",
                program.isEmpty()
                    ? "\"help COMMAND\" tells more of one command. Tab completes commands, options,"
                        + " files and requirements."
                    : "\"assay help COMMAND\" tells more of one command.",
                width));
    if (!program.isEmpty()) {
      out.append("\nExit codes\n");
      ExitCode.MEANINGS.forEach(
          (code, meaning) -> out.append(Text.hang("  " + code + "  ", "     ", meaning, width)));
    }
    return out.toString();
  }
}
