package dev.assay.validate.schema;

import dev.assay.io.Nearest;
import dev.assay.model.DataType;
import dev.assay.profiles.cmmc.RequirementId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of the schema check: what is wrong, the value seen, what is allowed. */
final class Words {
  private static final int LONGEST = 60;

  private Words() {}

  /** A value for a message: quoted, in one line, not too long. */
  static String quote(String text) {
    StringBuilder line = new StringBuilder(text.length());
    for (int i = 0; i < text.length() && line.length() <= LONGEST; i++) {
      char c = text.charAt(i);
      line.append(
          switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.valueOf(c);
          });
    }
    return line.length() <= LONGEST
        ? "\"" + line + "\""
        : "\"" + line.substring(0, LONGEST - 3) + "...\"";
  }

  /** {@code "a", "b" or "c"}. */
  static String oneOf(List<String> values) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      out.append(i == 0 ? "" : i == values.size() - 1 ? " or " : ", ").append(quote(values.get(i)));
    }
    return out.toString();
  }

  /** What a value of this type must be, for a value that the schema refuses. */
  static String allowed(@Nullable DataType type, String value, String version) {
    if (type == DataType.MARKUP_LINE) {
      return "it must be one line of text, not empty";
    }
    if (type == DataType.BASE64) {
      return "it must be " + type.allowed() + ", in one piece";
    }
    if (type != null && !type.accepts(value)) {
      return "it must be " + type.allowed();
    }
    if (type == DataType.STRING || (type != null && value.indexOf('\n') >= 0)) {
      return "it must be text in one line that neither starts nor ends with white space";
    }
    return "it does not have the form that the schema of OSCAL "
        + version
        + " asks for"
        + (type == null ? "" : ": " + type.allowed());
  }

  /** The help for a value that is not in a list, or null. */
  static @Nullable String didYouMean(String value, List<String> values) {
    String near = Nearest.to(value.strip(), values);
    return near == null ? null : "Did you mean \"" + near + "\"?";
  }

  /** The help for a value that does not follow its data type, or null. */
  static @Nullable String mend(@Nullable DataType type, String value) {
    String bare = value.strip();
    if (type == null || type.isMarkup() || bare.isEmpty()) {
      return null;
    }
    if (!bare.equals(value) && type.accepts(bare)) {
      return "Remove the white space around it";
    }
    if (type == DataType.BASE64) {
      boolean wrapped = bare.chars().anyMatch(Character::isWhitespace);
      return wrapped ? "Remove the line breaks and spaces within it" : null;
    }
    if (type == DataType.TOKEN) {
      String token = asRequirement(bare);
      return type.accepts(token)
          ? "Write for example \"" + token + "\", here and wherever it is referred to"
          : null;
    }
    if (type == DataType.DATE_TIME_WITH_TIMEZONE && DataType.DATE_TIME.accepts(bare)) {
      return "Add the time zone, for example " + bare + "Z";
    }
    if (type == DataType.DATE_TIME_WITH_TIMEZONE && DataType.DATE.accepts(bare)) {
      return "Add the time and its zone, for example " + bare + "T00:00:00Z";
    }
    return null;
  }

  /** A requirement of SP 800-171 is best given the id that the built-in catalog has for it. */
  private static String asRequirement(String text) {
    Optional<RequirementId> id = RequirementId.parse(text);
    if (id.isEmpty()) {
      return asToken(text);
    }
    RequirementId known = id.get();
    boolean statement = text.endsWith("_smt");
    return known.objective()
        ? known.objectiveId()
        : statement ? known.statementId() : known.controlId();
  }

  private static String asToken(String text) {
    StringBuilder token = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      token.appendCodePoint(
          Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_' ? c : '_');
      i += Character.charCount(c);
    }
    return DataType.TOKEN.accepts(token.toString()) ? token.toString() : "_" + token;
  }
}
