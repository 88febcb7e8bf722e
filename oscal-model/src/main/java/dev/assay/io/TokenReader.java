package dev.assay.io;

import dev.assay.diagnostic.Severity;
import dev.assay.document.DocumentType;
import dev.assay.document.OscalDocument;
import dev.assay.model.DataType;
import dev.assay.model.Definition;
import dev.assay.model.Member;
import dev.assay.model.OscalObject;
import dev.assay.model.markup.Markup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;

/** Reads records from a stream of JSON tokens; a YAML parser gives the same tokens. */
final class TokenReader {
  private final JsonParser parser;
  private final ReadContext context;
  private static final int MAX_ZEROS = 1000;
  private static final Markup NO_PROSE = Markup.ofMarkdown("", Markup.Kind.LINE);

  private final boolean yaml;
  private @Nullable String schemaHint;

  TokenReader(JsonParser parser, ReadContext context, boolean yaml) {
    this.parser = parser;
    this.context = context;
    this.yaml = yaml;
  }

  /** The document, or null when there is no OSCAL root; the reason is then a finding. */
  @Nullable OscalDocument readDocument() {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      notOscal("the document is not an object with an OSCAL root such as \"catalog\"");
      return null;
    }
    DocumentType type = null;
    OscalObject root = null;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      DocumentType found = DocumentType.ofRootName(name);
      if (name.equals("$schema") && schemaHint == null) {
        readSchemaHint();
      } else if (found == null) {
        unknownRootKey(name);
      } else if (type != null) {
        duplicateRoot(name);
      } else {
        type = found;
        context.path.push(name, name, -1);
        parser.nextToken();
        root = readObject(found.definition(), -1, null);
        context.path.pop();
      }
    }
    checkEnd();
    if (type == null) {
      notOscal("the document has no OSCAL root; one of " + rootNames() + " is expected");
      return null;
    }
    return root == null ? null : new OscalDocument(type, root, schemaHint);
  }

  /** The object of a definition that the whole text is. */
  @Nullable OscalObject readRoot(Definition definition) {
    parser.nextToken();
    return readObject(definition, -1, null);
  }

  private void readSchemaHint() {
    context.path.push("$schema", "", -1);
    if (parser.nextToken() == JsonToken.VALUE_STRING) {
      schemaHint = parser.getString();
    } else {
      wrongType("text: the address of a JSON Schema");
    }
    context.path.pop();
  }

  private void checkEnd() {
    boolean more;
    try {
      more = parser.nextToken() != null;
    } catch (StreamReadException e) {
      more = true;
    }
    if (more) {
      context.loss(
          ReadRules.SYNTAX,
          "there is more text after the end of the document",
          line(),
          column(),
          "Remove it");
    }
  }

  private void unknownRootKey(String name) {
    context.path.push(name, "", -1);
    context.loss(
        ReadRules.UNKNOWN,
        "key \"" + ReadContext.shorten(name) + "\" is not an OSCAL root",
        line(),
        column(),
        "The root is one of " + rootNames());
    parser.nextToken();
    parser.skipChildren();
    context.path.pop();
  }

  private void duplicateRoot(String name) {
    context.path.push(name, name, -1);
    context.loss(
        ReadRules.DUPLICATE_KEY,
        "a document holds one root; \"" + name + "\" is another",
        line(),
        column(),
        "Put it into a file of its own");
    parser.nextToken();
    parser.skipChildren();
    context.path.pop();
  }

  private void notOscal(String message) {
    context.loss(ReadRules.NOT_OSCAL, message, line(), column(), null);
  }

  static String rootNames() {
    List<String> names = new ArrayList<>();
    for (DocumentType type : DocumentType.values()) {
      names.add(type.rootName());
    }
    return String.join(", ", names);
  }

  /**
   * Reads an object.
   *
   * @param keyIndex the member whose value stands before the object as its key, or -1
   * @param key that value; empty when it is absent
   */
  private @Nullable OscalObject readObject(
      Definition definition, int keyIndex, @Nullable String key) {
    visit();
    List<Member> members = definition.members();
    @Nullable Object[] values = new Object[members.size()];
    boolean[] seen = new boolean[values.length];
    if (keyIndex >= 0 && key != null && !key.isEmpty()) {
      values[keyIndex] = key;
      seen[keyIndex] = true;
    }
    TokenStreamLocation start = parser.currentTokenLocation();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      int valueIndex = definition.valueIndex();
      if (keyIndex < 0 || valueIndex < 0 || members.size() > 2) {
        wrongType("an object (" + definition.formalName() + ")");
        return null;
      }
      // A field with no flag but its key is its value alone.
      seen[valueIndex] = true;
      values[valueIndex] = readValue(members.get(valueIndex), null);
    } else {
      readMembers(definition, values, seen);
    }
    context.checkMembers(definition, seen, start.getLineNr(), start.getColumnNr(), false);
    return definition.create(values);
  }

  private void readMembers(Definition definition, @Nullable Object[] values, boolean[] seen) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      int index = definition.indexOfJson(name);
      int valueKey = definition.valueKeyIndex();
      if (valueKey >= 0 && (index < 0 || index == valueKey) && !seen[definition.valueIndex()]) {
        seen[valueKey] = true;
        values[valueKey] = name;
        index = definition.valueIndex();
      }
      if (index < 0) {
        unknownKey(definition, name);
      } else if (seen[index]) {
        duplicateKey(name, definition.xmlStep(index));
      } else {
        seen[index] = true;
        parser.nextToken();
        values[index] = readMember(definition, index);
      }
    }
  }

  private void unknownKey(Definition definition, String name) {
    context.path.push(name, "", -1);
    visit();
    if (yaml && name.equals("<<")) {
      context.loss(
          ReadRules.UNKNOWN,
          "the merge key \"<<\" is not read",
          line(),
          column(),
          "Write the keys out; aliases of whole values are read");
    } else {
      List<String> known = definition.members().stream().map(Member::jsonName).toList();
      context.unknown("key", name, definition, line(), column(), Nearest.to(name, known));
    }
    parser.nextToken();
    parser.skipChildren();
    context.path.pop();
  }

  private void duplicateKey(String name, String xmlStep) {
    context.path.push(name, xmlStep, -1);
    context.loss(
        ReadRules.DUPLICATE_KEY,
        "key \"" + name + "\" stands twice in one object; the first value is used",
        line(),
        column(),
        "Remove one of the two");
    parser.nextToken();
    parser.skipChildren();
    context.path.pop();
  }

  private @Nullable Object readMember(Definition definition, int index) {
    Member member = definition.members().get(index);
    Definition structure = definition.definitionOf(member);
    if (!member.isList()) {
      context.path.push(member.jsonName(), definition.xmlStep(index), -1);
      Object value = readValue(member, structure);
      context.path.pop();
      return value;
    }
    if (member.grouping() == Member.Grouping.BY_KEY
        && structure != null
        && parser.currentToken() == JsonToken.START_OBJECT) {
      return readKeyed(member, structure);
    }
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return readSingle(member, structure);
    }
    List<Object> items = new ArrayList<>();
    if (context.visits()) {
      context.path.push(member.jsonName(), member.xmlName(), -1);
      visit();
      context.path.pop();
    }
    TokenStreamLocation start = parser.currentTokenLocation();
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      context.path.push(member.jsonName(), member.xmlName(), i);
      Object item = readValue(member, structure);
      context.path.pop();
      if (item != null && keeps(items)) {
        items.add(item);
      }
    }
    if (items.isEmpty()) {
      emptyList(member, start);
    }
    return List.copyOf(items);
  }

  private boolean keeps(List<Object> items) {
    return context.keeps() || items.isEmpty();
  }

  private List<Object> readKeyed(Member member, Definition structure) {
    List<Object> items = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    TokenStreamLocation start = parser.currentTokenLocation();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      if (!keys.add(key)) {
        context.path.push(member.jsonName(), member.xmlName(), -1);
        duplicateKey(key, "");
        context.path.pop();
        continue;
      }
      parser.nextToken();
      context.path.push(member.jsonName(), member.xmlName(), items.size(), key);
      Object item = readObject(structure, structure.keyIndex(), key);
      context.path.pop();
      if (item != null) {
        items.add(item);
      }
    }
    if (items.isEmpty()) {
      emptyList(member, start);
    }
    return List.copyOf(items);
  }

  private void emptyList(Member member, TokenStreamLocation start) {
    context.path.push(member.jsonName(), member.xmlName(), -1);
    context.problem(
        ReadRules.EMPTY,
        Severity.ERROR,
        "the list \"" + member.jsonName() + "\" has no items",
        start.getLineNr(),
        start.getColumnNr(),
        "Remove the key, or add an item");
    context.path.pop();
  }

  /**
   * One value where a list stands: allowed for a singleton-or-array, else taken over with a
   * finding.
   */
  private @Nullable Object readSingle(Member member, @Nullable Definition structure) {
    boolean allowed = member.grouping() == Member.Grouping.SINGLETON_OR_ARRAY;
    context.path.push(member.jsonName(), member.xmlName(), -1);
    if (!allowed && parser.currentToken() != JsonToken.VALUE_NULL) {
      context.problem(
          ReadRules.TYPE,
          Severity.ERROR,
          "\"" + member.jsonName() + "\" must be a list, found " + words(parser.currentToken()),
          line(),
          column(),
          yaml ? "Put a dash before the value" : "Put the value into [ ]");
    }
    Object item = readValue(member, structure);
    context.path.pop();
    return item == null ? List.of() : List.of(item);
  }

  private @Nullable Object readValue(Member member, @Nullable Definition structure) {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      visit();
      context.loss(
          ReadRules.NULL,
          "a value is null" + (yaml ? ", written \"" + parser.getString() + "\"" : ""),
          line(),
          column(),
          yaml
              ? "Remove the key, or give it a value; text that reads null or ~ stands in quotes"
              : "Remove the key, or give it a value");
      return null;
    }
    if (structure != null) {
      return readObject(structure, -1, null);
    }
    visit();
    DataType type = member.dataType();
    if (type == null) {
      throw new IllegalStateException(member + " has neither a type nor a definition");
    }
    if (type == DataType.BOOLEAN) {
      return readBoolean();
    }
    return type.isInteger() ? readInteger(type) : readText(type);
  }

  private @Nullable Object readBoolean() {
    if (parser.currentToken() == JsonToken.VALUE_TRUE) {
      return Boolean.TRUE;
    }
    if (parser.currentToken() == JsonToken.VALUE_FALSE) {
      return Boolean.FALSE;
    }
    wrongType("true or false");
    return null;
  }

  private @Nullable Object readInteger(DataType type) {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      return parser.getBigIntegerValue();
    }
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT && !parser.isNaN()) {
      BigDecimal number = parser.getDecimalValue().stripTrailingZeros();
      // 1.0 and 1e2 are whole; an exponent of millions would fill the memory with zeros.
      if (number.scale() <= 0 && number.scale() >= -MAX_ZEROS) {
        return number.toBigIntegerExact();
      }
    }
    wrongType(type.allowed());
    return null;
  }

  private @Nullable Object readText(DataType type) {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_STRING && !(yaml && token.isScalarValue())) {
      wrongType(type.isMarkup() ? "text" : "text: " + type.allowed());
      return null;
    }
    String text = parser.getString();
    int half = Surrogates.half(text);
    if (half >= 0) {
      halfCharacter(text.charAt(half));
      text = Surrogates.replaced(text);
    }
    if (type.isMarkup() && !context.keeps()) {
      return NO_PROSE;
    }
    return switch (type) {
      case MARKUP_LINE -> Markup.ofMarkdown(text, Markup.Kind.LINE);
      case MARKUP_MULTILINE -> Markup.ofMarkdown(text, Markup.Kind.MULTILINE);
      default -> context.texts.share(text);
    };
  }

  private void halfCharacter(char half) {
    context.loss(
        ReadRules.VALUE,
        String.format("the text holds \\u%04x, which is half of a character", (int) half),
        line(),
        column(),
        "Write the character itself, or both of its halves");
  }

  private void wrongType(String expected) {
    context.loss(
        ReadRules.TYPE,
        "expected " + expected + ", found " + words(parser.currentToken()),
        line(),
        column(),
        mending(expected));
    parser.skipChildren();
  }

  private @Nullable String mending(String expected) {
    boolean text = expected.startsWith("text");
    return switch (parser.currentToken()) {
      case START_ARRAY -> "Write one value, not a list";
      case VALUE_STRING ->
          text || expected.startsWith("an object") ? null : "Write it without quotes";
      case VALUE_TRUE, VALUE_FALSE, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          text ? "Put it into quotes" : null;
      default -> null;
    };
  }

  private String words(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "the text \"" + ReadContext.shorten(parser.getString()) + "\"";
      case VALUE_NULL -> "null";
      default -> ReadContext.shorten(parser.getString());
    };
  }

  private void visit() {
    if (context.visits()) {
      context.visit(line(), column());
    }
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private int column() {
    return parser.currentTokenLocation().getColumnNr();
  }
}
