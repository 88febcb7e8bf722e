package dev.assay.profiles.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.testing.Seeds;
import java.time.Duration;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class GlobProperties {
  @Property(seed = Seeds.FIXED)
  void aPatternMatchesWhatItsRegularExpressionMatches(
      @ForAll @Chars({'a', 'b', '*', '?', '.', '[', '^'}) @StringLength(max = 8) String pattern,
      @ForAll @Chars({'a', 'b', '.', '[', '^'}) @StringLength(max = 10) String text) {
    StringBuilder regex = new StringBuilder();
    for (char c : pattern.toCharArray()) {
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    assertEquals(Pattern.matches(regex.toString(), text), Glob.matches(pattern, text));
  }

  @Property(seed = Seeds.FIXED)
  void aTextWithoutWildcardsMatchesItselfOnly(
      @ForAll @CharRange(from = 'a', to = 'z') String text) {
    assertTrue(Glob.matches(text, text));
    assertTrue(!Glob.matches(text, text + "x"));
  }

  @Example
  void manyStarsTakeNoLongTime() {
    String pattern = "*a".repeat(200) + "b";
    String text = "a".repeat(5000);
    assertTimeout(Duration.ofSeconds(2), () -> assertTrue(!Glob.matches(pattern, text)));
  }
}
