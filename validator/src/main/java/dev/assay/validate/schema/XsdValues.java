package dev.assay.validate.schema;

import com.networknt.schema.regex.RegularExpression;
import dev.assay.model.DataType;
import dev.assay.model.XmlSpace;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The simple types of an XSD, as rules for text.
 *
 * <p>A rule takes no text that the schema refuses, and none that OSCAL's data type of the same name
 * refuses. It may refuse text that both take, such as letters beyond the first plane in a token;
 * this costs time and never a finding. It knows the few forms that OSCAL's schemas are written in.
 */
final class XsdValues {
  /** The rule of what is written in a form that is not known. */
  static final Predicate<String> NOT_KNOWN = text -> false;

  /** What means the same in XSD's regular expressions and in the platform's. */
  private static final Pattern COMMON =
      Pattern.compile("(?:[\\w:@/=,+*?.|()\\[\\]{}-]|\\\\[S.+-]|\\\\p\\{[LN]\\})*");

  /** Longer text is left to the validator: the platform's expressions may recurse. */
  private static final int LONG = 1000;

  /** XSD's own types, of which values are made smaller by the patterns of OSCAL's. */
  private static final Map<String, Type> BUILT_IN =
      Map.ofEntries(
          Map.entry("xs:string", new Type(text -> true, false)),
          Map.entry("xs:token", new Type(text -> true, true)),
          Map.entry("xs:boolean", new Type(DataType.BOOLEAN::accepts, true)),
          Map.entry("xs:date", new Type(DataType.DATE::accepts, true)),
          Map.entry("xs:dateTime", new Type(DataType.DATE_TIME::accepts, true)),
          Map.entry(
              "xs:nonNegativeInteger", new Type(DataType.NON_NEGATIVE_INTEGER::accepts, true)),
          Map.entry("xs:positiveInteger", new Type(DataType.POSITIVE_INTEGER::accepts, true)),
          Map.entry("xs:anyURI", new Type(XsdValues::isReference, true)),
          Map.entry("xs:NCName", new Type(XsdValues::isPlainName, true)),
          Map.entry("xs:base64Binary", new Type(XsdValues::isBase64, true)));

  /**
   * A simple type.
   *
   * @param rule what a value must keep to
   * @param collapsed whether white space around a value is no part of it
   */
  private record Type(Predicate<String> rule, boolean collapsed) {
    Type and(Predicate<String> more) {
      return new Type(rule.and(more), collapsed);
    }

    Predicate<String> asRule() {
      return collapsed ? text -> rule.test(XmlSpace.trim(text)) : rule;
    }
  }

  private static final String EMAIL_ADDRESS = "EmailAddressDatatype";

  private static final Type UNKNOWN_TYPE = new Type(NOT_KNOWN, false);

  private final Map<String, XsdNode> named;
  private final OscalPatterns patterns = new OscalPatterns();
  private final Map<String, Type> types = new ConcurrentHashMap<>();

  /**
   * @param named the simple types of the schema by their names
   */
  XsdValues(Map<String, XsdNode> named) {
    this.named = Map.copyOf(named);
  }

  /** Whether a name is that of a simple type. */
  boolean has(String name) {
    return BUILT_IN.containsKey(name) || named.containsKey(name);
  }

  /** The rule of a simple type with a name. */
  Predicate<String> rule(String name) {
    return type(name).asRule();
  }

  /** The rule of a simple type that is written where it is used. */
  Predicate<String> rule(XsdNode simpleType) {
    return type(simpleType).asRule();
  }

  private Type type(String name) {
    Type builtIn = BUILT_IN.get(name);
    if (builtIn != null) {
      return builtIn;
    }
    Type known = types.get(name);
    if (known == null) {
      XsdNode node = named.get(name);
      known = node == null ? UNKNOWN_TYPE : type(node);
      if (name.equals(EMAIL_ADDRESS)) {
        // The only one of which the XSD asks less than OSCAL.
        known = known.and(text -> XmlValues.accepts(DataType.EMAIL_ADDRESS, text));
      }
      types.put(name, known);
    }
    return known;
  }

  private Type type(XsdNode simpleType) {
    XsdNode way = simpleType.children().size() == 1 ? simpleType.children().get(0) : null;
    if (way == null) {
      return UNKNOWN_TYPE;
    }
    if (way.is("union") && way.hasOnly("memberTypes")) {
      return union(way);
    }
    String base = way.attribute("base");
    return way.is("restriction") && base != null && way.hasOnly("base")
        ? restriction(type(base), way.children())
        : UNKNOWN_TYPE;
  }

  private Type restriction(Type base, List<XsdNode> facets) {
    Type type = base;
    Set<String> values = new HashSet<>();
    boolean hasPattern = false;
    for (XsdNode facet : facets) {
      String value = facet.attribute("value");
      if (value == null || !facet.hasOnly("value") || !facet.children().isEmpty()) {
        return UNKNOWN_TYPE;
      }
      Predicate<String> pattern = facet.is("pattern") ? pattern(value) : null;
      if (facet.is("enumeration")) {
        values.add(value);
      } else if (pattern != null && !hasPattern) {
        // Several patterns of one restriction would be alternatives.
        hasPattern = true;
        type = type.and(pattern);
      } else if (!facet.is("whiteSpace") || !value.equals("preserve") || type.collapsed()) {
        return UNKNOWN_TYPE;
      }
    }
    return values.isEmpty() ? type : type.and(values::contains);
  }

  private @Nullable Predicate<String> pattern(String regex) {
    if (!COMMON.matcher(regex).matches()) {
      return null;
    }
    RegularExpression expression = patterns.getRegularExpression("^" + regex + "$");
    Predicate<String> rule =
        expression instanceof OscalPatterns.ByCode byCode
            ? byCode::matches
            : text -> text.length() <= LONG && expression.matches(text);
    return regex.contains("\\p") ? rule.and(XsdValues::isOfFirstPlane) : rule;
  }

  /** The platform's XSD validator knows no letters beyond the first plane of Unicode. */
  private static boolean isOfFirstPlane(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Text that one of several types takes; white space around it counts, whatever the type. */
  private Type union(XsdNode way) {
    Predicate<String> any = NOT_KNOWN;
    String members = way.attribute("memberTypes");
    if (members != null) {
      for (String name : members.strip().split("\\s+", -1)) {
        any = any.or(type(name).rule());
      }
    }
    for (XsdNode member : way.children()) {
      any = any.or(type(member).rule());
    }
    return new Type(any, false);
  }

  /** A reference without an address in brackets: of these the validator takes fewer forms. */
  private static boolean isReference(String text) {
    return text.indexOf('[') < 0 && DataType.URI_REFERENCE.accepts(text);
  }

  /** A name of ASCII letters; which others a name may have, the validator knows. */
  private static boolean isPlainName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '-' || c == '.'))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** Base64 in whole groups of four, without bits that mean nothing in the last one. */
  private static boolean isBase64(String text) {
    if (text.length() % 4 != 0 || !OscalPatterns.isBase64(text)) {
      return false;
    }
    int end = text.indexOf('=');
    String last = end == text.length() - 1 ? "AEIMQUYcgkosw048" : "AQgw";
    return end < 0 || last.indexOf(text.charAt(end - 1)) >= 0;
  }
}
