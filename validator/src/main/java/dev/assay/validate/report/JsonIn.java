package dev.assay.validate.report;

import dev.assay.io.DocumentFormat;
import dev.assay.io.Limits;
import dev.assay.io.Parsers;
import dev.assay.io.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** An object of JSON that is read by the names of its members, in a form that is known. */
public final class JsonIn {
  private final Map<String, Object> members;

  JsonIn(Map<String, Object> members) {
    this.members = members;
  }

  /**
   * Reads one object.
   *
   * @param bytes nothing but the object, in UTF-8
   * @throws MalformedReportException when they are anything else
   */
  public static JsonIn read(byte[] bytes) throws MalformedReportException {
    try (JsonParser parser =
        Parsers.parser(Source.of("report", bytes), DocumentFormat.JSON, Limits.DEFAULT)) {
      parser.nextToken();
      JsonIn object = new JsonIn(asObject(value(parser)));
      if (parser.nextToken() != null) {
        throw new MalformedReportException("there is more after the object");
      }
      return object;
    } catch (JacksonException e) {
      throw new MalformedReportException("it is not JSON", e);
    }
  }

  /** The value at whose first token the parser stands; ends on its last. */
  static Object value(JsonParser parser) throws MalformedReportException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Object> object = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        object.put(name, value(parser));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      List<Object> list = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        list.add(value(parser));
      }
      return list;
    }
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return token == JsonToken.VALUE_TRUE;
    }
    if (token == JsonToken.VALUE_STRING || (token != null && token.isNumeric())) {
      return token.isNumeric() ? parser.getDoubleValue() : parser.getString();
    }
    if (token == JsonToken.VALUE_NULL) {
      return "";
    }
    throw new MalformedReportException("it is not JSON");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asObject(@Nullable Object value)
      throws MalformedReportException {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new MalformedReportException("an object is missing");
  }

  /** All members. */
  public Map<String, Object> members() {
    return members;
  }

  /** Whether there is a member of this name. */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /** A text that has to be there. */
  public String text(String name) throws MalformedReportException {
    String text = textOrNull(name);
    if (text == null) {
      throw new MalformedReportException("\"" + name + "\" is missing");
    }
    return text;
  }

  /** A text, or null. */
  public @Nullable String textOrNull(String name) {
    return members.get(name) instanceof String text ? text : null;
  }

  /** A whole number that has to be there. */
  public int number(String name) throws MalformedReportException {
    if (members.get(name) instanceof Double number) {
      return number.intValue();
    }
    throw new MalformedReportException("\"" + name + "\" is missing");
  }

  /** Whether a member is true. */
  public boolean is(String name) {
    return Boolean.TRUE.equals(members.get(name));
  }

  /** An object that has to be there. */
  public JsonIn object(String name) throws MalformedReportException {
    return new JsonIn(asObject(members.get(name)));
  }

  /** The objects of a list; none when it is not there. */
  public List<JsonIn> objects(String name) throws MalformedReportException {
    List<JsonIn> objects = new ArrayList<>();
    if (members.get(name) instanceof List<?> list) {
      for (Object item : list) {
        objects.add(new JsonIn(asObject(item)));
      }
    }
    return objects;
  }

  /** The texts of a list; none when it is not there. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    if (members.get(name) instanceof List<?> list) {
      list.forEach(item -> texts.add(String.valueOf(item)));
    }
    return texts;
  }
}
