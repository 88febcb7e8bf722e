package dev.assay.validate.schema;

import dev.assay.model.DataType;
import dev.assay.model.XmlSpace;
import java.util.regex.Pattern;

/** OSCAL's data types as NIST's schemas write them, for values in XML. */
final class XmlValues {
  /** Dates of the years and time zones that the schemas know: 1900 to 2999, and zones in use. */
  private static final Pattern IN_USE =
      Pattern.compile(
          "(?:19|2\\d)\\d\\d-\\d\\d-\\d\\d(?:T[\\d:.]+)?"
              + "(?:Z|-(?:(?:0\\d|1[0-2]):00|0[39]:30)"
              + "|\\+(?:(?:0\\d|1[0-4]):00|(?:0[34569]|10):30|(?:0[58]|12):45))?");

  private XmlValues() {}

  /** Whether text keeps to a data type; white space around some values is no part of them. */
  static boolean accepts(DataType type, String text) {
    String bare = XmlSpace.trim(text);
    return switch (type) {
      case MARKUP_LINE, MARKUP_MULTILINE -> true;
      case STRING -> OscalPatterns.isOneLine(text);
      case TOKEN, UUID -> type.accepts(text);
      case EMAIL_ADDRESS -> OscalPatterns.isOneLine(text) && type.accepts(text);
      case BASE64 -> OscalPatterns.isBase64(bare);
      case URI_REFERENCE -> isReference(bare);
      // The schemas want a scheme of two letters or more: a drive is none.
      case URI -> isReference(bare) && type.accepts(bare) && bare.indexOf(':') > 1;
      case DATE, DATE_WITH_TIMEZONE, DATE_TIME, DATE_TIME_WITH_TIMEZONE ->
          type.accepts(bare) && IN_USE.matcher(bare).matches();
      default -> type.accepts(bare);
    };
  }

  private static boolean isReference(String text) {
    return OscalPatterns.isOneLine(text) && DataType.URI_REFERENCE.accepts(text);
  }
}
