package dev.assay.shell.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The variables of the environment that change what Assay does. */
final class Environment {
  /** Each with what it does. */
  static final Map<String, String> VARIABLES = variables();

  private Environment() {}

  private static Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("JAVA_HOME", "the Java to use, 17 or later; else the one on the PATH");
    variables.put("ASSAY_JAVA_OPTS", "further options for Java, for example -Xmx4g");
    variables.put("NO_COLOR", "when it is set and not empty, nothing is coloured");
    variables.put("COLUMNS", "the width of text, where there is no terminal to ask");
    variables.put("TERM", "when it is dumb, nothing is coloured");
    variables.put(
        "XDG_DATA_HOME",
        "where the official text that catalog import takes is kept; else ~/.local/share");
    variables.put("XDG_STATE_HOME", "where a session keeps its history; else ~/.local/state");
    return Collections.unmodifiableMap(variables);
  }
}
