package dev.assay.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.shell.cli.Console;
import dev.assay.shell.command.CommandRunner;
import dev.assay.shell.command.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans that are too large to be held, and to which another program writes all the time. */
class ChangingInputTest {
  private static final Path PLAN = Path.of("../test-resources/broken/good-ssp.json");

  @TempDir private Path folder;

  /** Runs a command line while the plan grows. */
  private String run(Path plan, List<String> words) throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    Thread writer =
        new Thread(
            () -> {
              try {
                while (!done.get()) {
                  Files.writeString(plan, " ", StandardOpenOption.APPEND);
                  begun.countDown();
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    writer.start();
    try {
      begun.await();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Console console =
          new Console(new ByteArrayInputStream(new byte[0]), out, out, 200, false, false);
      int code = CommandRunner.run(words, Session.once(console));
      return code + " " + out.toString(UTF_8);
    } finally {
      done.set(true);
      writer.join();
    }
  }

  private Path large() throws IOException {
    Files.copy(PLAN.resolveSibling("small-profile.json"), folder.resolve("small-profile.json"));
    return Files.writeString(
        folder.resolve("large.json"), Files.readString(PLAN) + " ".repeat(17 << 20));
  }

  /** It is told, and nothing is written, unless it kept still just long enough. */
  @ParameterizedTest
  @CsvSource({
    "convert --to json, it changed while it was read",
    "convert --to xml, it changed while it was read",
    "convert --to html, it changed each time it was read; try again when nothing writes to it",
    "assess, it changed each time it was read; try again when nothing writes to it",
    "validate --no-cache --format json, it changed while it was read"
  })
  void nothingIsMadeOfAPlanThatNeverKeepsStill(String line, String reason) throws Exception {
    Path plan = large();
    Path target = folder.resolve("target");
    List<String> words = new ArrayList<>(Arrays.asList(line.split(" ")));
    words.addAll(List.of(plan.toString(), "--force", "-o", target.toString()));

    String told = "";
    for (int i = 0; i < 20 && !told.startsWith("3 "); i++) {
      Files.deleteIfExists(target);
      told = run(plan, words);
      assertTrue(told.startsWith("3 ") || Files.exists(target), told);
    }

    String where = line.startsWith("validate") ? Files.readString(target) : told;
    assertTrue(where.contains(reason), told);
    assertFalse(told.contains("fault of Assay's own"), told);
    assertEquals(line.startsWith("validate"), Files.exists(target));
  }
}
