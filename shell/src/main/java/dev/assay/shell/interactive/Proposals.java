package dev.assay.shell.interactive;

import dev.assay.io.DocumentFormat;
import dev.assay.profiles.BuiltIns;
import dev.assay.profiles.cmmc.Requirement;
import dev.assay.profiles.cmmc.Requirements;
import dev.assay.shell.cli.Argument;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Completion;
import dev.assay.shell.cli.Option;
import dev.assay.shell.command.Commands;
import dev.assay.shell.reference.CompletionScripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a word that is being typed can become. */
final class Proposals {
  /**
   * One of the things that it can become.
   *
   * @param value the whole word
   * @param label what is shown in a list
   * @param description what it stands for, or null
   * @param complete whether the word ends there; a folder goes on
   */
  record Proposal(String value, String label, @Nullable String description, boolean complete) {
    static Proposal of(String value, @Nullable String description) {
      return new Proposal(value, value, description, true);
    }
  }

  private final String word;
  private final List<Proposal> found = new ArrayList<>();

  private Proposals(String word) {
    this.word = word;
  }

  /**
   * The proposals for a word.
   *
   * @param before the words before it
   * @param word what is typed of it
   */
  static List<Proposal> of(List<String> before, String word) {
    Proposals proposals = new Proposals(word);
    Commands.Match match = before.isEmpty() ? null : Commands.match(before, true);
    if (match == null) {
      proposals.names(before);
    } else {
      proposals.after(match.command().spec(), match.rest());
    }
    return proposals.found;
  }

  private void names(List<String> before) {
    TreeMap<String, @Nullable String> next = new TreeMap<>();
    for (CommandSpec spec : Commands.specs(true)) {
      List<String> name = List.of(spec.name().split(" "));
      if (name.size() > before.size() && name.subList(0, before.size()).equals(before)) {
        boolean last = name.size() == before.size() + 1;
        next.putIfAbsent(name.get(before.size()), last ? spec.summary() : null);
      }
    }
    next.forEach(this::add);
  }

  private void after(CommandSpec spec, List<String> rest) {
    Option open = rest.isEmpty() ? null : spec.option(rest.get(rest.size() - 1));
    if (open != null && open.takesValue()) {
      values("", open);
      return;
    }
    int equals = word.startsWith("--") ? word.indexOf('=') : -1;
    if (equals > 0) {
      Option named = spec.option(word.substring(0, equals));
      if (named != null && named.takesValue()) {
        values(word.substring(0, equals + 1), named);
      }
      return;
    }
    Argument argument = spec.argument();
    if (argument != null && !word.startsWith("-")) {
      kind("", argument.completion());
    }
    if (word.startsWith("-") || found.isEmpty()) {
      options(spec, rest);
    }
  }

  private void options(CommandSpec spec, List<String> rest) {
    for (Option option : spec.options()) {
      String letter = option.letter();
      boolean given = rest.contains(option.name()) || (letter != null && rest.contains(letter));
      if (!given || option.repeatable()) {
        add(option.name(), option.help());
      }
    }
  }

  private void values(String start, Option option) {
    for (String choice : option.choices()) {
      add(start + choice, null);
    }
    kind(start, option.completion());
  }

  private void kind(String start, Completion kind) {
    switch (kind) {
      case NONE -> {}
      case FILE -> files(start);
      case DOCUMENT -> {
        for (BuiltIns.BuiltIn builtIn : BuiltIns.all()) {
          add(start + builtIn.name(), builtIn.title());
        }
        files(start);
      }
      case FORMAT -> {
        for (DocumentFormat format : DocumentFormat.values()) {
          add(start + format.label(), null);
        }
      }
      case REPORT_FORMAT -> {
        add(start + "text", null);
        add(start + "json", null);
      }
      case REQUIREMENT -> requirements(start);
      case FAMILY -> {
        for (Requirement.Family family : Requirements.get().families()) {
          add(start + family.code(), family.name());
          add(start + family.number(), family.name());
        }
      }
      case COMMAND -> names(List.of());
      case SHELL -> CompletionScripts.SHELLS.forEach(shell -> add(start + shell, null));
    }
  }

  private void requirements(String start) {
    String typed = word.substring(start.length());
    boolean byCmmcId = !typed.isEmpty() && Character.isLetter(typed.charAt(0));
    for (Requirement requirement : Requirements.get().all()) {
      add(start + (byCmmcId ? requirement.cmmcId() : requirement.number()), requirement.title());
    }
  }

  private void files(String start) {
    for (FileNames.Entry entry : FileNames.startingWith(word.substring(start.length()))) {
      found.add(new Proposal(start + entry.path(), entry.name(), null, !entry.folder()));
    }
  }

  private void add(String value, @Nullable String description) {
    if (value.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT))) {
      found.add(Proposal.of(value, description));
    }
  }
}
