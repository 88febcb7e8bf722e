package dev.assay.validate.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.assay.diagnostic.Finding;
import dev.assay.document.DocumentType;
import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Source;
import dev.assay.model.DataType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongValuesTest {
  private static final String FILL = "a".repeat(1_500_000);

  private static List<Finding> check(String prop, String base64, String version) {
    String text =
        """
        <catalog xmlns="http://csrc.nist.gov/ns/oscal/1.0" uuid="0d2d1a52-5a3f-4b59-8a3b-6f1a4c9b2e10">
        <metadata><title>T</title><last-modified>2026-01-01T00:00:00Z</last-modified>
        <version>%s</version><oscal-version>1.1.3</oscal-version>%s</metadata><back-matter>
        <resource uuid="0d2d1a52-5a3f-4b59-8a3b-6f1a4c9b2e11"><base64>%s</base64></resource>
        </back-matter></catalog>
        """
            .formatted(version, prop, base64);
    Source source = Source.of("a.xml", text.getBytes(StandardCharsets.UTF_8));
    return assertTimeout(
        Duration.ofSeconds(20),
        () ->
            SchemaCheck.check(
                source,
                DocumentFormat.XML,
                DocumentType.CATALOG,
                "1.1.3",
                Limits.DEFAULT,
                List.of()));
  }

  @Test
  void takesLongValuesInTimeThatGrowsWithTheirLength() {
    assertEquals(
        List.of(),
        check("<prop name=\"" + FILL + "\" value=\"" + FILL + " b\"/>", FILL + "==", FILL + " 1"));
  }

  @Test
  void findsWhatIsWrongAtTheEndOfALongValue() {
    List<Finding> findings =
        check(
            "<prop name=\"" + FILL + " b\" value=\"" + FILL + " \"/>", FILL + "\nAAA", FILL + " ");
    assertEquals(
        List.of(
            "/catalog/metadata/version",
            "/catalog/metadata/props/0/name",
            "/catalog/metadata/props/0/value",
            "/catalog/back-matter/resources/0/base64/value"),
        findings.stream()
            .map(f -> f.location().pointer())
            .sorted(java.util.Comparator.comparing((String p) -> p.length()).thenComparing(p -> p))
            .toList());
    for (Finding finding : findings) {
      assertEquals("OSCAL-VALUE", finding.ruleId());
      assertEquals(true, finding.message().contains(" is \"aaaa"), finding.message());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "BASE64, ==, true",
    "BASE64, ===, false",
    "BASE64, ' =', false",
    "TOKEN, .9, true",
    "TOKEN, /, false",
    "TOKEN, ' ', false",
    "STRING, ' b', true",
    "STRING, ' ', false",
    "URI_REFERENCE, /b, true",
    "URI_REFERENCE, ' b', false",
    "UUID, '', false",
    "DATE_TIME_WITH_TIMEZONE, '', false",
    "EMAIL_ADDRESS, @b, true",
    "EMAIL_ADDRESS, b, false",
  })
  void givesAValueThatIsRightOrWrongAsTheLongOneIs(DataType type, String end, boolean right) {
    assertEquals(right, !LongValues.standIn(type, FILL + end).isBlank());
  }

  @Test
  void leavesShortValuesAndProseAlone() {
    assertSame(FILL, LongValues.standIn(DataType.MARKUP_MULTILINE, FILL));
    assertSame(FILL, LongValues.standIn(null, FILL));
    String value = "not a token";
    assertSame(value, LongValues.standIn(DataType.TOKEN, value));
  }
}
