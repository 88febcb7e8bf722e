package dev.assay.validate.metapath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions of strangers that would take years, or all of the stack. */
class RegexTest {
  private static final String LONG = "a".repeat(60) + "!";

  @ParameterizedTest
  @ValueSource(strings = {"^(a|aa)+\\1b$", "^(a+)+\\1\\1c$", "(.*)(.*)(.*)(.*)(.*)(.*)[^ab!]"})
  void whatBacktracksWithoutEndIsGivenUp(String expression) {
    Regex regex = Regex.of(expression);
    EvaluationException error = assertThrows(EvaluationException.class, () -> regex.matches(LONG));
    assertEquals(
        "the regular expression \"" + expression + "\" takes too long", error.getMessage());
  }

  @Test
  void anExpressionThatTookTooLongGetsLittleForTheNextThousandTexts() {
    Regex regex = Regex.of("^(a|aa)+\\1c$");
    int refused = 0;
    for (int i = 0; i < 1_000; i++) {
      try {
        regex.find(LONG + i);
      } catch (EvaluationException e) {
        refused++;
      }
    }
    assertEquals(1_000, refused);
    assertTrue(regex.matches("aaac"), "short texts are still matched");
  }

  @Test
  void aGroupThatRepeatsInALongTextIsGivenUpAndDoesNotEndTheProgram() {
    Regex regex = Regex.of("(x|y)*z");
    String text = "xy".repeat(500_000);
    for (Runnable use :
        new Runnable[] {
          () -> regex.matches(text),
          () -> regex.find(text),
          () -> regex.split(text),
          () -> regex.firstGroup(text),
          () -> regex.replace(text, "")
        }) {
      EvaluationException error = assertThrows(EvaluationException.class, use::run);
      assertTrue(String.valueOf(error.getMessage()).contains("too"), error::getMessage);
    }
  }
}
