package dev.assay.shell.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One option of a command.
 *
 * @param name the name with its dashes, for example {@code --level}
 * @param letter the short form with its dash, for example {@code -o}, or null
 * @param value what the value is called in help, or null when the option takes none
 * @param choices the values that are allowed; empty when any is
 * @param repeatable whether it may be given more than once
 * @param completion what stands for the value
 * @param otherwise what is taken when it is not given, for help, or null
 * @param help what it does, a phrase without full stop
 */
public record Option(
    String name,
    @Nullable String letter,
    @Nullable String value,
    List<String> choices,
    boolean repeatable,
    Completion completion,
    @Nullable String otherwise,
    String help) {

  public Option {
    choices = List.copyOf(choices);
  }

  /** An option without a value. */
  public static Option flag(String name, String help) {
    return new Option(name, null, null, List.of(), false, Completion.NONE, null, help);
  }

  /** An option with a value. */
  public static Option value(String name, String value, String help) {
    return new Option(name, null, value, List.of(), false, Completion.NONE, null, help);
  }

  /** An option whose value is one of a few words. */
  public static Option choice(String name, String value, List<String> choices, String help) {
    return new Option(name, null, value, choices, false, Completion.NONE, null, help);
  }

  /** This option with a short form. */
  public Option letter(String shortForm) {
    return new Option(name, shortForm, value, choices, repeatable, completion, otherwise, help);
  }

  /** This option, allowed more than once. */
  public Option repeated() {
    return new Option(name, letter, value, choices, true, completion, otherwise, help);
  }

  /** This option with a value that can be completed. */
  public Option completing(Completion kind) {
    return new Option(name, letter, value, choices, repeatable, kind, otherwise, help);
  }

  /** This option, and what help says is taken when it is not given. */
  public Option otherwise(String usual) {
    return new Option(name, letter, value, choices, repeatable, completion, usual, help);
  }

  /** Whether it takes a value. */
  public boolean takesValue() {
    return value != null;
  }

  /** What it does, which values it has, and what is taken when it is not given. */
  public String explanation() {
    StringBuilder text = new StringBuilder(help);
    if (!choices.isEmpty()) {
      text.append(": ").append(String.join(", ", choices));
    }
    if (repeatable) {
      text.append("; may be repeated");
    }
    if (otherwise != null) {
      text.append("; default ").append(otherwise);
    }
    return text.toString();
  }

  /** Name and value as they stand in help, for example {@code -o, --output FILE}. */
  public String label() {
    String label = letter == null ? name : letter + ", " + name;
    return value == null ? label : label + " " + value;
  }
}
