package dev.assay.validate.metapath;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Regular expressions of rules, which may come from strangers: matching is given a bounded number
 * of steps, so that an expression that backtracks without end is reported and does not hang.
 */
public final class Regex {
  private static final int MAX_CACHED = 1000;
  private static final long STEPS = 20_000_000;

  /** Once an expression has taken too long, each further text gets no more than this. */
  private static final long STEPS_AFTERWARDS = 100_000;

  private static final Map<String, Regex> CACHE = new ConcurrentHashMap<>();

  private final Pattern pattern;
  private volatile long steps = STEPS;

  private Regex(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * A compiled expression.
   *
   * @throws EvaluationException when it is not well-formed
   */
  public static Regex of(String expression) {
    return of(expression, "");
  }

  /** A compiled expression with flags of XPath: i, m, s, x and q. */
  static Regex of(String expression, String flags) {
    String key = flags + "/" + expression;
    Regex known = CACHE.get(key);
    if (known != null) {
      return known;
    }
    try {
      Regex regex = new Regex(Pattern.compile(expression, bits(flags)));
      if (CACHE.size() < MAX_CACHED) {
        CACHE.put(key, regex);
      }
      return regex;
    } catch (PatternSyntaxException e) {
      throw new EvaluationException(
          "\"" + expression + "\" is not a regular expression: " + e.getDescription());
    }
  }

  private static int bits(String flags) {
    int bits = 0;
    for (int i = 0; i < flags.length(); i++) {
      bits |=
          switch (flags.charAt(i)) {
            case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            case 'm' -> Pattern.MULTILINE;
            case 's' -> Pattern.DOTALL;
            case 'x' -> Pattern.COMMENTS;
            case 'q' -> Pattern.LITERAL;
            default ->
                throw new EvaluationException(
                    "\"" + flags.charAt(i) + "\" is not a flag of regular expressions");
          };
    }
    return bits;
  }

  /** Whether the whole text matches. */
  public boolean matches(String text) {
    return bounded(() -> pattern.matcher(new Bounded(text, this)).matches());
  }

  /**
   * The first group of a match of the whole text, or null when it does not match or the group is
   * not there.
   */
  public @org.jspecify.annotations.Nullable String firstGroup(String text) {
    var matcher = pattern.matcher(new Bounded(text, this));
    return bounded(matcher::matches) && matcher.groupCount() > 0 ? matcher.group(1) : null;
  }

  /** Whether the expression has a group to take a part of a text with. */
  public boolean hasGroup() {
    return pattern.matcher("").groupCount() > 0;
  }

  boolean find(String text) {
    return bounded(() -> pattern.matcher(new Bounded(text, this)).find());
  }

  String replace(String text, String replacement) {
    try {
      return bounded(
          () -> {
            var matcher = pattern.matcher(new Bounded(text, this));
            StringBuilder out = new StringBuilder();
            while (matcher.find()) {
              matcher.appendReplacement(out, replacement);
              Effort.checkLength(out.length());
            }
            return matcher.appendTail(out).toString();
          });
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new EvaluationException("\"" + replacement + "\" is not a replacement");
    }
  }

  List<String> split(String text) {
    return bounded(() -> List.of(pattern.split(new Bounded(text, this), -1)));
  }

  /** Groups that repeat take a level of the stack for each time: some thousand, and it ends. */
  private <T> T bounded(Supplier<T> work) {
    try {
      return work.get();
    } catch (StackOverflowError e) {
      throw tooMuch("goes too deep in a text of this length");
    }
  }

  private EvaluationException tooMuch(String what) {
    return new EvaluationException("the regular expression \"" + pattern + "\" " + what);
  }

  /** Text that counts how often it is looked at. */
  private static final class Bounded implements CharSequence {
    private final CharSequence text;
    private final Regex regex;
    private long left;

    Bounded(CharSequence text, Regex regex) {
      this.text = text;
      this.regex = regex;
      this.left = regex.steps;
    }

    @Override
    public char charAt(int index) {
      if (--left < 0) {
        regex.steps = STEPS_AFTERWARDS;
        throw regex.tooMuch("takes too long");
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
