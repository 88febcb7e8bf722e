package dev.assay.testing;

import dev.assay.model.DataType;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;

/** Values of each data type, ordinary ones and those that formats find hard. */
final class RandomValues {
  private static final String[] WORDS = {
    "access",
    "control",
    "system",
    "enclave",
    "review",
    "the",
    "of",
    "and",
    "lathe",
    "M\u00fcller",
    "\u6a5f\u5668",
    "naive",
    "3.1.1",
    "CUI",
    "\ud83d\udd27",
    "quarterly",
    "log",
    "who",
    "why"
  };

  /** Text that one of the formats could take for something else than text. */
  private static final String[] HARD = {
    "1.10",
    "yes",
    "no",
    "on",
    "~",
    "null",
    "Null",
    "true",
    "False",
    "0x1F",
    "0o17",
    "1_000",
    "1e3",
    ".5",
    "+5",
    "-",
    "- a",
    "-a",
    "?",
    "? a",
    ": a",
    "a: b",
    "a:",
    "#x",
    "a #b",
    "*a",
    "&a",
    "!t",
    "!!str",
    "%d",
    "@a",
    "`a`",
    "|",
    ">",
    "{a}",
    "[a]",
    "{{ insert }}",
    "'a'",
    "\"a\"",
    "a\\b",
    "a\tb",
    "<b>&amp;</b>",
    "]]>",
    "&#10;",
    "2026-01-31",
    "12:30:45",
    "<<",
    "=",
    "a, b",
    "...",
    "---",
    "\u00e9\u00e8",
    "a\u00a0b",
    "\ufeffa",
    "e\u0301",
    ".inf",
    ".nan"
  };

  private final Random random;

  RandomValues(Random random) {
    this.random = random;
  }

  static String sentence(Random random) {
    StringBuilder text = new StringBuilder("The ");
    int words = 1 + random.nextInt(8);
    for (int i = 0; i < words; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(i + 1 < words ? " " : "");
    }
    return text.toString();
  }

  Object of(DataType type) {
    return switch (type) {
      case STRING -> random.nextInt(3) == 0 ? pick(HARD) : sentence(random);
      case TOKEN -> pick("_", "a", "AC", "\u00e9", "n") + pick("", "-1", ".2_a", "-x.y", "9");
      case UUID -> uuid();
      case URI -> pick("https://example.com/", "urn:example:", "mailto:") + random.nextInt(1000);
      case URI_REFERENCE ->
          pick("#" + uuid(), "a/b.json", "../c.xml?x=1#y", "https://example.com/a%20b");
      case DATE -> date() + pick("", "Z", "-05:00");
      case DATE_WITH_TIMEZONE -> date() + pick("Z", "+09:30");
      case DATE_TIME -> date() + time() + pick("", "Z");
      case DATE_TIME_WITH_TIMEZONE -> date() + time() + pick("Z", "-00:00", "+14:00", "-05:00");
      case EMAIL_ADDRESS ->
          pick("a", "ann.o'nym+x") + "@" + pick("example.com", "mail.example.org");
      case HOSTNAME -> pick("a", "files.example.com", "x-1.example");
      case IP_V4_ADDRESS -> "192.0.2." + random.nextInt(256);
      case IP_V6_ADDRESS -> "2001:db8::" + Integer.toHexString(random.nextInt(65536));
      case BASE64 -> base64();
      case BOOLEAN -> random.nextBoolean();
      case INTEGER -> BigInteger.valueOf(random.nextInt());
      case NON_NEGATIVE_INTEGER -> new BigInteger(1 + random.nextInt(90), random);
      case POSITIVE_INTEGER -> BigInteger.valueOf(1 + random.nextInt(65535));
      case DECIMAL -> random.nextInt(100) + "." + random.nextInt(100);
      case MARKUP_LINE, MARKUP_MULTILINE ->
          throw new IllegalArgumentException("markup is made elsewhere");
    };
  }

  private String uuid() {
    long version = (random.nextLong() & ~0xf000L) | (random.nextBoolean() ? 0x4000L : 0x5000L);
    long variant = (random.nextLong() & ~(0b11L << 62)) | (0b10L << 62);
    return new UUID(version, variant).toString();
  }

  private String date() {
    return String.format(
        "%04d-%02d-%02d",
        1990 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private String time() {
    return String.format(
            "T%02d:%02d:%02d", random.nextInt(24), random.nextInt(60), random.nextInt(60))
        + pick("", ".5", ".123456789", ".120");
  }

  private String base64() {
    byte[] bytes = sentence(random).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private String pick(String... items) {
    return items[random.nextInt(items.length)];
  }
}
