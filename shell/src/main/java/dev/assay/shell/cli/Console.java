package dev.assay.shell.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a command reads and writes. Results go to {@link #out}, everything about them (progress,
 * notes, errors) to the error stream. Text is UTF-8 on every machine.
 */
public final class Console {
  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;
  private final int width;
  private final boolean colour;
  private final boolean progress;
  private @Nullable IOException failure;
  private volatile boolean cancelled;
  private boolean busy;
  private boolean silent;

  /**
   * A console.
   *
   * @param in standard input
   * @param out takes results; should be buffered
   * @param err takes notes
   * @param width columns of the terminal; 80 when there is none
   * @param colour whether text for people may be coloured
   * @param progress whether somebody watches the error stream
   */
  public Console(
      InputStream in,
      OutputStream out,
      OutputStream err,
      int width,
      boolean colour,
      boolean progress) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.width = Math.max(40, width);
    this.colour = colour;
    this.progress = progress;
  }

  /** Standard input. */
  public InputStream in() {
    return in;
  }

  /** Takes results as bytes. Not to be closed. */
  public OutputStream out() {
    return out;
  }

  /** How many columns text may take. */
  public int width() {
    return width;
  }

  /** Whether text for people may be coloured. */
  public boolean colour() {
    return colour;
  }

  /** Whether somebody watches the error stream, so that progress can be shown there. */
  public boolean progress() {
    return progress;
  }

  /** Writes text to the results. A failure is kept for {@link #flush}. */
  public void print(String text) {
    try {
      if (failure == null && !cancelled) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      failure = e;
    }
  }

  /** Writes a line to the results. */
  public void println(String line) {
    print(line + "\n");
  }

  /** Writes a line to the error stream. */
  public void note(String line) {
    raw(line + "\n");
  }

  /** Says that the work goes on, until something else is said; nothing where progress is shown. */
  public synchronized void busy(String line) {
    if (progress && !silent && !cancelled) {
      busy = true;
      error("\r\u001b[K" + line);
    }
  }

  /**
   * Keeps quiet while somebody else writes to the terminal.
   *
   * @return to be called when that is over
   */
  public synchronized Runnable aside() {
    rested();
    boolean before = silent;
    silent = true;
    return () -> silent(before);
  }

  private synchronized void silent(boolean value) {
    silent = value;
  }

  private void rested() {
    if (busy) {
      busy = false;
      error("\r\u001b[K");
    }
  }

  private void error(String text) {
    try {
      err.write(text.getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException ignored) {
      // Nobody is left to be told.
    }
  }

  /** Shows how far the work is, on one line that the next one replaces. */
  public void showProgress(String line) {
    if (progress) {
      // Who tells how far the work is need not be told for that it goes on.
      silent(!line.isEmpty());
      raw("\r\u001b[K" + line);
    }
  }

  private synchronized void raw(String text) {
    if (cancelled) {
      return;
    }
    rested();
    try {
      if (failure == null) {
        out.flush();
      }
    } catch (IOException e) {
      failure = e;
    }
    error(text);
  }

  /**
   * Sends on what is buffered.
   *
   * @throws IOException when results could not be written, now or before
   */
  public synchronized void flush() throws IOException {
    rested();
    if (failure == null) {
      out.flush();
    } else {
      throw failure;
    }
  }

  /** Stops the command that writes here as soon as may be, and whatever it would still write. */
  public synchronized void cancel() {
    rested();
    cancelled = true;
  }

  /** Whether the command is to stop. */
  public boolean cancelled() {
    return cancelled;
  }
}
