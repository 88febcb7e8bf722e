package dev.assay.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each data type takes and refuses. */
class DataTypeTest {
  private record Row(DataType type, List<String> good, List<String> bad) {}

  private static final List<Row> ROWS =
      List.of(
          row(DataType.STRING)
              .good("a", "a b", "\u00e9", "\ud83d\udd27", "a\tb", "\u00a0")
              .bad("", " ", " a", "a ", "\ta", "a\n"),
          row(DataType.TOKEN)
              .good("a", "_", "AC-1", "a.b_c-d", "\u00e9", "\u6a5f\u5668", "a\u0661", "x\u2167")
              .bad(
                  "", "1a", "3.1.1", "-a", ".a", "a b", " a", "a ", "a:b", "a/b", "a\n", "a\u0301"),
          row(DataType.UUID)
              .good(
                  "8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90",
                  "8A3F1E52-6F0C-5F7B-AD58-0C2F4C1B7A90",
                  "00000000-0000-4000-8000-000000000000")
              .bad(
                  "",
                  "00000000-0000-0000-0000-000000000000",
                  "8a3f1e52-6f0c-1f7b-9d58-0c2f4c1b7a90",
                  "8a3f1e52-6f0c-7f7b-9d58-0c2f4c1b7a90",
                  "8a3f1e52-6f0c-4f7b-7d58-0c2f4c1b7a90",
                  "8a3f1e526f0c4f7b9d580c2f4c1b7a90",
                  "{8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90}",
                  "8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a9",
                  "8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90\n",
                  "urn:uuid:8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90"),
          row(DataType.URI)
              .good(
                  "https://example.com/",
                  "https://example.com/a?b=c#d",
                  "urn:example:x",
                  "mailto:a@example.com",
                  "https://[2001:db8::1]/",
                  "https://example.com/caf\u00e9",
                  "https://example.com/a%20b",
                  "A1+.-:x")
              .bad(
                  "",
                  "example.com",
                  "#a",
                  "a/b",
                  "https://example.com/a b",
                  "1a:b",
                  "http://[x",
                  "https:",
                  "https://example.com/%zz",
                  "a\nb:c",
                  "https://example.com/<x>"),
          row(DataType.URI_REFERENCE)
              .good(
                  "",
                  "#a",
                  "a.json",
                  "../a/b.xml?x#y",
                  "//example.com",
                  "https://example.com/",
                  "?q",
                  "#8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90",
                  "caf\u00e9.json")
              .bad("a b", "#a#b", "%", "a\\b", "<a>", "{a}", "1a:b"),
          row(DataType.DATE)
              .good(
                  "2026-01-31",
                  "2024-02-29",
                  "2000-02-29Z",
                  "2026-12-31-05:00",
                  "0001-01-01",
                  "9999-12-31+14:00")
              .bad(
                  "",
                  "2026-02-29",
                  "1900-02-29",
                  "2026-13-01",
                  "2026-00-10",
                  "2026-01-32",
                  "2026-1-1",
                  "26-01-01",
                  "2026-04-31",
                  "2026-01-01T00:00:00",
                  "2026-01-01 ",
                  "2026-01-01+5",
                  "2026-01-01+15:00"),
          row(DataType.DATE_WITH_TIMEZONE)
              .good("2026-01-31Z", "2026-01-31+00:00")
              .bad("2026-01-31", "2026-02-30Z"),
          row(DataType.DATE_TIME)
              .good("2026-01-31T08:30:00", "2026-01-31T23:59:59.999Z")
              .bad("2026-01-31", "2026-01-31T24:00:00", "2026-01-31 08:30:00"),
          row(DataType.DATE_TIME_WITH_TIMEZONE)
              .good(
                  "2026-01-31T08:30:00Z",
                  "2026-01-31T08:30:00-05:00",
                  "2026-01-31T08:30:00-00:00",
                  "2026-01-31T08:30:00+14:00",
                  "2026-01-31T00:00:00.000000001Z",
                  "2024-02-29T12:00:00Z")
              .bad(
                  "",
                  "2026-01-31T08:30:00",
                  "2026-01-31T08:30Z",
                  "2026-01-31T24:00:00Z",
                  "2026-01-31T08:60:00Z",
                  "2026-01-31T08:30:60Z",
                  "2026-02-29T08:30:00Z",
                  "2026-01-31t08:30:00z",
                  "2026-01-31T08:30:00.Z",
                  "2026-01-31T08:30:00+15:00",
                  "2026-01-31T08:30:00+0500",
                  "2026-01-31T08:30:00Z\n"),
          row(DataType.EMAIL_ADDRESS)
              .good("a@b", "ann.o'nym+x@mail.example.org", "\u00e9@example.com")
              .bad("", "a", "@b", "a@", "a b@c", "a@b c", "a@b\n"),
          row(DataType.HOSTNAME)
              .good("a", "files.example.com", "x-1.example", "1a")
              .bad("", "-a", "a-", "a..b", "a_b", "a b", "a.", "a".repeat(64)),
          row(DataType.IP_V4_ADDRESS)
              .good("0.0.0.0", "255.255.255.255", "192.0.2.1")
              .bad("", "256.0.0.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1.2.3.4/8", "a.b.c.d"),
          row(DataType.IP_V6_ADDRESS)
              .good(
                  "::",
                  "::1",
                  "2001:db8::1",
                  "1:2:3:4:5:6:7:8",
                  "1::",
                  "::ffff:192.0.2.1",
                  "1:2:3:4:5:6:7::",
                  "FE80::A",
                  "1:2:3:4:5:6:192.0.2.1")
              .bad(
                  "",
                  ":",
                  ":::",
                  "1",
                  "1:2:3:4:5:6:7",
                  "1:2:3:4:5:6:7:8:9",
                  "1::2::3",
                  "12345::",
                  "g::",
                  ":1::",
                  "1::2:",
                  "1:2:3:4:5:6:7:8::",
                  "::1%eth0",
                  "fe80::1/64",
                  "::256.0.0.1",
                  "192.0.2.1",
                  "1.2.3.4::"),
          row(DataType.BASE64)
              .good("YQ==", "YWI=", "YWJj", "YW Jj\n", "+/9=")
              .bad("", "=", "YQ===", "Y-_Q", "\u00e9"),
          row(DataType.BOOLEAN)
              .good("true", "false", "1", "0")
              .bad("", "True", "yes", "2", " true"),
          row(DataType.INTEGER)
              .good("0", "-1", "+1", "007", "123456789012345678901234567890")
              .bad("", "-", "1.0", "1e2", " 1", "0x1", "\u0661", "1".repeat(1001)),
          row(DataType.NON_NEGATIVE_INTEGER).good("0", "1", "-0", "+7").bad("-1", ""),
          row(DataType.POSITIVE_INTEGER).good("1", "+7").bad("0", "-1", ""),
          row(DataType.DECIMAL)
              .good("0", "1.5", "-1.5", "+.5", "1.")
              .bad("", ".", "1e2", "1,5", "NaN", "--1"),
          row(DataType.MARKUP_LINE).good("", "a *b* c").bad("a\nb"),
          row(DataType.MARKUP_MULTILINE).good("", "a\n\nb").bad());

  @TestFactory
  Stream<DynamicTest> everyTypeTakesAndRefuses() {
    return ROWS.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.type.oscalName(),
                    () -> {
                      row.good.forEach(
                          text -> assertTrue(row.type.accepts(text), () -> show(text)));
                      row.bad.forEach(
                          text -> assertFalse(row.type.accepts(text), () -> show(text)));
                    }));
  }

  @Test
  void everyTypeHasARow() {
    Set<DataType> types = EnumSet.allOf(DataType.class);
    ROWS.forEach(row -> types.remove(row.type));
    assertEquals(Set.of(), types);
  }

  @Test
  void typesAreFoundByTheirNameInOscal() {
    for (DataType type : DataType.values()) {
      assertEquals(type, DataType.ofOscalName(type.oscalName()));
    }
    assertEquals(null, DataType.ofOscalName("no-such-type"));
    assertEquals(
        Map.of(true, 3L, false, (long) DataType.values().length - 3),
        Arrays.stream(DataType.values())
            .collect(
                java.util.stream.Collectors.partitioningBy(
                    DataType::isInteger, java.util.stream.Collectors.counting())));
  }

  @Test
  void aLongTextThatIsNoNumberIsRefusedQuickly() {
    long start = System.nanoTime();
    for (DataType type : DataType.values()) {
      type.accepts("1".repeat(200_000) + "!");
      type.accepts("a.".repeat(100_000) + "!");
      type.accepts("::".repeat(100_000));
    }
    assertTrue(System.nanoTime() - start < 5_000_000_000L);
  }

  private static String show(String text) {
    return "\"" + text.replace("\n", "\\n") + "\"";
  }

  private static RowBuilder row(DataType type) {
    return new RowBuilder(type, List.of());
  }

  private record RowBuilder(DataType type, List<String> good) {
    RowBuilder good(String... texts) {
      return new RowBuilder(type, List.of(texts));
    }

    Row bad(String... texts) {
      return new Row(type, good, List.of(texts));
    }
  }
}
