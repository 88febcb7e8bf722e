package dev.assay.validate.schematron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work that does not end, and work that cannot even be stopped. */
@Timeout(60)
class WatchedTest {
  private volatile boolean done;

  @AfterEach
  void letThemEnd() throws InterruptedException {
    done = true;
    while (Watched.runaways() > 0) {
      Thread.sleep(10);
    }
  }

  private static <T> T call(Callable<T> work) throws RulesException {
    return Watched.call(work, WatchedTest.class.getClassLoader(), 0);
  }

  /** Never asks whether to go on. */
  private Object deaf() {
    while (!done) {
      Thread.onSpinWait();
    }
    return "done";
  }

  @Test
  void givesWhatTheWorkGives() throws RulesException {
    assertEquals("x", call(() -> "x"));
    RulesException failure =
        assertThrows(
            RulesException.class,
            () ->
                call(
                    () -> {
                      throw new RulesException("broken\nand more");
                    }));
    assertEquals("broken", failure.reason());
  }

  @Test
  void whatAsksIsGoneWhenItIsGivenUp() {
    assertThrows(
        EndlessException.class,
        () ->
            call(
                () -> {
                  while (!done) {
                    Stop.check();
                  }
                  return "done";
                }));
    assertEquals(0, Watched.runaways());
  }

  @Test
  void noMoreIsBegunBesideThoseThatCannotBeStopped() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(Watched.MOST_RUNAWAYS);
    try {
      List<Future<EndlessException>> all = new ArrayList<>();
      for (int i = 0; i < Watched.MOST_RUNAWAYS; i++) {
        all.add(threads.submit(() -> assertThrows(EndlessException.class, () -> call(this::deaf))));
      }
      for (Future<EndlessException> one : all) {
        one.get();
      }
      assertEquals(Watched.MOST_RUNAWAYS, Watched.runaways());
      RulesException refused = assertThrows(RulesException.class, () -> call(() -> "x"));
      assertTrue(refused.reason().contains("cannot be stopped"), refused::reason);
    } finally {
      threads.shutdown();
    }
    letThemEnd();
    assertEquals("x", call(() -> "x"));
  }
}
