package dev.assay.shell.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedWorkTest {
  private static final List<Integer> THINGS = IntStream.range(0, 200).boxed().toList();

  @Test
  void resultsComeInTheOrderOfTheThings() {
    List<Integer> results = new ArrayList<>();

    OrderedWork.run(
        THINGS,
        4,
        n -> {
          if (n % 7 == 0) {
            Thread.yield();
          }
          return n * 2;
        },
        results::add,
        () -> false);

    assertEquals(THINGS.stream().map(n -> n * 2).toList(), results);
  }

  @Test
  void onlyAFewThingsAreUnderWayAtATime() {
    AtomicInteger started = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();

    OrderedWork.run(
        THINGS,
        2,
        n -> {
          most.accumulateAndGet(started.incrementAndGet() - taken.get(), Math::max);
          return n;
        },
        n -> taken.incrementAndGet(),
        () -> false);

    assertTrue(most.get() <= 10, "started ahead: " + most.get());
  }

  @Test
  void cancellingEndsTheWorkEarly() {
    List<Integer> results = new ArrayList<>();

    OrderedWork.run(THINGS, 2, n -> n, results::add, () -> results.size() >= 5);

    assertEquals(List.of(0, 1, 2, 3, 4), results);
  }

  @Test
  void aFaultOfTheWorkIsNotHidden() {
    assertThrows(
        ArithmeticException.class,
        () -> OrderedWork.run(THINGS, 2, n -> 1 / (n - 3), n -> {}, () -> false));
  }
}
