package dev.assay.model;

import java.math.BigInteger;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * OSCAL's data types with their lexical rules.
 *
 * <p>The rules are those of <a
 * href="https://pages.nist.gov/metaschema/specification/datatypes/">Metaschema's data types</a>.
 * Values keep their text: a date-time is not normalised, so that what was read is what is written.
 */
public enum DataType {
  STRING("string", "text that is not empty and neither starts nor ends with white space"),
  TOKEN("token", "a letter or _, then letters, digits, '.', '-' or '_', and no spaces"),
  UUID("uuid", "a version 4 or 5 UUID such as 8a3f1e52-6f0c-4f7b-9d58-0c2f4c1b7a90"),
  URI("uri", "an absolute URI such as https://example.com/ or urn:example:x"),
  URI_REFERENCE("uri-reference", "a URI or a relative reference such as #id or file.json"),
  DATE("date", "a date such as 2026-01-31"),
  DATE_WITH_TIMEZONE("date-with-timezone", "a date with its time zone such as 2026-01-31Z"),
  DATE_TIME("date-time", "a date and time such as 2026-01-31T08:30:00"),
  DATE_TIME_WITH_TIMEZONE(
      "date-time-with-timezone",
      "a date and time with its time zone such as 2026-01-31T08:30:00-05:00"),
  EMAIL_ADDRESS("email-address", "an e-mail address such as name@example.com"),
  HOSTNAME("hostname", "a host name such as files.example.com"),
  IP_V4_ADDRESS("ip-v4-address", "an IPv4 address such as 192.0.2.1"),
  IP_V6_ADDRESS("ip-v6-address", "an IPv6 address such as 2001:db8::1"),
  BASE64("base64", "data in base64"),
  BOOLEAN("boolean", "true or false"),
  INTEGER("integer", "a whole number"),
  NON_NEGATIVE_INTEGER("non-negative-integer", "a whole number, 0 or more"),
  POSITIVE_INTEGER("positive-integer", "a whole number, 1 or more"),
  DECIMAL("decimal", "a decimal number"),
  MARKUP_LINE("markup-line", "one line of text with OSCAL's inline markup"),
  MARKUP_MULTILINE("markup-multiline", "text with OSCAL's markup");

  private final String oscalName;
  private final String allowed;

  DataType(String oscalName, String allowed) {
    this.oscalName = oscalName;
    this.allowed = allowed;
  }

  /** The name in the OSCAL definitions, for example {@code uri-reference}. */
  public String oscalName() {
    return oscalName;
  }

  /** What is allowed, in words that complete "must be ...". */
  public String allowed() {
    return allowed;
  }

  /** The data type with this name of the OSCAL definitions, or null when there is none. */
  public static @Nullable DataType ofOscalName(String name) {
    for (DataType type : values()) {
      if (type.oscalName.equals(name)) {
        return type;
      }
    }
    return null;
  }

  /** Whether values are markup. */
  public boolean isMarkup() {
    return this == MARKUP_LINE || this == MARKUP_MULTILINE;
  }

  /** Whether values are whole numbers, JSON numbers in JSON. */
  public boolean isInteger() {
    return this == INTEGER || this == NON_NEGATIVE_INTEGER || this == POSITIVE_INTEGER;
  }

  /** Whether the text follows the type's lexical rules. */
  public boolean accepts(String text) {
    return switch (this) {
      case STRING -> isTrimmedText(text);
      case TOKEN -> isToken(text);
      case UUID -> Patterns.UUID.matcher(text).matches();
      case URI -> isUri(text, true);
      case URI_REFERENCE -> isUri(text, false);
      case DATE -> Patterns.DATE.matcher(text).matches() && isCalendarDate(text);
      case DATE_WITH_TIMEZONE -> Patterns.DATE_ZONE.matcher(text).matches() && isCalendarDate(text);
      case DATE_TIME -> Patterns.DATE_TIME.matcher(text).matches() && isCalendarDate(text);
      case DATE_TIME_WITH_TIMEZONE ->
          Patterns.DATE_TIME_ZONE.matcher(text).matches() && isCalendarDate(text);
      case EMAIL_ADDRESS -> isEmail(text);
      case HOSTNAME ->
          !text.isEmpty() && text.length() <= 253 && Patterns.HOSTNAME.matcher(text).matches();
      case IP_V4_ADDRESS -> Patterns.IP_V4.matcher(text).matches();
      case IP_V6_ADDRESS -> IpV6.accepts(text);
      case BASE64 -> Patterns.BASE64.matcher(text).matches();
      case BOOLEAN ->
          text.equals("true") || text.equals("false") || text.equals("1") || text.equals("0");
      case INTEGER -> isInteger(text, null);
      case NON_NEGATIVE_INTEGER -> isInteger(text, BigInteger.ZERO);
      case POSITIVE_INTEGER -> isInteger(text, BigInteger.ONE);
      case DECIMAL -> Patterns.DECIMAL.matcher(text).matches();
      case MARKUP_LINE -> text.indexOf('\n') < 0;
      case MARKUP_MULTILINE -> true;
    };
  }

  private static boolean isTrimmedText(String text) {
    return !text.isEmpty()
        && !XmlSpace.is(text.charAt(0))
        && !XmlSpace.is(text.charAt(text.length() - 1));
  }

  private static boolean isToken(String text) {
    if (text.isEmpty()) {
      return false;
    }
    int first = text.codePointAt(0);
    if (!Character.isLetter(first) && first != '_') {
      return false;
    }
    for (int i = Character.charCount(first); i < text.length(); ) {
      int c = text.codePointAt(i);
      if (!Character.isLetter(c) && !isNumber(c) && c != '.' && c != '-' && c != '_') {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  private static boolean isNumber(int c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isUri(String text, boolean absolute) {
    if (text.isEmpty()) {
      return !absolute;
    }
    try {
      java.net.URI uri = new java.net.URI(text);
      return !absolute || uri.isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isEmail(String text) {
    int at = text.lastIndexOf('@');
    return at > 0 && at < text.length() - 1 && text.chars().noneMatch(Character::isWhitespace);
  }

  private static boolean isInteger(String text, @Nullable BigInteger least) {
    return Patterns.INTEGER.matcher(text).matches()
        && (least == null || new BigInteger(text).compareTo(least) >= 0);
  }

  private static boolean isCalendarDate(String text) {
    try {
      LocalDate.parse(text.substring(0, 10));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Compiled on first use: a document without such values does not pay for them. */
  private static final class Patterns {
    private static final String DATE_PART = "\\d{4}-\\d{2}-\\d{2}";
    private static final String TIME_PART = "T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?";
    private static final String ZONE_PART = "(Z|[+-](0\\d|1[0-4]):[0-5]\\d)";
    static final Pattern UUID =
        Pattern.compile(
            "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}");
    static final Pattern DATE = Pattern.compile(DATE_PART + ZONE_PART + "?");
    static final Pattern DATE_ZONE = Pattern.compile(DATE_PART + ZONE_PART);
    static final Pattern DATE_TIME = Pattern.compile(DATE_PART + TIME_PART + ZONE_PART + "?");
    static final Pattern DATE_TIME_ZONE = Pattern.compile(DATE_PART + TIME_PART + ZONE_PART);
    static final Pattern HOSTNAME =
        Pattern.compile(
            "[0-9A-Za-z]([0-9A-Za-z-]{0,61}[0-9A-Za-z])?(\\.[0-9A-Za-z]([0-9A-Za-z-]{0,61}[0-9A-Za-z])?)*");
    static final Pattern IP_V4 =
        Pattern.compile(
            "((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)");
    static final Pattern BASE64 = Pattern.compile("[0-9A-Za-z+/\\s]+={0,2}\\s*");
    static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,1000}");
    static final Pattern DECIMAL =
        Pattern.compile("[+-]?(\\d{1,1000}(\\.\\d{0,1000})?|\\.\\d{1,1000})");

    private Patterns() {}
  }

  /**
   * RFC 4291 section 2.2: eight groups of hexadecimal digits, one run of zero groups written {@code
   * ::}.
   */
  private static final class IpV6 {
    private IpV6() {}

    static boolean accepts(String text) {
      int gap = text.indexOf("::");
      if (gap < 0) {
        return groups(text) == 8;
      }
      if (text.indexOf("::", gap + 1) >= 0) {
        return false;
      }
      String head = text.substring(0, gap);
      String tail = text.substring(gap + 2);
      int before = head.isEmpty() ? 0 : head.indexOf('.') >= 0 ? -1 : groups(head);
      int after = tail.isEmpty() ? 0 : groups(tail);
      return before >= 0 && after >= 0 && before + after <= 7;
    }

    /**
     * How many 16-bit groups the text holds (an IPv4 tail counts as two), or -1 when it is
     * malformed.
     */
    private static int groups(String text) {
      String[] parts = text.split(":", -1);
      int count = 0;
      for (int i = 0; i < parts.length; i++) {
        String part = parts[i];
        if (i == parts.length - 1 && part.indexOf('.') >= 0) {
          if (!Patterns.IP_V4.matcher(part).matches()) {
            return -1;
          }
          count += 2;
        } else if (part.isEmpty() || part.length() > 4 || !part.chars().allMatch(IpV6::isHex)) {
          return -1;
        } else {
          count++;
        }
      }
      return count;
    }

    private static boolean isHex(int c) {
      return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
  }
}
