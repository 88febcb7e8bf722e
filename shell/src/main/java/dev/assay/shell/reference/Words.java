package dev.assay.shell.reference;

import dev.assay.io.DocumentFormat;
import dev.assay.profiles.BuiltIns;
import dev.assay.profiles.cmmc.Requirement;
import dev.assay.profiles.cmmc.Requirements;
import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands for an argument or a value in a script that runs without Assay: the words that are
 * known beforehand, and whether a file can stand there.
 *
 * @param known the words
 * @param files whether a file or folder can stand there
 */
record Words(List<String> known, boolean files) {
  Words {
    known = List.copyOf(known);
  }

  /** Whether nothing can be proposed. */
  boolean isFree() {
    return known.isEmpty() && !files;
  }

  /** What stands for the value of an option. */
  static Words of(Option option, List<CommandSpec> specs) {
    return option.choices().isEmpty()
        ? of(option.completion(), specs)
        : new Words(option.choices(), false);
  }

  /** What stands for an argument. */
  static Words of(Argument argument, List<CommandSpec> specs) {
    return of(argument.completion(), specs);
  }

  private static Words of(Completion kind, List<CommandSpec> specs) {
    List<String> known = new ArrayList<>();
    switch (kind) {
      case DOCUMENT -> BuiltIns.all().forEach(builtIn -> known.add(builtIn.name()));
      case FORMAT -> {
        for (DocumentFormat format : DocumentFormat.values()) {
          known.add(format.label());
        }
      }
      case REQUIREMENT -> {
        Requirements.get().all().forEach(r -> known.add(r.number()));
        Requirements.get().all().forEach(r -> known.add(r.cmmcId()));
      }
      case FAMILY -> {
        for (Requirement.Family family : Requirements.get().families()) {
          known.add(family.code());
        }
      }
      case COMMAND -> known.addAll(tree(specs).keySet());
      case SHELL -> known.addAll(CompletionScripts.SHELLS);
      default -> {}
    }
    return new Words(known, kind == Completion.FILE || kind == Completion.DOCUMENT);
  }

  /** The first words of all commands, each with the second words that can follow. */
  static Map<String, Set<String>> tree(List<CommandSpec> specs) {
    Map<String, Set<String>> tree = new LinkedHashMap<>();
    for (CommandSpec spec : specs) {
      String[] words = spec.name().split(" ", 2);
      Set<String> next = tree.computeIfAbsent(words[0], w -> new LinkedHashSet<>());
      if (words.length > 1) {
        next.add(words[1]);
      }
    }
    return tree;
  }

  /** What a first word stands for: the summary of its command, or what its group holds. */
  static String summary(String first, List<CommandSpec> specs) {
    for (CommandSpec spec : specs) {
      if (spec.name().equals(first)) {
        return phrase(spec.summary());
      }
    }
    return String.join(", ", tree(specs).getOrDefault(first, Set.of()));
  }

  /** A sentence without its full stop. */
  static String phrase(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
