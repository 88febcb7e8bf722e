package dev.assay.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.shell.cli.CommandSpec;
import dev.assay.shell.command.Commands;
import dev.assay.shell.view.HelpView;
import dev.assay.shell.view.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The help texts, each against its golden file. {@code -Dassay.golden=write} writes the files anew;
 * the difference is then for the eye.
 */
class HelpTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/assay/shell/golden");

  @TestFactory
  List<DynamicTest> helpIsAsAgreed() {
    List<DynamicTest> tests = new ArrayList<>();
    HelpView view = new HelpView("assay ", 80);
    tests.add(golden("overview", view.overview(Commands.specs(false))));
    tests.add(golden("session-overview", new HelpView("", 80).overview(Commands.specs(true))));
    for (CommandSpec spec : Commands.specs(true)) {
      HelpView of = spec.scope() == CommandSpec.Scope.INTERACTIVE ? new HelpView("", 80) : view;
      tests.add(golden(spec.name().replace(' ', '-'), of.page(spec)));
    }
    return tests;
  }

  private static DynamicTest golden(String name, String text) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Path file = GOLDEN.resolve(name + ".txt");
          if ("write".equals(System.getProperty("assay.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
          }
          assertEquals(Files.readString(file), text);
          for (String line : text.split("\n")) {
            assertTrue(Text.columns(line) <= 80, "too wide: " + line);
            assertEquals(line.stripTrailing(), line, "spaces at the end");
          }
        });
  }

  @Test
  void everyGoldenFileHasItsCommand() throws IOException {
    TreeSet<String> wanted = new TreeSet<>(List.of("overview.txt", "session-overview.txt"));
    for (CommandSpec spec : Commands.specs(true)) {
      wanted.add(spec.name().replace(' ', '-') + ".txt");
    }
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertEquals(wanted, new TreeSet<>(files.map(f -> f.getFileName().toString()).toList()));
    }
  }

  @Test
  void exampleLinesAreUnderstood() throws Exception {
    for (CommandSpec spec : Commands.specs(true)) {
      for (CommandSpec.Example example : spec.examples()) {
        List<String> words = List.of(example.line().replaceAll(" [<>].*", "").split(" "));
        Commands.Match match = Commands.find(words, true);
        assertEquals(spec.name(), match.command().spec().name(), example.line());
        assertFalse(
            dev.assay.shell.cli.Invocation.parse(spec, match.rest(), false).has("--help"),
            example.line());
      }
    }
  }
}
