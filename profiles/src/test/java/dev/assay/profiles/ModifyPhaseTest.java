package dev.assay.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.diagnostic.Severity;
import dev.assay.model.gen.Control;
import dev.assay.model.gen.ControlPart;
import dev.assay.model.gen.Parameter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parameters set, contents of controls added and removed. */
class ModifyPhaseTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Workbench.Result modify(String modify) {
    return new Workbench(folder)
        .letters()
        .resolve(
            "imports:\n- href: letters.yaml\n  include-all: {}\nmerge:\n  as-is: true\nmodify:\n"
                + modify.indent(2));
  }

  private Workbench.Result alter(String control, String alter) {
    return modify("alters:\n- control-id: " + control + "\n" + alter.indent(2));
  }

  private static Parameter param(Workbench.Result result) {
    return result.control("a1").params().get(0);
  }

  @Test
  @SpecId({"req-modify-set-param-warning", "req-modify-set-param-id-ignore"})
  void anUnknownParameterIsAWarningAndTheRestGoesOn() {
    Workbench.Result result =
        modify(
            "set-parameters:\n- {param-id: a1_prn, values: [x]}\n"
                + "- {param-id: a1_prm, values: [nine]}\n");
    assertEquals(Severity.WARNING, result.finding("PROFILE-NO-PARAM").severity());
    assertTrue(String.valueOf(result.finding("PROFILE-NO-PARAM").help()).contains("'a1_prm'"));
    assertEquals(List.of("nine"), param(result).values());
  }

  @Test
  @SpecId("req-modify-set-param-objects1")
  void whatIsSetTakesThePlaceOfWhatWasThereAndTheRestStays() {
    Workbench.Result result =
        modify(
            "set-parameters:\n- {param-id: a1_prm, label: new label, class: c, usage: Use it.}\n");
    assertEquals("new label", String.valueOf(param(result).label()));
    assertEquals("c", param(result).clazz());
    assertEquals("Use it.", String.valueOf(param(result).usage()));
    assertEquals(List.of("three"), param(result).values());
    Workbench.Result values = modify("set-parameters:\n- {param-id: a1_prm, values: [x, y]}\n");
    assertEquals(List.of("x", "y"), param(values).values());
    assertEquals("of a1", String.valueOf(param(values).label()));
  }

  @Test
  void valueAndSelectionTakeEachOthersPlace() {
    Workbench.Result result =
        modify("set-parameters:\n- {param-id: a1_prm, select: {choice: [one, two]}}\n");
    assertEquals(List.of(), param(result).values());
    assertNotNull(param(result).select());
    assertEquals(Severity.INFO, result.finding("PROFILE-VALUE-OR-SELECT").severity());
  }

  @Test
  @SpecId({"req-modify-set-param-objects2", "req-modify-set-param-objects3"})
  void propsLinksConstraintsAndGuidelinesAreAdded() {
    String uuid = "55555555-5555-4555-8555-555555555555";
    Workbench.Result result =
        modify(
            """
            set-parameters:
            - param-id: a1_prm
              props:
              - {name: p, value: one, uuid: %s}
              - {name: q, value: two}
              links:
              - {href: 'https://example.com/'}
              constraints:
              - {description: At least yearly.}
              guidelines:
              - {prose: Be careful.}
            - param-id: a1_prm
              props:
              - {name: p, value: newer, uuid: %s}
              constraints:
              - {description: In writing.}
            """
                .formatted(uuid, uuid));
    assertEquals(List.of("q=two", "p=newer"), Workbench.props(param(result).props()));
    assertEquals(1, param(result).links().size());
    assertEquals(2, param(result).constraints().size());
    assertEquals(1, param(result).guidelines().size());
  }

  @Test
  @SpecId("req-modify-param-multi")
  void severalSettingsOfOneParameterApplyInOrder() {
    Workbench.Result result =
        modify(
            "set-parameters:\n- {param-id: a1_prm, values: [x], label: first}\n"
                + "- {param-id: a1_prm, label: second}\n");
    assertEquals(List.of("x"), param(result).values());
    assertEquals("second", String.valueOf(param(result).label()));
  }

  @Test
  void looseParametersGroupParametersAndAddedOnesCanBeSet() {
    Workbench.Result result =
        modify(
            """
            set-parameters:
            - {param-id: idle, values: [kept]}
            - {param-id: a_prm, values: [of the group]}
            - {param-id: added, values: [late]}
            alters:
            - control-id: b1
              adds:
              - params:
                - {id: added, label: added}
            """);
    assertEquals(List.of("loose", "idle"), result.params());
    assertEquals(
        List.of("of the group"), result.catalog().groups().get(0).params().get(0).values());
    assertEquals(List.of("late"), result.control("b1").params().get(0).values());
  }

  @Test
  @SpecId({"req-modify-alter-add-implicit", "req-modify-alter-add-implicit0contents"})
  void anAddWithoutByIdAddsToTheControl() {
    String adds =
        """
        adds:
        - %stitle: New title
          params:
          - {id: new_prm, label: new}
          props:
          - {name: basis, value: enumerated}
          links:
          - {href: 'https://example.com/'}
          parts:
          - {id: new_part, name: caution, prose: Wait.}
        """;
    for (String position : List.of("", "position: ending\n  ", "position: sideways\n  ")) {
      Control control = alter("a1", adds.formatted(position)).control("a1");
      assertEquals("New title", String.valueOf(control.title()));
      assertEquals("new_prm", control.params().get(1).id());
      assertEquals(List.of("label=first", "basis=enumerated"), Workbench.props(control.props()));
      assertEquals(List.of("a1_smt", "a1_gdn", "new_part"), Workbench.parts(control.parts()));
      assertEquals(1, control.links().size());
    }
    Control first = alter("a1", adds.formatted("position: starting\n  ")).control("a1");
    assertEquals("new_prm", first.params().get(0).id());
    assertEquals(List.of("new_part", "a1_smt", "a1_gdn"), Workbench.parts(first.parts()));
  }

  @Test
  @SpecId("req-modify-alter-add-implicit-position")
  void beforeAndAfterAreStartAndEndOfTheControl() {
    String adds = "adds:\n- position: %s\n  props:\n  - {name: p, value: v}\n";
    assertEquals(
        List.of("p=v", "label=first"),
        Workbench.props(alter("a1", adds.formatted("before")).control("a1").props()));
    assertEquals(
        List.of("label=first", "p=v"),
        Workbench.props(alter("a1", adds.formatted("after")).control("a1").props()));
  }

  @Test
  @SpecId("req-modify-alter-add-implicit-order")
  void addedContentsStandInTheirPlaceOfTheModel() {
    Workbench.Result result =
        alter(
            "a1",
            "adds:\n- position: starting\n  parts:\n  - {id: n, name: caution}\n"
                + "- position: starting\n  props:\n  - {name: p, value: v}\n");
    assertEquals(List.of("p=v", "label=first"), Workbench.props(result.control("a1").props()));
    assertEquals(List.of("n", "a1_smt", "a1_gdn"), Workbench.parts(result.control("a1").parts()));
  }

  @Test
  @SpecId({
    "req-modify-alter-add-explicit",
    "req-modify-alter-add-explicit-inside",
    "req-modify-alter-add-explicit-id"
  })
  void anAddWithByIdAddsIntoWhatItNames() {
    String adds =
        """
        adds:
        - by-id: %s
          position: %s
          props:
          - {name: p, value: v}
          parts:
          - {id: n, name: item}
        """;
    ControlPart ending =
        alter("a1", adds.formatted("a1_smt", "ending")).control("a1").parts().get(0);
    assertEquals(List.of("a1_smt.a", "a1_smt.b", "n"), Workbench.parts(ending.parts()));
    assertEquals(List.of("p=v"), Workbench.props(ending.props()));
    ControlPart starting =
        alter("a1", adds.formatted("a1_smt", "starting")).control("a1").parts().get(0);
    assertEquals(List.of("n", "a1_smt.a", "a1_smt.b"), Workbench.parts(starting.parts()));
    ControlPart deep =
        alter("a1", adds.formatted("a1_smt.b", "starting")).control("a1").parts().get(0);
    assertEquals(List.of("n"), Workbench.parts(deep.parts().get(1).parts()));
    Workbench.Result param = alter("a1", adds.formatted("a1_prm", "starting"));
    assertEquals(List.of("p=v"), Workbench.props(param(param).props()));
    assertEquals(Severity.WARNING, param.finding("PROFILE-ADD-MISFIT").severity());
  }

  @Test
  @SpecId("req-modify-alter-add-explicit-outside")
  void beforeAndAfterAddBesideWhatByIdNames() {
    String adds =
        """
        adds:
        - by-id: %s
          position: %s
          props:
          - {name: p, value: v}
          parts:
          - {id: n, name: item}
        """;
    ControlPart after =
        alter("a1", adds.formatted("a1_smt.a", "after")).control("a1").parts().get(0);
    assertEquals(List.of("a1_smt.a", "n", "a1_smt.b"), Workbench.parts(after.parts()));
    assertEquals(List.of("p=v"), Workbench.props(after.props()));
    Control before = alter("a1", adds.formatted("a1_gdn", "before")).control("a1");
    assertEquals(List.of("a1_smt", "n", "a1_gdn"), Workbench.parts(before.parts()));
    assertEquals(List.of("label=first", "p=v"), Workbench.props(before.props()));
    String params = "adds:\n- by-id: a1_prm\n  position: %s\n  params:\n  - {id: n, label: n}\n";
    assertEquals("n", alter("a1", params.formatted("before")).control("a1").params().get(0).id());
    assertEquals("n", alter("a1", params.formatted("after")).control("a1").params().get(1).id());
  }

  @Test
  @SpecId({"req-modify-alter-add-explicit-id-ignore", "req-modify-alter-add-explicit-id-warning"})
  void anAddToNothingInsideTheControlIsPassedOverWithAWarning() {
    String adds = "adds:\n- by-id: %s\n  props:\n  - {name: p, value: v}\n";
    for (String id : List.of("a1_smtt", "a1", "b1")) {
      Workbench.Result result = alter("a1", adds.formatted(id));
      assertEquals(Severity.WARNING, result.finding("PROFILE-ADD-NOWHERE").severity());
      assertEquals(List.of("label=first"), Workbench.props(result.control("a1").props()));
    }
    String help =
        String.valueOf(
            alter("a1", adds.formatted("a1_smtt")).finding("PROFILE-ADD-NOWHERE").help());
    assertTrue(help.contains("'a1_smt'"));
  }

  @Test
  @SpecId("req-modify-alter-add-nested")
  void nestedControlsAreAlteredDirectlyAndThroughTheirHolders() {
    String adds = "adds:\n- %sprops:\n  - {name: p, value: v}\n";
    assertEquals(
        List.of("p=v"),
        Workbench.props(alter("a2.2.x", adds.formatted("")).control("a2.2.x").props()));
    assertEquals(
        List.of("p=v"),
        Workbench.props(
            alter("a2", adds.formatted("by-id: a2.2.x\n  ")).control("a2.2.x").props()));
    assertEquals(
        List.of("p=v"),
        Workbench.props(
            alter("a2", adds.formatted("by-id: a2.1\n  position: after\n  "))
                .control("a2")
                .props()));
  }

  @Test
  void aGroupIsAlteredLikeAControlWithAWarning() {
    Workbench.Result result =
        alter(
            "a",
            """
            removes:
            - by-id: a_prm
            adds:
            - by-id: a_intro
              position: before
              parts:
              - {id: a_new, name: overview}
            - props:
              - {name: p, value: v}
            """);
    var group = result.catalog().groups().get(0);
    assertEquals(Severity.WARNING, result.finding("PROFILE-ALTERS-GROUP").severity());
    assertEquals(List.of(), group.params());
    assertEquals(List.of("a_new", "a_intro"), Workbench.parts(group.parts()));
    assertEquals(List.of("p=v"), Workbench.props(group.props()));
    assertEquals(2, group.controls().size());
  }

  @Test
  void anAlterOfAControlThatIsNotThereIsAWarning() {
    Workbench.Result result = alter("a9", "removes:\n- by-item-name: prop\n");
    assertEquals(Severity.WARNING, result.finding("PROFILE-NO-CONTROL").severity());
  }

  @Test
  @SpecId("req-modify-alter-remove-match")
  void aRemoveTakesWhatMeetsAllCriteria() {
    Workbench.Result both = alter("a1", "removes:\n- {by-name: guidance, by-class: long}\n");
    assertEquals(List.of("a1_smt"), Workbench.parts(both.control("a1").parts()));
    Workbench.Result one = alter("a1", "removes:\n- {by-name: guidance, by-class: short}\n");
    assertEquals(List.of("a1_smt", "a1_gdn"), Workbench.parts(one.control("a1").parts()));
    assertEquals(Severity.WARNING, one.finding("PROFILE-REMOVE-NOTHING").severity());
    Workbench.Result none = alter("a1", "removes:\n- {}\n");
    assertEquals(List.of("a1_smt", "a1_gdn"), Workbench.parts(none.control("a1").parts()));
    assertTrue(none.rules().contains("PROFILE-REMOVE-NOTHING"));
  }

  @Test
  @SpecId("req-modify-alter-remove-by-id")
  void removingByIdReachesAnyDepth() {
    Workbench.Result result = alter("a1", "removes:\n- {by-id: a1_smt.a}\n- {by-id: a1_prm}\n");
    assertEquals(List.of("a1_smt.b"), Workbench.parts(result.control("a1").parts().get(0).parts()));
    assertEquals(List.of(), result.control("a1").params());
    assertEquals(
        "a(a1 a2(a2.2(a2.2.x))) b(b1 b2)", alter("a2", "removes:\n- {by-id: a2.1}\n").outline());
  }

  @Test
  @SpecId("req-modify-alter-remove-name-ref")
  void removingByNameTakesPropsAndPartsOfThatName() {
    Workbench.Result result = alter("a1", "removes:\n- {by-name: label}\n- {by-name: item}\n");
    assertEquals(List.of(), result.control("a1").props());
    assertEquals(List.of(), result.control("a1").parts().get(0).parts());
  }

  @Test
  @SpecId("req-modify-alter-remove-ns-ref")
  void removingByNamespaceTakesWhatNamesNoneForOscalsOwn() {
    String added = "adds:\n- props:\n  - {name: mine, value: v, ns: 'https://example.com/ns'}\n";
    String oscal = "removes:\n- {by-ns: 'http://csrc.nist.gov/ns/oscal', by-item-name: prop}\n";
    Workbench.Result result =
        modify(
            "alters:\n- control-id: a1\n"
                + added.indent(2)
                + "- control-id: a1\n"
                + oscal.indent(2));
    assertEquals(List.of("mine=v"), Workbench.props(result.control("a1").props()));
    String own = "removes:\n- {by-ns: 'https://example.com/ns'}\n";
    Workbench.Result other =
        modify(
            "alters:\n- control-id: a1\n" + added.indent(2) + "- control-id: a1\n" + own.indent(2));
    assertEquals(List.of("label=first"), Workbench.props(other.control("a1").props()));
  }

  @Test
  @SpecId("req-modify-alter-remove-class-ref")
  void removingByClassTakesWhatIsOfThatClass() {
    Workbench.Result result = alter("a1", "removes:\n- {by-class: long}\n");
    assertEquals(List.of("a1_smt"), Workbench.parts(result.control("a1").parts()));
    assertEquals(
        "a(a1 a2(a2.2(a2.2.x))) b(b1 b2)",
        alter("a2", "removes:\n- {by-class: enhancement}\n").outline());
  }

  @Test
  @SpecId({"req-modify-alter-remove-item-name", "req-modify-alter-remove-item-name-array"})
  void removingByItemNameUsesTheSingularName() {
    Control control = alter("b1", "removes:\n- {by-item-name: link}\n").control("b1");
    assertEquals(List.of(), control.links());
    Workbench.Result plural = alter("b1", "removes:\n- {by-item-name: links}\n");
    assertEquals(1, plural.control("b1").links().size());
    assertTrue(plural.rules().contains("PROFILE-REMOVE-NOTHING"));
    assertNull(plural.control("b1").clazz());
  }

  @Test
  @SpecId("req-phase-order")
  void removesComeBeforeAddsAndBothAfterTheControlsAreArranged() {
    Workbench.Result result =
        alter(
            "a1",
            "removes:\n- {by-item-name: prop}\nadds:\n- props:\n  - {name: label, value: new}\n");
    assertEquals(List.of("label=new"), Workbench.props(result.control("a1").props()));
  }
}
