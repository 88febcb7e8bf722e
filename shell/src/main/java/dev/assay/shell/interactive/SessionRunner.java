package dev.assay.shell.interactive;

import dev.assay.shell.cli.Console;
import dev.assay.shell.command.CommandRunner;
import dev.assay.shell.command.Commands;
import dev.assay.shell.command.Session;
import dev.assay.shell.view.Text;
import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.util.List;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.springframework.shell.core.ShellRunner;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.jline.JLineInputProvider;
import org.springframework.shell.jline.JLineInputReader;

/**
 * The loop of a session. Each command works on a thread of its own, so that Ctrl-C stops the work
 * and not the session.
 */
final class SessionRunner implements ShellRunner {
  /** How long a command that is told to stop may take to do so before it is left behind. */
  private static final long GRACE_MILLIS = 300;

  private static final String BANNER =
      "Assay - \"help\" lists the commands, Tab completes, Ctrl-D leaves.";

  private final JLineInputProvider input;
  private final WordParser parser;
  private final CommandRegistry registry;
  private final CommandExecutor executor;
  private final Session session;
  private final Terminal terminal;
  private final UserEnvironment environment;

  SessionRunner(
      JLineInputProvider input,
      WordParser parser,
      CommandRegistry registry,
      Session session,
      UserEnvironment environment) {
    this.environment = environment;
    this.input = input;
    this.parser = parser;
    this.registry = registry;
    this.executor = new CommandExecutor(registry);
    this.session = session;
    this.terminal = input.getLineReader().getTerminal();
  }

  @Override
  public void run(String[] args) throws InterruptedException {
    session.person(new TerminalPerson(terminal, environment.variables(), this::aside));
    int width = terminal.getWidth() > 0 ? terminal.getWidth() : 80;
    Text.wrap(BANNER, width).forEach(terminal.writer()::println);
    while (!session.isOver()) {
      String line;
      try {
        line = input.readInput();
      } catch (UserInterruptException e) {
        continue;
      } catch (EndOfFileException e) {
        if (session.mayLeave()) {
          return;
        }
        continue;
      }
      List<String> words = parser.words(line);
      if (!words.isEmpty()) {
        work(line, words);
      }
    }
  }

  private void work(String line, List<String> words) throws InterruptedException {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new BufferedOutputStream(terminal.output(), 1 << 14),
            terminal.output(),
            terminal.getWidth() > 0 ? terminal.getWidth() : 80,
            Colours.wanted(terminal),
            true);
    console.holdFor(session.person()::page);
    Thread worker =
        new Thread(
            () -> {
              session.console(console);
              execute(line, words);
            },
            "command");
    worker.setDaemon(true);
    SignalHandler before = terminal.handle(Signal.INT, signal -> console.cancel());
    try {
      worker.start();
      while (worker.isAlive() && !console.cancelled()) {
        worker.join(20);
        if (worker.isAlive()) {
          console.tick("Ctrl-C stops it");
        }
      }
      console.rest();
      if (console.cancelled()) {
        worker.interrupt();
        worker.join(GRACE_MILLIS);
        terminal.writer().println("stopped");
      }
    } finally {
      terminal.handle(Signal.INT, before);
      terminal.flush();
    }
  }

  /** Lets a question, an editor or a pager have the terminal. */
  private Runnable aside() {
    return session.console().aside();
  }

  private void execute(String line, List<String> words) {
    if (Commands.match(words, true) == null) {
      // The runner knows what was meant.
      CommandRunner.run(words, session);
      return;
    }
    try {
      executor.execute(
          new CommandContext(
              parser.parse(line),
              registry,
              terminal.writer(),
              new JLineInputReader(input.getLineReader())));
    } catch (Exception e) {
      session.console().note("a fault of Assay's own: " + e);
    }
  }
}
