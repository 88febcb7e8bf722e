package dev.assay.benchmarks.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a process took. CPU time and memory come from Linux's {@code /proc}; elsewhere they are 0.
 *
 * @param wall seconds from start to end
 * @param cpu seconds of processor time, user and system, to a hundredth
 * @param peak bytes of memory at most
 * @param exit the exit code
 */
record Usage(double wall, double cpu, long peak, int exit) {
  private static final Path SELF = Path.of("/proc/self/stat");

  /** Linux counts in hundredths of a second. */
  private static final double TICKS = 100;

  /** How often the peak is looked up; it only rises, so that the last look tells it. */
  private static final int LOOK_MILLIS = 5;

  /** Runs a command to its end. Only one at a time: the CPU time is that of all children. */
  static Usage of(ProcessBuilder command) throws IOException, InterruptedException {
    double before = childrenCpu();
    long start = System.nanoTime();
    Process process = command.start();
    long peak = 0;
    while (!process.waitFor(LOOK_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peakOf(process.pid()));
    }
    double wall = (System.nanoTime() - start) / 1e9;
    return new Usage(wall, childrenCpu() - before, peak, process.exitValue());
  }

  /** The median of each figure by itself. */
  static Usage median(List<Usage> runs) {
    return new Usage(
        median(runs, Usage::wall),
        median(runs, Usage::cpu),
        (long) median(runs, Usage::peak),
        runs.get(0).exit());
  }

  private static double median(List<Usage> runs, ToDoubleFunction<Usage> figure) {
    List<Double> sorted = new ArrayList<>();
    runs.forEach(run -> sorted.add(figure.applyAsDouble(run)));
    sorted.sort(Comparator.naturalOrder());
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  private static long peakOf(long pid) throws IOException {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) << 10;
        }
      }
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      // The process ended between the opening and the reading.
      return 0;
    }
    return 0;
  }

  private static double childrenCpu() throws IOException {
    if (!Files.exists(SELF)) {
      return 0;
    }
    String stat = Files.readString(SELF);
    // Behind the name of the program, which may hold spaces, cutime and cstime are the 14th, 15th.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS;
  }

  private static final double MIB = 1 << 20;

  String wallText() {
    return seconds(wall);
  }

  String cpuText() {
    return cpu == 0 ? "n/a" : seconds(cpu);
  }

  String peakText() {
    return peak == 0 ? "n/a" : Math.round(peak / MIB) + " MiB";
  }

  private static String seconds(double value) {
    return String.format(java.util.Locale.ROOT, value < 9.995 ? "%.2f s" : "%.1f s", value);
  }
}
