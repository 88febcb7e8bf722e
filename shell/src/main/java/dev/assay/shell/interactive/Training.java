package dev.assay.shell.interactive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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

  private Training() {}

  /** Runs the session. */
  public static void main(String[] args) throws IOException {
    Terminal terminal =
        TerminalBuilder.builder()
            .system(false)
            .streams(
                new ByteArrayInputStream(SESSION.getBytes(StandardCharsets.UTF_8)),
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
