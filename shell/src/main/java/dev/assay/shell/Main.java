package dev.assay.shell;

import dev.assay.shell.cli.Console;
import dev.assay.shell.command.CommandRunner;
import dev.assay.shell.command.Session;
import dev.assay.shell.interactive.InteractiveShell;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The program. With arguments it runs one command and ends with its exit code; without, it opens
 * the interactive shell where somebody sits at a terminal, and shows help where nobody does.
 *
 * <p>The launcher tells what only a shell script finds out cheaply: the system property {@code
 * assay.terminal} holds the digits of the streams that are terminals (0 input, 1 output, 2 errors),
 * {@code assay.columns} the width.
 */
public final class Main {
  private static final long TICK_MILLIS = 250;

  private Main() {}

  /** Runs the program. */
  public static void main(String[] args) {
    int code;
    if (args.length > 0) {
      Console console = console();
      tick(console);
      code = CommandRunner.run(List.of(args), Session.once(console));
    } else if (isTerminal('0') && isTerminal('1')) {
      code = InteractiveShell.run();
    } else {
      code = CommandRunner.run(List.of("help"), Session.once(console()));
    }
    System.exit(code);
  }

  /** Tells whoever watches that the work goes on, for as long as nothing else does. */
  private static void tick(Console console) {
    if (!console.progress()) {
      return;
    }
    Thread ticker =
        new Thread(
            () -> {
              try {
                while (true) {
                  Thread.sleep(TICK_MILLIS);
                  console.tick("Ctrl-C stops it");
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "ticker");
    ticker.setDaemon(true);
    ticker.start();
  }

  /** The console of this process. */
  private static Console console() {
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 15);
    return new Console(
        new FileInputStream(FileDescriptor.in),
        out,
        new FileOutputStream(FileDescriptor.err),
        width(),
        colour(isTerminal('1'), System.getenv("NO_COLOR"), System.getenv("TERM")),
        isTerminal('2'));
  }

  /** Whether text may be coloured: see <a href="https://no-color.org">no-color.org</a>. */
  static boolean colour(boolean terminal, @Nullable String noColor, @Nullable String term) {
    return terminal && (noColor == null || noColor.isEmpty()) && !"dumb".equals(term);
  }

  private static boolean isTerminal(char stream) {
    String terminals = System.getProperty("assay.terminal");
    return terminals == null ? System.console() != null : terminals.indexOf(stream) >= 0;
  }

  private static int width() {
    return width(System.getProperty("assay.columns"), System.getenv("COLUMNS"));
  }

  /** The first of the two that is a number that can be, else 80. */
  static int width(@Nullable String property, @Nullable String environment) {
    for (String text : new @Nullable String[] {property, environment}) {
      if (text != null && text.matches("[1-9][0-9]{1,3}")) {
        return Integer.parseInt(text);
      }
    }
    return 80;
  }
}
