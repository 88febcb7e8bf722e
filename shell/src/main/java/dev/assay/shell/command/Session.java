package dev.assay.shell.command;

import dev.assay.shell.cli.Console;
import org.jspecify.annotations.Nullable;

/** Where commands are typed: one call of the program, or the interactive shell. */
public final class Session {
  private final boolean interactive;
  private Console console;
  private @Nullable OpenDocument open;
  private boolean over;

  private Session(Console console, boolean interactive) {
    this.console = console;
    this.interactive = interactive;
  }

  /** One call of the program. */
  public static Session once(Console console) {
    return new Session(console, false);
  }

  /** An interactive session. */
  public static Session interactive(Console console) {
    return new Session(console, true);
  }

  /** Where commands read and write. */
  public Console console() {
    return console;
  }

  /** Gives the next command a console of its own, since one that is cancelled stays so. */
  public void console(Console next) {
    console = next;
  }

  /** Whether somebody types one command after the other. */
  public boolean isInteractive() {
    return interactive;
  }

  /** What stands before a command in help and examples. */
  public String program() {
    return interactive ? "" : "assay ";
  }

  /** The document that commands without a path act on, or null. */
  public @Nullable OpenDocument open() {
    return open;
  }

  void open(@Nullable OpenDocument document) {
    open = document;
  }

  /** Whether the session was ended by a command. */
  public boolean isOver() {
    return over;
  }

  void end() {
    over = true;
  }
}
