package dev.assay.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an assembly, or a field with flags, stands in JSON, XML and YAML.
 *
 * <p>Members are in the order of the OSCAL definition: flags, then the value of a field, then
 * children. This is the order of keys in written JSON and of elements in XML.
 */
public final class Definition {
  private final DefinitionTable table;
  private final int id;
  private final String name;
  private final String formalName;
  private final @Nullable String rootName;
  private final List<Member> members;
  private final String[] xmlSteps;
  private final Map<String, Integer> byJson = new HashMap<>();
  private final Map<String, Integer> byElement = new HashMap<>();
  private final Map<String, Integer> byAttribute = new HashMap<>();

  /**
   * Keys that were met: a parser gives the same object for the same key. Threads may lose each
   * other's.
   */
  private final @Nullable Met[] met;

  private record Met(String name, int index) {}

  private final int valueIndex;
  private final int unwrappedIndex;
  private final int keyIndex;
  private final int valueKeyIndex;

  /**
   * A definition whose flags all stand under their own names in JSON.
   *
   * @param table the table that holds it
   * @param id its number there
   * @param name its name in the OSCAL definitions
   * @param formalName its name for people
   * @param rootName the name of the document's root when it can be one, else null
   * @param members its members in order
   */
  public Definition(
      DefinitionTable table,
      int id,
      String name,
      String formalName,
      @Nullable String rootName,
      Member... members) {
    this(table, id, name, formalName, rootName, null, null, members);
  }

  /**
   * A definition.
   *
   * @param table the table that holds it
   * @param id its number there
   * @param name its name in the OSCAL definitions
   * @param formalName its name for people
   * @param rootName the name of the document's root when it can be one, else null
   * @param keyFlag the flag that names the value where values of this definition are grouped by
   *     key, or null
   * @param valueKeyFlag the flag of a field whose text is the JSON key of the field's value, or
   *     null
   * @param members its members in order
   */
  public Definition(
      DefinitionTable table,
      int id,
      String name,
      String formalName,
      @Nullable String rootName,
      @Nullable String keyFlag,
      @Nullable String valueKeyFlag,
      Member... members) {
    this.table = table;
    this.id = id;
    this.name = name;
    this.formalName = formalName;
    this.rootName = rootName;
    this.members = List.of(members);
    this.xmlSteps = new String[members.length];
    int value = -1;
    int unwrapped = -1;
    for (int i = 0; i < members.length; i++) {
      Member m = members[i];
      byJson.put(m.jsonName(), i);
      xmlSteps[i] =
          m.kind() == Member.Kind.FLAG ? "@" + m.xmlName() : m.wrapped() ? m.xmlName() : "";
      switch (m.kind()) {
        case FLAG -> byAttribute.put(m.xmlName(), i);
        case VALUE -> value = i;
        case CHILD -> {
          if (m.wrapped()) {
            String group = m.xmlGroup();
            byElement.put(group == null ? m.xmlName() : group, i);
          } else {
            unwrapped = i;
          }
        }
      }
    }
    this.met = new @Nullable Met[Integer.highestOneBit(members.length + 1) * 2];
    this.valueIndex = value;
    this.unwrappedIndex = unwrapped;
    this.keyIndex = keyFlag == null ? -1 : indexOfAttribute(keyFlag);
    this.valueKeyIndex = valueKeyFlag == null ? -1 : indexOfAttribute(valueKeyFlag);
  }

  /** The number of this definition in its table. */
  public int id() {
    return id;
  }

  /** The name in the OSCAL definitions, for example {@code part}. */
  public String name() {
    return name;
  }

  /** The name for people, for example "Part". */
  public String formalName() {
    return formalName;
  }

  /** The name of a document's root of this definition, or null when it is never a root. */
  public @Nullable String rootName() {
    return rootName;
  }

  /** The members in the order of the definition. */
  public List<Member> members() {
    return members;
  }

  /**
   * The step of an XPath that leads to a member: {@code @name} to a flag, empty to a value and to
   * markup without an element of its own.
   */
  public String xmlStep(int index) {
    return xmlSteps[index];
  }

  /** The position of the member with this JSON key, or -1. */
  public int indexOfJson(String jsonName) {
    int place = jsonName.hashCode() & met.length - 1;
    Met last = met[place];
    if (last != null && sameObject(last.name(), jsonName)) {
      return last.index();
    }
    int index = byJson.getOrDefault(jsonName, -1);
    if (index >= 0) {
      met[place] = new Met(jsonName, index);
    }
    return index;
  }

  @SuppressWarnings("ReferenceEquality") // that is the point: equal texts need not be compared
  private static boolean sameObject(String a, String b) {
    return a == b;
  }

  /**
   * The position of the child with this XML element (its group's element when it is grouped), or
   * -1.
   */
  public int indexOfElement(String localName) {
    return byElement.getOrDefault(localName, -1);
  }

  /** The position of the flag with this XML attribute, or -1. */
  public int indexOfAttribute(String localName) {
    return byAttribute.getOrDefault(localName, -1);
  }

  /** The position of the value of a field with flags, or -1 for an assembly. */
  public int valueIndex() {
    return valueIndex;
  }

  /**
   * The position of the markup-multiline child whose blocks stand without an element of their own,
   * or -1.
   */
  public int unwrappedIndex() {
    return unwrappedIndex;
  }

  /** The position of the flag that names a value where values are grouped by key, or -1. */
  public int keyIndex() {
    return keyIndex;
  }

  /** The position of the flag whose text is the JSON key of the field's value, or -1. */
  public int valueKeyIndex() {
    return valueKeyIndex;
  }

  /** The definition of a member's value, or null when the member has a simple value. */
  public @Nullable Definition definitionOf(Member member) {
    return member.structure() < 0 ? null : table.definition(member.structure());
  }

  /** The record with these values, one for each member, in order. */
  public OscalObject create(@Nullable Object[] values) {
    return table.create(id, values);
  }

  @Override
  public String toString() {
    return name;
  }
}
