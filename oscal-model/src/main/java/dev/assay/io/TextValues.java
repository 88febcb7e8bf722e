package dev.assay.io;

import dev.assay.diagnostic.Severity;
import dev.assay.model.DataType;
import dev.assay.model.Member;
import dev.assay.model.XmlSpace;
import dev.assay.model.markup.Markup;
import dev.assay.model.markup.MarkupXml;
import java.math.BigInteger;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Reads what stands in an element or attribute as a value of its type. */
final class TextValues {
  private final XmlEvents xml;
  private final ReadContext context;
  private final StrayContent stray;
  private final MarkupXml.Problems markupProblems;

  TextValues(
      XmlEvents xml, ReadContext context, StrayContent stray, MarkupXml.Problems markupProblems) {
    this.xml = xml;
    this.context = context;
    this.stray = stray;
    this.markupProblems = markupProblems;
  }

  /** The content of the element that the reader stands on. */
  @Nullable Object read(Member member) throws XMLStreamException {
    DataType type = typeOf(member);
    if (type == DataType.MARKUP_LINE) {
      int line = xml.line();
      int column = xml.column();
      Markup markup = MarkupXml.readLine(xml, markupProblems);
      if (markup.inlines().isEmpty()) {
        // The XSD lets it pass, the JSON Schema does not.
        context.problem(
            ReadRules.EMPTY,
            Severity.WARNING,
            member.xmlName() + " is empty, which JSON and YAML do not allow",
            line,
            column,
            "Write its text, or remove it where it is not required");
      }
      return markup;
    }
    if (type == DataType.MARKUP_MULTILINE) {
      return MarkupXml.readWrapped(xml, markupProblems);
    }
    Location start = type == DataType.BOOLEAN || type.isInteger() ? xml.getLocation() : null;
    return value(member, readText(), start);
  }

  private String readText() throws XMLStreamException {
    String holder = xml.getLocalName();
    StringBuilder text = new StringBuilder();
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.END_ELEMENT -> {
          return text.toString();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getText());
        case XMLStreamConstants.START_ELEMENT -> {
          context.loss(
              ReadRules.UNKNOWN,
              "element \""
                  + xml.getLocalName()
                  + "\" stands in "
                  + holder
                  + ", which holds text only",
              xml.line(),
              xml.column(),
              "Remove its tags");
          stray.skipElement();
        }
        default -> {
          // comments and processing instructions are counted as they pass
        }
      }
    }
  }

  private static DataType typeOf(Member member) {
    DataType type = member.dataType();
    if (type == null) {
      throw new IllegalStateException(member + " has neither a type nor a definition");
    }
    return type;
  }

  /**
   * The value that a text stands for.
   *
   * @param start where the element starts, or null when the reader still stands there
   */
  @Nullable Object value(Member member, String text, @Nullable Location start) {
    DataType type = typeOf(member);
    if (type == DataType.STRING) {
      return context.texts.share(text);
    }
    String value = type == DataType.BASE64 ? withoutSpace(text) : collapsed(type, text);
    if (type != DataType.BOOLEAN && !type.isInteger()) {
      return context.texts.share(value);
    }
    if (!type.accepts(value)) {
      context.loss(
          ReadRules.TYPE,
          "expected " + type.allowed() + ", found \"" + ReadContext.shorten(value) + "\"",
          start == null ? xml.line() : start.getLineNumber(),
          start == null ? xml.column() : start.getColumnNumber(),
          null);
      return null;
    }
    if (type == DataType.BOOLEAN) {
      return value.equals("true") || value.equals("1");
    }
    return new BigInteger(value.startsWith("+") ? value.substring(1) : value);
  }

  /** XML lets spaces stand around a value; around what is no value of the type they are kept. */
  private static String collapsed(DataType type, String text) {
    String value = XmlSpace.trim(text);
    return value.length() == text.length() || type.accepts(value) ? value : text;
  }

  private static String withoutSpace(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > ' ') {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }
}
