package dev.assay.shell.command;

import dev.assay.shell.cli.Console;
import dev.assay.shell.cli.Person;
import dev.assay.shell.cli.UsageException;
import org.jspecify.annotations.Nullable;

/** Where commands are typed: one call of the program, or the interactive shell. */
public final class Session {
  private final boolean interactive;
  private final InheritableThreadLocal<Console> console;
  private @Nullable OpenDocument open;
  private Person person = Person.NOBODY;
  private boolean over;

  private Session(Console console, boolean interactive) {
    this.interactive = interactive;
    this.console =
        new InheritableThreadLocal<>() {
          @Override
          protected Console initialValue() {
            return console;
          }
        };
  }

  /** One call of the program. */
  public static Session once(Console console) {
    return new Session(console, false);
  }

  /** An interactive session. */
  public static Session interactive(Console console) {
    return new Session(console, true);
  }

  /** Where the command that runs on this thread reads and writes. */
  public Console console() {
    return console.get();
  }

  /**
   * Gives the command that is to run on this thread a console of its own: one that was cancelled
   * stays so, and a command that takes its time to stop must not write into the next one's.
   */
  public void console(Console next) {
    console.set(next);
  }

  /** Who sits at the terminal. */
  public Person person() {
    return person;
  }

  /** Says who sits at the terminal. */
  public void person(Person next) {
    person = next;
  }

  /** The open document, read anew when its file was changed. */
  OpenDocument document() throws UsageException {
    OpenDocument document = open;
    if (document == null) {
      throw new UsageException("no document is open; \"open FILE\" opens one");
    }
    if (document.refresh()) {
      console().note(document.label() + " was changed on disk and is read anew");
    }
    return document;
  }

  /**
   * Asks what is to become of edits that are not saved.
   *
   * @return whether to go on without them
   */
  public boolean mayLeave() {
    OpenDocument document = open;
    if (document == null || !document.isChanged()) {
      return true;
    }
    int edits = Math.max(1, document.history().unsaved().size());
    String question =
        document.label()
            + " has "
            + (edits == 1 ? "an edit that is" : edits + " edits that are")
            + " not saved; leave it without saving?";
    return person.ask(question) != Person.Answer.NO;
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

  /** Opens a document, or closes it; not when the command was stopped meanwhile. */
  void open(@Nullable OpenDocument document) {
    if (!console().cancelled()) {
      open = document;
    }
  }

  /** Whether the session was ended by a command. */
  public boolean isOver() {
    return over;
  }

  void end() {
    over = true;
  }
}
