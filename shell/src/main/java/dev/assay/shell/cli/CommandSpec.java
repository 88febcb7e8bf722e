package dev.assay.shell.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command as users know it. Parsing, help and completion all come from this one description.
 *
 * @param name one or two words, for example {@code catalog list}
 * @param scope where it can be used
 * @param summary what it does, one sentence
 * @param argument its arguments, or null when it has none
 * @param options its options
 * @param notes paragraphs of help
 * @param examples lines that can be typed, each with what it does
 */
public record CommandSpec(
    String name,
    Scope scope,
    String summary,
    @Nullable Argument argument,
    List<Option> options,
    List<String> notes,
    List<Example> examples) {

  /** Where a command can be used. */
  public enum Scope {
    EVERYWHERE,
    INTERACTIVE
  }

  /** A line that can be typed, without the program's name, and what it does. */
  public record Example(String line, String effect) {}

  public CommandSpec {
    options = List.copyOf(options);
    notes = List.copyOf(notes);
    examples = List.copyOf(examples);
  }

  /** A description to be filled in. */
  public static Builder named(String name, String summary) {
    return new Builder(name, summary);
  }

  /** The option of this name or short form, or null. */
  public @Nullable Option option(String nameOrLetter) {
    for (Option option : options) {
      if (option.name().equals(nameOrLetter) || nameOrLetter.equals(option.letter())) {
        return option;
      }
    }
    return null;
  }

  /**
   * The line in short, for example {@code assay validate PATH... [options]}.
   *
   * @param program what stands before a command: {@code "assay "}, or nothing in a session, where
   *     the open document can stand in for arguments
   */
  public String synopsis(String program) {
    String arguments = argument == null ? "" : " " + argument.label();
    if (argument != null && argument.openDocument() && program.isEmpty()) {
      arguments = " [" + argument.label() + "]";
    }
    return program + name + arguments + " [options]";
  }

  /** Fills in a {@link CommandSpec}. */
  public static final class Builder {
    private final String name;
    private final String summary;
    private Scope scope = Scope.EVERYWHERE;
    private @Nullable Argument argument;
    private final List<Option> options = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();

    private Builder(String name, String summary) {
      this.name = name;
      this.summary = summary;
    }

    /** For the interactive shell alone. */
    public Builder interactive() {
      this.scope = Scope.INTERACTIVE;
      return this;
    }

    /** Sets the arguments. */
    public Builder argument(Argument value) {
      this.argument = value;
      return this;
    }

    /** Adds an option. */
    public Builder option(Option value) {
      options.add(value);
      return this;
    }

    /** Adds options. */
    public Builder options(List<Option> values) {
      options.addAll(values);
      return this;
    }

    /** Adds a paragraph of help. */
    public Builder note(String paragraph) {
      notes.add(paragraph);
      return this;
    }

    /** Adds an example. */
    public Builder example(String line, String effect) {
      examples.add(new Example(line, effect));
      return this;
    }

    /** The description, with the options that every command has. */
    public CommandSpec build() {
      List<Option> all = new ArrayList<>(options);
      all.add(Option.flag("--help", "shows this help").letter("-h"));
      all.add(Option.flag("--debug", "shows the stack of a fault of Assay's own"));
      return new CommandSpec(name, scope, summary, argument, all, notes, examples);
    }
  }
}
