package dev.assay.shell.interactive;

import java.util.Map;

/**
 * What the user has set for all programs.
 *
 * @param variables the variables of the environment
 */
record UserEnvironment(Map<String, String> variables) {
  UserEnvironment {
    variables = Map.copyOf(variables);
  }
}
