package dev.assay.validate.schema;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import dev.assay.model.DataType;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The patterns of OSCAL's schemas.
 *
 * <p>The most frequent ones are matched by code: it is faster, and the platform's regular
 * expressions recurse once for each letter of a token, so that a long one would end the stack. The
 * others run as they are written; all are anchored, and {@code $} must not pass a last line break.
 */
final class OscalPatterns implements RegularExpressionFactory {
  private static final Map<String, ByCode> BY_CODE =
      Map.of(
          "^(\\p{L}|_)(\\p{L}|\\p{N}|[.\\-_])*$", DataType.TOKEN::accepts,
          "^\\S(.*\\S)?$", OscalPatterns::isOneLine,
          "^[0-9A-Za-z+/]+={0,2}$", OscalPatterns::isBase64,
          "^[^\n]+$", text -> !text.isEmpty() && text.indexOf('\n') < 0);

  /** A pattern that is matched by code, so that text may be of any length. */
  interface ByCode extends RegularExpression {}

  @Override
  public RegularExpression getRegularExpression(String regex) {
    RegularExpression byCode = BY_CODE.get(regex);
    if (byCode != null) {
      return byCode;
    }
    String body = regex.startsWith("^") ? regex.substring(1) : ".*" + regex;
    body = body.endsWith("$") ? body.substring(0, body.length() - 1) : body + ".*";
    Pattern pattern = Pattern.compile(body);
    return text -> pattern.matcher(text).matches();
  }

  /** Text in one line that neither starts nor ends with white space. */
  static boolean isOneLine(String text) {
    if (text.isEmpty() || isSpace(text.charAt(0)) || isSpace(text.charAt(text.length() - 1))) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
        return false;
      }
    }
    return true;
  }

  /** Base64 without white space in it. */
  static boolean isBase64(String text) {
    int end = text.length();
    while (end > 0 && text.length() - end < 2 && text.charAt(end - 1) == '=') {
      end--;
    }
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && !(c >= '0' && c <= '9') && c != '+' && c != '/') {
        return false;
      }
    }
    return end > 0;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
