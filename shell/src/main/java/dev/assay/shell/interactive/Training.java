package dev.assay.shell.interactive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.shell.core.ShellRunner;

/**
 * Runs a short session at a terminal that is none, so that the Java machine can keep the classes of
 * it in an archive. The launcher starts it once after a build.
 */
final class Training {
  private static final String SESSION =
      "help\nopen cmmc-l2\ninfo\ncatalog show 3.5.3\ncatalog li\t\nvaldiate\nclose\nexit\n";

  private static final int MOST_SECONDS = 20;

  private Training() {}

  /** Types a text, and then waits as people do: an end of input would cut the session short. */
  private static final class Keyboard extends InputStream {
    private final ByteArrayInputStream typed;

    Keyboard(byte[] text) {
      typed = new ByteArrayInputStream(text);
    }

    @Override
    public int read() throws IOException {
      if (typed.available() == 0) {
        try {
          TimeUnit.SECONDS.sleep(MOST_SECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        System.exit(0);
      }
      return typed.read();
    }
  }

  /** Runs the session. */
  public static void main(String[] args) throws IOException {
    Terminal terminal =
        TerminalBuilder.builder()
            .system(false)
            .type("xterm-256color")
            .streams(
                new Keyboard(SESSION.getBytes(StandardCharsets.UTF_8)),
                OutputStream.nullOutputStream())
            .build();
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.registerBean("terminal", Terminal.class, () -> terminal);
      context.register(ShellConfiguration.class);
      context.refresh();
      context.getBean(ShellRunner.class).run(new String[0]);
    } catch (Exception e) {
      // What was loaded until here is worth keeping.
      terminal.close();
    }
    System.exit(0);
  }
}
