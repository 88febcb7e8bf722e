package dev.assay.validate.schema;

import dev.assay.model.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps long values from the XSD validator.
 *
 * <p>Its regular expressions take time that grows with the square of a value's length: a picture in
 * base64 would take minutes. A long value is checked here, by the same rule, and the validator is
 * given a short value in its place that is right or wrong as the long one is.
 */
final class LongValues {
  /** Longer values are checked here. */
  private static final int LONG = 1000;

  /** Wrong for every data type that a pattern describes. */
  private static final String WRONG = " ";

  private LongValues() {}

  /** The value that the validator is to see. */
  static String standIn(@Nullable DataType type, String value) {
    if (type == null || value.length() <= LONG) {
      return value;
    }
    String bare = value.strip();
    return switch (type) {
      case BASE64 -> OscalPatterns.isBase64(bare) ? "AAAA" : WRONG;
      case TOKEN -> type.accepts(bare) ? "a" : WRONG;
      case STRING -> OscalPatterns.isOneLine(value) ? "a" : WRONG;
      case URI_REFERENCE -> OscalPatterns.isOneLine(bare) ? "a" : WRONG;
      case URI -> OscalPatterns.isOneLine(bare) && type.accepts(bare) ? "urn:a:b" : WRONG;
      case EMAIL_ADDRESS ->
          OscalPatterns.isOneLine(value) && type.accepts(value) ? "a@example.com" : WRONG;
      case MARKUP_LINE, MARKUP_MULTILINE -> value;
      // No uuid, date, address or number is that long.
      default -> WRONG;
    };
  }
}
