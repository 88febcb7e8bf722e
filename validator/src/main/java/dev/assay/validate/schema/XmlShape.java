package dev.assay.validate.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an XSD asks of an element, in a form that a stream of XML can be held against.
 *
 * <p>As with {@link JsonShape}, it answers for one thing only: an element that has the shape is
 * valid against the schema. Of one that does not have it nothing is said; the validator decides.
 */
final class XmlShape {
  /** What is asked cannot be told in this form: no element has this shape. */
  static final XmlShape NOT_KNOWN =
      new XmlShape(Content.NOT_KNOWN, List.of(), null, ContentModel.NOTHING);

  /** Nothing is asked: anything may stand in the element, and any attributes. */
  static final XmlShape ANYTHING =
      new XmlShape(Content.ANYTHING, List.of(), null, ContentModel.NOTHING);

  /** What may stand between the tags. */
  enum Content {
    /** Nothing can be told. */
    NOT_KNOWN,
    /** Whatever one likes. */
    ANYTHING,
    /** Nothing at all. */
    EMPTY,
    /** A value: text that keeps to a rule, and no elements. */
    VALUE,
    /** Elements, with white space between them. */
    ELEMENTS,
    /** Elements and text. */
    MIXED
  }

  /**
   * An attribute.
   *
   * @param name its name, which has no namespace
   * @param rule what its value must keep to
   * @param required whether it must be there
   */
  record Attribute(String name, Predicate<String> rule, boolean required) {}

  /** More attributes do not fit into the bits of a {@code long}. */
  private static final int MAX_ATTRIBUTES = 64;

  private final Content content;
  private final List<Attribute> attributes;
  private final Map<String, Integer> index = new HashMap<>();
  private final long required;
  private final @Nullable Predicate<String> value;
  private final ContentModel model;

  private XmlShape(
      Content content,
      List<Attribute> attributes,
      @Nullable Predicate<String> value,
      ContentModel model) {
    this.content = content;
    this.attributes = List.copyOf(attributes);
    this.value = value;
    this.model = model;
    long bits = 0;
    for (int i = 0; i < attributes.size(); i++) {
      index.put(attributes.get(i).name(), i);
      bits |= attributes.get(i).required() ? 1L << i : 0;
    }
    this.required = bits;
  }

  /** An element that holds a value. */
  static XmlShape ofValue(List<Attribute> attributes, Predicate<String> value) {
    return of(Content.VALUE, attributes, value, ContentModel.NOTHING);
  }

  /** An element that holds elements, and text when it is mixed. */
  static XmlShape ofElements(List<Attribute> attributes, ContentModel model, boolean mixed) {
    return of(mixed ? Content.MIXED : Content.ELEMENTS, attributes, null, model);
  }

  /** An element that holds nothing. */
  static XmlShape ofNothing(List<Attribute> attributes) {
    return of(Content.EMPTY, attributes, null, ContentModel.NOTHING);
  }

  private static XmlShape of(
      Content content,
      List<Attribute> attributes,
      @Nullable Predicate<String> value,
      ContentModel model) {
    return attributes.size() > MAX_ATTRIBUTES
        ? NOT_KNOWN
        : new XmlShape(content, attributes, value, model);
  }

  /** The same with more attributes. */
  XmlShape with(List<Attribute> more) {
    List<Attribute> all = new ArrayList<>(attributes);
    all.addAll(more);
    return of(content, all, value, model);
  }

  Content content() {
    return content;
  }

  ContentModel model() {
    return model;
  }

  List<Attribute> attributes() {
    return attributes;
  }

  /** The bit of an attribute, or -1 when the element has none of this name. */
  int bit(String name) {
    return index.getOrDefault(name, -1);
  }

  /** Whether an attribute may have a value. */
  boolean takes(int bit, String text) {
    return attributes.get(bit).rule().test(text);
  }

  /** Whether no attribute is missing. */
  boolean hasRequired(long seen) {
    return (required & ~seen) == 0;
  }

  /** Whether the element may have this text; false when it holds no value. */
  boolean takesValue(String text) {
    return value != null && value.test(text);
  }
}
