package dev.assay.generator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The definitions of OSCAL as plain data: what the binding library tells, put right where it loses
 * something.
 *
 * @param structures every assembly, and every field that has flags, in order of discovery from the
 *     root models
 * @param roots the positions in {@code structures} of the root models
 * @param constraints every constraint, in the order of the definitions that carry them
 * @param lets every {@code let} variable of the definitions
 */
record OscalDefinitions(
    List<Structure> structures, List<Integer> roots, List<Constraint> constraints, List<Let> lets) {

  enum MemberKind {
    FLAG,
    VALUE,
    FIELD,
    ASSEMBLY
  }

  /** An assembly, or a field that has flags: it becomes a record. */
  record Structure(
      int id,
      List<String> javaName,
      String name,
      String formalName,
      String description,
      @Nullable String rootName,
      boolean assembly,
      List<Member> members) {

    String qualifiedName() {
      return String.join(".", javaName);
    }

    List<Member> modelMembers() {
      return members.stream()
          .filter(m -> m.kind() == MemberKind.FIELD || m.kind() == MemberKind.ASSEMBLY)
          .toList();
    }
  }

  /**
   * A flag, the value of a field, or a child of a structure: it becomes a record component.
   *
   * @param dataType OSCAL's data type name, or null when {@code structure} says the type
   * @param structure position of the structure that is the type, or -1
   * @param min fewest occurrences
   * @param max most occurrences, -1 for no limit
   * @param list whether the binding is a list
   * @param xmlGroup the wrapping element's name in XML, or null
   * @param wrapped false for markup-multiline whose blocks stand without an element of their own
   * @param choice number of the choice in its structure that this member belongs to, or -1
   */
  record Member(
      MemberKind kind,
      String xmlName,
      String jsonName,
      String javaName,
      String formalName,
      String description,
      @Nullable String dataType,
      int structure,
      int min,
      int max,
      boolean list,
      @Nullable String xmlGroup,
      String jsonGrouping,
      boolean wrapped,
      int choice) {

    Member inChoice(int number) {
      return new Member(
          kind,
          xmlName,
          jsonName,
          javaName,
          formalName,
          description,
          dataType,
          structure,
          0,
          max,
          list,
          xmlGroup,
          jsonGrouping,
          wrapped,
          number);
    }
  }

  /** One constraint of the definitions, all attributes as text; absent ones are null. */
  record Constraint(
      int structure,
      @Nullable String member,
      String kind,
      String origin,
      @Nullable String id,
      String level,
      String target,
      @Nullable String formalName,
      @Nullable String description,
      @Nullable String remarks,
      @Nullable String message,
      @Nullable String test,
      @Nullable String pattern,
      @Nullable String dataType,
      @Nullable Integer min,
      @Nullable Integer max,
      @Nullable String indexName,
      List<KeyField> keyFields,
      @Nullable Boolean allowOther,
      @Nullable String extensible,
      List<AllowedValue> values) {}

  record KeyField(String target, @Nullable String pattern) {}

  record AllowedValue(String value, String description, @Nullable String deprecated) {}

  record Let(int structure, String name, String expression, String origin) {}
}
