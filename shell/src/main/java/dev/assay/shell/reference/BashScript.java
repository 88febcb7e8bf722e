package dev.assay.shell.reference;

import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The script for bash, which needs nothing beside bash 3.2. */
final class BashScript {
  private static final String HEAD =
      """
      # Completion of assay for bash. Made by "assay completion bash".
      # To use it now: eval "$(assay completion bash)"

      # Puts the words of $1 that begin with $2 into COMPREPLY, and file names when $3 says so.
      _assay_reply() {
        local found
        COMPREPLY=()
        while IFS= read -r found; do
          COMPREPLY+=("$found")
        done < <(
          [ -z "$1" ] || compgen -W "$1" -- "$2"
          [ -z "$3" ] || compgen -f -- "$2"
        )
        [ -z "$3" ] || compopt -o filenames 2>/dev/null
      }

      _assay() {
        local at=$COMP_CWORD
        local cur=${COMP_WORDS[at]}
        local prev=
        local command=
        local options= values= files=
        COMPREPLY=()
        [ "$at" -eq 0 ] || prev=${COMP_WORDS[at - 1]}
        # bash takes the equals sign of --option=value for a word of its own.
        if [ "$cur" = = ]; then
          cur=
        elif [ "$prev" = = ] && [ "$at" -gt 1 ]; then
          prev=${COMP_WORDS[at - 2]}
        fi
      """;

  private final List<CommandSpec> specs;
  private final StringBuilder out = new StringBuilder(HEAD);

  BashScript(List<CommandSpec> specs) {
    this.specs = specs;
  }

  String text() {
    Map<String, Set<String>> tree = Words.tree(specs);
    List<String> groups = new ArrayList<>();
    tree.forEach(
        (first, next) -> {
          if (!next.isEmpty()) {
            groups.add(first);
          }
        });
    line(2, "[ \"$at\" -lt 2 ] || command=${COMP_WORDS[1]}");
    if (!groups.isEmpty()) {
      line(2, "case $command in");
      line(4, String.join(" | ", groups) + ")");
      line(6, "[ \"$at\" -lt 3 ] || command=\"$command ${COMP_WORDS[2]}\"");
      line(6, ";;");
      line(2, "esac");
    }
    line(2, "case $command in");
    line(4, "'') values='" + String.join(" ", tree.keySet()) + " --help --version' ;;");
    tree.forEach(
        (first, next) -> {
          if (!next.isEmpty() && specs.stream().noneMatch(s -> s.name().equals(first))) {
            line(4, first + ") values='" + String.join(" ", next) + "' ;;");
          }
        });
    specs.forEach(this::command);
    line(4, "*) return ;;");
    line(2, "esac");
    line(2, "case $cur in");
    line(4, "-*) [ -n \"$command\" ] && _assay_reply \"$options\" \"$cur\" '' && return ;;");
    line(2, "esac");
    line(2, "_assay_reply \"$values\" \"$cur\" \"$files\"");
    out.append("}\n\ncomplete -F _assay assay\n");
    return out.toString();
  }

  private void command(CommandSpec spec) {
    line(4, "'" + spec.name() + "')");
    StringBuilder names = new StringBuilder();
    Map<Words, List<String>> byWords = new LinkedHashMap<>();
    for (Option option : spec.options()) {
      names.append(names.isEmpty() ? "" : " ").append(option.name());
      if (option.takesValue()) {
        List<String> same =
            byWords.computeIfAbsent(Words.of(option, specs), w -> new ArrayList<>());
        if (option.letter() != null) {
          same.add(option.letter());
        }
        same.add(option.name());
      }
    }
    line(6, "options='" + names + "'");
    if (!byWords.isEmpty()) {
      line(6, "case $prev in");
      byWords.forEach(
          (words, options) -> line(8, String.join(" | ", options) + ") " + reply(words) + " ;;"));
      line(6, "esac");
    }
    Argument argument = spec.argument();
    if (argument != null) {
      Words words = Words.of(argument, specs);
      Set<String> next = Words.tree(specs).getOrDefault(spec.name(), Set.of());
      List<String> known = new ArrayList<>(next);
      known.addAll(words.known());
      line(6, "values='" + String.join(" ", known) + "'" + (words.files() ? " files=1" : ""));
    }
    line(6, ";;");
  }

  private static String reply(Words words) {
    return words.isFree()
        ? "return"
        : "_assay_reply '"
            + String.join(" ", words.known())
            + "' \"$cur\" "
            + (words.files() ? "1" : "''")
            + "; return";
  }

  private void line(int indent, String text) {
    out.append(" ".repeat(indent)).append(text).append('\n');
  }
}
