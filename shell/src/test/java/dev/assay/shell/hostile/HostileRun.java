package dev.assay.shell.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.shell.cli.Console;
import dev.assay.shell.command.CommandRunner;
import dev.assay.shell.command.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs the cases one after the other in this process, as the program runs a command line, and
 * writes a line for each: its number, what is wrong (nothing at best), and what was said.
 */
final class HostileRun {
  /** Which inputs, for who looks into a few. */
  private static final String ONLY = System.getProperty("hostile.only", ".*");

  private static final long GIVE_UP_SECONDS = Long.getLong("hostile.seconds", 60);

  private HostileRun() {}

  /**
   * Runs the cases.
   *
   * @param args the folder of the bench, the port of who listens, the file for the lines
   */
  public static void main(String[] args) throws IOException {
    Bench bench = new Bench(Path.of(args[0]), Integer.parseInt(args[1]));
    bench.prepare();
    List<Case> cases = Case.all();
    try (Writer lines = Files.newBufferedWriter(Path.of(args[2]))) {
      for (int number = 0; number < cases.size(); number++) {
        Case each = cases.get(number);
        if (!each.alone() && each.input().matches(ONLY)) {
          lines.write(number + "\t" + run(bench, number, each) + "\n");
          lines.flush();
        }
      }
    }
    // What rules started and never ended is no reason to stay.
    System.exit(0);
  }

  private static String run(Bench bench, int number, Case each) throws IOException {
    Bench.Laid laid = bench.lay(number, each);
    try {
      Map<String, String> before = bench.untouchable(laid);
      ByteArrayOutputStream streams = new ByteArrayOutputStream();
      Console console =
          new Console(InputStream.nullInputStream(), streams, streams, 80, false, false);
      long start = cpu();
      long wall = System.nanoTime();
      int exit = inTime(each.words(laid.in(), laid.beside(), laid.out()), console);
      long millis = (cpu() - start) / 1_000_000;
      long waited = (System.nanoTime() - wall) / 1_000_000;
      String said = streams.toString(UTF_8);
      List<String> problems =
          Verdict.problems(each, laid, exit, said, before, bench.untouchable(laid));
      if (millis > Verdict.SECONDS * 1000 && waited > Verdict.SECONDS * 1000) {
        problems.add("took " + millis + " ms");
      }
      return String.join("; ", problems)
          + "\t"
          + exit
          + "\t"
          + millis
          + "\t"
          + said.substring(0, Math.min(said.length(), 20_000)).replaceAll("\\s+", " ");
    } finally {
      Bench.clear(laid);
    }
  }

  /** The exit code, or -1 when there is none after a time that is long on a busy machine too. */
  private static int inTime(List<String> words, Console console) {
    FutureTask<Integer> task =
        new FutureTask<>(() -> CommandRunner.run(words, Session.once(console)));
    Thread thread = new Thread(task, "case");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(GIVE_UP_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      console.cancel();
      return -1;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }
}
