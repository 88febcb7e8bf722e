package dev.assay.validate.schematron;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.sf.saxon.s9api.SaxonApiException;
import org.jspecify.annotations.Nullable;

/**
 * Runs what rules ask for in a thread of its own and waits for it no longer than they may work:
 * rules come from strangers, and some never end.
 */
final class Watched {
  /** What compiling a schema, or applying it to a small document, may take of a processor. */
  static final long SECONDS = 5;

  private static final long LOOK_AFTER_MILLIS = 1000;
  private static final long LOOK_EACH_MILLIS = 100;

  /** Who gets so little of a busy machine is not waited for either. */
  private static final int WAITS = 12;

  private Watched() {}

  /**
   * Runs some work.
   *
   * @param seconds how long it may work; waiting for a processor does not count
   * @throws EndlessException when it does not end
   * @throws SaxonApiException when it fails or takes all memory
   */
  static <T> T call(Callable<T> work, long seconds) throws SaxonApiException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "rules");
    // What never ends does not keep the program from its end.
    thread.setDaemon(true);
    thread.start();
    try {
      return result(task, thread, seconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SaxonApiException("stopped before it ended");
    } finally {
      if (!task.isDone()) {
        abandon(thread);
      }
    }
  }

  private static <T> T result(FutureTask<T> task, Thread thread, long seconds)
      throws SaxonApiException, InterruptedException {
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

  private static SaxonApiException failure(@Nullable Throwable cause) {
    if (cause instanceof SaxonApiException e) {
      return e;
    } else if (cause instanceof OutOfMemoryError) {
      return new SaxonApiException("takes more memory than there is");
    } else if (cause instanceof StackOverflowError) {
      return new SaxonApiException("goes too deep");
    } else if (cause instanceof Error e) {
      throw e;
    } else if (cause instanceof RuntimeException e) {
      throw e;
    }
    return new SaxonApiException(String.valueOf(cause));
  }

  private static void abandon(Thread thread) {
    thread.setPriority(Thread.MIN_PRIORITY);
  }
}
