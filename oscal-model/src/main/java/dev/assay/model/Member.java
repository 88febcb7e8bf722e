package dev.assay.model;

import org.jspecify.annotations.Nullable;

/**
 * A flag, the value of a field, or a child of an assembly.
 *
 * @param kind which of them it is
 * @param xmlName the attribute's or element's local name; empty for a value
 * @param jsonName the JSON key: the plural group name for lists
 * @param formalName the name for people
 * @param dataType the type of a simple value, or null when {@code structure} says it
 * @param structure the number of the definition of a value with members of its own, or -1
 * @param min fewest occurrences that the definition allows
 * @param max most occurrences that the definition allows, -1 for no limit
 * @param grouping how several values stand in JSON
 * @param xmlGroup the element that wraps all occurrences in XML, or null
 * @param wrapped false for markup-multiline whose blocks stand in XML without an element of their
 *     own
 * @param choice the number of the choice of the definition that it belongs to, or -1
 */
public record Member(
    Kind kind,
    String xmlName,
    String jsonName,
    String formalName,
    @Nullable DataType dataType,
    int structure,
    int min,
    int max,
    Grouping grouping,
    @Nullable String xmlGroup,
    boolean wrapped,
    int choice) {

  /** What a member is. */
  public enum Kind {
    FLAG,
    VALUE,
    CHILD
  }

  /** How the values of a member stand in JSON. */
  public enum Grouping {
    /** One value. */
    NONE,
    /** Always an array. */
    ARRAY,
    /** One value, or an array when there are several. */
    SINGLETON_OR_ARRAY,
    /** An object with one entry for each value, named by the value's key flag. */
    BY_KEY
  }

  /** A flag: an XML attribute. */
  public static Member flag(
      String xmlName, String jsonName, String formalName, DataType type, boolean required) {
    return new Member(
        Kind.FLAG,
        xmlName,
        jsonName,
        formalName,
        type,
        -1,
        required ? 1 : 0,
        1,
        Grouping.NONE,
        null,
        true,
        -1);
  }

  /** The value of a field that has flags. */
  public static Member value(String jsonName, DataType type) {
    return new Member(
        Kind.VALUE, "", jsonName, "Value", type, -1, 1, 1, Grouping.NONE, null, true, -1);
  }

  /** A child: an XML element. */
  public static Member child(
      String xmlName,
      String jsonName,
      String formalName,
      @Nullable DataType type,
      int structure,
      int min,
      int max,
      Grouping grouping,
      @Nullable String xmlGroup,
      boolean wrapped,
      int choice) {
    return new Member(
        Kind.CHILD,
        xmlName,
        jsonName,
        formalName,
        type,
        structure,
        min,
        max,
        grouping,
        xmlGroup,
        wrapped,
        choice);
  }

  /** Whether the value is a list. */
  public boolean isList() {
    return grouping != Grouping.NONE;
  }

  /** Whether a document without it breaks the definition. */
  public boolean isRequired() {
    return min > 0;
  }
}
