package dev.assay.shell.reference;

import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Option;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The script for zsh. */
final class ZshScript {
  private static final String HEAD =
      """
      #compdef assay
      # Completion of assay for zsh. Made by "assay completion zsh".
      # Save it as _assay in a folder of $fpath, or use it now: eval "$(assay completion zsh)"

      """;
  private static final String TAIL =
      """
      if [[ $funcstack[1] == _assay ]]; then
        _assay "$@"
      else
        compdef _assay assay
      fi
      """;

  private final List<CommandSpec> specs;
  private final StringBuilder out = new StringBuilder(HEAD);

  ZshScript(List<CommandSpec> specs) {
    this.specs = specs;
  }

  String text() {
    Map<String, Set<String>> tree = Words.tree(specs);
    out.append("_assay() {\n");
    line(2, "local context state state_descr line curcontext=\"$curcontext\"");
    line(2, "typeset -A opt_args");
    line(2, "local -a names");
    line(2, "_arguments -C \\");
    line(4, "'(- *)'{-h,--help}'[shows the commands]' \\");
    line(4, "'(- *)'{-V,--version}'[says which version this is]' \\");
    line(4, "'1: :->first' '*:: :->rest'");
    line(2, "case $state in");
    line(4, "first)");
    line(6, "names=(");
    tree.keySet().forEach(first -> name(8, first, Words.summary(first, specs)));
    line(6, ")");
    line(6, "_describe -t commands command names");
    line(6, ";;");
    line(4, "rest)");
    line(6, "case $line[1] in");
    tree.forEach(this::first);
    line(6, "esac");
    line(6, ";;");
    line(2, "esac");
    out.append("}\n\n");
    tree.forEach(this::group);
    out.append(TAIL);
    return out.toString();
  }

  private void first(String first, Set<String> next) {
    line(8, first + ")");
    if (next.isEmpty()) {
      arguments(10, spec(first));
    } else {
      line(10, "_assay_" + first);
    }
    line(10, ";;");
  }

  private void group(String first, Set<String> next) {
    if (next.isEmpty()) {
      return;
    }
    out.append("_assay_").append(first).append("() {\n");
    line(2, "local context state state_descr line curcontext=\"$curcontext\"");
    line(2, "typeset -A opt_args");
    line(2, "local -a names");
    line(2, "_arguments -C '1: :->second' '*:: :->rest'");
    line(2, "case $state in");
    line(4, "second)");
    line(6, "names=(");
    next.forEach(n -> name(8, n, Words.phrase(spec(first + " " + n).summary())));
    line(6, ")");
    line(6, "_describe -t commands '" + first + " command' names");
    line(6, ";;");
    line(4, "rest)");
    line(6, "case $line[1] in");
    for (String n : next) {
      line(8, n + ")");
      arguments(10, spec(first + " " + n));
      line(10, ";;");
    }
    line(6, "esac");
    line(6, ";;");
    line(2, "esac");
    out.append("}\n\n");
  }

  private CommandSpec spec(String name) {
    return specs.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  private void arguments(int indent, CommandSpec spec) {
    line(indent, "_arguments -S \\");
    StringBuilder last = new StringBuilder();
    for (Option option : spec.options()) {
      line(indent + 2, option(option) + " \\");
    }
    Argument argument = spec.argument();
    if (argument != null) {
      last.append(quoted((argument.most() > 1 ? "*" : "1") + ":" + argument.name() + ":"));
      last.append(action(Words.of(argument, specs)));
    }
    line(indent + 2, last.isEmpty() ? "&& return" : last.toString());
  }

  private String option(Option option) {
    String letter = option.letter();
    String rest = "[" + escaped(option.help(), "[]:\\") + "]";
    if (option.takesValue()) {
      rest += ":" + escaped(String.valueOf(option.value()), ":\\") + ":";
    }
    String equals = option.takesValue() ? "=" : "";
    String action = option.takesValue() ? action(Words.of(option, specs)) : "";
    String again = option.repeatable() ? "*" : "";
    String name = option.name() + equals;
    if (letter == null) {
      return quoted(again + name + rest) + action;
    }
    return quoted(again + "(" + letter + " " + option.name() + ")")
        + "{"
        + letter
        + ","
        + name
        + "}"
        + quoted(rest)
        + action;
  }

  private static String action(Words words) {
    if (words.isFree()) {
      return "' '";
    }
    String known = "(" + String.join(" ", words.known()) + ")";
    if (!words.files()) {
      return quoted(known);
    }
    return words.known().isEmpty()
        ? "_files"
        : quoted("{_alternative \"names:built-in document:" + known + "\" \"files:file:_files\"}");
  }

  private void name(int indent, String name, String summary) {
    line(indent, quoted(name + ":" + escaped(summary, ":\\")));
  }

  private static String escaped(String text, String special) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (special.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  private void line(int indent, String text) {
    out.append(" ".repeat(indent)).append(text).append('\n');
  }
}
