package dev.assay.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.testing.Seeds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The data types take what the patterns of the JSON Schemas take, but for what is explained. */
class DataTypeSchemaProperties {
  private static final Map<DataType, String> NAMES =
      Map.of(
          DataType.STRING, "StringDatatype",
          DataType.TOKEN, "TokenDatatype",
          DataType.UUID, "UUIDDatatype",
          DataType.URI, "URIDatatype",
          DataType.DATE, "DateDatatype",
          DataType.DATE_TIME_WITH_TIMEZONE, "DateTimeWithTimezoneDatatype",
          DataType.EMAIL_ADDRESS, "EmailAddressDatatype",
          DataType.BASE64, "Base64Datatype",
          DataType.MARKUP_LINE, "MarkupLineDatatype");

  /** One reason for which a text may be judged otherwise by the schema. */
  private record Reason(String words, Predicate<String> holds) {}

  private static final Map<DataType, List<Reason>> REASONS =
      Map.of(
          DataType.STRING,
          List.of(
              new Reason(
                  "the dot of the pattern takes no line end inside",
                  has("[\\s\\S]*[\n\r\u0085\u2028\u2029][\\s\\S]*")),
              new Reason(
                  "the pattern's \\S takes white space for none that is not ASCII's",
                  has("[\\s\\S]*[\u000b\f][\\s\\S]*"))),
          DataType.URI,
          List.of(
              new Reason("the pattern asks for a scheme of two letters", has("[a-zA-Z]:.*")),
              new Reason("the pattern takes what RFC 3986 does not", s -> !isUri(s))),
          DataType.DATE,
          List.of(
              new Reason("the pattern knows 1900 to 2999 only", has("(?!19|2\\d)\\d{4}.*")),
              new Reason("the pattern refuses the leap days of the 1900s", has("19\\d\\d-02-29.*")),
              new Reason("the pattern takes a year of two digits on a leap day", has("19-02-29.*")),
              new Reason(
                  "the pattern knows the time zones in use only", has(".*[+-]\\d\\d:\\d\\d"))),
          DataType.DATE_TIME_WITH_TIMEZONE,
          List.of(
              new Reason("the pattern knows 1900 to 2999 only", has("(?!19|2\\d)\\d{4}.*")),
              new Reason("the pattern refuses the leap days of the 1900s", has("19\\d\\d-02-29.*")),
              new Reason("the pattern takes a year of two digits on a leap day", has("19-02-29.*")),
              new Reason(
                  "the pattern knows the time zones in use only", has(".*[+-]\\d\\d:\\d\\d"))),
          DataType.EMAIL_ADDRESS,
          List.of(
              new Reason("the pattern takes white space", has("[\\s\\S]*[\\s\u00a0][\\s\\S]*")),
              new Reason("the pattern takes a last @ without a domain", has(".*@"))),
          DataType.BASE64,
          List.of(new Reason("XML may break the lines of data", has("[\\s\\S]*\\s[\\s\\S]*"))),
          DataType.MARKUP_LINE,
          List.of(new Reason("the pattern asks for a character", String::isEmpty)));

  private static final List<String> SEEDS =
      List.of(
          "AC-1.a_b",
          "8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90",
          "https://example.com/a?b#c",
          "2026-01-31",
          "2024-02-29Z",
          "2026-12-30T23:59:59.5-05:00",
          "1996-02-29",
          "19-02-29",
          "2000-02-29T00:00:00Z",
          "a@b.c",
          "YWJj",
          "YQ==",
          "two words",
          "urn:x:y",
          "",
          "\u00e9\u6a5f");

  private static final String ALPHABET = "aZ09-_.:/@#+=TZ \n\t\u00e9\u00a0%<?x1234";

  private final Map<DataType, Pattern> patterns = patterns();

  @Property(tries = 20_000, seed = Seeds.FIXED)
  void typesAndPatternsAgree(@ForAll long seed) {
    String text = text(new Random(seed));
    for (Map.Entry<DataType, Pattern> entry : patterns.entrySet()) {
      DataType type = entry.getKey();
      boolean schema = entry.getValue().matcher(text).find();
      if (schema != type.accepts(text)) {
        List<Reason> reasons = REASONS.getOrDefault(type, List.of());
        boolean explained = reasons.stream().anyMatch(reason -> reason.holds.test(text));
        assertEquals(true, explained, () -> type + " \"" + text + "\", the schema says " + schema);
      }
    }
  }

  @Example
  void everyPatternOfTheSchemaIsCompared() {
    assertEquals(NAMES.keySet(), patterns.keySet());
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
    for (int i = random.nextInt(4); i > 0; i--) {
      char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
      int at = random.nextInt(text.length() + 1);
      if (random.nextBoolean() && at < text.length()) {
        text.setCharAt(at, c);
      } else if (random.nextBoolean() && at < text.length()) {
        text.deleteCharAt(at);
      } else {
        text.insert(at, c);
      }
    }
    return text.toString();
  }

  private static Predicate<String> has(String regex) {
    Pattern pattern = Pattern.compile(regex);
    return text -> pattern.matcher(text).matches();
  }

  private static boolean isUri(String text) {
    try {
      return new java.net.URI(text).isAbsolute();
    } catch (java.net.URISyntaxException e) {
      return false;
    }
  }

  private static Map<DataType, Pattern> patterns() {
    Map<DataType, Pattern> result = new HashMap<>();
    for (String model : List.of("ssp", "catalog", "ar")) {
      JsonNode definitions = schema(model).get("definitions");
      NAMES.forEach(
          (type, name) -> {
            JsonNode definition = definitions.path(name);
            JsonNode pattern = definition.path("pattern");
            for (JsonNode part : definition.path("allOf")) {
              pattern = part.has("pattern") ? part.get("pattern") : pattern;
            }
            if (pattern.isString()) {
              // In JavaScript, whose patterns these are, $ is the very end.
              String regex = pattern.asString().replaceFirst("\\$$", "\\\\z");
              result.put(type, Pattern.compile(regex));
            }
          });
    }
    return result;
  }

  private static JsonNode schema(String model) {
    String path = "/dev/assay/schemas/1.1.3/json/oscal-" + model + "_schema.json";
    try (InputStream in =
        Objects.requireNonNull(DataTypeSchemaProperties.class.getResourceAsStream(path))) {
      return new JsonMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
