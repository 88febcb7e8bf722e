package dev.assay.validate.schematron;

import java.lang.management.ManagementFactory;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs what rules ask for in a thread of its own, waits for it no longer than they may work, and
 * stops it then: rules come from strangers, and some never end.
 */
final class Watched {
  /** What compiling a schema, or applying it to a small document, may take of a processor. */
  static final long SECONDS = 5;

  /** With so many threads that could not be stopped no further rules are run. */
  static final int MOST_RUNAWAYS = 4;

  private static final long LOOK_AFTER_MILLIS = 1000;
  private static final long LOOK_EACH_MILLIS = 100;

  /** Who gets so little of a busy machine is not waited for either. */
  private static final int WAITS = 12;

  /** How long a thread that was told to stop is waited for. */
  private static final long STOP_MILLIS = 1000;

  /** Threads that were told to stop and had not when last looked at. */
  private static final Set<Thread> RUNAWAYS = ConcurrentHashMap.newKeySet();

  private Watched() {}

  /**
   * Runs some work.
   *
   * @param loader what the work's own libraries look for classes with
   * @param seconds how long it may work; waiting for a processor does not count
   * @throws EndlessException when it does not end
   * @throws RulesException when it fails or takes all memory
   */
  static <T> T call(Callable<T> work, ClassLoader loader, long seconds) throws RulesException {
    if (runaways() >= MOST_RUNAWAYS) {
      throw new RulesException(
          MOST_RUNAWAYS + " runs of rules never ended and cannot be stopped; no more are begun");
    }
    FutureTask<T> task = new FutureTask<>(work);
    Stop.Worker thread = new Stop.Worker(task);
    thread.setContextClassLoader(loader);
    thread.start();
    try {
      return result(task, thread, seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RulesException("stopped before it ended", e);
    } finally {
      if (!task.isDone()) {
        stop(thread);
      }
    }
  }

  /** How many threads run on though they were told to stop. */
  static int runaways() {
    RUNAWAYS.removeIf(thread -> !thread.isAlive());
    return RUNAWAYS.size();
  }

  private static <T> T result(FutureTask<T> task, Thread thread, long seconds)
      throws RulesException, InterruptedException {
    long wait = LOOK_AFTER_MILLIS;
    long waited = 0;
    while (true) {
      try {
        return task.get(wait, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        waited += wait;
        wait = LOOK_EACH_MILLIS;
        long worked = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
        boolean tooLong = worked > TimeUnit.SECONDS.toNanos(seconds);
        if (tooLong || waited > TimeUnit.SECONDS.toMillis(seconds) * WAITS) {
          throw new EndlessException("did not end after " + seconds + " seconds of work");
        }
      } catch (ExecutionException e) {
        throw failure(e.getCause());
      }
    }
  }

  private static RulesException failure(@Nullable Throwable cause) {
    if (cause instanceof RulesException e) {
      return e;
    } else if (cause instanceof OutOfMemoryError) {
      return new RulesException("takes more memory than there is");
    } else if (cause instanceof StackOverflowError) {
      return new RulesException("goes too deep");
    } else if (cause instanceof Error e) {
      throw e;
    } else if (cause instanceof RuntimeException e) {
      throw e;
    }
    return new RulesException(String.valueOf(cause));
  }

  private static void stop(Stop.Worker thread) {
    thread.tell();
    try {
      thread.join(STOP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      thread.setPriority(Thread.MIN_PRIORITY);
      RUNAWAYS.add(thread);
    }
  }
}
