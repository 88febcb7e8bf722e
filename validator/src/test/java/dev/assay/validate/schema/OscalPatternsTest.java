package dev.assay.validate.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.regex.RegularExpression;
import dev.assay.testing.Seeds;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OscalPatternsTest {
  private static final String TOKEN = "^(\\p{L}|_)(\\p{L}|\\p{N}|[.\\-_])*$";
  private static final String STRING = "^\\S(.*\\S)?$";
  private static final String LINE = "^[^\n]+$";

  private static RegularExpression of(String pattern) {
    return new OscalPatterns().getRegularExpression(pattern);
  }

  private static boolean byRegex(String pattern, String text) {
    String body = pattern.substring(1, pattern.length() - 1);
    return Pattern.compile(body).matcher(text).matches();
  }

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("aZ\u00e9\u4e2d_-.:09 \t\n\u00b2\u0661\u2160".toCharArray())
        .ofMaxLength(8);
  }

  @Property(seed = Seeds.FIXED)
  void matchesByCodeWhatThePatternMatches(@ForAll("texts") String text) {
    for (String pattern : new String[] {TOKEN, STRING, LINE}) {
      assertEquals(byRegex(pattern, text), of(pattern).matches(text), pattern + " on " + text);
    }
  }

  @Test
  void takesTokensOfAnyLengthWithoutEndingTheStack() {
    String longToken = "a".repeat(1_000_000);
    assertTrue(of(TOKEN).matches(longToken));
    assertFalse(of(TOKEN).matches(longToken + " "));
  }

  @ParameterizedTest
  @ValueSource(strings = {TOKEN, STRING, LINE, "^[0-9a-f]+$"})
  void doesNotPassALastLineBreak(String pattern) {
    assertTrue(of(pattern).matches("ab"));
    assertFalse(of(pattern).matches("ab\n"));
  }

  @Test
  void searchesWhatIsNotAnchored() {
    assertTrue(of("b").matches("abc"));
    assertFalse(of("^b").matches("abc"));
    assertTrue(of("c$").matches("abc"));
  }
}
