package dev.assay.shell.interactive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.shell.core.ShellRunner;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;

/** Whole sessions at a terminal made of streams. */
class SessionTest {
  @TempDir Path folder;

  private static String session(String typed) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Terminal terminal =
        new DumbTerminal(
            "test", "dumb", new ByteArrayInputStream(typed.getBytes(UTF_8)), out, UTF_8);
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.registerBean("terminal", Terminal.class, () -> terminal);
      context.register(ShellConfiguration.class);
      context.refresh();
      context.getBean(ShellRunner.class).run(new String[0]);
    }
    return out.toString(UTF_8);
  }

  @Test
  void commandsActOnTheOpenDocument() throws Exception {
    Path target = folder.resolve("a b.xml");

    String shown =
        session(
            "open cmmc-l2\nvalidate --level schema\nconvert -o \""
                + target
                + "\"\nclose\nclose\nexit\n");

    assertTrue(shown.contains("assay cmmc-l2> "), shown);
    assertTrue(shown.contains("passed  cmmc-l2"), shown);
    assertTrue(shown.contains("closed cmmc-l2"), shown);
    assertTrue(shown.contains("no document is open"), shown);
    assertTrue(Files.readString(target).contains("<profile"), "written to a name with a space");
  }

  @Test
  void mistakesAreExplainedAndTheSessionGoesOn() throws Exception {
    String shown = session("valdiate\nvalidate -\ncatalog\n\n   \nopen nowhere.json\nversion\n");

    assertTrue(shown.contains("did you mean validate?"), shown);
    assertTrue(shown.contains("name a file"), shown);
    assertTrue(shown.contains("catalog needs one more word"), shown);
    assertTrue(shown.contains("there is no such file"), shown);
    assertTrue(shown.contains("(OSCAL "), "the end of input ends the session: " + shown);
    assertFalse(shown.contains("Exception"), shown);
  }

  @Test
  void everyCommandIsKnownToSpringShellWithItsHelp() throws Exception {
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      Terminal terminal =
          new DumbTerminal(
              "test",
              "dumb",
              new ByteArrayInputStream(new byte[0]),
              new ByteArrayOutputStream(),
              UTF_8);
      context.registerBean("terminal", Terminal.class, () -> terminal);
      context.register(ShellConfiguration.class);
      context.refresh();
      CommandRegistry registry = context.getBean(CommandRegistry.class);
      for (var command : dev.assay.shell.command.Commands.all(true)) {
        Command bound = Objects.requireNonNull(registry.getCommandByName(command.spec().name()));
        assertEquals(command.spec().summary(), bound.getDescription());
        assertTrue(bound.getHelp().startsWith("Usage: " + command.spec().name()), bound.getHelp());
        assertEquals(command.spec().options().size(), bound.getOptions().size());
      }
    }
  }
}
