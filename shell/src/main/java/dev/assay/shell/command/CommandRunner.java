package dev.assay.shell.command;

import dev.assay.io.Memory;
import dev.assay.io.UnreadableException;
import dev.assay.io.UnwritableException;
import dev.assay.shell.batch.WriteFailedException;
import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.cli.Console;
import dev.assay.shell.cli.ExitCode;
import dev.assay.shell.cli.Invocation;
import dev.assay.shell.cli.UsageException;
import dev.assay.shell.view.HelpView;
import dev.assay.shell.view.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Runs command lines: from words to an exit code, whatever happens on the way. */
public final class CommandRunner {
  private CommandRunner() {}

  /**
   * Runs a command line.
   *
   * @param words the words, at least one
   * @return the exit code; everything that the user should know has been written to the console
   */
  public static int run(List<String> words, Session session) {
    Console console = session.console();
    boolean debug = words.contains("--debug");
    try {
      int code = dispatch(words, session);
      console.flush();
      return code;
    } catch (UsageException e) {
      tell(session, e.line());
      return ExitCode.USAGE;
    } catch (UnreadableException e) {
      tell(session, e.input() + ": " + e.reason());
      return ExitCode.UNREADABLE;
    } catch (UnwritableException e) {
      tell(session, "not written, since the format cannot hold the document: " + e.getMessage());
      return ExitCode.FINDINGS;
    } catch (WriteFailedException e) {
      return fault(String.valueOf(e.getMessage()), e, console, debug);
    } catch (IOException e) {
      return outputFailed(e, console, debug);
    } catch (OutOfMemoryError e) {
      return fault("out of memory: it needs more than " + Memory.tooSmall(), e, console, debug);
    } catch (CancellationException e) {
      return fault("interrupted", e, console, debug);
    } catch (RuntimeException | Error e) {
      // Some writers wrap what they are thrown.
      IOException failure = console.failure();
      return failure == null
          ? fault("a fault of Assay's own: " + e, e, console, debug)
          : outputFailed(failure, console, debug);
    }
  }

  /** One line for scripts; in a session, as many as the terminal needs. */
  private static void tell(Session session, String line) {
    Console console = session.console();
    console.note(
        session.isInteractive()
            ? String.join("\n", Text.wrap(line, console.width()))
            : "assay: " + line);
  }

  private static int dispatch(List<String> words, Session session)
      throws UsageException, UnreadableException, IOException {
    String first = words.get(0);
    if (first.equals("--version") || first.equals("-V")) {
      return run("version", List.of(), session);
    }
    if (first.equals("--help") || first.equals("-h")) {
      return run("help", List.of(), session);
    }
    if (first.equals("--debug") && words.size() > 1) {
      return dispatch(words.subList(1, words.size()), session);
    }
    if (first.startsWith("-")) {
      throw UnknownCommand.optionFirst(words);
    }
    boolean asksHelp =
        words.size() == 2 && (words.get(1).equals("--help") || words.get(1).equals("-h"));
    if (asksHelp && Commands.match(words, session.isInteractive()) == null) {
      return run("help", List.of(first), session);
    }
    Commands.Match match = Commands.find(words, session.isInteractive());
    return run(match.command(), match.rest(), session);
  }

  private static int run(String name, List<String> rest, Session session)
      throws UsageException, UnreadableException, IOException {
    return run(Commands.find(List.of(name), session.isInteractive()).command(), rest, session);
  }

  private static int run(Command command, List<String> rest, Session session)
      throws UsageException, UnreadableException, IOException {
    CommandSpec spec = command.spec();
    Invocation call;
    try {
      call = Invocation.parse(spec, rest, session.open() != null);
    } catch (UsageException e) {
      throw new UsageException(
          e.line() + " (see \"" + session.program() + "help " + spec.name() + "\")");
    }
    if (call.has("--help")) {
      session
          .console()
          .print(new HelpView(session.program(), session.console().width()).page(spec));
      return ExitCode.DONE;
    }
    return command.run(call, session);
  }

  private static int outputFailed(IOException e, Console console, boolean debug) {
    String reason = e.getMessage();
    if (reason != null && reason.contains("Broken pipe")) {
      // Whoever read the output has seen enough; head and less end this way.
      return ExitCode.DONE;
    }
    String file = e instanceof FileSystemException named ? named.getFile() + ": " : "";
    reason = file + WriteFailedException.reason(e);
    return fault("the output cannot be written: " + reason, e, console, debug);
  }

  private static int fault(String message, Throwable cause, Console console, boolean debug) {
    console.note("assay: " + message.replace('\n', ' '));
    if (debug) {
      StringWriter stack = new StringWriter();
      cause.printStackTrace(new PrintWriter(stack));
      console.note(stack.toString());
    }
    return ExitCode.FAULT;
  }
}
