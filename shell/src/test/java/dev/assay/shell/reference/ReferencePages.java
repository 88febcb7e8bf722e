package dev.assay.shell.reference;

import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Option;
import dev.assay.shell.command.Commands;
import dev.assay.validate.rule.RuleInfo;
import dev.assay.validate.rule.builtin.BuiltInRules;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The pages of {@code docs/reference}, each made from the table of the program that it describes.
 */
final class ReferencePages {
  private static final String MADE = "<!-- Made from the program. Do not edit. -->\n";

  private final Map<String, String> schemas;

  /**
   * The pages.
   *
   * @param schemas the text of each JSON Schema by its file name
   */
  ReferencePages(Map<String, String> schemas) {
    this.schemas = schemas;
  }

  /** The text of each page by its file name. */
  Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    pages.put("README.md", index());
    pages.put(
        "commands.md",
        commands(
            "Commands",
            "What can be given to the program, and typed in a session without the word assay.",
            "assay ",
            only(CommandSpec.Scope.EVERYWHERE)));
    pages.put(
        "session.md",
        commands(
            "Commands of a session",
            "What can be typed after assay alone, beside the [commands](commands.md) of the"
                + " program.",
            "",
            only(CommandSpec.Scope.INTERACTIVE)));
    pages.put("schemas.md", new SchemaTables(schemas).page(MADE));
    pages.putAll(schemas);
    return pages;
  }

  private static List<CommandSpec> only(CommandSpec.Scope scope) {
    return Commands.specs(true).stream().filter(s -> s.scope() == scope).toList();
  }

  private String index() {
    StringBuilder out =
        new StringBuilder("# Reference\n\n").append(MADE).append("\n## Commands\n\n");
    table(out, List.of("command", "does"));
    for (CommandSpec spec : only(CommandSpec.Scope.EVERYWHERE)) {
      row(out, link(spec, "commands.md"), spec.summary());
    }
    for (CommandSpec spec : only(CommandSpec.Scope.INTERACTIVE)) {
      row(out, link(spec, "session.md"), "In a session: " + lower(spec.summary()));
    }
    out.append("\n## Exit codes\n\n");
    table(out, List.of("code", "says"));
    ExitCode.MEANINGS.forEach((code, meaning) -> row(out, "`" + code + "`", meaning));
    out.append("\n## Environment\n\n");
    table(out, List.of("variable", "does"));
    Environment.VARIABLES.forEach((name, effect) -> row(out, "`" + name + "`", effect));
    out.append("\n## Rules\n\n");
    rules(out);
    out.append("\n## JSON Schemas of what is written\n\n");
    schemas.forEach(
        (name, text) ->
            out.append("- [" + name + "](" + name + "): " + SchemaTables.title(text) + "\n"));
    out.append("\nTheir keys are listed in [schemas](schemas.md).\n");
    return out.toString();
  }

  private static void rules(StringBuilder out) {
    Map<String, List<RuleInfo>> families =
        BuiltInRules.infos().stream()
            .collect(
                Collectors.groupingBy(
                    info -> info.id().substring(0, info.id().indexOf('-')),
                    TreeMap::new,
                    Collectors.toList()));
    out.append("Each rule has a [page](../rules/README.md). By family:\n\n");
    table(out, List.of("family", "rules", "for"));
    families.forEach(
        (family, infos) ->
            row(
                out,
                "`" + family + "`",
                infos.stream()
                    .map(info -> "[" + info.id() + "](../rules/" + info.id() + ".md)")
                    .collect(Collectors.joining(" ")),
                distinct(
                    infos, info -> info.types().isEmpty() ? List.of("every model") : types(info))));
    out.append(
        "\nThose of the OSCAL definitions are listed in [constraints](../constraints.md).\n");
  }

  private static List<String> types(RuleInfo info) {
    return info.types().stream().map(type -> type.title()).toList();
  }

  private static String distinct(List<RuleInfo> infos, Function<RuleInfo, List<String>> of) {
    return infos.stream()
        .map(of)
        .flatMap(List::stream)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String commands(
      String title, String intro, String program, List<CommandSpec> specs) {
    StringBuilder out = new StringBuilder("# " + title + "\n\n").append(MADE);
    out.append('\n').append(intro).append('\n');
    for (CommandSpec spec : specs) {
      command(out, spec, program);
    }
    return out.toString();
  }

  private static void command(StringBuilder out, CommandSpec spec, String program) {
    out.append("\n## ").append(spec.name()).append("\n\n    ").append(spec.synopsis(program));
    out.append("\n\n").append(text(spec.summary())).append('\n');
    for (String note : spec.notes()) {
      out.append('\n').append(text(note)).append('\n');
    }
    Argument argument = spec.argument();
    if (argument != null) {
      out.append("\n`").append(argument.name()).append("`: ").append(text(argument.help()));
      out.append(".\n");
    }
    out.append('\n');
    table(out, List.of("option", "does"));
    for (Option option : spec.options()) {
      row(out, "`" + option.label() + "`", option.explanation());
    }
    for (CommandSpec.Example example : spec.examples()) {
      out.append('\n').append(text(example.effect())).append("\n\n    ");
      out.append(program).append(example.line()).append('\n');
    }
  }

  private static String link(CommandSpec spec, String page) {
    return "[" + spec.name() + "](" + page + "#" + spec.name().replace(' ', '-') + ")";
  }

  private static String lower(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }

  static void table(StringBuilder out, List<String> heads) {
    out.append("| ").append(String.join(" | ", heads)).append(" |\n");
    out.append("|").append("---|".repeat(heads.size())).append('\n');
  }

  static void row(StringBuilder out, String... cells) {
    for (String cell : cells) {
      out.append("| ").append(text(cell).replace("|", "\\|")).append(' ');
    }
    out.append("|\n");
  }

  /** Text whose signs stay what they are in Markdown: outside of code, stars and angles. */
  static String text(String text) {
    StringBuilder out = new StringBuilder();
    boolean code = false;
    for (char c : text.toCharArray()) {
      code ^= c == '`';
      if (!code && (c == '*' || c == '<' || c == '_')) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
