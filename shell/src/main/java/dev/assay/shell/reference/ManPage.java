package dev.assay.shell.reference;

import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Option;
import dev.assay.shell.view.Text;
import java.util.List;
import java.util.Map;

/** The manual page, in the macros of {@code man}. */
public final class ManPage {
  private final StringBuilder out = new StringBuilder();

  private ManPage() {}

  /**
   * The page.
   *
   * @param specs the commands
   * @param version the name of the program with its version
   * @param date the day of the build's sources
   */
  public static String of(List<CommandSpec> specs, String version, String date) {
    return new ManPage().page(specs, version, date);
  }

  private String page(List<CommandSpec> specs, String version, String date) {
    out.append(".\\\" Made by \"assay help --man\".\n");
    out.append(".TH ASSAY 1 ")
        .append(date)
        .append(' ')
        .append(quoted(version))
        .append(" \"User Commands\"\n");
    out.append(".SH NAME\n");
    text("assay - reads OSCAL documents, checks them, resolves profiles and converts");
    out.append(".SH SYNOPSIS\n");
    out.append(".B assay\n.I COMMAND\n");
    text("[arguments] [options]");
    out.append(".br\n.B assay\n");
    out.append(".SH DESCRIPTION\n");
    text(
        "Assay reads OSCAL documents in JSON, XML and YAML, says what is wrong with them and where,"
            + " resolves profiles, and converts between formats. Without arguments, and at a"
            + " terminal, it opens a session with the same commands.");
    out.append(".PP\n");
    text(
        "Options may stand before, between and after arguments; after -- all words are arguments."
            + " Nothing is fetched over the network unless --allow-host says so, and nothing is"
            + " overwritten without --force.");
    out.append(".SH COMMANDS\n");
    specs.forEach(this::command);
    out.append(".SH EXIT STATUS\n");
    for (Map.Entry<Integer, String> code : ExitCode.MEANINGS.entrySet()) {
      out.append(".TP\n.B ").append(code.getKey()).append('\n');
      text(code.getValue());
    }
    out.append(".SH ENVIRONMENT\n");
    for (Map.Entry<String, String> variable : Environment.VARIABLES.entrySet()) {
      out.append(".TP\n.B ").append(escaped(variable.getKey())).append('\n');
      text(variable.getValue());
    }
    return out.toString();
  }

  private void command(CommandSpec spec) {
    Argument argument = spec.argument();
    out.append(".SS ").append(quoted(spec.synopsis("assay "))).append('\n');
    text(spec.summary());
    for (String note : spec.notes()) {
      out.append(".PP\n");
      text(note);
    }
    if (argument != null) {
      out.append(".TP\n.I ").append(escaped(argument.name())).append('\n');
      text(argument.help());
    }
    for (Option option : spec.options()) {
      out.append(".TP\n.B ").append(escaped(option.label())).append('\n');
      text(option.explanation());
    }
    if (!spec.examples().isEmpty()) {
      out.append(".PP\nExamples:\n");
      for (CommandSpec.Example example : spec.examples()) {
        out.append(".TP\n.B ").append(escaped("assay " + example.line())).append('\n');
        text(example.effect());
      }
    }
  }

  /** Text on lines of its own, none of which is taken for a macro. */
  private void text(String text) {
    for (String line : Text.wrap(escaped(text), 78)) {
      out.append(line.startsWith(".") ? "\\&" : "").append(line).append('\n');
    }
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("\n", " ");
  }

  private static String quoted(String text) {
    return "\"" + escaped(text).replace("\"", "\\(dq") + "\"";
  }
}
