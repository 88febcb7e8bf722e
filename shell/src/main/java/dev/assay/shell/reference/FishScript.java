package dev.assay.shell.reference;

import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Option;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The script for fish. */
final class FishScript {
  private final List<CommandSpec> specs;
  private final StringBuilder out = new StringBuilder();

  FishScript(List<CommandSpec> specs) {
    this.specs = specs;
  }

  String text() {
    Map<String, Set<String>> tree = Words.tree(specs);
    List<String> groups =
        tree.entrySet().stream()
            .filter(e -> !e.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    out.append("# Completion of assay for fish. Made by \"assay completion fish\".\n");
    out.append("# Save it as ~/.config/fish/completions/assay.fish\n\n");
    out.append("# Whether the command of the line is $argv.\n");
    out.append("function __assay_is\n");
    out.append("    set -l words (commandline -opc)\n");
    out.append("    set -e words[1]\n");
    out.append("    set -l command $words[1]\n");
    out.append("    if contains -- \"$command\" ").append(String.join(" ", groups)).append('\n');
    out.append("        set command $words[1..2]\n");
    out.append("    end\n");
    out.append("    test \"$command\" = \"$argv\"\n");
    out.append("end\n\n");
    out.append("complete -c assay -f\n");
    out.append("complete -c assay -n '__assay_is' -s h -l help -d 'shows the commands'\n");
    out.append(
        "complete -c assay -n '__assay_is' -s V -l version -d 'says which version this is'\n");
    tree.forEach(
        (first, next) -> {
          out.append("complete -c assay -n '__assay_is' -a ").append(first);
          out.append(" -d ").append(quoted(Words.summary(first, specs))).append('\n');
        });
    for (CommandSpec spec : specs) {
      int space = spec.name().indexOf(' ');
      if (space > 0) {
        out.append("complete -c assay ").append(when(spec.name().substring(0, space)));
        out.append(" -a ").append(spec.name().substring(space + 1));
        out.append(" -d ").append(quoted(Words.phrase(spec.summary()))).append('\n');
      }
    }
    specs.forEach(this::command);
    return out.toString();
  }

  private void command(CommandSpec spec) {
    out.append('\n');
    String start = "complete -c assay " + when(spec.name());
    Argument argument = spec.argument();
    if (argument != null) {
      Words words = Words.of(argument, specs);
      if (!words.isFree()) {
        out.append(start).append(values(words)).append('\n');
      }
    }
    for (Option option : spec.options()) {
      out.append(start);
      if (option.letter() != null) {
        out.append(" -s ").append(option.letter().substring(1));
      }
      out.append(" -l ").append(option.name().substring(2));
      if (option.takesValue()) {
        out.append(" -r").append(values(Words.of(option, specs)));
      }
      out.append(" -d ").append(quoted(option.help())).append('\n');
    }
  }

  private static String when(String command) {
    return "-n '__assay_is " + command + "'";
  }

  private static String values(Words words) {
    String known = words.known().isEmpty() ? "" : " -a " + quoted(String.join(" ", words.known()));
    return (words.files() ? " -F" : " -f") + known;
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
