package dev.assay.validate.schematron;

import java.util.concurrent.atomic.AtomicInteger;

/** Stops threads that run rules. Public since Saxon's classes call it, see {@code EngineLoader}. */
public final class Stop {
  /** The method that Saxon's methods call. */
  static final String METHOD = "check";

  /** So many threads are to stop and have not yet. */
  private static final AtomicInteger STOPPING = new AtomicInteger();

  /** Whether there are any; asked many million times a second. */
  private static volatile boolean asked;

  private Stop() {}

  /** Ends the work of this thread when it has been told to stop. */
  public static void check() {
    if (asked) {
      endIfTold();
    }
  }

  private static void endIfTold() {
    if (Thread.currentThread() instanceof Worker worker && worker.told && !initializes()) {
      throw new Stopped();
    }
  }

  /** A class whose initializer fails cannot be used again, so that such a one comes to its end. */
  private static boolean initializes() {
    return StackWalker.getInstance()
        .walk(frames -> frames.anyMatch(f -> f.getMethodName().equals("<clinit>")));
  }

  private static synchronized void count(int more) {
    asked = STOPPING.addAndGet(more) > 0;
  }

  /** Unwinds a thread; nobody is to catch it. */
  private static final class Stopped extends Error {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("stopped", null, false, false);
    }
  }

  /** A thread that can be stopped. */
  static final class Worker extends Thread {
    private volatile boolean told;

    /** Whether it has come to its end before or after it was told to stop. */
    private boolean ended;

    Worker(Runnable work) {
      super(work, "rules");
      // What never ends does not keep the program from its end.
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        super.run();
      } finally {
        end();
      }
    }

    private synchronized void end() {
      ended = true;
      if (told) {
        count(-1);
      }
    }

    /** Tells the thread to stop at the next opportunity. */
    synchronized void tell() {
      if (!told && !ended) {
        told = true;
        count(1);
      }
    }
  }
}
