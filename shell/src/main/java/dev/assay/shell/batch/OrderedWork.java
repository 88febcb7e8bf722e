package dev.assay.shell.batch;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work on many things at once whose results come in the order of the things. */
public final class OrderedWork {
  private static final int AHEAD = 4;

  private OrderedWork() {}

  /**
   * Does the work.
   *
   * @param things what to work on; only a few more than {@code jobs} are under way at any time, so
   *     that memory does not grow with their number
   * @param jobs how many at once
   * @param work the work on one; runs on several threads
   * @param results takes the results, in order, on the calling thread
   * @param cancelled asked between things; true ends the work early
   * @throws CancellationException when the calling thread is interrupted; what is under way is told
   *     to stop
   */
  public static <T, R> void run(
      List<T> things,
      int jobs,
      Function<T, R> work,
      Consumer<R> results,
      BooleanSupplier cancelled) {
    if (jobs <= 1 || things.size() <= 1) {
      for (T thing : things) {
        if (cancelled.getAsBoolean()) {
          return;
        }
        results.accept(work.apply(thing));
      }
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(jobs, things.size()));
    try {
      ArrayDeque<Future<R>> underWay = new ArrayDeque<>();
      for (T thing : things) {
        if (cancelled.getAsBoolean()) {
          return;
        }
        if (underWay.size() >= jobs * AHEAD) {
          results.accept(result(underWay.remove()));
        }
        underWay.add(pool.submit(() -> work.apply(thing)));
      }
      while (!underWay.isEmpty() && !cancelled.getAsBoolean()) {
        results.accept(result(underWay.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      CancellationException interrupted = new CancellationException("interrupted");
      interrupted.initCause(e);
      throw interrupted;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
