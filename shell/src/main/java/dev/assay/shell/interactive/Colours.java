package dev.assay.shell.interactive;

import org.jline.terminal.Terminal;

/** Whether a terminal gets colours. */
final class Colours {
  private Colours() {}

  static boolean wanted(Terminal terminal) {
    String noColor = System.getenv("NO_COLOR");
    boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
    return !dumb && (noColor == null || noColor.isEmpty());
  }
}
