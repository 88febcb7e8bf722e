package dev.assay.shell.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class ConsoleTest {
  /** A terminal: results and notes go to the same place. */
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

  private final Console console =
      new Console(
          InputStream.nullInputStream(),
          new BufferedOutputStream(terminal, 1 << 14),
          terminal,
          80,
          false,
          true);

  private String shown() {
    return terminal.toString(UTF_8).replace("\r\u001b[K", "|");
  }

  private void afterASecond() throws InterruptedException {
    Thread.sleep(1050);
    console.tick("Ctrl-C stops it");
  }

  @Test
  void longWorkIsToldOfUntilThereIsSomethingToShow() throws Exception {
    console.tick("Ctrl-C stops it");
    assertEquals("", shown());
    afterASecond();
    console.print("done\n");
    console.tick("Ctrl-C stops it");
    console.flush();
    console.tick("Ctrl-C stops it");

    assertEquals("|working, 1 s; Ctrl-C stops it|done\n", shown());
  }

  @Test
  void whatIsHeldForAPagerDoesNotHideThatTheWorkGoesOn() throws Exception {
    console.holdFor(text -> false);
    console.print("first\n");
    afterASecond();
    console.print("last\n");
    console.flush();

    assertEquals("|working, 1 s; Ctrl-C stops it|first\nlast\n", shown());
  }

  @Test
  void aCommandThatIsStoppedWritesNothingMore() throws Exception {
    console.holdFor(text -> true);
    console.print("result\n");
    afterASecond();
    console.cancel();
    console.print("more\n");
    console.note("a note");
    console.flush();

    assertTrue(console.cancelled());
    assertEquals("|working, 1 s; Ctrl-C stops it|", shown());
  }
}
