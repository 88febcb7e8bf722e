package dev.assay.shell.interactive;

import dev.assay.convert.office.Logging;
import dev.assay.shell.cli.ExitCode;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.shell.core.ShellRunner;

/** Opens the interactive shell. */
public final class InteractiveShell {
  private InteractiveShell() {}

  /**
   * Runs a session until its end.
   *
   * @return the exit code of the program
   */
  public static int run() {
    // Libraries log through java.util.logging here; nothing of it belongs on the terminal.
    java.util.logging.LogManager.getLogManager().reset();
    Logging.quiet();
    try (AnnotationConfigApplicationContext context =
        new AnnotationConfigApplicationContext(ShellConfiguration.class)) {
      context.getBean(ShellRunner.class).run(new String[0]);
      return ExitCode.DONE;
    } catch (Exception e) {
      System.err.println("assay: the interactive shell cannot be opened: " + e.getMessage());
      return ExitCode.FAULT;
    }
  }
}
