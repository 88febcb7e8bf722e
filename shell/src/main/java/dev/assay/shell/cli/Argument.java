package dev.assay.shell.cli;

/**
 * The arguments of a command.
 *
 * @param name what they are called in help, for example {@code PATH}
 * @param least how many there are at least
 * @param most how many there are at most
 * @param openDocument whether the open document of an interactive session stands in when none is
 *     given
 * @param completion what stands for one
 * @param help what they are, a phrase without full stop
 */
public record Argument(
    String name, int least, int most, boolean openDocument, Completion completion, String help) {

  /** Exactly one. */
  public static Argument one(String name, Completion completion, String help) {
    return new Argument(name, 1, 1, false, completion, help);
  }

  /** One or none. */
  public static Argument optional(String name, Completion completion, String help) {
    return new Argument(name, 0, 1, false, completion, help);
  }

  /** One or more. */
  public static Argument some(String name, Completion completion, String help) {
    return new Argument(name, 1, Integer.MAX_VALUE, false, completion, help);
  }

  /** Any number. */
  public static Argument any(String name, Completion completion, String help) {
    return new Argument(name, 0, Integer.MAX_VALUE, false, completion, help);
  }

  /** These arguments; the open document stands in for them in an interactive session. */
  public Argument orOpenDocument() {
    return new Argument(name, least, most, true, completion, help);
  }

  /** As they stand in a synopsis, for example {@code PATH...}. */
  public String label() {
    String label = most == Integer.MAX_VALUE ? name + "..." : name;
    return least == 0 ? "[" + label + "]" : label;
  }
}
