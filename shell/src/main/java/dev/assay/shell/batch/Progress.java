package dev.assay.shell.batch;

import dev.assay.shell.cli.Console;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Says how far a run is, how fast and how long it will take, once it takes over a second. */
public final class Progress {
  private static final long SECOND = 1_000_000_000L;

  private final Console console;
  private final int all;
  private final LongSupplier nanos;
  private final long start;
  private long shown;
  private boolean visible;

  /**
   * The progress of a run that begins now.
   *
   * @param all how many inputs there are
   * @param nanos the time
   */
  public Progress(Console console, int all, LongSupplier nanos) {
    this.console = console;
    this.all = all;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.shown = start;
  }

  /** So many are done. */
  public void show(int done) {
    long now = nanos.getAsLong();
    if (now - start > SECOND && (!visible || now - shown > SECOND / 10)) {
      shown = now;
      visible = true;
      console.showProgress(line(done, now - start));
    }
  }

  private String line(int done, long elapsed) {
    double seconds = (double) elapsed / SECOND;
    double rate = done / seconds;
    String line = done + " of " + all;
    if (done == 0) {
      return line;
    }
    return line
        + String.format(Locale.ROOT, ", %.0f a second, ", rate)
        + time((long) Math.ceil((all - done) / rate))
        + " left";
  }

  private static String time(long seconds) {
    return seconds < 90 ? seconds + " s" : (seconds + 30) / 60 + " min";
  }

  /** Takes the line away, so that others can be written. */
  public void clear() {
    if (visible) {
      visible = false;
      console.showProgress("");
    }
  }
}
