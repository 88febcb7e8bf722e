package dev.assay.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what a process of the program prints, to the letter. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the folder is made of symbolic links")
class ReadmeSessionsTest {
  private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK = Pattern.compile("(?m)(?:^(?:    .*)?\n)*^    .*\n");
  private static final String PROGRAM = "./assay ";

  /** Of these the README shows the first lines, and says so. */
  private static final List<String> BEGUN = List.of("catalog show", "assess", "package check");

  @TempDir Path folder;

  /** A line that is typed, and what the page shows below it. */
  private record Typed(String line, String shown) {}

  private static List<Typed> sessions() throws IOException {
    List<Typed> sessions = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(TOP.resolve("README.md")));
    String before = "";
    while (block.find()) {
      String text = block.group().replaceAll("(?m)^    ", "").strip();
      if (text.startsWith("$ ")) {
        int end = text.replace("\\\n", "\\ ").indexOf('\n');
        sessions.add(
            new Typed(text.substring(2, end).replaceAll("\\\\\n *", ""), text.substring(end + 1)));
      } else if (before.startsWith(PROGRAM) && !text.startsWith("./")) {
        // The first one, whose output stands in a block of its own.
        sessions.add(new Typed(before, text));
      }
      before = text;
    }
    return sessions;
  }

  @Test
  void whatThePageShowsIsWhatIsPrinted() throws Exception {
    Path link =
        Files.createSymbolicLink(folder.resolve("test-resources"), TOP.resolve("test-resources"));
    String plan = Files.readString(TOP.resolve("test-resources/examples/machine-shop/ssp.json"));
    int objective = plan.indexOf("3.5.3_obj.a");
    int state = plan.indexOf("\"implemented\"", objective);
    assertTrue(objective > 0 && state > 0);
    Files.writeString(folder.resolve("ssp-2025.json"), plan);
    Files.writeString(
        folder.resolve("ssp.json"),
        plan.substring(0, state) + "\"planned\"" + plan.substring(state + 13));

    List<Executable> checks = new ArrayList<>();
    List<Typed> sessions = sessions();
    for (Typed typed : sessions) {
      assertTrue(typed.line().startsWith(PROGRAM), typed.line());
      String line = typed.line().substring(PROGRAM.length());
      JavaProcess.Outcome outcome =
          JavaProcess.run(folder, List.of(), "", List.of(line.split(" +")));
      String printed = (outcome.out() + outcome.err()).stripTrailing();
      boolean begun = BEGUN.stream().anyMatch(line::startsWith);
      checks.add(
          () ->
              assertEquals(
                  typed.shown(),
                  begun && printed.startsWith(typed.shown() + "\n") ? typed.shown() : printed,
                  line));
    }
    // Not to be followed when the folder is deleted.
    Files.delete(link);
    assertAll(checks);
    assertEquals(8, sessions.size());
  }
}
