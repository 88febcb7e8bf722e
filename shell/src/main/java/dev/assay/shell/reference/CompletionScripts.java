package dev.assay.shell.reference;

import dev.assay.shell.cli.CommandSpec;
import java.util.List;

/** Scripts that teach a shell the commands, options and values, so that Tab completes them. */
public final class CompletionScripts {
  /** The shells that there is a script for. */
  public static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  private CompletionScripts() {}

  /**
   * A script. It holds all that it needs, and never starts Assay.
   *
   * @param shell one of {@link #SHELLS}
   * @param specs the commands
   */
  public static String of(String shell, List<CommandSpec> specs) {
    return switch (shell) {
      case "bash" -> new BashScript(specs).text();
      case "zsh" -> new ZshScript(specs).text();
      case "fish" -> new FishScript(specs).text();
      default -> throw new IllegalArgumentException(shell);
    };
  }
}
