package dev.assay.generator;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.generator.OscalDefinitions.Constraint;
import dev.assay.generator.OscalDefinitions.Member;
import dev.assay.generator.OscalDefinitions.MemberKind;
import dev.assay.generator.OscalDefinitions.Structure;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds how much of OSCAL 1.1.3 the generator sees: a smaller number is something lost. */
class DefinitionCountTest {
  private final OscalDefinitions definitions = Inputs.definitions();

  @Test
  void sevenModelsAreRead() {
    assertEquals(
        List.of(
            "catalog",
            "profile",
            "component-definition",
            "system-security-plan",
            "assessment-plan",
            "assessment-results",
            "plan-of-action-and-milestones"),
        definitions.roots().stream().map(i -> definitions.structures().get(i).rootName()).toList());
  }

  @Test
  void everyDefinitionIsCounted() {
    assertEquals(145, structures(Structure::assembly), "assemblies");
    assertEquals(7, structures(s -> !s.assembly()), "fields with flags");
    assertEquals(175, members(m -> m.kind() == MemberKind.FLAG), "flags, each use counted");
    assertEquals(
        225,
        members(m -> m.kind() == MemberKind.FIELD && m.dataType() != null),
        "fields without flags, each use counted");
    assertEquals(
        10,
        members(m -> m.kind() == MemberKind.FIELD && m.dataType() == null),
        "uses of fields with flags");
    assertEquals(562, 145 + 7 + 175 + 225 + 10, "all of it");
  }

  @Test
  void jsonAndXmlGroupingIsWhatOscalUses() {
    assertEquals(
        Map.of("NONE", 278L, "LIST", 354L),
        count(
            definitions.structures().stream().flatMap(s -> s.modelMembers().stream()),
            Member::jsonGrouping));
    assertEquals(1, members(m -> m.xmlGroup() != null), "groups with an element of their own");
    assertEquals(3, members(m -> !m.wrapped()), "markup without an element of its own");
  }

  @Test
  void everyChoiceOfTheSchemaReachesItsStructure() {
    Map<String, Set<Integer>> choices = new TreeMap<>();
    for (Structure structure : definitions.structures()) {
      for (Member member : structure.members()) {
        if (member.choice() >= 0) {
          choices
              .computeIfAbsent(structure.qualifiedName(), k -> new HashSet<>())
              .add(member.choice());
        }
      }
    }
    assertEquals(
        Set.of(
            "AssessmentSubject",
            "CatalogGroup",
            "InsertControls",
            "Merge",
            "Metadata.Party",
            "Modify.ProfileSetParameter",
            "Parameter",
            "ProfileGroup",
            "ProfileImport",
            "ReviewedControls.ControlObjectiveSelection",
            "ReviewedControls.ControlSelection",
            "Task.Timing"),
        choices.keySet());
    assertEquals(12, choices.values().stream().mapToInt(Set::size).sum());
  }

  @Test
  void membersOfOneChoiceStandTogether() {
    for (Structure structure : definitions.structures()) {
      List<Integer> choices = structure.modelMembers().stream().map(Member::choice).toList();
      for (int choice : new HashSet<>(choices)) {
        if (choice >= 0) {
          int first = choices.indexOf(choice);
          int last = choices.lastIndexOf(choice);
          assertEquals(
              Set.of(choice),
              Set.copyOf(choices.subList(first, last + 1)),
              structure.qualifiedName());
        }
      }
    }
  }

  @Test
  void constraintsAreCountedByKind() {
    assertEquals(
        Map.of(
            "allowed-values", 193L,
            "is-unique", 76L,
            "index", 51L,
            "index-has-key", 27L,
            "matches", 24L,
            "expect", 13L,
            "has-cardinality", 11L),
        count(definitions.constraints().stream(), Constraint::kind));
    assertEquals(395, definitions.constraints().size());
  }

  /** The library adds to NIST's constraints and names NIST as the source of its own. */
  @Test
  void constraintsAreCountedByOrigin() {
    assertEquals(
        Map.of("nist", 332L, "library", 63L),
        count(definitions.constraints().stream(), Constraint::origin));
    assertEquals(
        Map.of("index", 31L, "is-unique", 28L, "allowed-values", 3L, "index-has-key", 1L),
        count(
            definitions.constraints().stream().filter(c -> c.origin().equals("library")),
            Constraint::kind));
    assertEquals(6, definitions.lets().size());
  }

  /** Descriptions are the assembly's own, not its remarks: the library mixes the two up. */
  @Test
  void everyStructureHasAFormalNameAndADescription() {
    assertEquals(List.of(), names(s -> s.formalName().isBlank()));
    assertEquals(List.of(), names(s -> s.description().isBlank()));
  }

  private List<String> names(Predicate<Structure> which) {
    return definitions.structures().stream().filter(which).map(Structure::qualifiedName).toList();
  }

  private long structures(Predicate<Structure> which) {
    return definitions.structures().stream().filter(which).count();
  }

  private long members(Predicate<Member> which) {
    return definitions.structures().stream()
        .flatMap(s -> s.members().stream())
        .filter(which)
        .count();
  }

  private static <T> Map<String, Long> count(Stream<T> items, Function<T, String> key) {
    return items.collect(groupingBy(key, counting()));
  }
}
