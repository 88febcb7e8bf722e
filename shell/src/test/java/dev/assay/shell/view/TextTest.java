package dev.assay.shell.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {
  @Test
  void linesBreakAtSpacesAndLongWordsStayWhole() {
    assertEquals(List.of("one two", "three"), Text.wrap("one two three", 9));
    assertEquals(
        List.of("a", "/very/long/path.json:12:3", "b"),
        Text.wrap("a /very/long/path.json:12:3 b", 10));
    assertEquals(List.of("kept", "", "breaks"), Text.wrap("kept\n\nbreaks", 80));
    assertEquals(List.of(""), Text.wrap("", 80));
  }

  @Test
  void wideCharactersTakeTwoColumnsAndMarksNone() {
    assertEquals(4, Text.columns("\u6f22\u5b57"));
    assertEquals(2, Text.columns("\ud83d\ude00"));
    assertEquals(1, Text.columns("e\u0301"));
  }

  @Test
  void cutTextEndsInDotsWithinItsWidth() {
    assertEquals("short", Text.cut("short", 10));
    assertEquals("a longe...", Text.cut("a longer text", 10));
    assertTrue(Text.columns(Text.cut("\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57", 7)) <= 7);
  }

  @Test
  void whatWouldSteerATerminalIsShownAsAQuestionMark() {
    assertEquals("?[31mred?[0m", Text.visible("\u001b[31mred\u001b[0m"));
    assertEquals("a?b", Text.visible("a\u202eb"));
    assertEquals("a b\nc", Text.visible("a\tb\nc"));
  }

  @Test
  void theLastColumnOfATableWraps() {
    String table =
        new Table(2)
            .row("3.1.1", "Authorized Access Control for people")
            .row("3.1.10", "Session Lock")
            .fit(30);

    assertEquals(
        """
          3.1.1   Authorized Access
                  Control for people
          3.1.10  Session Lock
        """,
        table);
  }
}
