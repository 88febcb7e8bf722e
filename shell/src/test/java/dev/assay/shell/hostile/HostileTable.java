package dev.assay.shell.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs each case as a process of its own, through the launcher, and writes the page that tells what
 * came of it. {@code .ci/hostile} starts it where there is no network.
 */
final class HostileTable {
  /** What one process may take of memory, in KiB. */
  private static final long MEMORY = 512 << 10;

  private static final long GIVE_UP_SECONDS = 120;

  private final Path work;
  private final Bench bench;
  private final boolean traced;

  private HostileTable(Path work, int port, boolean traced) {
    this.work = work;
    this.bench = new Bench(work.resolve("bench"), port);
    this.traced = traced;
  }

  /** What came of a case. */
  record Result(Case each, int exit, double seconds, double cpu, long kib, List<String> problems) {}

  /**
   * Runs the cases.
   *
   * @param args an empty folder to work in; a pattern of the inputs to run; "traced" when strace is
   *     there, else "plain"; and the page to write, or nothing
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    boolean traced = args[2].equals("traced");
    List<Result> results = new ArrayList<>();
    int calls;
    try (Listener listener = new Listener()) {
      HostileTable table = new HostileTable(Path.of(args[0]), listener.port(), traced);
      results.addAll(table.run(args[1]));
      calls = listener.calls();
      new Socket(InetAddress.getLoopbackAddress(), listener.port()).close();
      if (listener.await(calls + 1) != calls + 1) {
        throw new IOException("a call of our own was not seen");
      }
    }
    long wrong = results.stream().filter(r -> !r.problems().isEmpty()).count();
    System.out.println(
        "hostile: "
            + results.size()
            + " cases, "
            + wrong
            + " not as they should be, "
            + calls
            + " calls");
    if (args.length > 3) {
      Files.writeString(Path.of(args[3]), HostilePage.of(results, args[1], calls, traced));
    }
    System.exit(wrong == 0 && calls == 0 ? 0 : 1);
  }

  private List<Result> run(String only) throws IOException, InterruptedException {
    bench.prepare();
    List<Result> results = new ArrayList<>();
    List<Case> cases = Case.all();
    for (int number = 0; number < cases.size(); number++) {
      if (cases.get(number).input().matches(only)) {
        Result result = run(number, cases.get(number));
        results.add(result);
        if (!result.problems().isEmpty()) {
          System.out.println(result.each().line() + "\n    " + result.problems());
        }
      }
    }
    return results;
  }

  private Result run(int number, Case each) throws IOException, InterruptedException {
    Bench.Laid laid = bench.lay(number, each);
    Path streams = work.resolve("streams");
    Path times = work.resolve("times");
    Path trace = work.resolve("trace");
    Map<String, String> before = bench.untouchable(laid);
    List<String> words = each.words(laid.in(), laid.beside(), laid.out());
    int exit = start(timed(words, times), laid.folder(), streams);
    String said = Files.readString(streams, java.nio.charset.StandardCharsets.ISO_8859_1);
    said = new String(said.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), UTF_8);
    List<String> problems =
        Verdict.problems(each, laid, exit, said, before, bench.untouchable(laid));
    String[] time =
        Files.readString(times).strip().lines().reduce((a, b) -> b).orElse("").split(" ");
    double seconds = Double.parseDouble(time[0]);
    double cpu = Double.parseDouble(time[1]) + Double.parseDouble(time[2]);
    long kib = Long.parseLong(time[3]);
    // On a busy machine the clock says little.
    if (Math.min(seconds, cpu) > Verdict.SECONDS) {
      problems.add("took " + seconds + " s");
    }
    if (kib > MEMORY) {
      problems.add("took " + (kib >> 10) + " MiB");
    }
    Bench.clear(laid);
    if (traced) {
      Bench.Laid again = bench.lay(number, each);
      start(
          Trace.command(each.words(again.in(), again.beside(), again.out()), trace),
          again.folder(),
          streams);
      problems.addAll(Trace.problems(trace, again.out(), work));
      Bench.clear(again);
    }
    return new Result(each, exit, seconds, cpu, kib, problems);
  }

  private static List<String> timed(List<String> words, Path times) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("/usr/bin/time", "-f", "%e %U %S %M", "-o", times.toString()));
    command.add(Case.FOLDER.resolve("../../assay").normalize().toString());
    command.addAll(words);
    return command;
  }

  private int start(List<String> command, Path folder, Path streams)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder
        .environment()
        .put("ASSAY_JAVA_OPTS", "-Xmx384m -XX:-UsePerfData -Djava.io.tmpdir=" + temporary());
    builder.environment().put("XDG_CACHE_HOME", work.resolve("cache").toString());
    builder.environment().put("XDG_DATA_HOME", work.resolve("data").toString());
    builder.redirectInput(Path.of("/dev/null").toFile());
    Process process = builder.redirectErrorStream(true).redirectOutput(streams.toFile()).start();
    if (!process.waitFor(GIVE_UP_SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      process.waitFor();
      return -1;
    }
    return process.exitValue();
  }

  private Path temporary() throws IOException {
    return Files.createDirectories(work.resolve("temporary"));
  }
}
