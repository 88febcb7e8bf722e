package dev.assay.shell.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
  private static final Table TABLE =
      new Table(2)
          .row("Engineering and quality workstations", "hardware", "Six fixed workstations.")
          .row(
              "Firewall", "hardware", "Between the segments; its rules are reviewed each quarter.");

  @Test
  void theLastColumnTakesWhatIsLeftAndWraps() {
    assertEquals(
        """
          Engineering and quality workstations  hardware  Six fixed workstations.
          Firewall                              hardware  Between the segments; its rules
                                                          are reviewed each quarter.
        """,
        TABLE.fit(84));
  }

  @Test
  void wideColumnsBecomeNarrowerForIt() {
    assertEquals(
        """
          Engineering and    hardware  Six fixed
          quality                      workstations.
          workstations
          Firewall           hardware  Between the
                                       segments; its rules
                                       are reviewed each
                                       quarter.
        """,
        TABLE.fit(51));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 50, 60, 80, 100, 200})
  void everyLineFits(int width) {
    TABLE.fit(width).lines().forEach(line -> assertTrue(Text.columns(line) <= width, line));
  }

  @Test
  void aLongWordIsCutInAColumnAndWholeInTheLastOne() {
    String table = new Table(0).row("a".repeat(30), "b".repeat(36)).fit(60);

    assertEquals("a".repeat(22) + "  " + "b".repeat(36) + "\n" + "a".repeat(8) + "\n", table);
  }

  @Test
  void wideCharactersCountTwice() {
    assertEquals("漢字  x\n..    y\n", new Table(0).row("漢字", "x").row("..", "y").fit(20));
  }
}
