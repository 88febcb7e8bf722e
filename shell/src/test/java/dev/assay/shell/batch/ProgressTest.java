package dev.assay.shell.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.shell.cli.Console;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long now;

  private Progress progress(boolean watched) {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            err,
            80,
            false,
            watched);
    return new Progress(console, 100, () -> now);
  }

  private String shown() {
    return err.toString(StandardCharsets.UTF_8).replace("\r\u001b[K", "|");
  }

  @Test
  void aShortRunShowsNothing() {
    Progress progress = progress(true);
    now = SECOND;
    progress.show(99);
    progress.clear();

    assertEquals("", shown());
  }

  @Test
  void aLongRunShowsRateAndTimeLeftAndTakesItAway() {
    Progress progress = progress(true);
    now = 2 * SECOND;
    progress.show(20);
    now += SECOND / 20;
    progress.show(21);
    progress.clear();

    assertEquals("|20 of 100, 10 a second, 8 s left|", shown());
  }

  @Test
  void whatWasTakenAwayComesBackAtOnce() {
    Progress progress = progress(true);
    now = 2 * SECOND;
    progress.show(20);
    progress.clear();
    progress.show(20);

    assertEquals("|20 of 100, 10 a second, 8 s left||20 of 100, 10 a second, 8 s left", shown());
  }

  @Test
  void nobodyWatchesNothingIsShown() {
    Progress progress = progress(false);
    now = 5 * SECOND;
    progress.show(20);

    assertTrue(shown().isEmpty());
  }
}
