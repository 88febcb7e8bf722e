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
    if (type == null || value.length() <= LONG || type.isMarkup()) {
      return value;
    }
    if (!XmlValues.accepts(type, value)) {
      return WRONG;
    }
    return switch (type) {
      case BASE64 -> "AAAA";
      case TOKEN, STRING, URI_REFERENCE -> "a";
      case URI -> "urn:a:b";
      case EMAIL_ADDRESS -> "a@example.com";
      // No uuid, date, address or number is that long.
      default -> WRONG;
    };
  }
}
