package dev.assay.shell.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a command reads and writes. Results go to {@link #out}, everything about them (progress,
 * notes, errors) to the error stream. Text is UTF-8 on every machine.
 */
public final class Console {
  /** More than this is not held back: nobody reads it page by page. */
  private static final int MOST_HELD = 4_000_000;

  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;
  private final int width;
  private final boolean colour;
  private final boolean progress;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private final OutputStream results = new Results();
  private @Nullable Predicate<String> pager;
  private @Nullable IOException failure;
  private volatile boolean cancelled;
  private boolean busy;
  private long workingSince = System.nanoTime();
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
    return results;
  }

  /**
   * Holds results back until the command is over, and hands them to somebody who may show them page
   * by page, as long as nothing else is written in between.
   *
   * @param shows shows a text; false when it is to be printed as always
   */
  public void holdFor(Predicate<String> shows) {
    pager = shows;
  }

  /** Writes results as they come from here on. */
  public void live() {
    release();
    pager = null;
  }

  private void release() {
    try {
      if (failure == null && !cancelled) {
        held.writeTo(out);
      }
    } catch (IOException e) {
      failure = e;
    }
    held.reset();
  }

  /** Results on their way: held back, or written. */
  private final class Results extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (pager != null && held.size() < MOST_HELD) {
        held.write(bytes, from, length);
        return;
      }
      // From here on the results tell that the work goes on.
      silent(true);
      release();
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        failure = failure == null ? e : failure;
        throw e;
      }
    }

    @Override
    public void flush() throws IOException {
      if (pager != null) {
        return;
      }
      try {
        out.flush();
      } catch (IOException e) {
        failure = failure == null ? e : failure;
        throw e;
      }
    }
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
        results.write(text.getBytes(StandardCharsets.UTF_8));
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

  /**
   * Says that the work goes on, when it has for a second and nothing else tells so. To be called
   * now and then, from any thread.
   *
   * @param hint what can be done about it
   */
  public synchronized void tick(String hint) {
    long seconds = (System.nanoTime() - workingSince) / 1_000_000_000L;
    if (seconds >= 1 && progress && !silent && !cancelled) {
      busy = true;
      error("\r\u001b[K" + "working, " + seconds + " s; " + hint);
    }
  }

  /** Takes the line of {@link #tick} away. */
  public synchronized void rest() {
    if (busy) {
      busy = false;
      error("\r\u001b[K");
    }
  }

  /**
   * Keeps quiet while somebody else writes to the terminal.
   *
   * @return to be called when that is over
   */
  public synchronized Runnable aside() {
    rest();
    boolean before = silent;
    silent = true;
    return () -> silent(before);
  }

  private synchronized void silent(boolean value) {
    if (value) {
      rest();
    }
    silent = value;
    workingSince = System.nanoTime();
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
    rest();
    release();
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
  public void flush() throws IOException {
    // What tells that the work goes on must not come between here and the last line.
    Runnable after = aside();
    try {
      Predicate<String> shows = pager;
      String text = held.toString(StandardCharsets.UTF_8);
      if (shows != null && !cancelled && text.indexOf('\0') < 0 && shows.test(text)) {
        held.reset();
      }
      release();
      if (failure != null) {
        throw failure;
      }
      out.flush();
    } finally {
      after.run();
    }
  }

  /** Why results could not be written, or null when all could so far. */
  public @Nullable IOException failure() {
    return failure;
  }

  /** Stops the command that writes here as soon as may be, and whatever it would still write. */
  public synchronized void cancel() {
    rest();
    cancelled = true;
  }

  /** Whether the command is to stop. */
  public boolean cancelled() {
    return cancelled;
  }
}
