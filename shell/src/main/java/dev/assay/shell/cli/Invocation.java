package dev.assay.shell.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A command line read by the description of its command. */
public final class Invocation {
  private final CommandSpec spec;
  private final Map<String, List<String>> values;
  private final List<String> arguments;

  private Invocation(CommandSpec spec, Map<String, List<String>> values, List<String> arguments) {
    this.spec = spec;
    this.values = values;
    this.arguments = List.copyOf(arguments);
  }

  /**
   * Reads the words after the command's name.
   *
   * @param spec the command
   * @param words options and arguments in any order; after {@code --} all are arguments
   * @param openDocument whether a session has an open document that can stand in for arguments
   * @throws UsageException when a word is not what the command takes
   */
  public static Invocation parse(CommandSpec spec, List<String> words, boolean openDocument)
      throws UsageException {
    Map<String, List<String>> values = new HashMap<>();
    List<String> arguments = new ArrayList<>();
    boolean optionsOver = false;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (optionsOver || word.equals("-") || !word.startsWith("-")) {
        if (!optionsOver) {
          Mistakes.check(spec, word);
        }
        arguments.add(word);
        continue;
      }
      if (word.equals("--")) {
        optionsOver = true;
        continue;
      }
      int equals = word.startsWith("--") ? word.indexOf('=') : -1;
      String name = equals < 0 ? word : word.substring(0, equals);
      Option option = spec.option(name);
      if (option == null) {
        throw Mistakes.unknownOption(spec, word, name);
      }
      String value = "";
      if (option.takesValue()) {
        if (equals >= 0) {
          value = word.substring(equals + 1);
        } else if (i + 1 < words.size() && !looksLikeOption(spec, words.get(i + 1))) {
          value = words.get(++i);
        } else {
          throw Mistakes.noValue(option);
        }
        Mistakes.check(option, value);
      } else if (equals >= 0) {
        throw new UsageException(option.name() + " takes no value");
      }
      List<String> given = values.computeIfAbsent(option.name(), n -> new ArrayList<>());
      if (!given.isEmpty() && option.takesValue() && !option.repeatable()) {
        throw new UsageException(option.name() + " is given twice");
      }
      given.add(value);
    }
    Invocation invocation = new Invocation(spec, values, arguments);
    if (!invocation.has("--help")) {
      invocation.checkArguments(openDocument);
    }
    return invocation;
  }

  private static boolean looksLikeOption(CommandSpec spec, String word) {
    int equals = word.indexOf('=');
    return word.equals("--") || spec.option(equals < 0 ? word : word.substring(0, equals)) != null;
  }

  private void checkArguments(boolean openDocument) throws UsageException {
    Argument argument = spec.argument();
    if (argument == null) {
      if (!arguments.isEmpty()) {
        throw new UsageException(spec.name() + " takes no argument: " + quoted(arguments.get(0)));
      }
      return;
    }
    boolean standsIn = openDocument && argument.openDocument();
    if (arguments.size() < argument.least() && !(standsIn && arguments.isEmpty())) {
      throw new UsageException(
          spec.name()
              + " needs "
              + argument.name()
              + (argument.help().isEmpty() ? "" : ": " + argument.help()));
    }
    if (arguments.size() > argument.most()) {
      throw new UsageException(
          spec.name()
              + (argument.most() == 1 ? " takes one " : " takes " + argument.most() + " ")
              + argument.name()
              + " only; "
              + quoted(arguments.get(argument.most()))
              + " is too much");
    }
  }

  private static String quoted(String word) {
    return "\"" + word + "\"";
  }

  /** The command. */
  public CommandSpec spec() {
    return spec;
  }

  /** The arguments in their order. */
  public List<String> arguments() {
    return arguments;
  }

  /** The first argument, or null. */
  public @Nullable String argument() {
    return arguments.isEmpty() ? null : arguments.get(0);
  }

  /** Whether an option is given. */
  public boolean has(String name) {
    known(name);
    return values.containsKey(name);
  }

  /** The value of an option, or null when it is not given. */
  public @Nullable String value(String name) {
    known(name);
    List<String> given = values.get(name);
    return given == null ? null : given.get(0);
  }

  /** The values of an option that may be repeated. */
  public List<String> values(String name) {
    known(name);
    return List.copyOf(values.getOrDefault(name, List.of()));
  }

  /**
   * The value of an option as a whole number.
   *
   * @param fallback the number when the option is not given
   * @param least the smallest one that is allowed
   * @param most the largest one that is allowed
   * @throws UsageException when it is not such a number
   */
  public long number(String name, long fallback, long least, long most) throws UsageException {
    String text = value(name);
    if (text == null) {
      return fallback;
    }
    long number = Numbers.parse(text);
    if (number < least || number > most) {
      throw new UsageException(
          name
              + " cannot be \""
              + text
              + "\"; it is a whole number from "
              + least
              + " to "
              + most
              + (most > 1_000_000 ? ", or one such as 64k, 512M, 1G" : ""));
    }
    return number;
  }

  private void known(String name) {
    if (spec.option(name) == null) {
      throw new IllegalArgumentException(spec.name() + " is not described with " + name);
    }
  }
}
